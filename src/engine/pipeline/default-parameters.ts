// $PSDefaultParameterValues: the entries that match a command, by parameter name.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { Scope } from "../scope/scope.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Engine } from "./engine.ts";
import { baseOf } from "../values/ps-object.ts";

/** Entries of the form Command:Parameter, where both may have wildcards in the command part. Undefined when there are none. */
export function defaultParameterValues(engine: Engine, scope: Scope, command: string): ReadonlyMap<string, unknown> | undefined {
  const table = baseOf(scope.read("psdefaultparametervalues"));
  if (!isDictionaryLike(table) || table.count === 0) return undefined;
  if (table.get("Disabled") === true) return undefined;
  let found: Map<string, unknown> | undefined;
  for (const [key, value] of table.entries()) {
    if (typeof key !== "string") continue;
    const colon = key.indexOf(":");
    if (colon < 0 || !wildcardMatches(key.slice(0, colon).trim(), command)) continue;
    (found ??= new Map()).set(key.slice(colon + 1).trim(), computed(engine, value));
  }
  return found;
}

/** A script block stands for what it gives. */
function computed(engine: Engine, value: unknown): unknown {
  const base = baseOf(value);
  if (!(base instanceof ScriptBlock)) return value;
  const output = engine.invokeNow(base);
  return output.length === 1 ? output[0] : output;
}

function wildcardMatches(pattern: string, name: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "i").test(name);
}
