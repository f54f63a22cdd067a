// System.Environment, GC and what they return.
import { ambient } from "../core/ambient.ts";
import { typedArray } from "../core/array.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { Hashtable } from "./hashtable.ts";
import { Version } from "./version.ts";

export class OperatingSystem extends NetObject {
  readonly version = new Version([6, 1, 0, 0]);
  override get netType(): NetType {
    return typeNamed("System.OperatingSystem");
  }
  toText(): string {
    return `Unix ${this.version.toText()}`;
  }
}

function getVariable(name: string | null): string | null {
  if (name === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "variable");
  return ambient.environment.get(name) ?? null;
}

function setVariable(name: string | null, value: string | null): void {
  if (name === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "variable");
  if (name === "") throw argumentError("ArgumentException", "String cannot be of zero length.", "variable");
  if (name.includes("=")) throw argumentError("ArgumentException", "Environment variable name cannot contain equal character.", "variable");
  if (value === null || value === "") ambient.environment.delete(name);
  else ambient.environment.set(name, value);
}

function allVariables(): Hashtable {
  const table = new Hashtable();
  for (const [name, value] of ambient.environment) table.set(name, value);
  return table;
}

/** Only the process has variables on Linux; those of the user and the machine are empty. */
const isProcess = (target: EnumValue) => target.value === 0;

/** Folders by SpecialFolder number, for a Linux home. */
function folder(which: EnumValue): string {
  const home = ambient.homeDirectory;
  const folders = new Map<number | bigint, string>([
    [0, `${home}/Desktop`],
    [16, `${home}/Desktop`],
    [5, home],
    [40, home],
    [13, `${home}/Music`],
    [14, `${home}/Videos`],
    [39, `${home}/Pictures`],
    [26, `${home}/.config`],
    [28, `${home}/.local/share`],
    [35, "/usr/share"],
    [21, `${home}/Templates`],
    [20, `${home}/.fonts`],
  ]);
  return folders.get(which.value) ?? "";
}

const SPECIAL: [string, number][] = [
  ["Desktop", 0],
  ["Programs", 2],
  ["MyDocuments", 5],
  ["Personal", 5],
  ["Favorites", 6],
  ["Startup", 7],
  ["Recent", 8],
  ["SendTo", 9],
  ["StartMenu", 11],
  ["MyMusic", 13],
  ["MyVideos", 14],
  ["DesktopDirectory", 16],
  ["MyComputer", 17],
  ["NetworkShortcuts", 19],
  ["Fonts", 20],
  ["Templates", 21],
  ["CommonStartMenu", 22],
  ["CommonPrograms", 23],
  ["CommonStartup", 24],
  ["CommonDesktopDirectory", 25],
  ["ApplicationData", 26],
  ["PrinterShortcuts", 27],
  ["LocalApplicationData", 28],
  ["InternetCache", 32],
  ["Cookies", 33],
  ["History", 34],
  ["CommonApplicationData", 35],
  ["Windows", 36],
  ["System", 37],
  ["ProgramFiles", 38],
  ["MyPictures", 39],
  ["UserProfile", 40],
  ["SystemX86", 41],
  ["ProgramFilesX86", 42],
  ["CommonProgramFiles", 43],
  ["CommonProgramFilesX86", 44],
  ["CommonTemplates", 45],
  ["CommonDocuments", 46],
];

const strings = (items: string[]) => typedArray(typeNamed("System.String"), items);

export default [
  defineType({
    name: "System.Environment",
    abstract: true,
    sealed: true,
    members: [
      ["static string ExpandEnvironmentVariables(string name)", (text: string) => text.replace(/%([^%]+)%/g, (whole, name: string) => ambient.environment.get(name) ?? whole)],
      ["static string[] GetCommandLineArgs()", () => strings(["pwsh"])],
      ["static string GetEnvironmentVariable(string variable)", getVariable],
      ["static string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)", (name: string | null, target: EnumValue) => (isProcess(target) ? getVariable(name) : null)],
      ["static System.Collections.IDictionary GetEnvironmentVariables()", allVariables],
      ["static System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)", (target: EnumValue) => (isProcess(target) ? allVariables() : new Hashtable())],
      ["static string GetFolderPath(System.Environment+SpecialFolder folder)", folder],
      ["static string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)", folder],
      ["static string[] GetLogicalDrives()", () => strings(["/"])],
      ["static void SetEnvironmentVariable(string variable, string value)", setVariable],
      ["static void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)", (name: string | null, value: string | null, target: EnumValue) => {
        if (isProcess(target)) setVariable(name, value);
      }],
      ["static string CommandLine {get;}", () => "pwsh"],
      ["static string CurrentDirectory {get;set;}", () => ambient.currentDirectory, (value: string) => void (ambient.currentDirectory = value)],
      ["static int CurrentManagedThreadId {get;}", () => 1],
      ["static int ExitCode {get;set;}", () => 0, () => undefined],
      ["static bool HasShutdownStarted {get;}", () => false],
      ["static bool Is64BitOperatingSystem {get;}", () => true],
      ["static bool Is64BitProcess {get;}", () => true],
      ["static bool IsPrivilegedProcess {get;}", () => false],
      ["static string MachineName {get;}", () => ambient.machineName],
      ["static string NewLine {get;}", () => ambient.newLine],
      ["static System.OperatingSystem OSVersion {get;}", () => new OperatingSystem()],
      ["static int ProcessId {get;}", () => ambient.processId],
      ["static string ProcessPath {get;}", () => "/usr/bin/pwsh"],
      ["static int ProcessorCount {get;}", () => 1],
      ["static string StackTrace {get;}", () => ""],
      ["static string SystemDirectory {get;}", () => ""],
      ["static int SystemPageSize {get;}", () => 4096],
      ["static int TickCount {get;}", () => Math.floor(ambient.now()) | 0],
      ["static long TickCount64 {get;}", () => BigInt(Math.floor(ambient.now()))],
      ["static string UserDomainName {get;}", () => ambient.machineName],
      ["static bool UserInteractive {get;}", () => true],
      ["static string UserName {get;}", () => ambient.userName],
      ["static version Version {get;}", () => new Version([10, 0, 0])],
      ["static long WorkingSet {get;}", () => 134_217_728n],
    ],
  }),
  defineType({ name: "System.Environment+SpecialFolder", kind: "enum", values: SPECIAL }),
  defineType({ name: "System.Environment+SpecialFolderOption", kind: "enum", values: [["None", 0], ["DoNotVerify", 16384], ["Create", 32768]] }),
  defineType({ name: "System.EnvironmentVariableTarget", kind: "enum", values: [["Process", 0], ["User", 1], ["Machine", 2]] }),
  defineType({
    name: "System.PlatformID",
    kind: "enum",
    values: [["Win32S", 0], ["Win32Windows", 1], ["Win32NT", 2], ["WinCE", 3], ["Unix", 4], ["Xbox", 5], ["MacOSX", 6], ["Other", 7]],
  }),
  defineType({
    name: "System.OperatingSystem",
    sealed: true,
    members: [
      ["System.PlatformID Platform {get;}", () => enumValue(typeNamed("System.PlatformID"), 4)],
      ["string ServicePack {get;}", () => ""],
      ["version Version {get;}", (o: OperatingSystem) => o.version],
      ["string VersionString {get;}", (o: OperatingSystem) => o.toText()],
      ["string ToString()", (o: OperatingSystem) => o.toText()],
      ["static bool IsLinux()", () => true],
      ["static bool IsWindows()", () => false],
      ["static bool IsMacOS()", () => false],
      ["static bool IsBrowser()", () => false],
    ],
  }),
  defineType({
    name: "System.GC",
    abstract: true,
    sealed: true,
    members: [
      ["static void Collect()", () => undefined],
      ["static void Collect(int generation)", () => undefined],
      ["static int CollectionCount(int generation)", () => 0],
      ["static int GetGeneration(System.Object obj)", () => 0],
      ["static long GetTotalMemory(bool forceFullCollection)", () => 33_554_432n],
      ["static void KeepAlive(System.Object obj)", () => undefined],
      ["static void SuppressFinalize(System.Object obj)", () => undefined],
      ["static void WaitForPendingFinalizers()", () => undefined],
      ["static int MaxGeneration {get;}", () => 2],
    ],
  }),
];
