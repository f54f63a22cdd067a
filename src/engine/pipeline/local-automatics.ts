// The variables that belong to one call: $args, $input, $MyInvocation, $PSBoundParameters, $PSCmdlet, $PSScriptRoot, $PSCommandPath.
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { boundDictionary } from "../values/bound-dictionary.ts";
import { ScriptCmdlet } from "./script-cmdlet.ts";
import type { ScriptProcessor } from "./script-processor.ts";

interface Made {
  bound?: unknown;
  cmdlet?: ScriptCmdlet;
  input?: { items: unknown[]; enumerator: unknown };
}
const made = new WeakMap<ScriptProcessor, Made>();

function madeFor(processor: ScriptProcessor): Made {
  let entry = made.get(processor);
  if (!entry) made.set(processor, (entry = {}));
  return entry;
}

/** Value of a call's own automatic variable; undefined when it is none of them. */
export function automaticOf(processor: ScriptProcessor, key: string): unknown {
  switch (key) {
    case "args":
      return processor.rest;
    case "input":
      return inputOf(processor);
    case "myinvocation":
      fillInvocation(processor);
      return processor.invocation;
    case "psboundparameters":
      return (madeFor(processor).bound ??= boundParameters(processor));
    case "pscmdlet":
      return processor.advanced ? cmdletOf(processor) : undefined;
    case "pscommandpath":
      return processor.call.block.file ?? (processor.call.name === null && processor.call.newScope ? undefined : "");
    case "psscriptroot": {
      const { file } = processor.call.block;
      if (file) return file.slice(0, Math.max(1, file.lastIndexOf("/")));
      return processor.call.name === null && processor.call.newScope ? undefined : "";
    }
    default:
      return undefined;
  }
}

/** BoundParameters and UnboundArguments are filled when somebody looks. */
function fillInvocation(processor: ScriptProcessor): void {
  processor.invocation.boundParameters ??= madeFor(processor).bound ??= boundParameters(processor);
  processor.invocation.unboundArguments = processor.rest;
}

function cmdletOf(processor: ScriptProcessor): ScriptCmdlet {
  fillInvocation(processor);
  return (madeFor(processor).cmdlet ??= new ScriptCmdlet(processor));
}

/** $input walks what came in; a second reading goes on where the first stopped. */
function inputOf(processor: ScriptProcessor): unknown {
  const entry = madeFor(processor);
  if (entry.input?.items !== processor.inputs) {
    entry.input = { items: processor.inputs, enumerator: new ArrayList(processor.inputs).enumerate() };
  }
  return entry.input!.enumerator;
}

/** Puts what a pipeline object bound into the dictionary that the script may hold already. */
export function refreshBound(processor: ScriptProcessor, names: ReadonlySet<string>): void {
  const table = made.get(processor)?.bound;
  const values = processor.binder?.values;
  if (!(table instanceof Dictionary) || !values) return;
  for (const name of names) if (values.has(name)) table.set(name, values.get(name));
}

function boundParameters(processor: ScriptProcessor): Dictionary {
  return boundDictionary(processor.binder?.values ?? processor.plainBound ?? []);
}
