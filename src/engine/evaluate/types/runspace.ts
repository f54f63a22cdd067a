// System.Management.Automation.Runspaces: runspaces, pools, and what they start with.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { currentSession } from "../../members/current-session.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { InitialSessionState, SessionStateEntry } from "../../runspaces/initial-session-state.ts";
import { Runspace, RunspacePool } from "../../runspaces/runspace.ts";
import { HostObject } from "./host.ts";

const RS = "System.Management.Automation.Runspaces";
const names = (list: string): [string, number][] => list.split(" ").map((name, value) => [name, value]);
const home = () => currentSession() as Engine;

class Info extends NetObject {
  readonly state: string;
  readonly #type: string;
  constructor(state: string, type: string) {
    super();
    this.state = state;
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(`${RS}.${this.#type}StateInfo`);
  }
  toText(): string {
    return this.state;
  }
}

class StateProxy extends NetObject {
  readonly runspace: Runspace;
  constructor(runspace: Runspace) {
    super();
    this.runspace = runspace;
  }
  override get netType(): NetType {
    return typeNamed(`${RS}.SessionStateProxy`);
  }
}

const apartment = (name: "Unknown" | "MTA") => enumNamed(typeNamed("System.Threading.ApartmentState"), name);
/** Settings of threads, which there are none of here: taken and forgotten. */
const threadSettings: Member[] = [
  ["System.Threading.ApartmentState ApartmentState {get;set;}", () => apartment("Unknown"), () => undefined],
  [`${RS}.PSThreadOptions ThreadOptions {get;set;}`, () => enumNamed(typeNamed(`${RS}.PSThreadOptions`), "Default"), () => undefined],
];

type Host = HostObject | null;
type State = InitialSessionState | null;
const runspace = (initial: State = null, host: Host = null) => new Runspace(home(), initial, host instanceof HostObject);
const pool = (minimum: number, maximum: number, initial: State = null, host: Host = null) => new RunspacePool(home(), { minimum, maximum }, initial, host instanceof HostObject);

const HOST = "System.Management.Automation.Host.PSHost host";
const ISS = `${RS}.InitialSessionState initialSessionState`;
const entry = (kind: "Variable" | "Function" | "Alias", constructors: Member[]) =>
  defineType({
    name: `${RS}.SessionState${kind}Entry`,
    base: `${RS}.SessionStateCommandEntry`,
    members: [
      ...constructors,
      [kind === "Variable" ? "System.Object Value {get;}" : "string Definition {get;}", (e: SessionStateEntry) => e.value],
      ["string Description {get;}", (e: SessionStateEntry) => e.description],
    ],
  });

export default [
  defineType({ name: `${RS}.RunspaceState`, kind: "enum", values: names("BeforeOpen Opening Opened Closed Closing Broken Disconnecting Disconnected Connecting") }),
  defineType({ name: `${RS}.RunspacePoolState`, kind: "enum", values: names("BeforeOpen Opening Opened Closed Closing Broken Disconnecting Disconnected Connecting") }),
  defineType({ name: `${RS}.RunspaceAvailability`, kind: "enum", values: names("None Available AvailableForNestedCommand Busy RemoteDebug") }),
  defineType({ name: `${RS}.PSThreadOptions`, kind: "enum", values: names("Default UseNewThread ReuseThread UseCurrentThread") }),
  defineType({ name: "System.Threading.ApartmentState", kind: "enum", values: [["STA", 0], ["MTA", 1], ["Unknown", 2]] }),
  defineType({ name: `${RS}.InvalidRunspaceStateException`, base: "System.SystemException" }),
  defineType({ name: `${RS}.InvalidRunspacePoolStateException`, base: "System.SystemException" }),
  defineType({ name: "System.Management.Automation.InvalidPowerShellStateException", base: "System.SystemException" }),
  defineType({
    name: `${RS}.RunspaceStateInfo`,
    members: [[`${RS}.RunspaceState State {get;}`, (i: Info) => enumNamed(typeNamed(`${RS}.RunspaceState`), i.state)], ["System.Exception Reason {get;}", () => null]],
  }),
  defineType({
    name: `${RS}.RunspacePoolStateInfo`,
    members: [[`${RS}.RunspacePoolState State {get;}`, (i: Info) => enumNamed(typeNamed(`${RS}.RunspacePoolState`), i.state)], ["System.Exception Reason {get;}", () => null]],
  }),
  defineType({ name: `${RS}.SessionStateCommandEntry`, members: [["string Name {get;}", (e: SessionStateEntry) => e.name]] }),
  entry("Variable", [
    ["new(string name, System.Object value, string description)", (name: string, value: unknown, description: string) => new SessionStateEntry("Variable", name, value, description)],
    ["new(string name, System.Object value, string description, System.Management.Automation.ScopedItemOptions options)", (...[name, value, description]: [string, unknown, string, EnumValue]) => new SessionStateEntry("Variable", name, value, description)],
  ]),
  entry("Function", [["new(string name, string definition)", (name: string, definition: string) => new SessionStateEntry("Function", name, definition)]]),
  entry("Alias", [["new(string name, string definition)", (name: string, definition: string) => new SessionStateEntry("Alias", name, definition)]]),
  defineType({ name: `${RS}.InitialSessionStateEntryCollection\`1`, base: "System.Collections.ObjectModel.Collection`1[T]", parameters: ["T"] }),
  defineType({
    name: `${RS}.InitialSessionState`,
    members: [
      [`static ${RS}.InitialSessionState Create()`, () => new InitialSessionState()],
      [`static ${RS}.InitialSessionState CreateDefault()`, () => new InitialSessionState()],
      [`static ${RS}.InitialSessionState CreateDefault2()`, () => new InitialSessionState()],
      ["System.Object Variables {get;}", (s: InitialSessionState) => s.variables],
      ["System.Object Commands {get;}", (s: InitialSessionState) => s.commands],
      ["void ImportPSModule(string[] name)", (s: InitialSessionState, list: string[]) => void s.modules.push(...list)],
      ...threadSettings,
    ],
  }),
  defineType({
    name: `${RS}.SessionStateProxy`,
    members: [
      ["void SetVariable(string name, System.Object value)", (p: StateProxy, name: string, value: unknown) => p.runspace.engine.setVariable(`global:${name}`, value)],
      ["System.Object GetVariable(string name)", (p: StateProxy, name: string) => p.runspace.engine.getVariable(`global:${name}`) ?? null],
    ],
  }),
  defineType({
    name: `${RS}.Runspace`,
    abstract: true,
    interfaces: ["System.IDisposable"],
    members: [
      [`static ${RS}.Runspace DefaultRunspace {get;}`, () => Runspace.of(home())],
      ["void Open()", (r: Runspace) => r.open()],
      ["void OpenAsync()", (r: Runspace) => r.open()],
      ["void Close()", (r: Runspace) => r.close()],
      ["void Dispose()", (r: Runspace) => r.close()],
      ["int Id {get;}", (r: Runspace) => r.id],
      ["string Name {get;set;}", (r: Runspace) => r.name, (r: Runspace, name: string) => void (r.name = name)],
      ["guid InstanceId {get;}", (r: Runspace) => r.instanceId],
      [`${RS}.RunspaceStateInfo RunspaceStateInfo {get;}`, (r: Runspace) => new Info(r.state, "Runspace")],
      [`${RS}.RunspaceAvailability RunspaceAvailability {get;}`, (r: Runspace) => enumNamed(typeNamed(`${RS}.RunspaceAvailability`), r.state !== "Opened" ? "None" : r.busy ? "Busy" : "Available")],
      ["System.Object InitialSessionState {get;}", (r: Runspace) => r.initial],
      [`${RS}.SessionStateProxy SessionStateProxy {get;}`, (r: Runspace) => new StateProxy(r)],
      ...threadSettings,
    ],
  }),
  defineType({ name: `${RS}.LocalRunspace`, base: `${RS}.Runspace`, sealed: true }),
  defineType({
    name: `${RS}.RunspacePool`,
    sealed: true,
    interfaces: ["System.IDisposable"],
    members: [
      ["void Open()", (p: RunspacePool) => p.open()],
      ["void Close()", (p: RunspacePool) => p.close()],
      ["void Dispose()", (p: RunspacePool) => p.close()],
      ["int GetAvailableRunspaces()", (p: RunspacePool) => p.available],
      ["int GetMaxRunspaces()", (p: RunspacePool) => p.maximum],
      ["int GetMinRunspaces()", (p: RunspacePool) => p.minimum],
      ["bool SetMaxRunspaces(int maxRunspaces)", (p: RunspacePool, count: number) => {
        p.maximum = count;
        return true;
      }],
      ["bool SetMinRunspaces(int minRunspaces)", () => true],
      ["guid InstanceId {get;}", (p: RunspacePool) => p.instanceId],
      ["System.Object InitialSessionState {get;}", (p: RunspacePool) => p.initial],
      [`${RS}.RunspacePoolStateInfo RunspacePoolStateInfo {get;}`, (p: RunspacePool) => new Info(p.state, "RunspacePool")],
      ...threadSettings,
    ],
  }),
  defineType({
    name: `${RS}.RunspaceFactory`,
    abstract: true,
    sealed: true,
    members: [
      [`static ${RS}.Runspace CreateRunspace()`, () => runspace()],
      [`static ${RS}.Runspace CreateRunspace(${HOST})`, (host: Host) => runspace(null, host)],
      [`static ${RS}.Runspace CreateRunspace(${ISS})`, (initial: State) => runspace(initial)],
      [`static ${RS}.Runspace CreateRunspace(${HOST}, ${ISS})`, (host: Host, initial: State) => runspace(initial, host)],
      [`static ${RS}.RunspacePool CreateRunspacePool()`, () => pool(1, 1)],
      [`static ${RS}.RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces)`, (low: number, high: number) => pool(low, high)],
      [`static ${RS}.RunspacePool CreateRunspacePool(${ISS})`, (initial: State) => pool(1, 1, initial)],
      [`static ${RS}.RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, ${HOST})`, (low: number, high: number, host: Host) => pool(low, high, null, host)],
      [`static ${RS}.RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, ${ISS}, ${HOST})`, (low: number, high: number, initial: State, host: Host) => pool(low, high, initial, host)],
    ],
  }),
];
