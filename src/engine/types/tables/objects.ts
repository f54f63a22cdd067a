// PSObject and its views, member objects, references, switches, methods as values.
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { toText } from "#dotnet/core/format.ts";
import { copyObject } from "../../convert/to-custom-object.ts";
import type { MatchedMembers } from "../../members/member-collection.ts";
import { MemberCollection } from "../../members/member-collection.ts";
import type { ObjectView } from "../../members/object-view.ts";
import { typeNameList } from "../../members/reserved.ts";
import type { ScriptBlock } from "../../script-block.ts";
import { elementsOf } from "../../values/enumerate.ts";
import type { PSMemberInfo } from "../../values/member-info.ts";
import { looseMember, PSMemberInfo as MemberInfoClass } from "../../values/member-info.ts";
import { baseOf, PSObject } from "../../values/ps-object.ts";
import type { PSMember } from "../../values/ps-object.ts";
import type { PSMethod } from "../../values/ps-method.ts";
import type { AddedMethod } from "../../values/added-method.ts";
import { nullString } from "../../values/null-string.ts";
import { PSReference } from "../../values/reference.ts";
import { SwitchParameter } from "../../values/switch-parameter.ts";

const SMA = "System.Management.Automation";

function copyOf(value: unknown): unknown {
  if (value instanceof PSObject) return copyObject(value);
  if (Array.isArray(value)) return [...(value as unknown[])];
  if (value instanceof NetObject) {
    const clone = value.netType.member("Clone", "instance")?.overloads.find((o) => o.signature.parameters.length === 0);
    return clone ? clone.run.call(value.netType, value) : value;
  }
  return value;
}

const base = (view: ObjectView) => (view.base instanceof PSObject && view.base.custom ? view.target : view.base);

const memberInfo: Member[] = [
  ["string Name {get;}", (m: PSMemberInfo) => m.access.name],
  [`${SMA}.PSMemberTypes MemberType {get;}`, (m: PSMemberInfo) => enumNamed(typeNamed(`${SMA}.PSMemberTypes`), m.access.kind)],
  ["System.Object Value {get;set;}", (m: PSMemberInfo) => m.access.read(), (m: PSMemberInfo, value: unknown) => m.access.write?.(value)],
  ["string TypeNameOfValue {get;}", (m: PSMemberInfo) => m.access.typeName()],
  ["bool IsInstance {get;}", (m: PSMemberInfo) => m.access.isInstance],
  [`${SMA}.PSMemberInfo Copy()`, (m: PSMemberInfo) => new MemberInfoClass({ ...m.access })],
  ["string ToString()", (m: PSMemberInfo) => m.toText()],
];
const property: Member[] = [
  ["bool IsGettable {get;}", () => true],
  ["bool IsSettable {get;}", (m: PSMemberInfo) => m.access.write !== undefined],
];

const info = (name: string, members: Member[], parent = "PSMemberInfo"): NetType => defineType({ name: `${SMA}.${name}`, base: `${SMA}.${parent}`, members });
const made = (member: PSMember) => looseMember(member);
const callIt = (m: AddedMethod | PSMethod | PSMemberInfo, args: unknown[]) => (m instanceof MemberInfoClass ? m.access.call?.(args) : m.call(args));
const script = (m: PSMemberInfo | AddedMethod): unknown => {
  const member = m instanceof MemberInfoClass ? m.access.member : (m as AddedMethod).member;
  return member?.kind === "ScriptMethod" ? member.script : member?.kind === "ScriptProperty" ? member.get : null;
};

export default [
  defineType({
    name: `${SMA}.PSObject`,
    members: [
      ["new()", () => new PSObject(true)],
      ["new(System.Object obj)", (value: unknown) => value],
      [`${SMA}.PSMemberInfoCollection[${SMA}.PSMemberInfo] Members {get;}`, (v: ObjectView) => new MemberCollection(v.target, "all", v.session)],
      [`${SMA}.PSMemberInfoCollection[${SMA}.PSPropertyInfo] Properties {get;}`, (v: ObjectView) => new MemberCollection(v.target, "properties", v.session)],
      [`${SMA}.PSMemberInfoCollection[${SMA}.PSMethodInfo] Methods {get;}`, (v: ObjectView) => new MemberCollection(v.target, "methods", v.session)],
      ["System.Object ImmediateBaseObject {get;}", base],
      ["System.Object BaseObject {get;}", base],
      ["System.Collections.ObjectModel.Collection[string] TypeNames {get;}", (v: ObjectView) => typeNameList(v.target)],
      [`${SMA}.PSObject Copy()`, (v: ObjectView) => copyOf(v.target)],
      ["int CompareTo(System.Object obj)", () => 0],
      [`static ${SMA}.PSObject AsPSObject(System.Object obj)`, (value: unknown) => value],
    ],
  }),
  defineType({ name: `${SMA}.PSCustomObject`, members: [["string ToString()", () => ""]] }),
  defineType({ name: `${SMA}.PSMemberInfo`, abstract: true, members: memberInfo }),
  info("PSPropertyInfo", property),
  info("PSMethodInfo", []),
  info("PSProperty", [], "PSPropertyInfo"),
  info("PSNoteProperty", [["new(string name, System.Object value)", (name: string, value: unknown) => made({ kind: "NoteProperty", name, value })]], "PSPropertyInfo"),
  info(
    "PSAliasProperty",
    [
      ["new(string name, string referencedMemberName)", (name: string, target: string) => made({ kind: "AliasProperty", name, target })],
      ["new(string name, string referencedMemberName, type conversionType)", (name: string, target: string, type: NetType) => made({ kind: "AliasProperty", name, target, convertTo: type.fullName })],
      ["string ReferencedMemberName {get;}", (m: PSMemberInfo) => (m.access.member?.kind === "AliasProperty" ? m.access.member.target : null)],
    ],
    "PSPropertyInfo",
  ),
  info(
    "PSScriptProperty",
    [
      [`new(string name, ${SMA}.ScriptBlock getterScript)`, (name: string, get: ScriptBlock) => made({ kind: "ScriptProperty", name, get, set: null })],
      [`new(string name, ${SMA}.ScriptBlock getterScript, ${SMA}.ScriptBlock setterScript)`, (name: string, get: ScriptBlock | null, set: ScriptBlock | null) => made({ kind: "ScriptProperty", name, get, set })],
      [`${SMA}.ScriptBlock GetterScript {get;}`, script],
      [`${SMA}.ScriptBlock SetterScript {get;}`, (m: PSMemberInfo) => (m.access.member?.kind === "ScriptProperty" ? m.access.member.set : null)],
    ],
    "PSPropertyInfo",
  ),
  info("PSCodeProperty", [], "PSPropertyInfo"),
  info("PSVariableProperty", [], "PSNoteProperty"),
  info("PSParameterizedProperty", [], "PSMethodInfo"),
  info(
    "PSScriptMethod",
    [
      [`new(string name, ${SMA}.ScriptBlock script)`, (name: string, block: ScriptBlock) => made({ kind: "ScriptMethod", name, script: block })],
      [`${SMA}.ScriptBlock Script {get;}`, script],
      ["System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}", (m: AddedMethod | PSMemberInfo) => [toText(m)]],
      ["System.Object Invoke(Params System.Object[] arguments)", callIt],
    ],
    "PSMethodInfo",
  ),
  info("PSCodeMethod", [["System.Object Invoke(Params System.Object[] arguments)", callIt]], "PSMethodInfo"),
  defineType({
    name: `${SMA}.PSMethod\`1`,
    parameters: ["T"],
    base: `${SMA}.PSMethod`,
    members: [],
  }),
  info(
    "PSMethod",
    [
      ["string Name {get;}", (m: PSMethod | PSMemberInfo) => (m instanceof MemberInfoClass ? m.access.name : m.name)],
      [`${SMA}.PSMemberTypes MemberType {get;}`, () => enumNamed(typeNamed(`${SMA}.PSMemberTypes`), "Method")],
      ["System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}", (m: PSMethod | PSMemberInfo) => (m instanceof MemberInfoClass ? [m.toText()] : [...m.definitions])],
      ["string TypeNameOfValue {get;}", () => `${SMA}.PSMethod`],
      ["System.Object Value {get;set;}", (m: unknown) => m],
      ["bool IsInstance {get;}", () => false],
      ["System.Object Invoke(Params System.Object[] arguments)", callIt],
      ["string ToString()", (m: PSMethod) => m.toText()],
    ],
    "PSMethodInfo",
  ),
  info("PSPropertySet", [
    ["new(string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames)", (name: string, names: unknown) => made({ kind: "PropertySet", name, properties: (elementsOf(names) ?? [names]).map((n) => toText(n)) })],
    ["System.Collections.ObjectModel.Collection[string] ReferencedPropertyNames {get;}", (m: PSMemberInfo) => (m.access.member?.kind === "PropertySet" ? m.access.member.properties : [])],
  ]),
  info("PSMemberSet", [
    ["new(string name)", (name: string) => made({ kind: "MemberSet", name, members: new Map(), inherit: true })],
    [`new(string name, System.Collections.Generic.IEnumerable[${SMA}.PSMemberInfo] members)`, (name: string, members: unknown) =>
      made({
        kind: "MemberSet", name, inherit: true,
        members: new Map((elementsOf(members) ?? []).flatMap((m) => (m instanceof MemberInfoClass && m.access.member ? [[m.access.name.toLowerCase(), m.access.member] as const] : []))),
      })],
  ]),
  defineType({
    name: `${SMA}.PSMemberInfoCollection\`1`,
    parameters: ["T"],
    abstract: true,
    interfaces: ["System.Collections.Generic.IEnumerable`1[T]", "System.Collections.IEnumerable"],
  }),
  defineType({
    name: `${SMA}.PSMemberInfoIntegratingCollection`,
    interfaces: ["System.Collections.IEnumerable"],
    members: [
      [`void Add(${SMA}.PSMemberInfo member)`, (c: MemberCollection, member: PSMemberInfo) => c.add(member)],
      [`void Add(${SMA}.PSMemberInfo member, bool preValidated)`, (c: MemberCollection, member: PSMemberInfo) => c.add(member)],
      ["void Remove(string name)", (c: MemberCollection, name: string) => c.remove(name)],
      [`${SMA}.ReadOnlyPSMemberInfoCollection Match(string name)`, (c: MemberCollection, name: string) => c.match(name)],
      [`${SMA}.PSMemberInfo Item(string name) {get;}`, (c: MemberCollection, name: string) => c.find(name)],
      ["System.Collections.IEnumerator GetEnumerator()", (c: MemberCollection) => c.enumerate()],
    ],
  }),
  defineType({
    name: `${SMA}.ReadOnlyPSMemberInfoCollection`,
    interfaces: ["System.Collections.IEnumerable"],
    members: [
      ["int Count {get;}", (c: MatchedMembers) => c.count],
      [`${SMA}.PSMemberInfo Item(string name) {get;}`, (c: MatchedMembers, name: string) => c.items.find((m) => (m as PSMemberInfo).access.name.toLowerCase() === name.toLowerCase()) ?? null],
      [`${SMA}.PSMemberInfo Item(int index) {get;}`, (c: MatchedMembers, index: number) => c.getAt(index)],
      ["System.Collections.IEnumerator GetEnumerator()", (c: MatchedMembers) => c.enumerate()],
    ],
  }),
  defineType({
    name: `${SMA}.SwitchParameter`,
    kind: "struct",
    members: [
      ["new(bool isPresent)", (isPresent: boolean) => new SwitchParameter(isPresent)],
      ["bool IsPresent {get;}", (s: SwitchParameter) => s.isPresent],
      ["bool ToBool()", (s: SwitchParameter) => s.isPresent],
      ["string ToString()", (s: SwitchParameter) => s.toText()],
      [`static ${SMA}.SwitchParameter Present {get;}`, () => new SwitchParameter(true)],
    ],
  }),
  defineType({
    name: `${SMA}.PSReference`,
    members: [
      ["new(System.Object value)", (value: unknown) => new PSReference(value)],
      ["System.Object Value {get;set;}", (r: PSReference) => r.value, (r: PSReference, value: unknown) => void (r.value = value)],
    ],
  }),
  defineType({ name: `${SMA}.PSReference\`1`, parameters: ["T"], base: `${SMA}.PSReference`, members: [["new(System.Object value)", (value: unknown) => new PSReference(baseOf(value))]] }),
  defineType({ name: `${SMA}.Language.NullString`, members: [[`static ${SMA}.Language.NullString Value {get;}`, () => nullString]] }),
  defineType({ name: `${SMA}.Internal.AutomationNull`, members: [["static System.Object Value {get;}", () => undefined]] }),
];
