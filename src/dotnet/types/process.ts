// System.Diagnostics.Process: the only process there is where PowerShell runs in a tab, namely itself.
import { ambient } from "../core/ambient.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { typedArray } from "../core/array.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { DateTime } from "./date-time.ts";
import { TimeSpan } from "./time-span.ts";

const NAME = "System.Diagnostics.Process";
/** A tab does not tell how much memory it has: the same figure as [Environment]::WorkingSet. */
const MEMORY = 134_217_728n;

export class Process extends NetObject {
  readonly name = "pwsh";
  override get netType(): NetType {
    return typeNamed(NAME);
  }
  get id(): number {
    return ambient.processId;
  }
  toText(): string {
    return `${NAME} (${this.name})`;
  }
  equals(other: unknown): boolean {
    return other === this;
  }
}

export const currentProcess = new Process();
const list = (processes: Process[]) => typedArray(typeNamed(NAME), processes);
const named = (name: string | null) => list(name?.toLowerCase() === currentProcess.name ? [currentProcess] : []);

function byId(id: number): Process {
  if (id === currentProcess.id) return currentProcess;
  throw argumentError("ArgumentException", `Process with an Id of ${id} is not running.`, "processId");
}

/** Linux counts no paged memory. */
const memory = (bytes: bigint, ...names: string[]): Member[] => names.flatMap((name): Member[] => [[`long ${name}64 {get;}`, () => bytes], [`int ${name} {get;}`, () => Number(bytes)]]);
const nothing = () => new TimeSpan(0n);

export default defineType({
  name: NAME,
  base: "System.ComponentModel.Component",
  interfaces: ["System.IDisposable"],
  members: [
    [`static ${NAME} GetCurrentProcess()`, () => currentProcess],
    [`static ${NAME} GetProcessById(int processId)`, byId],
    [`static ${NAME}[] GetProcesses()`, () => list([currentProcess])],
    [`static ${NAME}[] GetProcessesByName(string processName)`, named],
    ["void Close()", () => undefined],
    ["void Dispose()", () => undefined],
    ["void Refresh()", () => undefined],
    ["int BasePriority {get;}", () => 0],
    ["bool HasExited {get;}", () => false],
    ["int HandleCount {get;}", () => 0],
    ["int Id {get;}", (p: Process) => p.id],
    ["string MachineName {get;}", () => "."],
    ["string MainWindowTitle {get;}", () => ""],
    ...memory(0n, "NonpagedSystemMemorySize", "PagedMemorySize", "PagedSystemMemorySize"),
    ...memory(MEMORY, "PeakWorkingSet", "PrivateMemorySize", "VirtualMemorySize", "WorkingSet"),
    ["string ProcessName {get;}", (p: Process) => p.name],
    ["System.TimeSpan PrivilegedProcessorTime {get;}", nothing],
    ["bool Responding {get;}", () => true],
    ["int SessionId {get;}", () => 1],
    ["datetime StartTime {get;}", () => DateTime.fromUnixMilliseconds(ambient.processStart).toLocalTime()],
    ["System.TimeSpan TotalProcessorTime {get;}", nothing],
    ["System.TimeSpan UserProcessorTime {get;}", nothing],
    ["string ToString()", (p: Process) => p.toText()],
  ],
});
