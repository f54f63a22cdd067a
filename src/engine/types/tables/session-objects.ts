// Commands, stream records, paths: what the session hands out as objects.
import type { Member } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { listOf } from "#dotnet/types/list.ts";
import type { HostInformationMessage, InformationalRecord, InformationRecord } from "../../pipeline/records.ts";

const SMA = "System.Management.Automation";

const informational: Member[] = [
  ["string Message {get;set;}", (r: InformationalRecord) => r.message, (r: InformationalRecord, text: string | null) => void (r.message = text ?? "")],
  [`${SMA}.InvocationInfo InvocationInfo {get;}`, (r: InformationalRecord) => r.invocation],
  ["string ToString()", (r: InformationalRecord) => r.message],
];
const record = (name: string) => defineType({ name: `${SMA}.${name}`, base: `${SMA}.InformationalRecord`, members: [] });

export default [
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
