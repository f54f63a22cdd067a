// A running session: everything the evaluator, the cmdlets and the hosts see of it.
import type { Ast } from "#grammar/tree.ts";
import { ambient, setAmbient } from "#dotnet/core/ambient.ts";
import type { AttributeReader } from "../bind/attributes.ts";
import { metadataOfScript } from "../bind/script-metadata.ts";
import type { CommandMetadata } from "../bind/metadata.ts";
import type { InvokeOptions } from "../cmdlet.ts";
import type { Command, CommandTable } from "../commands.ts";
import type { ErrorRecord} from "../errors/error-record.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import type { CompiledBlock } from "../pipeline/compiled-block.ts";
import { callCommand } from "./call-command.ts";
import { FuelGauge, SLICE } from "../pipeline/fuel-gauge.ts";
import { DEEPEST, withoutWaiting } from "../pipeline/without-waiting.ts";
import { promptText } from "./prompt-text.ts";
import { setSurroundings } from "./surroundings.ts";
import { readByName, writeByName } from "./variables-by-name.ts";
import { SessionCommands } from "../pipeline/command-table.ts";
import type { Engine } from "../pipeline/engine.ts";
import { locationsOf } from "../providers/location.ts";
import { placeOf } from "../providers/resolve-path.ts";
import { keepError } from "../pipeline/keep-error.ts";
import { Shelter } from "../pipeline/shelter.ts";
import { PipelineStopped } from "../pipeline/flow.ts";
import type { Frame } from "../pipeline/frame.ts";
import { invokeBlock } from "../pipeline/invoke-block.ts";
import { autoload } from "../modules/autoload.ts";
import { visibleModules } from "../modules/loaded.ts";
import { moduleOfState } from "../modules/script-module.ts";
import { commandNotFound, meantName } from "../pipeline/not-found.ts";
import type { Pipe } from "../pipeline/pipe.ts";
import type { Streams } from "../pipeline/streams.ts";
import { StopSignal } from "../ports/stop-signal.ts";
import type { ScriptBlock } from "../script-block.ts";
import { SessionState } from "../scope/session-state.ts";
import { Variable, VariableOption } from "../scope/variable.ts";
import type { CompletionAnswer, ParameterHelp, RunResult } from "../services.ts";
import type { HistoryEntry, Ports, Session, SessionOptions, TypeData } from "../session.ts";
import type { Maybe } from "../values/maybe.ts";
import { attributeReader } from "./attribute-reader.ts";
import { defineAutomaticVariables } from "./automatic-variables.ts";
import { defineOnce } from "./classes/define-once.ts";
import { makeProcessor } from "./command.ts";
import { compileBlock } from "./compile.ts";
import { driveVariables } from "./drive-variables.ts";
import { HostOutput } from "./host-output.ts";
import { parseScript } from "./parse-script.ts";
import { pathInfoOf } from "./path-info.ts";
import { findScript } from "./script-files.ts";
import { setRunning } from "../pipeline/running.ts";
import "./types/all.ts";
import "../complete/completion-types.ts";
import { complete } from "../complete/complete.ts";
import { parameterHelp } from "../complete/parameter-help.ts";
import { unknownCommand } from "../complete/unknown-command.ts";
import { submit } from "./submission.ts";
import type { Submission } from "./submission.ts";
import { HostObject } from "./types/host.ts";
import { definePrompt } from "./prompt-text.ts";
import { Scope } from "../scope/scope.ts";
import { StateView } from "./types/session-state.ts";


export function createSession(options: SessionOptions): Session {
  return new EngineSession(options);
}

class EngineSession implements Engine {
  readonly ports: Ports;
  readonly #options: SessionOptions;
  readonly commands: CommandTable;
  readonly errors: ErrorRecord[] = [];
  readonly history: HistoryEntry[] = [];
  readonly typeData = new Map<string, TypeData>();
  readonly globalState: SessionState;
  state: SessionState;
  success = true;
  depth = 0;
  fuel = 0;
  #gauge = new FuelGauge(0);
  propagate = false;
  frame: Frame | null = null;
  mustNotWait = false;
  deepest = DEEPEST;
  handling: TerminatingError | null = null;
  typeVersion = 0;
  stopSignal = new StopSignal();
  readonly attributeReader: AttributeReader;
  readonly #commands: SessionCommands;
  readonly #host: HostOutput;
  readonly #metadata = new WeakMap<object, { version: number; metadata: CommandMetadata }>();
  readonly #shelter = new Shelter();
  #lastBreath = 0;
  #exitCode: number | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.ports = options;
    this.#options = options;
    this.globalState = new SessionState(null, null);
    this.state = this.globalState;
    const folder = options.workingDirectory ?? "/home/partner";
    setSurroundings(options, folder);
    locationsOf(this, folder);
    this.#commands = new SessionCommands(
      {
        get state() {
          return session.state;
        },
        globalState: this.globalState,
        findScript: (name) => findScript(name, this),
        autoload: (name) => autoload(this, name),
        modules: () => visibleModules(this, this.state, this.globalState),
      },
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
    this.globalState.root.put(new Variable("Host", new HostObject(this), VariableOption.Constant | VariableOption.AllScope));
    Scope.anyAllScope = false;
    definePrompt(this);
    for (const [name, value] of options.variables ?? []) this.globalState.root.write(name.toLowerCase(), name, value);
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

  async run(text: string, { startsFile = false }: { startsFile?: boolean } = {}): Promise<RunResult> {
    const before = this.#running;
    const result = before.then(() => this.#submit({ text, startsFile }));
    this.#running = result.catch(() => {});
    return result;
  }

  async #submit(submission: Submission): Promise<RunResult> {
    const { text } = submission;
    this.stopSignal = new StopSignal();
    this.#lastBreath = this.ports.clock.ticks();
    this.#gauge = new FuelGauge(this.#lastBreath);
    this.fuel = 0;
    this.#exitCode = null;
    this.#reset();
    setRunning(this);
    const entry = this.#remember(text);
    this.#exitCode = await submit(this, submission, () => this.#host.finish());
    entry.endTime = this.ports.clock.now();
    // A running line is not in the history yet.
    if (text.trim()) this.history.push(entry);
    entry.status = this.stopSignal.stopped ? "Stopped" : this.success ? "Completed" : "Failed";
    return { success: this.success, exitCode: this.#exitCode, prompt: await promptText(this) };
  }

  /** Nothing of a line that was stopped half way may leak into the next. */
  #reset(): void {
    this.state = this.globalState;
    this.globalState.current = this.globalState.root;
    this.frame = null;
    this.depth = 0;
    this.propagate = false;
    this.mustNotWait = false;
    this.deepest = DEEPEST;
    this.handling = null;
    this.#shelter.leave();
  }

  #remember(text: string): HistoryEntry {
    const now = this.ports.clock.now();
    const entry: HistoryEntry = { id: (this.history.at(-1)?.id ?? 0) + 1, commandLine: text, status: "Completed", startTime: now, endTime: now };
    return entry;
  }

  async complete(text: string, cursor: number): Promise<CompletionAnswer> {
    setRunning(this);
    // A Ctrl+C that ended the last line is not meant for completers.
    if (!this.frame) this.stopSignal = new StopSignal();
    return complete(this, text, cursor);
  }

  async parameterHelp(text: string, cursor: number): Promise<ParameterHelp | null> {
    setRunning(this);
    return parameterHelp(this, text, cursor);
  }

  async unknownCommand(text: string): Promise<string | null> {
    setRunning(this);
    return unknownCommand(this, text);
  }

  stop(): void {
    this.stopSignal.stop();
  }

  runResult(): RunResult {
    return { success: this.success, exitCode: this.#exitCode, prompt: "" };
  }

  checkStop(): void {
    if (this.stopSignal.stopped && !this.#shelter.inside) throw new PipelineStopped();
  }

  checkpoint(): Maybe<void> {
    const now = this.ports.clock.ticks();
    this.fuel = this.#gauge.refill(now);
    this.checkStop();
    if (this.mustNotWait || now - this.#lastBreath < SLICE) return;
    return this.ports.clock.breathe().then(() => {
      this.#gauge.resume((this.#lastBreath = this.ports.clock.ticks()));
      setRunning(this);
      this.checkStop();
    });
  }

  uninterrupted<T>(action: () => Maybe<T>): Maybe<T> {
    return this.#shelter.run(action);
  }

  // --- code --------------------------------------------------------------------------------

  compiled(block: ScriptBlock): CompiledBlock {
    if (block.compiled) return block.compiled as CompiledBlock;
    defineOnce(this, block);
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
    return parseScript(text, { file, module: this.state === this.globalState ? null : this.state, session: this });
  }

  findCommand(name: string, node: Ast | null): Command {
    const found = this.commands.resolve(name) ?? (/^[A-Za-z]+$/.test(name) ? this.commands.resolve(`Get-${name}`) : null);
    if (!found) throw commandNotFound(meantName(this.commands, name), node);
    return found;
  }

  commandsChanged(): void {
    this.#commands.version++;
  }

  moduleName(state: SessionState): string | null {
    return moduleOfState(state)?.name ?? null;
  }

  invoke(block: ScriptBlock, options: InvokeOptions = {}): Maybe<unknown[]> {
    return invokeBlock(this, block, { ...options, streams: this.frame?.streams ?? this.hostStreams });
  }

  invokeNow(block: ScriptBlock, options: InvokeOptions = {}): unknown[] {
    return withoutWaiting(this, () => this.invoke(block, options));
  }

  call(command: Command | string, named?: ReadonlyMap<string, unknown>, positional?: unknown[]): Maybe<unknown[]> {
    return callCommand(this, typeof command === "string" ? this.findCommand(command, null) : command, { named, positional });
  }

  // --- variables ---------------------------------------------------------------------------

  getVariable(name: string): unknown {
    return readByName(this, name);
  }

  setVariable(name: string, value: unknown): void {
    writeByName(this, name, value);
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
    keepError(this.errors, error);
  }

  location(): string {
    return locationsOf(this).folder();
  }

  setLocation(path: string): void {
    locationsOf(this).move(placeOf(this, path));
  }

  sessionStateObject(): unknown {
    return new StateView(this, this.state, "SessionState");
  }

  executionContext(): unknown {
    return new StateView(this, this.state, "EngineIntrinsics");
  }

  childSession(): Engine {
    // The new session sets the surroundings to its own; a copy brings this one's back.
    const world = Object.defineProperties({}, Object.getOwnPropertyDescriptors(ambient)) as typeof ambient;
    const child = new EngineSession({ ...this.#options, workingDirectory: this.location() });
    setAmbient(world);
    setRunning(this);
    return child;
  }

  pathInfo(): unknown {
    return pathInfoOf(this);
  }
}
