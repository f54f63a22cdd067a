// The members that PowerShell's type data adds to System.Diagnostics.Process.
import { Process } from "#dotnet/types/process.ts";
import { toDouble } from "#dotnet/core/numbers.ts";
import type { PSMember } from "../values/ps-object.ts";
import { baseOf } from "../values/ps-object.ts";

const alias = (name: string, target: string): PSMember => ({ kind: "AliasProperty", name, target });
const computed = (name: string, read: (process: Process) => unknown): PSMember => ({
  kind: "CodeProperty",
  name,
  type: "System.Object",
  get: (self) => {
    const base = baseOf(self);
    return base instanceof Process ? read(base) : null;
  },
});

export const processExtensions: [type: string, members: PSMember[]][] = [
  [
    "System.Diagnostics.Process",
    [
      { kind: "PropertySet", name: "PSConfiguration", properties: ["Name", "Id", "PriorityClass", "FileVersion"] },
      { kind: "PropertySet", name: "PSResources", properties: ["Name", "Id", "Handlecount", "WorkingSet", "NonPagedMemorySize", "PagedMemorySize", "PrivateMemorySize", "VirtualMemorySize", "Threads.Count", "TotalProcessorTime"] },
      alias("Name", "ProcessName"),
      alias("SI", "SessionId"),
      alias("Handles", "HandleCount"),
      alias("VM", "VirtualMemorySize64"),
      alias("WS", "WorkingSet64"),
      alias("PM", "PagedMemorySize64"),
      alias("NPM", "NonpagedSystemMemorySize64"),
      computed("Path", () => "/usr/bin/pwsh"),
      computed("CommandLine", () => "pwsh"),
      computed("Parent", () => null),
      computed("CPU", () => toDouble(0)),
    ],
  ],
];
