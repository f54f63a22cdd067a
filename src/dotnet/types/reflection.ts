// System.Reflection: MethodInfo, PropertyInfo, FieldInfo, ConstructorInfo, ParameterInfo, Assembly.
import { typedArray } from "../core/array.ts";
import { enumNamed } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import type { MemberObject, ParameterObject } from "../core/member-object.ts";
import { Assembly } from "../core/member-object.ts";
import { MemberObject as Reflected } from "../core/member-object.ts";
import { reflection } from "../core/reflection-port.ts";
import { resolveTypeName } from "../core/type-name.ts";
import type { Member } from "../core/type.ts";
import { defineType, knownTypes, NetType, typeNamed } from "../core/type.ts";
import { typeOf } from "../core/type-of.ts";
import { Version } from "./version.ts";

const objects = (items: unknown[]) => typedArray(typeNamed("System.Object"), items);

function attributesOf(of: NetType | MemberObject, wanted?: NetType): unknown[] {
  const all = reflection().attributes(of);
  return objects(wanted ? all.filter((a) => wanted.isAssignableFrom(typeOf(a))) : all);
}

const memberInfo: Member[] = [
  ["string Name {get;}", (m: MemberObject) => m.name],
  ["type DeclaringType {get;}", (m: MemberObject) => m.info.declaringType],
  ["type ReflectedType {get;}", (m: MemberObject) => m.reflectedType],
  ["System.Reflection.MemberTypes MemberType {get;}", (m: MemberObject | NetType) => enumNamed(typeNamed("System.Reflection.MemberTypes"), m instanceof NetType ? "TypeInfo" : m.kind)],
  ["System.Object[] CustomAttributes {get;}", (m: MemberObject | NetType) => attributesOf(m)],
  ["string ToString()", (m: MemberObject) => m.toText()],
  ["System.Object[] GetCustomAttributes(bool inherit)", (m: MemberObject | NetType) => attributesOf(m)],
  ["System.Object[] GetCustomAttributes(type attributeType, bool inherit)", (m: MemberObject | NetType, wanted: NetType) => attributesOf(m, wanted)],
  ["bool IsDefined(type attributeType, bool inherit)", (m: MemberObject | NetType, wanted: NetType) => attributesOf(m, wanted).length > 0],
];

/** Invoke's arguments: $null stands for none. */
const list = (args: unknown[] | null) => args ?? [];

function closed(m: MemberObject, types: NetType[]): MemberObject {
  const count = m.info.signature.typeParameters.length;
  if (!count) throw new NetException("System.InvalidOperationException", `${m.toText()} is not a GenericMethodDefinition. MakeGenericMethod may only be called on a method for which MethodBase.IsGenericMethodDefinition is true.`);
  if (types.length !== count) throw argumentError("ArgumentException", "The number of generic arguments provided doesn't equal the arity of the generic method definition.", "methodInstantiation");
  return new Reflected(m.info, m.reflectedType, { typeArguments: types });
}

const isSpecial = (name: string) => /^(get_|set_|add_|remove_|op_)/.test(name);
const visibility: Member[] = [
  ["bool IsPublic {get;}", (m: MemberObject) => !m.nonPublic],
  ["bool IsPrivate {get;}", (m: MemberObject) => m.nonPublic],
  ["bool IsStatic {get;}", (m: MemberObject) => m.info.signature.static],
];
const methodBase: Member[] = [
  ...visibility,
  ["bool IsVirtual {get;}", (m: MemberObject) => !m.info.signature.static && m.kind === "Method" && !m.info.declaringType.isValueType],
  ["bool IsAbstract {get;}", (m: MemberObject) => m.info.declaringType.isInterface],
  ["bool IsFinal {get;}", () => false],
  ["bool IsSpecialName {get;}", (m: MemberObject) => m.kind === "Constructor" || isSpecial(m.name)],
  ["bool IsGenericMethod {get;}", (m: MemberObject) => m.info.signature.typeParameters.length > 0],
  ["bool IsGenericMethodDefinition {get;}", (m: MemberObject) => m.info.signature.typeParameters.length > 0 && m.typeArguments.length === 0],
  ["bool ContainsGenericParameters {get;}", (m: MemberObject) => m.info.signature.typeParameters.length > 0 && m.typeArguments.length === 0],
  ["bool IsConstructor {get;}", (m: MemberObject) => m.kind === "Constructor"],
  ["System.Reflection.ParameterInfo[] GetParameters()", (m: MemberObject) => m.parameters],
  ["type[] GetGenericArguments()", (m: MemberObject) => typedArray(typeNamed("System.Type"), [...m.typeArguments])],
  ["System.Object Invoke(System.Object obj, System.Object[] parameters)", (m: MemberObject, target: unknown, args: unknown[] | null) => reflection().invoke(m, target, list(args))],
];

const property: Member[] = [
  ["type PropertyType {get;}", (m: MemberObject) => m.valueType],
  ["bool CanRead {get;}", (m: MemberObject) => m.info.signature.get],
  ["bool CanWrite {get;}", (m: MemberObject) => m.info.signature.set],
  ["System.Object GetValue(System.Object obj)", (m: MemberObject, target: unknown) => reflection().read(m, target, [])],
  ["System.Object GetValue(System.Object obj, System.Object[] index)", (m: MemberObject, target: unknown, index: unknown[] | null) => reflection().read(m, target, list(index))],
  ["void SetValue(System.Object obj, System.Object value)", (m: MemberObject, target: unknown, value: unknown) => reflection().write(m, target, { value, index: [] })],
  ["void SetValue(System.Object obj, System.Object value, System.Object[] index)", (m: MemberObject, target: unknown, value: unknown, index: unknown[] | null) => reflection().write(m, target, { value, index: list(index) })],
  ["System.Reflection.ParameterInfo[] GetIndexParameters()", (m: MemberObject) => m.parameters],
];

const field: Member[] = [
  ...visibility,
  ["type FieldType {get;}", (m: MemberObject) => m.valueType],
  ["bool IsLiteral {get;}", (m: MemberObject) => m.info.declaringType.isEnum],
  ["bool IsInitOnly {get;}", (m: MemberObject) => !m.info.declaringType.isEnum],
  ["bool IsSpecialName {get;}", () => false],
  ["System.Object GetValue(System.Object obj)", (m: MemberObject, target: unknown) => reflection().read(m, target, [])],
  ["System.Object GetRawConstantValue()", (m: MemberObject) => {
    const value = m.info.run() as { value?: unknown };
    return m.info.declaringType.isEnum ? Number(value.value) : value;
  }],
  ["void SetValue(System.Object obj, System.Object value)", (m: MemberObject, target: unknown, value: unknown) => reflection().write(m, target, { value, index: [] })],
];

/** "System.Private.CoreLib" of "System.Private.CoreLib, Version=...". */
const shortName = (fullName: string) => fullName.split(",")[0]!;
const typesIn = (a: Assembly) => typedArray(typeNamed("System.Type"), knownTypes().filter((t) => t.assembly === a.fullName));
const typeIn = (a: Assembly, name: string): NetType | null => {
  const found = resolveTypeName(name);
  return found && found.fullName === name && found.assembly === a.fullName ? found : null;
};

export default [
  defineType({ name: "System.Reflection.MemberInfo", abstract: true, members: memberInfo }),
  defineType({ name: "System.Reflection.MethodBase", base: "System.Reflection.MemberInfo", abstract: true, members: methodBase }),
  defineType({
    name: "System.Reflection.MethodInfo",
    base: "System.Reflection.MethodBase",
    abstract: true,
    members: [
      ["type ReturnType {get;}", (m: MemberObject) => m.valueType],
      ["System.Reflection.MethodInfo MakeGenericMethod(Params type[] typeArguments)", closed],
      ["System.Reflection.MethodInfo GetBaseDefinition()", (m: MemberObject) => m],
    ],
  }),
  defineType({
    name: "System.Reflection.ConstructorInfo",
    base: "System.Reflection.MethodBase",
    abstract: true,
    members: [["System.Object Invoke(System.Object[] parameters)", (m: MemberObject, args: unknown[] | null) => reflection().invoke(m, null, list(args))]],
  }),
  defineType({ name: "System.Reflection.PropertyInfo", base: "System.Reflection.MemberInfo", abstract: true, members: property }),
  defineType({ name: "System.Reflection.FieldInfo", base: "System.Reflection.MemberInfo", abstract: true, members: field }),
  defineType({
    name: "System.Reflection.ParameterInfo",
    members: [
      ["string Name {get;}", (p: ParameterObject) => p.parameter.name],
      ["type ParameterType {get;}", (p: ParameterObject) => p.type],
      ["int Position {get;}", (p: ParameterObject) => p.position],
      ["bool IsOptional {get;}", (p: ParameterObject) => p.parameter.optional],
      ["bool HasDefaultValue {get;}", (p: ParameterObject) => p.parameter.optional],
      ["bool IsOut {get;}", (p: ParameterObject) => p.parameter.ref],
      ["System.Reflection.MemberInfo Member {get;}", (p: ParameterObject) => p.member],
      ["System.Object[] GetCustomAttributes(bool inherit)", () => objects([])],
      ["System.Object[] GetCustomAttributes(type attributeType, bool inherit)", () => objects([])],
      ["string ToString()", (p: ParameterObject) => p.toText()],
    ],
  }),
  defineType({
    name: "System.Reflection.AssemblyName",
    members: [
      ["string Name {get;}", (a: Assembly) => shortName(a.fullName)],
      ["string FullName {get;}", (a: Assembly) => a.fullName],
      ["version Version {get;}", (a: Assembly) => new Version((/Version=([\d.]+)/.exec(a.fullName)?.[1] ?? "0.0.0.0").split(".").map(Number))],
      ["string CultureName {get;}", () => ""],
      ["string ToString()", (a: Assembly) => a.fullName],
    ],
  }),
  defineType({
    name: "System.Reflection.Assembly",
    abstract: true,
    members: [
      ["static System.Reflection.Assembly GetExecutingAssembly()", () => new Assembly(typeNamed("System.Management.Automation.PSObject").assembly)],
      ["static System.Reflection.Assembly GetEntryAssembly()", () => new Assembly(typeNamed("System.Management.Automation.PSObject").assembly)],
      ["static System.Reflection.Assembly GetAssembly(type type)", (type: NetType) => new Assembly(type.assembly)],
      ["static System.Reflection.Assembly Load(string assemblyString)", loadAssembly],
      ["static System.Reflection.Assembly LoadWithPartialName(string partialName)", (name: string) => knownAssemblies().find((a) => shortName(a.fullName) === name) ?? null],
      ["string FullName {get;}", (a: Assembly) => a.fullName],
      ["string Location {get;}", () => ""],
      ["bool IsDynamic {get;}", () => false],
      ["System.Reflection.AssemblyName GetName()", (a: Assembly) => new NamedAssembly(a.fullName)],
      ["string ToString()", (a: Assembly) => a.fullName],
      ["type GetType(string name)", typeIn],
      ["type GetType(string name, bool throwOnError)", (a: Assembly, name: string, fail: boolean) => {
        const found = typeIn(a, name);
        if (!found && fail) throw new NetException("System.TypeLoadException", `Could not load type '${name}' from assembly '${a.fullName}'.`);
        return found;
      }],
      ["type[] GetTypes()", typesIn],
      ["type[] GetExportedTypes()", typesIn],
      ["type[] ExportedTypes {get;}", typesIn],
    ],
  }),
  defineType({
    name: "System.AppDomain",
    sealed: true,
    members: [
      ["static System.AppDomain CurrentDomain {get;}", () => domain],
      ["System.Reflection.Assembly[] GetAssemblies()", knownAssemblies],
      ["System.Object GetData(string name)", () => null],
      ["string FriendlyName {get;}", () => "pwsh"],
      ["string BaseDirectory {get;}", () => "/opt/microsoft/powershell/7/"],
      ["int Id {get;}", () => 1],
    ],
  }),
  defineType({ name: "System.Reflection.BindingFlags", kind: "enum", flags: true, values: [
    ["Default", 0], ["IgnoreCase", 1], ["DeclaredOnly", 2], ["Instance", 4], ["Static", 8], ["Public", 16], ["NonPublic", 32], ["FlattenHierarchy", 64],
    ["InvokeMethod", 256], ["CreateInstance", 512], ["GetField", 1024], ["SetField", 2048], ["GetProperty", 4096], ["SetProperty", 8192],
    ["PutDispProperty", 16384], ["PutRefDispProperty", 32768], ["ExactBinding", 65536], ["SuppressChangeType", 131072], ["OptionalParamBinding", 262144],
    ["IgnoreReturn", 16777216], ["DoNotWrapExceptions", 33554432],
  ] }),
  defineType({ name: "System.Reflection.MemberTypes", kind: "enum", flags: true, values: [
    ["Constructor", 1], ["Event", 2], ["Field", 4], ["Method", 8], ["Property", 16], ["TypeInfo", 32], ["Custom", 64], ["NestedType", 128], ["All", 191],
  ] }),
];

class NamedAssembly extends Assembly {
  override get netType(): NetType {
    return typeNamed("System.Reflection.AssemblyName");
  }
}

class Domain extends Assembly {
  override get netType(): NetType {
    return typeNamed("System.AppDomain");
  }
}
const domain = new Domain("pwsh");

/** The assemblies whose types are known. */
function knownAssemblies(): Assembly[] {
  return typedArray(typeNamed("System.Reflection.Assembly"), [...new Set(knownTypes().map((t) => t.assembly))].map((name) => new Assembly(name)));
}

function loadAssembly(name: string): Assembly {
  const found = knownAssemblies().find((a) => a.fullName === name || shortName(a.fullName) === shortName(name));
  if (!found) throw new NetException("System.IO.FileNotFoundException", `Could not load file or assembly '${name}, Culture=neutral, PublicKeyToken=null'. The system cannot find the file specified.\n`, null, { FileName: name });
  return found;
}
