// System.Management.Automation.PowerShell, its streams, and the results of BeginInvoke.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed, enumText } from "#dotnet/core/enum.ts";
import { argumentError, NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { isDictionaryLike, toItems } from "#dotnet/core/sequence.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { currentSession } from "../../members/current-session.ts";
import { DataCollection } from "../../runspaces/data-collection.ts";
import type { InitialSessionState } from "../../runspaces/initial-session-state.ts";
import { PowerShell, PowerShellAsyncResult } from "../../runspaces/power-shell.ts";
import { Runspace } from "../../runspaces/runspace.ts";
import type { RunspacePool } from "../../runspaces/runspace.ts";
import { WaitHandle } from "../../threading/wait-handle.ts";
import { textOf } from "../../values/text.ts";

const SMA = "System.Management.Automation";

/** PSDataStreams and PSInvocationStateInfo: views of the PowerShell object. */
class View extends NetObject {
  readonly shell: PowerShell;
  readonly #type: string;
  constructor(shell: PowerShell, type: string) {
    super();
    this.shell = shell;
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
}

/** AsyncWaitHandle: open once the command has ended. */
class InvocationHandle extends WaitHandle {
  readonly result: PowerShellAsyncResult;
  constructor(result: PowerShellAsyncResult) {
    super();
    this.result = result;
  }
  override get netType(): NetType {
    return typeNamed("System.Threading.ManualResetEvent");
  }
  get signaled(): boolean {
    return this.result.done;
  }
}

const home = () => currentSession() as Engine;

async function invoke(shell: PowerShell, input: unknown, output: unknown = null): Promise<unknown> {
  const results: unknown[] = [];
  await shell.run(input === null ? null : toItems(input), (value) => void results.push(value));
  if (output === null) return collectionOf(typeNamed(`${SMA}.PSObject`), results);
  if (output instanceof DataCollection) output.addRange(results);
  return undefined;
}

async function endInvoke(result: unknown): Promise<DataCollection> {
  if (result === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "asyncResult");
  if (!(result instanceof PowerShellAsyncResult)) throw new NetException("System.ArgumentException", "asyncResult object was not created by calling the BeginInvoke method on this instance. (Parameter 'asyncResult')");
  const session = currentSession();
  while (!result.done) {
    await Promise.race([result.ended, session.ports.clock.sleep(50)]);
    session.checkStop();
  }
  if (result.failure !== null) throw result.failure;
  return result.output;
}

function addParameters(shell: PowerShell, values: unknown): PowerShell {
  if (isDictionaryLike(values)) for (const [name, value] of values.entries()) shell.last.named.push([textOf(name, null), value]);
  else shell.last.positional.push(...toItems(values));
  return shell;
}

const inputOf = (input: unknown) => (input instanceof DataCollection ? input.readAll() : input === null ? null : toItems(input));
const stream = (name: "error" | "warning" | "verbose" | "debug" | "information" | "progress") => (view: View) => view.shell.streams.get(name)!;
const returnsShell = `${SMA}.PowerShell`;

const building: Member[] = [
  [`${returnsShell} AddScript(string script)`, (s: PowerShell, text: string) => s.addCommand(text, true, false)],
  [`${returnsShell} AddScript(string script, bool useLocalScope)`, (s: PowerShell, text: string, local: boolean) => s.addCommand(text, true, local)],
  [`${returnsShell} AddCommand(string cmdlet)`, (s: PowerShell, name: string) => s.addCommand(name, false, false)],
  [`${returnsShell} AddCommand(string cmdlet, bool useLocalScope)`, (s: PowerShell, name: string, local: boolean) => s.addCommand(name, false, local)],
  [`${returnsShell} AddArgument(System.Object value)`, (s: PowerShell, value: unknown) => {
    s.last.positional.push(value);
    return s;
  }],
  [`${returnsShell} AddParameter(string parameterName)`, (s: PowerShell, name: string) => {
    s.last.named.push([name, true]);
    return s;
  }],
  [`${returnsShell} AddParameter(string parameterName, System.Object value)`, (s: PowerShell, name: string, value: unknown) => {
    s.last.named.push([name, value]);
    return s;
  }],
  [`${returnsShell} AddParameters(System.Collections.IDictionary parameters)`, addParameters],
  [`${returnsShell} AddParameters(System.Collections.IList parameters)`, addParameters],
  [`${returnsShell} AddStatement()`, (s: PowerShell) => s.addStatement()],
];

export default [
  defineType({
    name: `${SMA}.PSInvocationState`,
    kind: "enum",
    values: ["NotStarted", "Running", "Stopping", "Stopped", "Completed", "Failed", "Disconnected"].map((name, value) => [name, value]),
  }),
  defineType({
    name: `${SMA}.PSInvocationStateInfo`,
    sealed: true,
    members: [
      [`${SMA}.PSInvocationState State {get;}`, (v: View) => enumNamed(typeNamed(`${SMA}.PSInvocationState`), v.shell.state)],
      ["System.Exception Reason {get;}", (v: View) => v.shell.reason],
    ],
  }),
  defineType({
    name: `${SMA}.PSDataStreams`,
    sealed: true,
    members: [
      ["System.Object Error {get;}", stream("error")],
      ["System.Object Progress {get;}", stream("progress")],
      ["System.Object Verbose {get;}", stream("verbose")],
      ["System.Object Debug {get;}", stream("debug")],
      ["System.Object Warning {get;}", stream("warning")],
      ["System.Object Information {get;}", stream("information")],
      ["void ClearStreams()", (v: View) => {
        for (const one of v.shell.streams.values()) one.readAll();
      }],
    ],
  }),
  defineType({
    name: `${SMA}.PSCommand`,
    sealed: true,
    members: [
      ["void Clear()", (v: View) => void (v.shell.statements = [[]])],
      ["System.Object Commands {get;}", (v: View) => v.shell.statements.flat().map((command) => command.text)],
    ],
  }),
  defineType({
    name: `${SMA}.PSDataCollection\`1`,
    parameters: ["T"],
    base: "System.Collections.ObjectModel.Collection`1[T]",
    members: [
      ["new()", function (this: NetType) {
        return new DataCollection(this);
      }],
      ["bool IsOpen {get;}", (c: DataCollection) => c.open],
      ["void Complete()", (c: DataCollection) => void (c.open = false)],
      ["System.Object ReadAll()", (c: DataCollection) => collectionOf(c.type.typeArguments[0]!, c.readAll())],
      ["void Dispose()", () => undefined],
    ],
  }),
  defineType({
    name: `${SMA}.PowerShellAsyncResult`,
    sealed: true,
    interfaces: ["System.IAsyncResult"],
    members: [
      ["bool IsCompleted {get;}", (r: PowerShellAsyncResult) => r.done],
      ["bool CompletedSynchronously {get;}", () => false],
      ["System.Object AsyncState {get;}", () => null],
      ["System.Threading.WaitHandle AsyncWaitHandle {get;}", (r: PowerShellAsyncResult) => new InvocationHandle(r)],
    ],
  }),
  defineType({
    name: `${SMA}.PowerShell`,
    sealed: true,
    interfaces: ["System.IDisposable"],
    members: [
      [`static ${returnsShell} Create()`, () => new PowerShell(home())],
      [`static ${returnsShell} Create(${SMA}.RunspaceMode runspace)`, (mode: EnumValue) => new PowerShell(home(), enumText(mode) === "CurrentRunspace")],
      [`static ${returnsShell} Create(${SMA}.Runspaces.InitialSessionState initialSessionState)`, (initial: InitialSessionState) => {
        const shell = new PowerShell(home());
        shell.runspace = new Runspace(home(), initial, false);
        shell.runspace.open();
        return shell;
      }],
      [`static ${returnsShell} Create(${SMA}.Runspaces.Runspace runspace)`, (runspace: Runspace) => {
        const shell = new PowerShell(home());
        shell.runspace = runspace;
        return shell;
      }],
      ...building,
      ["System.Collections.ObjectModel.Collection[psobject] Invoke()", (s: PowerShell) => invoke(s, null)],
      ["System.Collections.ObjectModel.Collection[psobject] Invoke(System.Collections.IEnumerable input)", (s: PowerShell, input: unknown) => invoke(s, input)],
      ["System.Object Invoke(System.Collections.IEnumerable input, System.Object output)", (s: PowerShell, input: unknown, output: unknown) => invoke(s, input, output)],
      ["System.IAsyncResult BeginInvoke()", (s: PowerShell) => new PowerShellAsyncResult(s, null, null)],
      ["System.IAsyncResult BeginInvoke(System.Object input)", (s: PowerShell, input: unknown) => new PowerShellAsyncResult(s, inputOf(input), null)],
      ["System.IAsyncResult BeginInvoke(System.Object input, System.Object output)", (s: PowerShell, input: unknown, output: unknown) => new PowerShellAsyncResult(s, inputOf(input), output instanceof DataCollection ? output : null)],
      [`${SMA}.PSDataCollection[psobject] EndInvoke(System.IAsyncResult asyncResult)`, (_: PowerShell, result: unknown) => endInvoke(result)],
      ["void Stop()", (s: PowerShell) => s.stop()],
      ["void Dispose()", (s: PowerShell) => s.stop()],
      ["System.Object Commands {get;}", (s: PowerShell) => new View(s, `${SMA}.PSCommand`)],
      [`${SMA}.PSDataStreams Streams {get;}`, (s: PowerShell) => new View(s, `${SMA}.PSDataStreams`)],
      ["guid InstanceId {get;}", (s: PowerShell) => s.instanceId],
      [`${SMA}.PSInvocationStateInfo InvocationStateInfo {get;}`, (s: PowerShell) => new View(s, `${SMA}.PSInvocationStateInfo`)],
      ["bool IsNested {get;}", (s: PowerShell) => s.nested],
      ["bool HadErrors {get;}", (s: PowerShell) => s.hadErrors],
      [`${SMA}.Runspaces.Runspace Runspace {get;set;}`, (s: PowerShell) => s.runspace, (s: PowerShell, value: Runspace | null) => void (s.runspace = value)],
      [`${SMA}.Runspaces.RunspacePool RunspacePool {get;set;}`, (s: PowerShell) => s.pool, (s: PowerShell, value: RunspacePool | null) => void (s.pool = value)],
    ],
  }),
];
