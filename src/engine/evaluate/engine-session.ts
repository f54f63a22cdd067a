// A running session: everything the evaluator, the cmdlets and the hosts see of it.
import "../types/library.ts";
import type { Ast } from "#grammar/tree.ts";
import { parseVariablePath } from "#grammar/variable-path.ts";
import { ambient, setAmbient } from "#dotnet/core/ambient.ts";
import type { AttributeReader } from "../bind/attributes.ts";
import { metadataOfScript } from "../bind/script-metadata.ts";
import type { CommandMetadata } from "../bind/metadata.ts";
import type { InvokeOptions } from "../cmdlet.ts";
import type { Command, CommandTable } from "../commands.ts";
import { ErrorRecord, TerminatingError, runtimeError } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import { asTerminating, placeError } from "../pipeline/fault.ts";
import type { CompiledBlock } from "../pipeline/compiled-block.ts";
import { SessionCommands } from "../pipeline/command-table.ts";
import type { Engine } from "../pipeline/engine.ts";
import { attribute } from "../pipeline/command-streams.ts";
import { ExitSignal, PipelineStopped, isFlow } from "../pipeline/flow.ts";
import type { Frame } from "../pipeline/frame.ts";
import { argumentsOf, invokeBlock } from "../pipeline/invoke-block.ts";
import { commandNotFound } from "../pipeline/not-found.ts";
import { Collector } from "../pipeline/pipe.ts";
import type { Pipe } from "../pipeline/pipe.ts";
import { connect, runPipeline } from "../pipeline/run.ts";
import { ScriptProcessor } from "../pipeline/script-processor.ts";
import type { Streams } from "../pipeline/streams.ts";
import { StopSignal } from "../ports/stop-signal.ts";
import { ScriptBlock } from "../script-block.ts";
import { SessionState } from "../scope/session-state.ts";
import { Variable, VariableOption } from "../scope/variable.ts";
import type { RunResult } from "../services.ts";
import type { HistoryEntry, Ports, Session, SessionOptions, TypeData } from "../session.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { textOf } from "../values/text.ts";
import { attributeReader } from "./attribute-reader.ts";
import { defineAutomaticVariables } from "./automatic-variables.ts";
import { defineTypes } from "./classes/define-types.ts";
import { makeProcessor } from "./command.ts";
import { compileBlock } from "./compile.ts";
import { driveVariables } from "./drive-variables.ts";
import { HostOutput } from "./host-output.ts";
import { parseErrorRecord, parseScript } from "./parse-script.ts";
import { pathInfoOf } from "./path-info.ts";
import { findScript } from "./script-files.ts";
import { AstView } from "./ast-view.ts";
import { setRunning } from "../pipeline/running.ts";
import "../types/library.ts";
import "./types/command-info.ts";
import "./types/module-info.ts";
import "./types/records.ts";
import "./types/script-block.ts";
import "./types/script-cmdlet.ts";
import "./types/steppable-pipeline.ts";
import "./types/variable.ts";
import { StateView } from "./types/session-state.ts";
import { parse } from "#grammar/parse.ts";

/** Back-edges between two looks at the clock. */
const FUEL = 1000;
/** Milliseconds after which the host gets a turn. */
const SLICE = 10;
const MOST_ERRORS = 256;

export function createSession(options: SessionOptions): Session {
  return new EngineSession(options);
}

class EngineSession implements Engine {
  readonly ports: Ports;
  readonly commands: CommandTable;
  readonly errors: ErrorRecord[] = [];
  readonly history: HistoryEntry[] = [];
  readonly typeData = new Map<string, TypeData>();
  readonly globalState: SessionState;
  state: SessionState;
  success = true;
  depth = 0;
  fuel = FUEL;
  propagate = false;
  frame: Frame | null = null;
  mustNotWait = false;
  handling: TerminatingError | null = null;
  typeVersion = 0;
  stopSignal = new StopSignal();
  readonly attributeReader: AttributeReader;
  readonly #commands: SessionCommands;
  readonly #host: HostOutput;
  readonly #metadata = new WeakMap<object, { version: number; metadata: CommandMetadata }>();
  /** Whole scripts whose classes are defined. */
  readonly #typed = new WeakSet<object>();
  #location: string;
  #uninterrupted = 0;
  #lastBreath = 0;
  #exitCode: number | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.ports = options;
    this.globalState = new SessionState(null, null);
    this.state = this.globalState;
    this.#location = options.workingDirectory ?? "/home/partner";
    this.#setSurroundings(options);
    this.#commands = new SessionCommands(
      { get state() { return session.state; }, globalState: this.globalState, findScript: (name) => findScript(name, this) },
      [],
    );
    // oxlint-disable-next-line typescript/no-this-alias
    const session: EngineSession = this;
    for (const definition of options.cmdlets) this.#commands.addCmdlet(definition);
    this.commands = this.#commands;
    this.attributeReader = attributeReader(this);
    this.#host = new HostOutput(() => this, () => this.#outDefault());
    setRunning(this);
    defineAutomaticVariables(this, this.globalState.root);
    this.globalState.root.put(new Variable("ExecutionContext", null, VariableOption.Constant | VariableOption.AllScope, () => this.executionContext()));
    for (const [name, value] of options.variables ?? []) this.globalState.root.write(name.toLowerCase(), name, value);
  }

  #setSurroundings(options: SessionOptions): void {
    const { clock, random, files } = options;
    setAmbient({
      now: () => clock.now(),
      random: (count) => random.bytes(count),
      timeZone: clock.timeZone,
      currentDirectory: this.#location,
      environment: new Map(options.environment ?? [["HOME", "/home/partner"], ["PATH", "/usr/local/bin:/usr/bin:/bin"], ["USER", "partner"], ["TERM", "xterm-256color"]]),
    });
    let path = "";
    for (const part of this.#location.split("/").filter(Boolean)) {
      path += `/${part}`;
      if (!files.stat(path)) files.makeDirectory(path);
    }
  }

  get hostOut(): Pipe {
    return this.#host.out;
  }
  get hostStreams(): Streams {
    return this.#host.streams;
  }
  get commandVersion(): number {
    return this.#commands.version;
  }

  #outDefault() {
    const command = this.commands.resolve("Out-Default");
    if (!command) return null;
    const { state } = this;
    this.state = this.globalState;
    try {
      const processor = makeProcessor(this, command, { name: "Out-Default", arguments: [], node: null, dot: false, streams: this.hostStreams });
      return processor;
    } finally {
      this.state = state;
    }
  }

  // --- running -----------------------------------------------------------------------------

  async run(text: string): Promise<RunResult> {
    const before = this.#running;
    const result = before.then(() => this.#submit(text));
    this.#running = result.catch(() => {});
    return result;
  }

  async #submit(text: string): Promise<RunResult> {
    this.stopSignal = new StopSignal();
    this.fuel = FUEL;
    this.#lastBreath = this.ports.clock.ticks();
    this.#exitCode = null;
    this.#reset();
    setRunning(this);
    const entry = this.#remember(text);
    const parsed = parse(text);
    if (parsed.errors.length) {
      this.success = false;
      const error = new TerminatingError(parseErrorRecord(parsed.errors));
      error.record.errorDetails = { message: `${parsed.errors[0]!.message}\n`, recommendedAction: "" };
      this.noteError(error);
      this.hostStreams.error.write(error.record);
    } else {
      await this.#execute(new ScriptBlock(parsed.tree));
    }
    await this.#host.finish();
    entry.endTime = this.ports.clock.now();
    entry.status = this.stopSignal.stopped ? "Stopped" : this.success ? "Completed" : "Failed";
    return { success: this.success, exitCode: this.#exitCode, prompt: await this.#prompt() };
  }

  /** Nothing of a line that was stopped half way may leak into the next. */
  #reset(): void {
    this.state = this.globalState;
    this.globalState.current = this.globalState.root;
    this.frame = null;
    this.depth = 0;
    this.propagate = false;
    this.mustNotWait = false;
    this.handling = null;
    this.#uninterrupted = 0;
  }

  #remember(text: string): HistoryEntry {
    const now = this.ports.clock.now();
    const entry: HistoryEntry = { id: (this.history.at(-1)?.id ?? 0) + 1, commandLine: text, status: "Completed", startTime: now, endTime: now };
    if (text.trim()) this.history.push(entry);
    return entry;
  }

  async #execute(block: ScriptBlock): Promise<void> {
    const processor = new ScriptProcessor(this, {
      block,
      name: null,
      invocation: new InvocationInfo(null, "", null),
      arguments: [],
      streams: this.hostStreams,
      newScope: false,
    });
    connect([processor], this.hostOut, false);
    const { root } = this.globalState;
    root.automatics = null;
    try {
      // Not a pipeline of its own: $? after the line is that of its last statement.
      await after(processor.start(), () => after(processor.processAlone(), () => processor.end()));
    } catch (thrown) {
      this.#land(thrown);
    }
  }

  #land(thrown: unknown): void {
    if (thrown instanceof ExitSignal) {
      this.#exitCode = thrown.code;
      return;
    }
    if (isFlow(thrown)) return;
    const error = asTerminating(thrown);
    placeError(error.record, this.frame, null);
    attribute(error.record, { engine: this, invocation: error.record.invocation!, commandId: error.record.commandId });
    this.noteError(error);
    this.success = false;
    this.hostStreams.error.write(error.record);
  }

  stop(): void {
    this.stopSignal.stop();
  }

  async #prompt(): Promise<string> {
    const command = this.commands.find("prompt");
    if (command?.kind === "Function") {
      try {
        const output = await this.invoke(command.block);
        return output.map((item) => textOf(item, this)).join("");
      } catch {
        return "PS>";
      }
    }
    return `PS ${this.#location}> `;
  }

  runResult(): RunResult {
    return { success: this.success, exitCode: this.#exitCode, prompt: "" };
  }

  checkStop(): void {
    if (this.stopSignal.stopped && !this.#uninterrupted) throw new PipelineStopped();
  }

  checkpoint(): Maybe<void> {
    this.fuel = FUEL;
    this.checkStop();
    if (this.mustNotWait) return;
    const now = this.ports.clock.ticks();
    if (now - this.#lastBreath < SLICE) return;
    return this.ports.clock.breathe().then(() => {
      this.#lastBreath = this.ports.clock.ticks();
      setRunning(this);
      this.checkStop();
    });
  }

  uninterrupted<T>(action: () => Maybe<T>): Maybe<T> {
    this.#uninterrupted++;
    let waiting = false;
    try {
      const result = action();
      if (result instanceof Promise) {
        waiting = true;
        return result.finally(() => this.#uninterrupted--);
      }
      return result;
    } finally {
      if (!waiting) this.#uninterrupted--;
    }
  }

  // --- code --------------------------------------------------------------------------------

  compiled(block: ScriptBlock): CompiledBlock {
    if (block.compiled) return block.compiled as CompiledBlock;
    const { tree } = block;
    if (tree.parent === null && !this.#typed.has(tree)) {
      this.#typed.add(tree);
      if (defineTypes(tree, this)) this.typeVersion++;
    }
    return (block.compiled = compileBlock(block)) as CompiledBlock;
  }

  scriptMetadata(block: ScriptBlock, name: string): CommandMetadata {
    const known = this.#metadata.get(block.tree);
    if (known && known.version === this.typeVersion && known.metadata.name === name) return known.metadata;
    const metadata = metadataOfScript(block, name, this.attributeReader);
    this.#metadata.set(block.tree, { version: this.typeVersion, metadata });
    return metadata;
  }

  /** Text to a script block of the running session state; throws the ParseException. */
  parse(text: string, file: string | null = null): ScriptBlock {
    return parseScript(text, { file, module: this.state === this.globalState ? null : this.state });
  }

  findCommand(name: string, node: Ast | null): Command {
    const found = this.commands.resolve(name) ?? (/^[A-Za-z]+$/.test(name) ? this.commands.resolve(`Get-${name}`) : null);
    if (!found) throw commandNotFound(name, node);
    return found;
  }

  commandsChanged(): void {
    this.#commands.version++;
  }

  moduleName(state: SessionState): string | null {
    const { module } = state;
    return module && "name" in module && typeof module.name === "string" ? module.name : null;
  }

  invoke(block: ScriptBlock, options: InvokeOptions = {}): Maybe<unknown[]> {
    return invokeBlock(this, block, { ...options, streams: this.frame?.streams ?? this.hostStreams });
  }

  invokeNow(block: ScriptBlock, options: InvokeOptions = {}): unknown[] {
    const { mustNotWait } = this;
    this.mustNotWait = true;
    try {
      const result = this.invoke(block, options);
      if (!(result instanceof Promise)) return result;
      result.catch(() => {});
      throw runtimeError({
        id: "ScriptBlockMustNotWait",
        message: "The script block cannot wait for input, time or the network where it is used.",
        category: "InvalidOperation",
        exception: "System.Management.Automation.PSInvalidOperationException",
      });
    } finally {
      this.mustNotWait = mustNotWait;
    }
  }

  call(command: Command | string, named?: ReadonlyMap<string, unknown>, positional?: unknown[]): Maybe<unknown[]> {
    const found = typeof command === "string" ? this.findCommand(command, null) : command;
    const processor = makeProcessor(this, found, {
      name: found.name,
      arguments: argumentsOf({ ...(named ? { named } : {}), ...(positional ? { args: positional } : {}) }),
      node: null,
      dot: false,
      streams: this.frame?.streams ?? this.hostStreams,
    });
    const collector = new Collector();
    connect([processor], collector, false);
    return after(runPipeline([processor], null), () => collector.items);
  }

  // --- variables ---------------------------------------------------------------------------

  getVariable(name: string): unknown {
    const path = parseVariablePath(name);
    if (path.drive !== null) return this.readDriveVariable(path.drive, path.name);
    const { current } = this.state;
    const key = path.name.toLowerCase();
    if (path.scope === "global") return this.globalState.root.read(key);
    if (path.scope === "script") return current.script.read(key);
    return current.read(key === "psitem" ? "_" : key);
  }

  setVariable(name: string, value: unknown): void {
    const path = parseVariablePath(name);
    if (path.drive !== null) {
      this.writeDriveVariable(path.drive, path.name, value);
      return;
    }
    const { current } = this.state;
    const scope = path.scope === "global" ? this.globalState.root : path.scope === "script" ? current.script : current;
    scope.write(path.name.toLowerCase(), path.name, value);
  }

  readDriveVariable(drive: string, name: string): unknown {
    return driveVariables(this, drive).read(name);
  }

  writeDriveVariable(drive: string, name: string, value: unknown): void {
    driveVariables(this, drive).write(name, value);
  }

  strictMode(): number {
    for (let scope: SessionState["current"] | null = this.state.current; scope; scope = scope.parent) if (scope.strict !== null) return scope.strict;
    return 0;
  }

  // --- errors and places -------------------------------------------------------------------

  recordError(record: ErrorRecord): void {
    this.noteError(record);
  }

  noteError(error: TerminatingError | ErrorRecord): void {
    const record = error instanceof TerminatingError ? error.record : error;
    if (error instanceof TerminatingError) {
      if (error.recorded) return;
      error.recorded = true;
    }
    if (this.errors[0]?.exception === record.exception) return;
    this.errors.unshift(record);
    if (this.errors.length > MOST_ERRORS) this.errors.pop();
  }

  location(): string {
    return this.#location;
  }

  setLocation(path: string): void {
    this.#location = path;
    setAmbient({ ...ambient, currentDirectory: path });
  }

  astObject(node: Ast): unknown {
    return new AstView(node);
  }

  sessionStateObject(): unknown {
    return new StateView(this, this.state, "SessionState");
  }

  executionContext(): unknown {
    return new StateView(this, this.state, "EngineIntrinsics");
  }

  pathInfo(): unknown {
    return pathInfoOf(this);
  }
}
