// The PowerShell object of .NET: commands put together call by call, then run in a runspace, at once or on the side.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { newGuid } from "#dotnet/types/guid.ts";
import { Hashtable } from "#dotnet/types/hashtable.ts";
import { asTerminating } from "../pipeline/fault.ts";
import type { Engine } from "../pipeline/engine.ts";
import { isFlow } from "../pipeline/flow.ts";
import { invokeBlock } from "../pipeline/invoke-block.ts";
import type { BlockCall } from "../pipeline/invoke-block.ts";
import { emit, FunctionPipe } from "../pipeline/pipe.ts";
import { setRunning } from "../pipeline/running.ts";
import { SIDE_STREAMS } from "../pipeline/streams.ts";
import type { SideStream, Streams } from "../pipeline/streams.ts";
import type { ScriptBlock } from "../script-block.ts";
import { dataCollection } from "./data-collection.ts";
import type { DataCollection } from "./data-collection.ts";
import { Runspace } from "./runspace.ts";
import type { RunspacePool } from "./runspace.ts";

const SMA = "System.Management.Automation";

export type InvocationState = "NotStarted" | "Running" | "Stopped" | "Completed" | "Failed";

/** One element of a pipeline with its arguments. */
export interface PowerShellCommand {
  text: string;
  isScript: boolean;
  localScope: boolean;
  named: [name: string, value: unknown][];
  positional: unknown[];
}

const RECORDS: Record<SideStream, string> = {
  error: "ErrorRecord", warning: "WarningRecord", verbose: "VerboseRecord", debug: "DebugRecord", information: "InformationRecord",
};

export class PowerShell extends NetObject {
  readonly instanceId = newGuid();
  /** Statements, each a pipeline of commands. */
  statements: PowerShellCommand[][] = [[]];
  readonly streams = new Map<SideStream | "progress", DataCollection>([
    ...SIDE_STREAMS.map((stream) => [stream, dataCollection(RECORDS[stream])] as const),
    ["progress", dataCollection("ProgressRecord")],
  ]);
  state: InvocationState = "NotStarted";
  reason: NetException | null = null;
  hadErrors = false;
  runspace: Runspace | null = null;
  pool: RunspacePool | null = null;
  readonly home: Engine;
  /** RunspaceMode.CurrentRunspace: runs in the session that made it. */
  readonly nested: boolean;
  #at: Engine | null = null;

  constructor(home: Engine, nested = false) {
    super();
    this.home = home;
    this.nested = nested;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PowerShell`);
  }
  addCommand(text: string, isScript: boolean, localScope: boolean): this {
    this.statements.at(-1)!.push({ text, isScript, localScope, named: [], positional: [] });
    return this;
  }
  addStatement(): this {
    if (this.statements.at(-1)!.length) this.statements.push([]);
    return this;
  }
  /** The command that arguments are added to. */
  get last(): PowerShellCommand {
    const command = this.statements.at(-1)!.at(-1);
    if (!command) throw new NetException("System.InvalidOperationException", "Cannot perform operation because a command is not specified. Add a command before adding parameters.");
    return command;
  }

  /** Runs everything; output goes to `write` as it comes. Throws the exception that ended it. */
  async run(input: unknown[] | null, write: (value: unknown) => void): Promise<void> {
    if (this.state === "Running") throw new NetException(`${SMA}.InvalidPowerShellStateException`, "The state of the current PowerShell instance is not valid for this operation.");
    const statements = this.statements.filter((commands) => commands.length);
    if (!statements.length) throw new NetException("System.InvalidOperationException", "No commands are specified. The PowerShell object must contain a command.");
    if (this.runspace?.busy && !this.nested) {
      throw new NetException(`${SMA}.PSInvalidOperationException`, "The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently.");
    }
    this.state = "Running";
    const runspace = await this.#place();
    const engine = this.nested ? this.home : runspace!.engine;
    this.#at = engine;
    if (runspace) runspace.busy = true;
    try {
      for (const commands of statements) {
        setRunning(engine);
        await this.#statement(engine, commands, { streams: this.#pipes(runspace), out: new FunctionPipe(write), ...(input ? { input } : {}) });
      }
      this.#end("Completed", null);
    } catch (thrown) {
      if (isFlow(thrown)) this.#end(engine.stopSignal.stopped ? "Stopped" : "Completed", null);
      else {
        const { record } = asTerminating(thrown);
        this.hadErrors = true;
        this.#end("Failed", record.exception);
        throw record.exception;
      }
    } finally {
      setRunning(this.home);
      if (runspace) runspace.busy = false;
      if (this.pool && runspace) this.pool.giveBack(runspace);
    }
  }

  stop(): void {
    if (this.state !== "Running") return;
    this.#at?.stop();
    this.state = "Stopped";
  }

  #end(state: InvocationState, reason: NetException | null): void {
    if (this.state !== "Stopped") this.state = state;
    this.reason = reason;
  }

  #place(): Promise<Runspace> | Runspace | null {
    if (this.nested) return null;
    if (this.pool) return this.pool.take();
    if (!this.runspace) {
      this.runspace = new Runspace(this.home, null, false);
      this.runspace.open();
    }
    return this.runspace;
  }

  #pipes(runspace: Runspace | null): Streams {
    const pipe = (stream: SideStream) =>
      new FunctionPipe((value) => {
        this.streams.get(stream)!.add(value);
        if (stream === "error") this.hadErrors = true;
        else if (stream === "information" && (this.nested || runspace?.hasHost)) return emit(this.home.hostStreams.information, [value]);
      });
    return { ...(Object.fromEntries(SIDE_STREAMS.map((stream) => [stream, pipe(stream)])) as { [S in SideStream]: FunctionPipe }), watchers: [] };
  }

  async #statement(engine: Engine, commands: PowerShellCommand[], call: BlockCall): Promise<void> {
    const only = commands[0]!;
    if (commands.length === 1 && only.isScript && !only.localScope) {
      await invokeBlock(engine, engine.parse(only.text), { ...call, args: only.positional, named: new Map(only.named), newScope: false });
      return;
    }
    // A pipeline of several: each command with its arguments comes from variables that no script can name by accident.
    const variables = new Map<string, unknown>();
    const parts = commands.map((command, i) => {
      variables.set(`ps command ${i}`, command.isScript ? engine.parse(command.text) : command.text);
      const named = new Hashtable();
      for (const [name, value] of command.named) named.set(name.replace(/^-/, ""), value);
      variables.set(`psnamed${i}`, named).set(`psarguments${i}`, command.positional);
      return `${command.isScript && !command.localScope ? "." : "&"} \${ps command ${i}}${command.named.length ? ` @psnamed${i}` : ""}${command.positional.length ? ` @psarguments${i}` : ""}`;
    });
    const driver: ScriptBlock = engine.parse(`${call.input ? "$input | " : ""}${parts.join(" | ")}`);
    await invokeBlock(engine, driver, { ...call, variables });
  }
}

/** IAsyncResult of BeginInvoke. */
export class PowerShellAsyncResult extends NetObject {
  done = false;
  failure: unknown = null;
  readonly output: DataCollection;
  readonly ended: Promise<void>;
  constructor(shell: PowerShell, input: unknown[] | null, output: DataCollection | null) {
    super();
    const into = output ?? dataCollection("PSObject");
    this.output = into;
    this.ended = Promise.resolve()
      .then(() => shell.run(input, (value) => void into.add(value)))
      .catch((thrown: unknown) => void (this.failure = thrown))
      .finally(() => void (this.done = true));
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PowerShellAsyncResult`);
  }
}
