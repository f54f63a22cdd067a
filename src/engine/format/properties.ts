// The properties of any object, in the order PowerShell shows them: added ones, the type's own, those of the type table.
import { TerminatingError } from "../errors/error-record.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { XmlNode } from "#dotnet/xml/node.ts";
import { adaptedOf } from "../members/adapter.ts";
import { missing, readProperty as readOwn } from "../members/read-property.ts";
import { listProperties } from "../members/list-members.ts";
import type { Session } from "../session.ts";
import { isWaiting } from "../values/maybe.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { typeNamesOf } from "../values/type-of.ts";
import { heldBack } from "../pipeline/running.ts";

/** Names of all properties; hidden ones left out. */
export function propertyNames(item: unknown, session: Session): string[] {
  if (item instanceof PSObject && item.custom && session.typeData.size === 0) {
    const names: string[] = [];
    for (const member of item.members.values()) if (isShown(member)) names.push(member.name);
    return names;
  }
  return listProperties(item, session)
    .filter((p) => !p.hidden)
    .map((p) => p.name);
}

function isShown(member: { kind: string; hidden?: boolean }): boolean {
  return !member.hidden && (member.kind.endsWith("Property") || member.kind === "PropertySet");
}

/** The name as the object spells it, or null when it has no such property. */
export function propertyName(item: unknown, wanted: string, session: Session): string | null {
  const lower = wanted.toLowerCase();
  const member = membersOf(item)?.get(lower);
  if (member && member.kind.endsWith("Property")) return member.name;
  return propertyNames(item, session).find((n) => n.toLowerCase() === lower) ?? null;
}

export type ReadResult = { value: unknown } | { error: TerminatingError };

/** Reads a property; a getter that fails gives its error. */
export function readProperty(item: unknown, name: string, session: Session): ReadResult {
  const member = membersOf(item)?.get(name.toLowerCase());
  if (member?.kind === "NoteProperty") return { value: member.value };
  return guarded(() => {
    // Not by way of a script's reading: the Count and Length that any value has there are no properties.
    const value = heldBack(() => readOwn(item, name, session));
    return value === missing || isWaiting(value) ? null : value;
  });
}

/** Runs a computation of a calculated property; what it throws becomes the error. */
export function guarded(compute: () => unknown): ReadResult {
  try {
    return { value: compute() };
  } catch (thrown) {
    if (thrown instanceof TerminatingError) return { error: thrown };
    if (thrown instanceof NetException) return { value: null };
    throw thrown;
  }
}

/** DefaultDisplayPropertySet of the most derived type that has one. */
export function displaySet(item: unknown, session: Session): string[] | null {
  for (const typeName of typeNamesOf(item)) {
    const set = session.typeData.get(typeName.toLowerCase())?.defaultDisplayPropertySet;
    if (set?.length) return set;
  }
  return contentNames(item);
}

/** Names of content that stands before an object's .NET properties (the columns of a data row); null for other objects. */
export function contentNames(item: unknown): string[] | null {
  const base = baseOf(item);
  const names = base instanceof XmlNode ? null : adaptedOf(base)?.adaptedNames();
  return names?.length ? names : null;
}

/** DefaultDisplayProperty of the most derived type that has one: what stands for the object in a wide view. */
export function displayProperty(item: unknown, session: Session): string | null {
  if (session.typeData.size === 0) return null;
  for (const typeName of typeNamesOf(item)) {
    const name = session.typeData.get(typeName.toLowerCase())?.defaultDisplayProperty;
    if (name) return name;
  }
  return null;
}
