// What Get-History gives.
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { TimeSpan } from "#dotnet/types/time-span.ts";
import type { HistoryEntry } from "../../session.ts";

export class HistoryInfo extends NetObject {
  readonly entry: HistoryEntry;
  constructor(entry: HistoryEntry) {
    super();
    this.entry = entry;
  }
  override get netType(): NetType {
    return historyType;
  }
  toText(): string {
    return this.entry.commandLine;
  }
}

const stateType = defineType({
  name: "System.Management.Automation.Runspaces.PipelineState",
  kind: "enum",
  values: [["NotStarted", 0], ["Running", 1], ["Stopping", 2], ["Stopped", 3], ["Completed", 4], ["Failed", 5], ["Disconnected", 6]],
});

const historyType = defineType({
  name: "Microsoft.PowerShell.Commands.HistoryInfo",
  members: [
    ["long Id {get;}", (h: HistoryInfo) => BigInt(h.entry.id)],
    ["string CommandLine {get;}", (h: HistoryInfo) => h.entry.commandLine],
    ["System.Management.Automation.Runspaces.PipelineState ExecutionStatus {get;}", (h: HistoryInfo) => enumNamed(stateType, h.entry.status)],
    ["datetime StartExecutionTime {get;}", (h: HistoryInfo) => DateTime.fromUnixMilliseconds(h.entry.startTime).toLocalTime()],
    ["datetime EndExecutionTime {get;}", (h: HistoryInfo) => DateTime.fromUnixMilliseconds(h.entry.endTime).toLocalTime()],
    ["timespan Duration {get;}", (h: HistoryInfo) => TimeSpan.fromMilliseconds(h.entry.endTime - h.entry.startTime)],
    ["string ToString()", (h: HistoryInfo) => h.entry.commandLine],
  ],
});

export default [stateType, historyType];
