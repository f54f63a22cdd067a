// A script command's parameters together with those its dynamicparam block gives when nothing is bound.
import { withSetsOf } from "../bind/metadata.ts";
import type { CommandMetadata, Parameter } from "../bind/metadata.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { Engine } from "../pipeline/engine.ts";
import { nullPipe } from "../pipeline/pipe.ts";
import { ScriptProcessor } from "../pipeline/script-processor.ts";
import { withoutWaiting } from "../pipeline/without-waiting.ts";

/** The same metadata where there are none; what the block throws is not told. */
export function withDynamicParameters(metadata: CommandMetadata, engine: Engine): CommandMetadata {
  const added = dynamicParameters(metadata, engine);
  if (!added.length) return metadata;
  const extended = withSetsOf(added, metadata);
  return { ...extended, parameters: [...metadata.parameters, ...added] };
}

function dynamicParameters({ block, name }: CommandMetadata, engine: Engine): Parameter[] {
  if (!block?.tree.dynamicParamBlock) return [];
  const streams = { ...(engine.frame?.streams ?? engine.hostStreams), error: nullPipe };
  const processor = new ScriptProcessor(engine, { block, name, invocation: new InvocationInfo(null, name, null), arguments: [], streams, newScope: true });
  const { state, home } = processor;
  const outer = home.current;
  home.current = processor.scope;
  engine.state = home;
  try {
    return withoutWaiting(engine, () => processor.dynamicParameters());
  } catch (thrown) {
    if (thrown instanceof TerminatingError) return [];
    throw thrown;
  } finally {
    home.current = outer;
    engine.state = state;
  }
}
