// System.Type, System.RuntimeType and the reflection types.
import { typedArray } from "../core/array.ts";
import { hashCode } from "../core/compare.ts";
import { orderedValues, requireEnum } from "../core/enum-parse.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed, enumValue } from "../core/enum.ts";
import { enumNumber } from "../core/enum-parse.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { typeText } from "../core/format.ts";
import { Assembly } from "../core/member-object.ts";
import type { MemberKind } from "../core/member-search.ts";
import { flagsOf, listMembers, memberNamed, memberTaking } from "../core/member-search.ts";
import { invokeMember } from "../core/invoke-member.ts";
import { resolveTypeName } from "../core/type-name.ts";
import type { Member, NetType } from "../core/type.ts";
import { arrayTypeOf, defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { typeOf } from "../core/type-of.ts";
import { typeCodeOf } from "./convert.ts";

const primitives = new Set(["Boolean", "Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "IntPtr", "UIntPtr", "Char", "Double", "Single"].map((n) => `System.${n}`));
/** Class types that .NET 10 still marks as serializable, apart from structs, enums, arrays, delegates and exceptions. */
const serializable = new Set([
  "System.Object", "System.String", "System.Version", "System.Array", "System.Delegate", "System.MulticastDelegate", "System.Enum", "System.ValueType", "System.DBNull", "System.Attribute",
  "System.Random", "System.Uri", "System.Globalization.CultureInfo", "System.Globalization.NumberFormatInfo", "System.Collections.ArrayList", "System.Collections.Hashtable", "System.Collections.SortedList",
  "System.Collections.Queue", "System.Collections.Stack", "System.Collections.BitArray", "System.Collections.Specialized.OrderedDictionary", "System.Text.StringBuilder",
  "System.Text.RegularExpressions.Regex", "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1", "System.Collections.Generic.Queue`1",
  "System.Collections.Generic.Stack`1", "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.LinkedList`1",
  "System.Collections.ObjectModel.Collection`1", "System.Collections.ObjectModel.ReadOnlyCollection`1", "System.StringComparer",
]);

/** Type.IsSerializable. */
export function isSerializable(type: NetType): boolean {
  if (type.isArray || type.isEnum || type.kind === "delegate") return true;
  if (serializable.has(type.definition.name)) return true;
  if (type.kind === "struct") return type.definition.name.startsWith("System.");
  for (let at: NetType | null = type; at; at = at.base) if (at.definition.name === "System.Exception") return true;
  return false;
}

const types = (list: readonly NetType[]) => typedArray(typeNamed("System.Type"), [...list]);

function assemblyName(type: NetType): string {
  let at = type;
  while (at.elementType) at = at.elementType;
  return at.assembly;
}

function getType(name: string | null, throwOnError = false): NetType | null {
  if (name === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "typeName");
  const found = resolveTypeName(name);
  // Only exact full names count here: no aliases, no missing "System.", no other case.
  const exact = found && (name === found.fullName || name.startsWith(`${found.fullName},`) || name === typeText(found) || found.typeArguments.length > 0 || found.isArray) ? found : null;
  if (exact === null && throwOnError) throw new NetException("System.TypeLoadException", `Could not load type '${name}' from assembly 'System.Management.Automation, Version=7.6.5.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35'.`);
  return exact;
}

function makeGeneric(type: NetType, args: NetType[]): NetType {
  if (!type.isOpen) throw new NetException("System.InvalidOperationException", `${typeText(type)} is not a GenericTypeDefinition. MakeGenericType may only be called on a type for which Type.IsGenericTypeDefinition is true.`);
  if (args.length !== type.definition.parameters!.length) throw argumentError("ArgumentException", `The number of generic arguments provided doesn't equal the arity of the generic type definition.`, "instantiation");
  return genericTypeOf(type, args);
}

function isSubclass(type: NetType, base: NetType): boolean {
  for (let at = type.base; at; at = at.base) if (at === base) return true;
  return false;
}

function declaringType(type: NetType): NetType | null {
  const name = type.definition.name;
  const plus = name.lastIndexOf("+");
  return plus < 0 ? null : (resolveTypeName(name.slice(0, plus)) ?? null);
}

const isClass = (t: NetType) => !t.isValueType && !t.isInterface;
const flag = (name: string, run: (type: NetType) => boolean): Member => [`bool ${name} {get;}`, run];

const FLAGS = "System.Reflection.BindingFlags bindingAttr";
const every: MemberKind[] = ["Method", "Constructor", "Property", "Field"];
const named = (type: NetType, name: string, flags?: EnumValue) => every.flatMap((kind) => listMembers(type, [kind], flagsOf(flags)).filter((m) => m.name === name));

/** GetXs(), GetXs(flags), GetX(name), GetX(name, flags) of one kind of member. */
function lookup(kind: MemberKind, plural: string): Member[] {
  const info = `System.Reflection.${kind}Info`;
  return [
    [`${info}[] Get${plural}()`, (type: NetType) => listMembers(type, [kind])],
    [`${info}[] Get${plural}(${FLAGS})`, (type: NetType, flags: EnumValue) => listMembers(type, [kind], flagsOf(flags))],
    [`${info} Get${kind}(string name)`, (type: NetType, name: string) => memberNamed(type, kind, name)],
    [`${info} Get${kind}(string name, ${FLAGS})`, (type: NetType, name: string, flags: EnumValue) => memberNamed(type, kind, name, flagsOf(flags))],
  ];
}

const lookups: Member[] = [
  ...lookup("Method", "Methods"),
  ["System.Reflection.MethodInfo GetMethod(string name, type[] types)", (type: NetType, name: string, wanted: NetType[]) => memberTaking(type, "Method", { name, types: wanted })],
  [
    `System.Reflection.MethodInfo GetMethod(string name, ${FLAGS}, System.Object binder, type[] types, System.Object modifiers)`,
    (type: NetType, name: string, flags: EnumValue, ...rest: unknown[]) => memberTaking(type, "Method", { name, types: rest[1] as NetType[] }, flagsOf(flags)),
  ],
  ...lookup("Property", "Properties"),
  ...lookup("Field", "Fields"),
  ...lookup("Constructor", "Constructors").slice(0, 2),
  ["System.Reflection.ConstructorInfo GetConstructor(type[] types)", (type: NetType, wanted: NetType[]) => memberTaking(type, "Constructor", { name: null, types: wanted })],
  ["System.Reflection.MemberInfo[] GetMembers()", (type: NetType) => listMembers(type, every)],
  [`System.Reflection.MemberInfo[] GetMembers(${FLAGS})`, (type: NetType, flags: EnumValue) => listMembers(type, every, flagsOf(flags))],
  ["System.Reflection.MemberInfo[] GetMember(string name)", (type: NetType, name: string) => typedArray(typeNamed("System.Reflection.MemberInfo"), named(type, name))],
  [`System.Reflection.MemberInfo[] GetMember(string name, ${FLAGS})`, (type: NetType, name: string, flags: EnumValue) => typedArray(typeNamed("System.Reflection.MemberInfo"), named(type, name, flags))],
  [
    "System.Object InvokeMember(string name, System.Reflection.BindingFlags invokeAttr, System.Reflection.Binder binder, System.Object target, System.Object[] args)",
    (type: NetType, name: string | null, flags: EnumValue, ...rest: unknown[]) => invokeMember(type, { name: name ?? "", flags: Number(flags.value), target: rest[1], args: (rest[2] as unknown[] | null) ?? [] }),
  ],
];

export default [
  defineType({
    name: "System.Type",
    base: "System.Reflection.MemberInfo",
    abstract: true,
    aliases: ["type"],
    members: [
      ["static char Delimiter {get;}", () => "."],
      ["static type[] EmptyTypes {get;}", () => types([])],
      ["static type GetType(string typeName)", (name: string | null) => getType(name)],
      ["static type GetType(string typeName, bool throwOnError)", getType],
      ["static type GetType(string typeName, bool throwOnError, bool ignoreCase)", (name: string | null, throwOnError: boolean, ignoreCase: boolean) => (ignoreCase && name !== null ? (resolveTypeName(name) ?? getType(name, throwOnError)) : getType(name, throwOnError))],
      ["static System.TypeCode GetTypeCode(type type)", (type: NetType | null) => enumNamed(typeNamed("System.TypeCode"), type === null ? "Empty" : typeCodeOf(type))],
      ["static type[] GetTypeArray(System.Object[] args)", (args: unknown[] | null) => {
        if (args === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "args");
        if (args.includes(null)) throw argumentError("ArgumentException", "Found a null value within an array.", "args");
        return types(args.map((a) => typeOf(a)));
      }],
      ["string ToString()", typeText],
      ["bool Equals(System.Object o)", (type: NetType, other: unknown) => type === other],
      ["bool Equals(type o)", (type: NetType, other: unknown) => type === other],
      ["int GetHashCode()", hashCode],
      ["bool IsAssignableFrom(type c)", (type: NetType, other: NetType | null) => other !== null && type.isAssignableFrom(other)],
      ["bool IsAssignableTo(type targetType)", (type: NetType, other: NetType | null) => other !== null && other.isAssignableFrom(type)],
      ["bool IsInstanceOfType(System.Object o)", (type: NetType, value: unknown) => value !== null && type.isAssignableFrom(typeOf(value))],
      ["bool IsSubclassOf(type c)", (type: NetType, base: NetType | null) => {
        if (base === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "type");
        return isSubclass(type, base);
      }],
      ["type GetElementType()", (type: NetType) => type.elementType],
      ["int GetArrayRank()", (type: NetType) => {
        if (!type.isArray) throw new NetException("System.ArgumentException", "Must be an array type.");
        return type.rank;
      }],
      ["type[] GetGenericArguments()", (type: NetType) => types(type.typeArguments)],
      ["type GetGenericTypeDefinition()", (type: NetType) => {
        const definition = type.genericDefinition ?? (type.isOpen ? type : null);
        if (definition === null) throw new NetException("System.InvalidOperationException", "This operation is only valid on generic types.");
        return definition;
      }],
      ["type MakeGenericType(Params type[] typeArguments)", makeGeneric],
      ["type MakeArrayType()", (type: NetType) => arrayTypeOf(type)],
      ["type MakeArrayType(int rank)", (type: NetType, rank: number) => arrayTypeOf(type, rank)],
      ["type[] GetInterfaces()", (type: NetType) => types(type.interfaces)],
      ["type GetInterface(string name)", (type: NetType, name: string) => type.interfaces.find((i) => i.name === name || i.definition.name === name) ?? null],
      ["type GetInterface(string name, bool ignoreCase)", (type: NetType, name: string) => type.interfaces.find((i) => [i.name, i.definition.name].some((n) => n.toLowerCase() === name.toLowerCase())) ?? null],
      ...lookups,
      ["string[] GetEnumNames()", (type: NetType) => typedArray(typeNamed("System.String"), orderedValues(requireEnum(type)).map(([name]) => name))],
      ["array GetEnumValues()", (type: NetType) => typedArray(type, orderedValues(requireEnum(type)).map(([, value]): EnumValue => enumValue(type, value)))],
      ["type GetEnumUnderlyingType()", (type: NetType) => typeNamed(requireEnum(type).definition.underlying ?? "System.Int32")],
      ["string GetEnumName(System.Object value)", (type: NetType, value: unknown) => (requireEnum(type).definition.values ?? []).find(([, v]) => BigInt(v) === BigInt(enumNumber(value) ?? -1))?.[0] ?? null],
      ["bool IsEnumDefined(System.Object value)", (type: NetType, value: unknown) => (requireEnum(type).definition.values ?? []).some(([name, v]) => name === value || BigInt(v) === BigInt(enumNumber(value) ?? Number.MIN_SAFE_INTEGER))],
      ["System.Reflection.Assembly Assembly {get;}", (type: NetType) => new Assembly(assemblyName(type))],
      ["string AssemblyQualifiedName {get;}", (type: NetType) => `${type.fullName}, ${assemblyName(type)}`],
      ["type BaseType {get;}", (type: NetType) => type.base],
      flag("ContainsGenericParameters", (t) => t.isOpen),
      ["type DeclaringType {get;}", declaringType],
      ["string FullName {get;}", (type: NetType) => type.fullName],
      ["type[] GenericTypeArguments {get;}", (type: NetType) => types(type.typeArguments)],
      flag("HasElementType", (t) => t.elementType !== null),
      flag("IsAbstract", (t) => t.definition.abstract === true || t.isInterface),
      flag("IsArray", (t) => t.isArray),
      flag("IsByRef", () => false),
      flag("IsCOMObject", () => false),
      flag("IsClass", isClass),
      flag("IsConstructedGenericType", (t) => t.typeArguments.length > 0),
      flag("IsEnum", (t) => t.isEnum),
      flag("IsGenericParameter", (t) => t.kind === "generic parameter"),
      flag("IsGenericType", (t) => t.typeArguments.length > 0 || t.isOpen),
      flag("IsGenericTypeDefinition", (t) => t.isOpen),
      flag("IsInterface", (t) => t.isInterface),
      flag("IsNested", (t) => t.definition.name.includes("+")),
      flag("IsNestedPublic", (t) => t.definition.name.includes("+")),
      flag("IsNotPublic", () => false),
      flag("IsPointer", () => false),
      flag("IsPrimitive", (t) => primitives.has(t.definition.name)),
      flag("IsPublic", (t) => !t.definition.name.includes("+")),
      flag("IsSealed", (t) => t.definition.sealed === true || t.isValueType || t.isArray),
      flag("IsSerializable", isSerializable),
      flag("IsValueType", (t) => t.isValueType),
      flag("IsVisible", () => true),
      ["string Name {get;}", (type: NetType) => type.name],
      ["string Namespace {get;}", (type: NetType) => type.namespace],
      ["type ReflectedType {get;}", declaringType],
      ["type UnderlyingSystemType {get;}", (type: NetType) => type],
    ],
  }),
  defineType({ name: "System.Reflection.TypeInfo", base: "System.Type", abstract: true }),
  defineType({ name: "System.RuntimeType", base: "System.Reflection.TypeInfo", sealed: true }),
];
