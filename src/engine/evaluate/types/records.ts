// The record types of the warning, verbose, debug and information streams.
import { typedArray } from "#dotnet/core/array.ts";
import type { Member } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { List } from "#dotnet/types/list.ts";
import { genericTypeOf } from "#dotnet/core/type.ts";
import type { HostInformationMessage, InformationRecord, InformationalRecord } from "../../pipeline/records.ts";

const SMA = "System.Management.Automation";
const message: Member[] = [
  ["string Message {get;set;}", (self: InformationalRecord) => self.message, (self: InformationalRecord, value: string) => (self.message = value)],
  [`${SMA}.InvocationInfo InvocationInfo {get;}`, (self: InformationalRecord) => self.invocation],
  ["string ToString()", (self: InformationalRecord) => self.message],
];

export default [
  defineType({ name: `${SMA}.InformationalRecord`, abstract: true, members: message }),
  defineType({
    name: `${SMA}.WarningRecord`,
    base: `${SMA}.InformationalRecord`,
    members: [["string FullyQualifiedWarningId {get;}", () => ""]],
  }),
  defineType({ name: `${SMA}.VerboseRecord`, base: `${SMA}.InformationalRecord` }),
  defineType({ name: `${SMA}.DebugRecord`, base: `${SMA}.InformationalRecord` }),
  defineType({
    name: `${SMA}.InformationRecord`,
    members: [
      ["System.Object MessageData {get;}", (self: InformationRecord) => self.messageData],
      ["string Source {get;set;}", (self: InformationRecord) => self.source, () => {}],
      [
        "System.Collections.Generic.List[string] Tags {get;}",
        (self: InformationRecord) => new List(genericTypeOf(typeNamed("System.Collections.Generic.List`1"), [typeNamed("System.String")]), typedArray(typeNamed("System.String"), self.tags)),
      ],
      ["string ToString()", (self: InformationRecord) => self.toText()],
    ],
  }),
  defineType({
    name: `${SMA}.HostInformationMessage`,
    members: [
      ["string Message {get;set;}", (self: HostInformationMessage) => self.message, () => {}],
      ["System.Nullable[bool] NoNewLine {get;set;}", (self: HostInformationMessage) => self.noNewLine, () => {}],
      ["System.Nullable[System.ConsoleColor] ForegroundColor {get;set;}", (self: HostInformationMessage) => self.foreground, () => {}],
      ["System.Nullable[System.ConsoleColor] BackgroundColor {get;set;}", (self: HostInformationMessage) => self.background, () => {}],
      ["string ToString()", (self: HostInformationMessage) => self.message],
    ],
  }),
  defineType({ name: "Microsoft.PowerShell.Commands.WriteErrorException", base: "System.SystemException" }),
];
