// Runs a function's dynamicparam block and reads the RuntimeDefinedParameterDictionary it returns.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import type { Parameter } from "../bind/metadata.ts";
import type { StatementCode } from "./compiled-block.ts";
import { bindingError } from "../bind/binding-error.ts";
import { asTerminating } from "./fault.ts";
import { isFlow } from "./flow.ts";
import { placeBound } from "./parameter-variables.ts";
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
  const failed = (thrown: unknown): never => {
    restore();
    throw isFlow(thrown) ? thrown : cannotRetrieve(processor, thrown);
  };
  placeBound(processor);
  let done: Maybe<void>;
  try {
    done = processor.run(code);
  } catch (thrown) {
    return failed(thrown);
  }
  const finish = () => {
    restore();
    return collector.items.flatMap(parametersOf);
  };
  return done instanceof Promise ? done.then(finish, failed) : finish();
}

function cannotRetrieve(processor: ScriptProcessor, thrown: unknown) {
  const { call, engine } = processor;
  const { exception, message } = asTerminating(thrown).record;
  return bindingError(
    { metadata: engine.scriptMetadata(call.block, call.name ?? ""), invocation: call.invocation },
    { id: "GetDynamicParametersException", message: `Cannot retrieve the dynamic parameters for the cmdlet. ${message}`, inner: exception },
  );
}

function parametersOf(value: unknown): Parameter[] {
  const table = baseOf(value);
  if (!isDictionaryLike(table)) return [];
  return [...table.values()].flatMap((entry) => {
    const parameter = baseOf(entry);
    return typeof parameter === "object" && parameter !== null && "toParameter" in parameter ? [(parameter as RuntimeParameter).toParameter()] : [];
  });
}
