// Finds what of a pipeline object goes into a parameter: the object itself, or its property of the parameter's name.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { getProperty } from "../members/get-member.ts";
import type { Session } from "../session.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Parameter } from "./metadata.ts";

/** The value of the object's property that bears the parameter's name or an alias; null when it has none. Hashtable keys do not count. */
export function propertyFor(parameter: Parameter, value: unknown, session: Session): Maybe<unknown> | null {
  for (const name of [parameter.name, ...parameter.aliases]) {
    if (hasProperty(value, name)) return getProperty(value, name, session);
  }
  return null;
}

function hasProperty(value: unknown, name: string): boolean {
  const added = membersOf(value)?.get(name.toLowerCase());
  if (added && added.kind !== "ScriptMethod" && added.kind !== "CodeMethod") return true;
  if (value instanceof PSObject && value.custom) return false;
  const base = baseOf(value);
  if (base === null || isDictionaryLike(base)) return false;
  return typeOfValue(base).member(name, "instance")?.kind === "property";
}
