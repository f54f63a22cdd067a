// Runs the body of a method or constructor: its own scope, $this, output dropped, the value of return kept.
import type { FunctionMemberAst } from "#grammar/tree.ts";
import { InvocationInfo } from "../../errors/invocation-info.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { Pipe, nullPipe } from "../../pipeline/pipe.ts";
import { connect, runPipeline } from "../../pipeline/run.ts";
import { ScriptProcessor } from "../../pipeline/script-processor.ts";
import { ScriptBlock } from "../../script-block.ts";
import type { SessionState } from "../../scope/session-state.ts";
import { after } from "../../values/maybe.ts";
import type { Maybe } from "../../values/maybe.ts";
import { argumentsOf } from "../../pipeline/invoke-block.ts";

/** Takes the value of the return statement as it is. */
class ReturnPipe extends Pipe {
  value: unknown = undefined;
  override write(value: unknown): void {
    this.value = value;
  }
}

const blocks = new WeakMap<FunctionMemberAst, ScriptBlock>();

function blockOf(member: FunctionMemberAst, state: SessionState | null): ScriptBlock {
  let block = blocks.get(member);
  if (!block) blocks.set(member, (block = new ScriptBlock(member.body, { definition: member.functionDefinition, module: state })));
  return block;
}

/** The returned value; undefined when nothing was returned. Errors of any kind go up to the caller. */
export function runMember(engine: Engine, member: FunctionMemberAst, call: { self: unknown; args: unknown[]; state: SessionState | null }): Maybe<unknown> {
  const returns = new ReturnPipe();
  const processor = new ScriptProcessor(engine, {
    block: blockOf(member, call.state),
    name: member.name,
    invocation: new InvocationInfo(null, "", engine.frame?.at ?? null),
    arguments: argumentsOf({ args: call.args }),
    // Non-terminating errors of methods vanish.
    streams: { ...(engine.frame?.streams ?? engine.hostStreams), error: nullPipe },
    newScope: true,
    returns,
    ...(call.self === undefined ? {} : { variables: new Map([["this", call.self]]) }),
  });
  connect([processor], nullPipe, false);
  const { propagate, success } = engine;
  engine.propagate = true;
  const restore = () => {
    engine.propagate = propagate;
    engine.success = success;
  };
  let done: Maybe<void>;
  try {
    done = runPipeline([processor], null);
  } catch (thrown) {
    restore();
    throw thrown;
  }
  if (done instanceof Promise) return done.finally(restore).then(() => returns.value);
  restore();
  return after(done, () => returns.value);
}
