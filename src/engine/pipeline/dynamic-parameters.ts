// Runs a function's dynamicparam block and reads the RuntimeDefinedParameterDictionary it returns.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import type { Parameter } from "../bind/metadata.ts";
import type { StatementCode } from "./compiled-block.ts";
import { Collector } from "./pipe.ts";
import type { ScriptProcessor } from "./script-processor.ts";

/** A runtime-defined parameter turns itself into what binding works with. */
export interface RuntimeParameter {
  toParameter(): Parameter;
}

export function dynamicScriptParameters(processor: ScriptProcessor, code: StatementCode): Maybe<Parameter[]> {
  const collector = new Collector();
  const { frame } = processor;
  const { out } = frame;
  frame.out = collector;
  const restore = () => {
    frame.out = out;
  };
  let done: Maybe<void>;
  try {
    done = processor.run(code);
  } catch (thrown) {
    restore();
    throw thrown;
  }
  return after(done, () => {
    restore();
    return collector.items.flatMap(parametersOf);
  });
}

function parametersOf(value: unknown): Parameter[] {
  const table = baseOf(value);
  if (!isDictionaryLike(table)) return [];
  return [...table.values()].flatMap((entry) => {
    const parameter = baseOf(entry);
    return typeof parameter === "object" && parameter !== null && "toParameter" in parameter ? [(parameter as RuntimeParameter).toParameter()] : [];
  });
}
