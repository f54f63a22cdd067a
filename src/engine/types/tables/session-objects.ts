// Variables, commands, stream records, paths: what the session hands out as objects.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed, enumValue } from "#dotnet/core/enum.ts";
import type { Member } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { listOf } from "#dotnet/types/list.ts";
import type { HostInformationMessage, InformationalRecord, InformationRecord } from "../../pipeline/records.ts";
import { handleOf } from "../../scope/variable-handle.ts";
import { Variable } from "../../scope/variable.ts";

const SMA = "System.Management.Automation";
const optionsOf = (bits: number) => enumValue(typeNamed(`${SMA}.ScopedItemOptions`), bits);

const variable: Member[] = [
  ["new(string name)", (name: string) => handleOf(new Variable(name, null))],
  ["new(string name, System.Object value)", (name: string, value: unknown) => handleOf(new Variable(name, value))],
  [`new(string name, System.Object value, ${SMA}.ScopedItemOptions options)`, (name: string, value: unknown, options: EnumValue) => handleOf(new Variable(name, value, Number(options.value)))],
  ["string Name {get;}", (v: Variable) => v.name],
  ["string Description {get;set;}", (v: Variable) => v.description, (v: Variable, text: string | null) => void (v.description = text ?? "")],
  ["System.Object Value {get;set;}", (v: Variable) => v.value, (v: Variable, value: unknown) => v.assign(value)],
  [`${SMA}.SessionStateEntryVisibility Visibility {get;set;}`, (v: Variable) => enumNamed(typeNamed(`${SMA}.SessionStateEntryVisibility`), v.visibility), () => undefined],
  ["System.Object Module {get;}", () => null],
  ["string ModuleName {get;}", (v: Variable) => v.moduleName],
  [`${SMA}.ScopedItemOptions Options {get;set;}`, (v: Variable) => optionsOf(v.options), (v: Variable, options: EnumValue) => void (v.options = Number(options.value))],
  ["System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}", (v: Variable) => listOf(typeNamed("System.Object"), v.constraints.map((c) => c.attribute))],
  ["bool IsValidValue(System.Object value)", () => true],
];

const informational: Member[] = [
  ["string Message {get;set;}", (r: InformationalRecord) => r.message, (r: InformationalRecord, text: string | null) => void (r.message = text ?? "")],
  [`${SMA}.InvocationInfo InvocationInfo {get;}`, (r: InformationalRecord) => r.invocation],
  ["string ToString()", (r: InformationalRecord) => r.message],
];
const record = (name: string) => defineType({ name: `${SMA}.${name}`, base: `${SMA}.InformationalRecord`, members: [] });

export default [
  defineType({ name: `${SMA}.PSVariable`, members: variable }),
  defineType({ name: `${SMA}.InformationalRecord`, abstract: true, members: informational }),
  record("WarningRecord"),
  record("VerboseRecord"),
  record("DebugRecord"),
  defineType({
    name: `${SMA}.InformationRecord`,
    members: [
      ["System.Object MessageData {get;}", (r: InformationRecord) => r.messageData],
      ["string Source {get;}", (r: InformationRecord) => r.source],
      ["System.Collections.Generic.List[string] Tags {get;}", (r: InformationRecord) => listOf(typeNamed("System.String"), r.tags)],
      ["string ToString()", (r: InformationRecord) => r.toText()],
    ],
  }),
  defineType({
    name: `${SMA}.HostInformationMessage`,
    members: [
      ["string Message {get;}", (m: HostInformationMessage) => m.message],
      ["System.Object NoNewLine {get;}", (m: HostInformationMessage) => m.noNewLine],
      ["System.Object ForegroundColor {get;}", (m: HostInformationMessage) => m.foreground],
      ["System.Object BackgroundColor {get;}", (m: HostInformationMessage) => m.background],
      ["string ToString()", (m: HostInformationMessage) => m.message],
    ],
  }),
];
