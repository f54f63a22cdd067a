// $x.Name and $x.Name = ...: with $null, collections, Count and Length of single values, and strict mode.
import { elementsOf } from "../values/enumerate.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import type { Maybe } from "../values/maybe.ts";
import { after } from "../values/maybe.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { Hashtable } from "#dotnet/types/hashtable.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { propertyNotFoundStrict } from "./errors.ts";
import { lower } from "./lower-name.ts";
import { isNothing, missing, readProperty } from "./read-property.ts";

export { setProperty } from "./set-property.ts";

/** Errors: PropertyNotFoundStrict in strict mode 2 and up; what getters written in script throw. */
export function getProperty(target: unknown, name: string, session: Session): Maybe<unknown> {
  if (target instanceof PSObject) {
    const member = target.members.get(lower(name));
    if (member !== undefined && member.kind === "NoteProperty") return member.value;
  }
  if (isNothing(target)) return missingOf(target, name, session);
  const value = readProperty(target, name, session);
  if (value instanceof Promise) return value.then((v) => (v === missing ? absent(target, name, session) : v));
  return value === missing ? absent(target, name, session) : value;
}

/** $x.1 and $x.'1': a number literal asks a dictionary for the number first; digits in quotes fall back to it in a hashtable. */
export function getNumbered(target: unknown, key: unknown, session: Session): Maybe<unknown> {
  const base = baseOf(target);
  if (isDictionaryLike(base)) {
    const number = typeof key === "string" ? Number(key) : key;
    const first = typeof key !== "string" || (base instanceof Hashtable && !base.has(key));
    if (first && base.has(number)) return base.get(number);
  }
  return getProperty(target, textOf(key, session), session);
}

function absent(target: unknown, name: string, session: Session): Maybe<unknown> {
  const items = elementsOf(target);
  return items ? gather(items, name, session) : missingOf(target, name, session);
}

/** Count and Length of what is no collection; $null, or an error in strict mode, for other names. */
function missingOf(target: unknown, name: string, session: Session): unknown {
  const key = lower(name);
  const strict = session.strictMode() >= 2;
  if (key === "count" || key === "length") {
    if (!strict) return isNothing(target) ? 0 : 1;
    if (target instanceof PSObject && target.custom) return 1;
  }
  if (strict) throw propertyNotFoundStrict(name);
  return null;
}

/** Member enumeration: the property of every element. Custom objects without it give $null, others nothing. */
function gather(items: unknown[], name: string, session: Session): Maybe<unknown> {
  const found: unknown[] = [];
  const strict = session.strictMode() >= 2;
  const from = (start: number): Maybe<unknown> => {
    for (let i = start; i < items.length; i++) {
      const item = items[i];
      const value = isNothing(item) ? missing : readProperty(item, name, session);
      if (value instanceof Promise) return value.then((v) => (take(v, item), from(i + 1)));
      take(value, item);
    }
    return found.length === 0 ? (strict ? missingOf(items, name, session) : null) : found.length === 1 ? found[0] : found;
  };
  const take = (value: unknown, item: unknown) => {
    if (value !== missing) {
      if (value !== automationNull) for (const one of elementsOf(value) ?? [value]) found.push(one);
      return;
    }
    const inner = isNothing(item) ? null : elementsOf(item);
    if (inner) {
      const deeper = gather(inner, name, session);
      if (deeper !== null && !(deeper instanceof Promise)) for (const one of elementsOf(deeper) ?? [deeper]) found.push(one);
    } else if (strict) throw propertyNotFoundStrict(name);
    else if (item instanceof PSObject && item.custom) found.push(null);
  };
  return from(0);
}

/** For Where-Object, Select-Object and their like: the value, or undefined when the object has no such property. Collections are not looked into. */
export function tryGetProperty(target: unknown, name: string, session: Session): Maybe<unknown> {
  if (isNothing(target)) return undefined;
  return after(readProperty(target, name, session), (value) => (value === missing ? undefined : value));
}
