// What scripts ask about the platform: RuntimeInformation, Debugger, and the Windows-only classes that say so.
import { ambient } from "../core/ambient.ts";
import { enumNamed } from "../core/enum.ts";
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

const I = "System.Runtime.InteropServices";

class Named extends NetObject {
  readonly text: string;
  readonly #type: string;
  constructor(type: string, text: string) {
    super();
    this.#type = type;
    this.text = text;
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
  toText(): string {
    return this.text;
  }
  equals(other: unknown): boolean {
    return other instanceof Named && other.text.toUpperCase() === this.text.toUpperCase();
  }
  hashKey(): string {
    return `platform ${this.text.toUpperCase()}`;
  }
}

const platform = (name: string) => new Named(`${I}.OSPlatform`, name.toUpperCase());
const architecture = () => enumNamed(typeNamed(`${I}.Architecture`), "X64");

/** A member that Linux does not have. */
function absent(text: string): () => never {
  return () => {
    throw new NetException("System.PlatformNotSupportedException", text);
  };
}
const WINDOWS = "Windows Principal functionality is not supported on this platform.";
const REGISTRY = "Registry is not supported on this platform.";
const hives = ["ClassesRoot", "CurrentUser", "LocalMachine", "Users", "CurrentConfig"];

/** Where security protocols are set: taken, and told again. */
const protocols: [string, number][] = [["SystemDefault", 0], ["Ssl3", 48], ["Tls", 192], ["Tls11", 768], ["Tls12", 3072], ["Tls13", 12288]];
const servicePoint = { protocol: null as unknown, callback: null as unknown };
const limits: [name: string, value: number | boolean][] = [
  ["DefaultConnectionLimit", 10], ["MaxServicePointIdleTime", 100_000], ["MaxServicePoints", 0], ["DnsRefreshTimeout", 120_000],
  ["Expect100Continue", true], ["UseNagleAlgorithm", true], ["CheckCertificateRevocationList", false],
];
const setting = ([name, value]: [string, number | boolean]): Member => {
  let current = value;
  return [`static ${typeof value === "number" ? "int" : "bool"} ${name} {get;set;}`, () => current, (given: number | boolean) => void (current = given)];
};

export default [
  defineType({ name: `${I}.Architecture`, kind: "enum", values: ["X86", "X64", "Arm", "Arm64", "Wasm", "S390x", "LoongArch64", "Armv6", "Ppc64le", "RiscV64"].map((name, value) => [name, value]) }),
  defineType({
    name: `${I}.OSPlatform`,
    kind: "struct",
    members: [
      [`static ${I}.OSPlatform Create(string osPlatform)`, platform],
      ...["Windows", "Linux", "OSX", "FreeBSD"].map((name): Member => [`static ${I}.OSPlatform ${name} {get;}`, () => platform(name)]),
      ["string ToString()", (p: Named) => p.text],
    ],
  }),
  defineType({
    name: `${I}.RuntimeInformation`,
    abstract: true,
    sealed: true,
    members: [
      [`static bool IsOSPlatform(${I}.OSPlatform osPlatform)`, (p: Named) => p.text === "LINUX"],
      ["static string FrameworkDescription {get;}", () => ".NET 10.0.1"],
      ["static string OSDescription {get;}", () => "Linux"],
      ["static string RuntimeIdentifier {get;}", () => "linux-x64"],
      [`static ${I}.Architecture OSArchitecture {get;}`, architecture],
      [`static ${I}.Architecture ProcessArchitecture {get;}`, architecture],
    ],
  }),
  defineType({
    name: "System.Diagnostics.Debugger",
    abstract: true,
    sealed: true,
    members: [["static bool IsAttached {get;}", () => false], ["static void Break()", () => undefined], ["static bool Launch()", () => false]],
  }),
  ...["Debug", "Trace"].map((name) =>
    defineType({
      name: `System.Diagnostics.${name}`,
      abstract: true,
      sealed: true,
      // Nobody listens to them in PowerShell.
      members: ["WriteLine", "Write", "Assert", "Fail"].flatMap((method): Member[] => [[`static void ${method}(System.Object value)`, () => undefined], [`static void ${method}(System.Object value, string category)`, () => undefined]]),
    }),
  ),
  defineType({ name: "System.Net.SecurityProtocolType", kind: "enum", flags: true, values: protocols }),
  defineType({
    name: "System.Net.ServicePointManager",
    members: [
      ["static System.Net.SecurityProtocolType SecurityProtocol {get;set;}", () => servicePoint.protocol ?? enumNamed(typeNamed("System.Net.SecurityProtocolType"), "SystemDefault"), (value: unknown) => void (servicePoint.protocol = value)],
      ["static System.Object ServerCertificateValidationCallback {get;set;}", () => servicePoint.callback, (value: unknown) => void (servicePoint.callback = value)],
      ...limits.map(setting),
    ],
  }),
  defineType({
    name: "System.Net.Dns",
    abstract: true,
    sealed: true,
    members: [["static string GetHostName()", () => ambient.machineName]],
  }),
  defineType({ name: "System.Security.Principal.WindowsBuiltInRole", kind: "enum", values: [["Administrator", 544], ["User", 545], ["Guest", 546], ["PowerUser", 547], ["AccountOperator", 548], ["SystemOperator", 549], ["PrintOperator", 550], ["BackupOperator", 551], ["Replicator", 552]] }),
  defineType({ name: "System.Security.Principal.WindowsIdentity", members: [["static System.Security.Principal.WindowsIdentity GetCurrent()", absent(WINDOWS)], ["new(string sUserPrincipalName)", absent(WINDOWS)]] }),
  defineType({ name: "System.Security.Principal.WindowsPrincipal", members: [["new(System.Security.Principal.WindowsIdentity ntIdentity)", absent(WINDOWS)]] }),
  defineType({ name: "System.Security.Principal.SecurityIdentifier", members: [["new(string sddlForm)", absent(WINDOWS)]] }),
  defineType({ name: "System.Security.Principal.NTAccount", members: [["new(string name)", absent(WINDOWS)]] }),
  defineType({
    name: "Microsoft.Win32.Registry",
    abstract: true,
    sealed: true,
    members: [
      ...hives.map((name): Member => [`static System.Object ${name} {get;}`, () => null]),
      ["static System.Object GetValue(string keyName, string valueName, System.Object defaultValue)", absent(REGISTRY)],
      ["static void SetValue(string keyName, string valueName, System.Object value)", absent(REGISTRY)],
    ],
  }),
];
