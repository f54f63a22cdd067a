// PowerShell's extended objects: custom objects, and members added to objects of any type.
import type { ScriptBlock } from "../script-block.ts";

/** PSMemberTypes that an instance or a type table can hold. */
export type PSMember =
  | { kind: "NoteProperty"; name: string; value: unknown; hidden?: boolean }
  | { kind: "AliasProperty"; name: string; target: string; convertTo?: string; hidden?: boolean }
  | { kind: "ScriptProperty"; name: string; get: ScriptBlock | null; set: ScriptBlock | null; hidden?: boolean }
  | { kind: "CodeProperty"; name: string; type: string; get(self: unknown): unknown; set?(self: unknown, value: unknown): void; hidden?: boolean }
  | { kind: "ScriptMethod"; name: string; script: ScriptBlock; hidden?: boolean }
  | { kind: "CodeMethod"; name: string; definition: string; run(self: unknown, ...args: unknown[]): unknown; hidden?: boolean }
  | { kind: "PropertySet"; name: string; properties: string[]; hidden?: boolean }
  | { kind: "MemberSet"; name: string; members: MemberTable; inherit: boolean; hidden?: boolean };

/** Members by lower-case name, in the order they were added. */
export type MemberTable = Map<string, PSMember>;

/**
 * Either a custom object (`custom` true: all it has are its members), or a value type or string that members or type names were added to.
 * Reference objects (lists, hashtables, arrays, .NET objects) are not wrapped: their added members stand in a side table (`membersOf`).
 */
export class PSObject {
  readonly custom: boolean;
  /** The wrapped value; null for a custom object. */
  readonly base: unknown;
  readonly members: MemberTable;
  /** PSTypeNames when they differ from what the type gives; most derived first. */
  typeNames: string[] | null = null;
  /** How a number stood in a command's arguments, where that is not how it is shown: 1.50, 0x10. It is its text. */
  tokenText: string | null = null;
  constructor(custom: boolean, base: unknown = null, members: MemberTable = new Map()) {
    this.custom = custom;
    this.base = base;
    this.members = members;
  }
}

/** A custom object with note properties in the given order. */
export function customObject(properties: Iterable<readonly [name: string, value: unknown]> = [], typeName?: string): PSObject {
  const result = new PSObject(true);
  for (const [name, value] of properties) result.members.set(name.toLowerCase(), { kind: "NoteProperty", name, value });
  if (typeName) result.typeNames = [typeName, "System.Management.Automation.PSCustomObject", "System.Object"];
  return result;
}

/** A number that was written as an argument: text of it is what was written. */
export function writtenNumber(value: unknown, text: string): PSObject {
  const result = new PSObject(false, value);
  result.tokenText = text;
  return result;
}

/** A number without the way it was written. */
export function unspelled(value: unknown): unknown {
  return value instanceof PSObject && value.tokenText !== null ? value.base : value;
}

/** The value without its wrapper; a custom object is its own base. */
export function baseOf(value: unknown): unknown {
  return value instanceof PSObject && !value.custom ? value.base : value;
}

const added = new WeakMap<object, { members: MemberTable; typeNames: string[] | null }>();

/** Members added to this very object; undefined when there are none. */
export function membersOf(value: unknown): MemberTable | undefined {
  if (value instanceof PSObject) return value.members;
  return typeof value === "object" && value !== null ? added.get(value)?.members : undefined;
}

/** The table to add members to, and the object that then stands for the value: a wrapper for value types and strings. */
export function extend(value: unknown): { object: unknown; members: MemberTable } {
  if (value instanceof PSObject) return { object: value, members: value.members };
  if (isReference(value)) {
    let entry = added.get(value);
    if (!entry) added.set(value, (entry = { members: new Map(), typeNames: null }));
    return { object: value, members: entry.members };
  }
  const wrapper = new PSObject(false, value);
  return { object: wrapper, members: wrapper.members };
}

/** An array that keeps its added members in view: what Add-Member -PassThru gives. The bare array has them too, but ConvertTo-Json does not look there (golden data-json-to). */
export function wrapped(array: unknown[]): PSObject {
  return new PSObject(false, array, extend(array).members);
}

/** Type names set on this very object; null when the type's own hold. */
export function addedTypeNames(value: unknown): string[] | null {
  if (value instanceof PSObject) return value.typeNames;
  return typeof value === "object" && value !== null ? (added.get(value)?.typeNames ?? null) : null;
}

/** Sets an object's type names; returns the object that then stands for the value. */
export function setTypeNames(value: unknown, names: string[]): unknown {
  const { object } = extend(value);
  if (object instanceof PSObject) object.typeNames = names;
  else added.get(object as object)!.typeNames = names;
  return object;
}

/** Objects that have an identity of their own: arrays and instances whose class says so (`isReferenceObject` is true unless it opts out). */
function isReference(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value) || value instanceof Uint8Array) return true;
  return "netType" in value && !(value.netType as { isValueType: boolean }).isValueType;
}
