// What completion can know of an expression without running it, and the members that follow from that.
import type { TypeDefinitionAst } from "#grammar/tree.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { MemberGroup, NetType } from "#dotnet/core/type.ts";
import { findType, typeNamed } from "#dotnet/core/type.ts";
import { listMembers } from "../members/list-members.ts";
import { definitionText } from "../members/definition-text.ts";
import { typesOf } from "../members/marshal.ts";
import type { Engine } from "../pipeline/engine.ts";
import { typeDisplayName } from "../types/type-display-name.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { shapeOf } from "../evaluate/classes/class-shape.ts";
import { ScriptType } from "../evaluate/classes/script-type.ts";
import { classInText } from "./text-classes.ts";

export interface Property {
  name: string;
  infer(): Inferred[];
}

export type Inferred =
  /** This very object. */
  | { kind: "value"; value: unknown }
  /** Some instance of a type. */
  | { kind: "type"; type: NetType }
  /** Some instance of a class of the same text, which was never run. */
  | { kind: "class"; definition: TypeDefinitionAst }
  /** A custom object or hashtable whose properties stand in the text. */
  | { kind: "shape"; base: "custom" | "table"; properties: Property[] }
  | { kind: "list"; items: Inferred[] }
  /** The type itself, left of `::`. */
  | { kind: "static"; type: NetType }
  | { kind: "staticClass"; definition: TypeDefinitionAst };

export interface Member {
  name: string;
  kind: "Property" | "Method";
  toolTip(): string;
  /** What reading or calling it gives. */
  infer(): Inferred[];
  /** A hashtable's key, which shows with its quotes. */
  key?: boolean;
  hidden?: boolean;
}

export function ofType(type: NetType | null): Inferred[] {
  return type && type.definition.name !== "System.Object" && type.definition.name !== "System.Void" ? [{ kind: "type", type }] : [];
}

export function ofTypeName(name: string): Inferred[] {
  return ofType(findType(name));
}

/** What a pipeline sees of it: the elements of collections. */
export function elements(inferred: readonly Inferred[]): Inferred[] {
  return inferred.flatMap((one): Inferred[] => {
    switch (one.kind) {
      case "list":
        return elements(one.items);
      case "value": {
        const items = elementsOf(baseOf(one.value));
        return items ? oneOfEachType(items).map((value) => ({ kind: "value", value })) : [one];
      }
      case "type":
        return elementType(one.type);
      default:
        return [one];
    }
  });
}

function oneOfEachType(values: readonly unknown[]): unknown[] {
  const seen = new Map<unknown, unknown>();
  const most = 100;
  for (const value of values.slice(0, most)) {
    const type = typeOfValue(value);
    const key = type.definition.name.endsWith("PSCustomObject") ? value : type;
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

function elementType(type: NetType): Inferred[] {
  if (type.elementType) return ofType(type.elementType);
  if (type.definition.name === "System.String" || type.interfaces.some((i) => i.definition.name === "System.Collections.IDictionary")) return [{ kind: "type", type }];
  const sequence = [type, ...type.interfaces].find((i) => i.definition.name === "System.Collections.Generic.IEnumerable`1");
  return sequence?.typeArguments[0] ? ofType(sequence.typeArguments[0]) : [{ kind: "type", type }];
}

/** All members of what an expression may be; the first of a name wins. */
export function membersOfAll(inferred: readonly Inferred[], engine: Engine): Member[] {
  const found = new Map<string, Member>();
  for (const one of inferred) {
    for (const member of membersOf(one, engine)) {
      const key = member.name.toLowerCase();
      if (!found.has(key)) found.set(key, member);
    }
  }
  return [...found.values()];
}

export function membersOf(one: Inferred, engine: Engine): Member[] {
  switch (one.kind) {
    case "value":
      return membersOfValue(one.value, engine);
    case "type":
      return visible(one.type, "instance");
    case "list":
      return [...membersOfAll(elements([one]), engine), ...membersOf({ kind: "type", type: typeNamed("System.Array") }, engine)];
    case "shape":
      return [
        ...one.properties.map((p): Member => ({ name: p.name, kind: "Property", toolTip: () => p.name, infer: p.infer, key: one.base === "table" })),
        ...membersOf({ kind: "type", type: typeNamed(one.base === "table" ? "System.Collections.Hashtable" : "System.Object") }, engine),
      ];
    case "class":
      return [...classMembers(one.definition, false, engine), ...membersOfAll(baseOfClass(one.definition, engine), engine)];
    case "static":
      return [...enumFields(one.type), ...visible(one.type, "static"), ...constructor(one.type)];
    case "staticClass":
      return [...classMembers(one.definition, true, engine), ...typeNamed(one.definition.isEnum ? "System.Enum" : "System.Object").members("static").flatMap(netMember)];
  }
}

function membersOfValue(value: unknown, engine: Engine): Member[] {
  if (value === null || value === undefined) return [];
  const base = baseOf(value);
  const hidden = hiddenIn(typeOfValue(base));
  const own = listMembers(value, engine).flatMap((view): Member[] => {
    if (view.hidden || hidden.has(view.name.toLowerCase()) || view.kind === "PropertySet" || view.kind === "MemberSet") return [];
    const kind = view.kind.endsWith("Method") || view.kind === "ParameterizedProperty" ? "Method" : "Property";
    const scripted = view.kind === "ScriptProperty" || view.kind === "ScriptMethod";
    return [{
      name: view.name,
      kind,
      toolTip: () => view.definition().replaceAll("), ", ")\r\n"),
      infer: () => (kind === "Method" ? (view.group ? resultOf(view.group) : []) : scripted ? [] : readNow(() => view.get())),
    }];
  });
  const items = elementsOf(base);
  const ofItems = items ? membersOfAll(elements([{ kind: "value", value: base }]), engine) : [];
  return [...ofItems, ...own, ...keysOf(base)];
}

function readNow(read: () => unknown): Inferred[] {
  try {
    const value = read();
    return value === null || value instanceof Promise ? [] : [{ kind: "value", value }];
  } catch {
    return [];
  }
}

function keysOf(base: unknown): Member[] {
  if (!isDictionaryLike(base)) return [];
  return [...base.keys()].flatMap((key): Member[] => (typeof key === "string" ? [{ name: key, kind: "Property", toolTip: () => key, infer: () => readNow(() => base.get(key)), key: true }] : []));
}

function netMember(group: MemberGroup): Member[] {
  if (/^(op|get|set|add|remove)_/.test(group.name)) return [];
  const kind = group.kind === "property" ? "Property" : "Method";
  return [{ name: group.name, kind, toolTip: () => group.overloads.map((o) => definitionText(o)).join("\r\n"), infer: () => resultOf(group) }];
}

/** Some types of some results are not there: then nothing is known. */
function resultOf(group: MemberGroup): Inferred[] {
  const seen = new Set<NetType>();
  for (const overload of group.overloads) {
    try {
      seen.add(typesOf(overload).result);
    } catch {
      // A result type that this library does not have says nothing.
    }
  }
  return [...seen].flatMap(ofType);
}

function visible(type: NetType, side: "instance" | "static"): Member[] {
  const hidden = hiddenIn(type);
  return type.members(side).flatMap(netMember).map((m) => (hidden.has(m.name.toLowerCase()) ? { ...m, hidden: true } : m));
}

/** Lower-case names of the members that a script class and its bases hide. */
function hiddenIn(type: NetType): Set<string> {
  const names = new Set<string>();
  for (let at: NetType | null = type; at instanceof ScriptType; at = at.base) {
    // Enums of scripts have no shape.
    if (at.isEnum) break;
    for (const member of shapeOf(at)?.node.members ?? []) if (member.isHidden) names.add(member.name.toLowerCase());
  }
  return names;
}

function enumFields(type: NetType): Member[] {
  return (type.definition.values ?? []).map(([name]) => ({ name, kind: "Property", toolTip: () => `${typeDisplayName(type)}.${name}`, infer: () => ofType(type) }));
}

function constructor(type: NetType): Member[] {
  if (!type.constructors.length || type.definition.abstract) return [];
  // A class of a script that writes no constructor shows none.
  if (type instanceof ScriptType && !shapeOf(type)?.node.members.some((m) => m.kind === "FunctionMember" && m.isConstructor)) return [];
  const name = typeDisplayName(type);
  const overloads = [...type.constructors].sort((a, b) => b.signature.parameters.length - a.signature.parameters.length);
  const text = () => overloads.map((c) => `${name} new(${c.text.slice(c.text.indexOf("(") + 1)}`).join("\r\n");
  return [{ name: "new", kind: "Method", toolTip: text, infer: () => ofType(type) }];
}

function classMembers(definition: TypeDefinitionAst, statics: boolean, engine: Engine): Member[] {
  return definition.members.flatMap((member): Member[] => {
    if (definition.isEnum) return statics ? [{ name: member.name, kind: "Property", toolTip: () => member.name, infer: () => [{ kind: "class", definition }] }] : [];
    if (member.kind === "PropertyMember") {
      if (member.isStatic !== statics) return [];
      const infer = () => (member.propertyType ? inferType(member.propertyType.typeName, engine) : []);
      return [{ name: member.name, kind: "Property", toolTip: () => textOfMember(member), infer, hidden: member.isHidden }];
    }
    if (member.isConstructor || member.isStatic !== statics) return [];
    const infer = () => (member.returnType ? inferType(member.returnType.typeName, engine) : []);
    return [{ name: member.name, kind: "Method", toolTip: () => textOfMember(member), infer, hidden: member.isHidden }];
  });
}

function textOfMember(node: { source: { text: string }; start: number; end: number }): string {
  return node.source.text.slice(node.start, node.end).replace(/\{[\s\S]*$/, "").trim();
}

function baseOfClass(definition: TypeDefinitionAst, engine: Engine): Inferred[] {
  if (definition.isEnum) return ofTypeName("System.Enum");
  const [first] = definition.baseTypes;
  const base = first ? inferType(first.typeName, engine) : [];
  return base.length ? base : [{ kind: "type", type: typeNamed("System.Object") }];
}

/** An instance of a named type: of a class in the same text, or of one the session knows. */
export function inferType(name: Parameters<typeof resolveTypeName>[0], engine: Engine): Inferred[] {
  const definition = classInText(name);
  return definition ? [{ kind: "class", definition }] : ofType(resolveTypeName(name, engine));
}
