// What a property key gives for one object: the properties its name or pattern fits, or the result of its script block.
import { Hashtable } from "#dotnet/types/hashtable.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { Call } from "../cmdlet.ts";
import { TerminatingError, runtimeError } from "../errors/error-record.ts";
import { adaptedOf } from "../members/adapter.ts";
import { single } from "../members/invoke-script.ts";
import { listMembers } from "../members/list-members.ts";
import { lower } from "../members/lower-name.ts";
import { getNetProperty, readMember } from "../members/read-property.ts";
import { extensionMember } from "../members/type-extensions.ts";
import { wildcard } from "../operators/wildcard.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import type { PSMember } from "../values/ps-object.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import type { PropertyKey } from "./property-key.ts";

/** One property of the object. `failure` is what its getter or block threw; the value is then null. */
export interface KeyValue {
  /** As the object spells it; the block's text for a script block. */
  name: string;
  value: unknown;
  failure: TerminatingError | null;
}

type Caller = Pick<Call, "invoke" | "session">;

/** Empty when the object has no such property. */
export function valuesOfKey(key: PropertyKey, item: unknown, call: Caller): Maybe<KeyValue[]> {
  const { expression } = key;
  if (expression instanceof ScriptBlock) return after(runKey(expression, item, call), (value) => [value]);
  if (key.hasWildcards) return valuesOfPattern(expression, item, call.session);
  const found = propertyValue(item, expression, call.session);
  if (found instanceof Promise) return found.then((one) => (one ? [one] : []));
  if (!found) return [];
  return found.value instanceof PropertyNames ? valuesOfNames(found.value.names, item, call.session) : [found];
}

/** The first value alone; null when there is none. */
export function valueOfKey(key: PropertyKey, item: unknown, call: Caller): Maybe<KeyValue | null> {
  if (key.expression instanceof ScriptBlock) return runKey(key.expression, item, call);
  return after(valuesOfKey(key, item, call), (values) => values[0] ?? null);
}

function runKey(block: ScriptBlock, item: unknown, call: Caller): Maybe<KeyValue> {
  const name = block.toText();
  return guarded(name, () => after(call.invoke(block, { dollarUnder: item }), (output) => single(output)));
}

/** A computation whose terminating error becomes the failure of the value. */
function guarded(name: string, compute: () => Maybe<unknown>): Maybe<KeyValue> {
  const settle = (value: unknown): KeyValue => ({ name, value: value === automationNull || value === undefined ? null : value, failure: null });
  const fail = (thrown: unknown): KeyValue => {
    if (thrown instanceof TerminatingError) return { name, value: null, failure: thrown };
    if (thrown instanceof NetException) {
      return { name, value: null, failure: runtimeError({ id: "GetValueException", message: thrown.message, category: "InvalidOperation", inner: thrown }) };
    }
    throw thrown;
  };
  try {
    const value = compute();
    return value instanceof Promise ? value.then(settle, fail) : settle(value);
  } catch (thrown) {
    return fail(thrown);
  }
}

/** Stands for the value of a property set: it is read as its properties. */
class PropertyNames {
  readonly names: string[];
  constructor(names: string[]) {
    this.names = names;
  }
}

/**
 * A property by exact name. Methods do not count; of dictionaries only a Hashtable's keys do
 * (Select-Object turns a Hashtable into an object first, and no other dictionary).
 */
export function propertyValue(item: unknown, name: string, session: Session): Maybe<KeyValue | null> {
  const key = lower(name);
  const own = membersOf(item)?.get(key);
  if (own) return ofMember(own, item, session);
  if (item instanceof PSObject && item.custom && session.typeData.size === 0) return null;
  const base = baseOf(item);
  if (base instanceof Hashtable) {
    for (const [entryKey, value] of base.entries()) {
      const text = textOf(entryKey, session);
      if (lower(text) === key) return { name: text, value, failure: null };
    }
  }
  const extension = extensionMember(item, key, session);
  if (extension) return ofMember(extension, item, session);
  const content = adaptedOf(base)?.getAdapted(name);
  if (content !== undefined) return { name, value: content, failure: null };
  const type = typeOfValue(base);
  const group = type.member(name, "instance");
  if (group?.kind !== "property" || !group.overloads[0]!.signature.get) return null;
  return guarded(group.name, () => getNetProperty(group, base, type));
}

function ofMember(member: PSMember, item: unknown, session: Session): Maybe<KeyValue | null> {
  if (member.kind === "NoteProperty") return { name: member.name, value: member.value ?? null, failure: null };
  if (member.kind === "PropertySet") return { name: member.name, value: new PropertyNames(member.properties), failure: null };
  if (!member.kind.endsWith("Property")) return null;
  return guarded(member.name, () => readMember(member, item, session));
}

/** Names of all properties that Select-Object * takes, in order. */
export function propertyNamesFor(item: unknown, pattern: string, session: Session): string[] {
  const test = wildcard(pattern);
  const names = new Map<string, string>();
  const add = (name: string) => {
    if (!names.has(lower(name))) names.set(lower(name), name);
  };
  const base = baseOf(item);
  if (base instanceof Hashtable) {
    for (const entryKey of base.keys()) {
      const text = textOf(entryKey, session);
      if (test.matches(text)) add(text);
    }
    for (const member of membersOf(item)?.values() ?? []) if (member.kind.endsWith("Property") && test.matches(member.name)) add(member.name);
    return [...names.values()];
  }
  for (const view of listMembers(item, session)) {
    if (view.hidden || !test.matches(view.name)) continue;
    if (view.member?.kind === "PropertySet") for (const name of view.member.properties) add(name);
    else if (view.kind.endsWith("Property") && view.kind !== "ParameterizedProperty") add(view.name);
  }
  return [...names.values()];
}

function valuesOfPattern(pattern: string, item: unknown, session: Session): Maybe<KeyValue[]> {
  return valuesOfNames(propertyNamesFor(item, pattern, session), item, session);
}

function valuesOfNames(names: readonly string[], item: unknown, session: Session, found: KeyValue[] = []): Maybe<KeyValue[]> {
  for (let i = 0; i < names.length; i++) {
    const value = propertyValue(item, names[i]!, session);
    if (value instanceof Promise) {
      return value.then((one) => {
        if (one) found.push(one);
        return valuesOfNames(names.slice(i + 1), item, session, found);
      });
    }
    if (value && !(value.value instanceof PropertyNames)) found.push(value);
  }
  return found;
}
