// All members of a value: for Get-Member, psobject.Members, Select-Object, formatting, completion.
import type { MemberGroup } from "#dotnet/core/type.ts";
import { XmlNode } from "#dotnet/xml/node.ts";
import type { Session } from "../session.ts";
import { typeDisplayName } from "../types/type-display-name.ts";
import type { Maybe } from "../values/maybe.ts";
import type { PSMember } from "../values/ps-object.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { adaptedOf } from "./adapter.ts";
import { definitionText } from "./definition-text.ts";
import { getProperty } from "./get-member.ts";
import { getNetProperty, readMember } from "./read-property.ts";
import { setProperty } from "./set-property.ts";
import { extensionMembers } from "./type-extensions.ts";
import { typesOf } from "./marshal.ts";

export type MemberKind =
  | "AliasProperty" | "CodeProperty" | "Property" | "NoteProperty" | "ScriptProperty" | "PropertySet" | "Method" | "CodeMethod" | "ScriptMethod"
  | "ParameterizedProperty" | "MemberSet";

export interface MemberView {
  name: string;
  kind: MemberKind;
  /** As Get-Member prints it. */
  definition(): string;
  /** TypeNameOfValue of a property. */
  typeName(): string;
  get(): Maybe<unknown>;
  /** Absent when it cannot be set. */
  set?(value: unknown): Maybe<void>;
  /** Added to this very object. */
  isInstance: boolean;
  hidden: boolean;
  isStatic: boolean;
  /** Where it comes from. */
  member?: PSMember;
  group?: MemberGroup;
}

/** In the order PowerShell lists them: added members, the object's content, its .NET members, those of type data (which replace .NET's). */
export function listMembers(value: unknown, session: Session): MemberView[] {
  const result = new Map<string, MemberView>();
  const extensions = extensionMembers(value, session);
  const add = (view: MemberView) => {
    const key = view.name.toLowerCase();
    if (!result.has(key) && !extensions.has(key)) result.set(key, view);
  };
  for (const member of membersOf(value)?.values() ?? []) result.set(member.name.toLowerCase(), addedView(member, value, true, session));
  const base = baseOf(value);
  const type = typeOfValue(base);
  const content = (adaptedOf(base)?.adaptedNames() ?? []).filter((name) => type.member(name, "instance")?.kind !== "indexer");
  for (const name of content) add(contentView(name, value, session));
  // What an XML node holds stands for the .NET properties of the node.
  const isContentOnly = base instanceof XmlNode && content.length > 0;
  for (const group of type.members("instance")) if (!isSpecial(group.name) && !(isContentOnly && group.kind === "property")) add(netView(group, base, session));
  for (const [key, member] of extensions) if (!result.has(key)) result.set(key, addedView(member, value, false, session));
  return [...result.values()];
}

/** Operators and accessors do not show. */
function isSpecial(name: string): boolean {
  return name.startsWith("op_");
}

/** Properties only, without property sets. */
export function listProperties(value: unknown, session: Session): MemberView[] {
  if (value instanceof PSObject && value.custom && session.typeData.size === 0) {
    return Array.from(value.members.values()).flatMap((m) => (m.kind.endsWith("Property") ? [addedView(m, value, true, session)] : []));
  }
  return listMembers(value, session).filter((m) => m.kind.endsWith("Property") && m.kind !== "ParameterizedProperty" && !m.hidden);
}

function addedView(member: PSMember, target: unknown, isInstance: boolean, session: Session): MemberView {
  const view: MemberView = {
    name: member.name,
    kind: member.kind,
    definition: () => addedDefinition(member, session),
    typeName: () => addedTypeName(member, session),
    get: () => readMember(member, target, session),
    isInstance,
    hidden: member.hidden ?? false,
    isStatic: false,
    member,
  };
  const settable = member.kind === "NoteProperty" || member.kind === "AliasProperty" || (member.kind === "ScriptProperty" && member.set) || (member.kind === "CodeProperty" && member.set);
  if (settable) view.set = (value) => setProperty(target, member.name, value, session);
  return view;
}

function addedTypeName(member: PSMember, session: Session): string {
  if (member.kind === "NoteProperty") return member.value === null || member.value === undefined ? "System.Object" : typeOfValue(member.value).fullName;
  if (member.kind === "CodeProperty") return member.type;
  void session;
  return "System.Object";
}

/** The parts after the name: value, target, code. */
function addedDefinition(member: PSMember, session: Session): string {
  switch (member.kind) {
    case "NoteProperty": {
      const value = member.value;
      if (value === null || value === undefined) return `object ${member.name}=null`;
      const type = typeDisplayName(typeOfValue(value)).replace(/^System\.Object\[/, "Object[");
      return `${type} ${member.name}=${Array.isArray(value) ? typeOfValue(value).fullName : textOf(value, session)}`;
    }
    case "AliasProperty":
      return `${member.name} = ${member.convertTo ? `(${member.convertTo})` : ""}${member.target}`;
    case "ScriptProperty":
      return `System.Object ${member.name} {${member.get ? `get=${member.get.toText()};` : ""}${member.set ? `set=${member.set.toText()};` : ""}}`;
    case "CodeProperty":
      return `${member.type} ${member.name}{get=${member.name};${member.set ? `set=${member.name};` : ""}}`;
    case "ScriptMethod":
      return `System.Object ${member.name}();`;
    case "CodeMethod":
      return member.definition;
    case "PropertySet":
      return `${member.name} {${member.properties.join(", ")}}`;
    case "MemberSet":
      return `${member.name} {${[...member.members.values()].map((m) => m.name).join(", ")}}`;
  }
}

function contentView(name: string, target: unknown, session: Session): MemberView {
  return {
    name, kind: "Property", isInstance: false, hidden: false, isStatic: false,
    definition: () => `${contentType(name, target, session)} ${name} {get;set;}`,
    typeName: () => contentType(name, target, session),
    get: () => getProperty(target, name, session),
    set: (value) => setProperty(target, name, value, session),
  };
}

function contentType(name: string, target: unknown, session: Session): string {
  const value = getProperty(target, name, session);
  return value === null || value instanceof Promise ? "System.Object" : typeDisplayName(typeOfValue(value));
}

function netView(group: MemberGroup, base: unknown, session: Session): MemberView {
  const info = group.overloads[0]!;
  const owner = typeOfValue(base);
  const kind: MemberKind = group.kind === "property" ? "Property" : group.kind === "indexer" ? "ParameterizedProperty" : "Method";
  const view: MemberView = {
    name: group.name, kind, isInstance: false, hidden: info.declaringType.definition.hidden?.has(group.name.toLowerCase()) === true, isStatic: false, group,
    definition: () => group.overloads.map((o) => definitionText(o)).join(", "),
    typeName: () => (kind === "Property" ? typesOf(info).result.fullName : "System.Management.Automation.PSMethod"),
    get: () => (kind === "Property" ? getNetProperty(group, base, owner) : getProperty(base, group.name, session)),
  };
  if (kind === "Property" && info.signature.set && info.set) view.set = (value) => setProperty(base, group.name, value, session);
  return view;
}
