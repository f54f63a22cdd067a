// Runs a function, filter, script or script block as a command of a pipeline.
import type { Argument } from "../bind/argument.ts";
import { Binder } from "../bind/binder.ts";
import { TerminatingError } from "../errors/error-record.ts";
import type { InvocationInfo } from "../errors/invocation-info.ts";
import type { ScriptBlock } from "../script-block.ts";
import { Scope } from "../scope/scope.ts";
import type { LocalAutomatics } from "../scope/scope.ts";
import type { SessionState } from "../scope/session-state.ts";
import { declareTypes } from "../types/script-types.ts";
import { automationNull } from "../values/automation-null.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { land, landReturn, stateOf } from "./block-runner.ts";
import { actionsOf, watchedOutput, watchedStreams } from "./common-parameters.ts";
import type { Actions } from "./common-parameters.ts";
import { attribute, writeError } from "./command-streams.ts";
import type { StreamOwner } from "./command-streams.ts";
import { afterPause, mustPause } from "./call-depth.ts";
import type { CompiledBlock, StatementCode } from "./compiled-block.ts";
import type { Asking } from "./confirmation.ts";
import { defaultParameterValues } from "./default-parameters.ts";
import type { Parameter } from "../bind/metadata.ts";
import { dynamicScriptParameters } from "./dynamic-parameters.ts";
import type { Engine } from "./engine.ts";
import { asTerminating } from "./fault.ts";
import { ExitSignal, isFlow } from "./flow.ts";
import { Frame } from "./frame.ts";
import { automaticOf } from "./local-automatics.ts";
import { inputNotBound } from "./input-not-bound.ts";
import { bindPlain, fillParameters, refreshParameters } from "./parameter-variables.ts";
import { leaveCommand } from "./ending.ts";
import { checkRequirements } from "./requirements.ts";
import { setRunning } from "./running.ts";
import type { Pipe } from "./pipe.ts";
import { Processor } from "./processor.ts";
import { setPreferences } from "./set-preferences.ts";
import type { Streams } from "./streams.ts";


export interface ScriptCall {
  block: ScriptBlock;
  /** Function name; null for script blocks. */
  name: string | null;
  /** Call stacks leave it out (Frame.hidden). */
  hidden?: boolean;
  invocation: InvocationInfo;
  arguments: readonly Argument[];
  streams: Streams;
  /** False for dot sourcing: runs in the current scope of the block's session state. */
  newScope: boolean;
  /** A script file: $script: means its scope. */
  isFile?: boolean;
  /** Values that stand in the new scope before anything runs. */
  variables?: ReadonlyMap<string, unknown>;
  /** Takes the value of return, whole; for methods of classes. */
  returns?: Pipe;
}

export class ScriptProcessor extends Processor implements LocalAutomatics, StreamOwner {
  readonly call: ScriptCall;
  readonly compiled: CompiledBlock;
  readonly home: SessionState;
  readonly scope: Scope;
  readonly commandId: string | null;
  actions: Actions = {};
  asking: Asking = { answered: null };
  frame!: Frame;
  binder: Binder | null = null;
  /** $args */
  rest: unknown[] = [];
  /** Objects for $input. */
  inputs: unknown[] = [];
  /** Bound values when the general binder was not needed. */
  plainBound: Map<string, unknown> | null = null;
  /** Default values of the parameters that pipeline objects can bind: they return when an object does not. */
  readonly defaults = new Map<string, unknown>();
  /** A question being asked for $PSCmdlet: the method that asks waits for it. */
  held: Promise<void> | null = null;
  hold(until: Promise<void>): void {
    this.held = until;
  }
  /** The script file called exit: nothing more of it runs. */
  #exited = false;
  #release: () => void = () => {};
  #flush: (() => void) | null = null;

  constructor(engine: Engine, call: ScriptCall) {
    super(engine, call.invocation, call.streams);
    this.call = call;
    this.compiled = engine.compiled(call.block);
    this.home = stateOf(engine, call.block);
    this.scope = call.newScope ? new Scope(this.home.current, this.compiled.layout, call.isFile) : this.home.current;
    this.commandId = call.name;
    if (call.newScope) this.scope.automatics = this;
  }

  /** Has [CmdletBinding()] or [Parameter()]. */
  get advanced(): boolean {
    return this.compiled.advanced;
  }
  get preferenceScope(): Scope {
    return this.scope;
  }

  /** $args, $input, $MyInvocation and the other variables of this very call. */
  read(key: string): unknown {
    return automaticOf(this, key);
  }

  protected override begin(): Maybe<void> {
    const { call, engine, compiled } = this;
    this.frame = new Frame(engine, { state: this.home, scope: this.scope, out: this.out, streams: this.streams, name: call.isFile ? undefined : (call.name ?? undefined), file: call.block.file });
    this.frame.hidden = call.hidden === true;
    this.frame.returns = call.returns ?? null;
    if (call.isFile) checkRequirements(engine, compiled.tree, this.invocation);
    if (compiled.types.length) declareTypes(this.scope, compiled.types);
    if (call.variables) for (const [name, value] of call.variables) this.scope.write(name.toLowerCase(), name, value);
    const bound = compiled.plain && bindPlain(this, call.arguments) ? undefined : this.#bind();
    if (bound instanceof Promise) return bound.then(() => this.#begun());
    return this.#begun();
  }

  /** What dynamicparam gives without any argument bound: for those who ask about the command. */
  dynamicParameters(): Maybe<Parameter[]> {
    const { call, compiled } = this;
    if (!compiled.dynamicparam) return [];
    this.frame = new Frame(this.engine, { state: this.home, scope: this.scope, out: this.out, streams: this.streams, name: call.name ?? undefined, file: call.block.file });
    const metadata = this.engine.scriptMetadata(call.block, call.name ?? "");
    this.binder = new Binder({ metadata, invocation: call.invocation }, this.engine);
    return dynamicScriptParameters(this, compiled.dynamicparam);
  }

  #begun(): Maybe<void> {
    const filled = fillParameters(this);
    if (filled instanceof Promise) return filled.then(() => this.run(this.compiled.begin));
    return this.compiled.begin ? this.run(this.compiled.begin) : undefined;
  }

  #bind(): Maybe<void> {
    const { call, engine } = this;
    const metadata = engine.scriptMetadata(call.block, call.name ?? "");
    const binder = (this.binder = new Binder({ metadata, invocation: call.invocation }, engine));
    const { dynamicparam } = this.compiled;
    const bound = this.#attributing(() =>
      binder.bindArguments(call.arguments, {
        expectsInput: this.expectsInput,
        defaults: metadata.advanced ? defaultParameterValues(engine, this.callerScope, call.name ?? "") : undefined,
        ...(dynamicparam ? { dynamicParameters: () => dynamicScriptParameters(this, dynamicparam) } : {}),
      }),
    );
    return after(bound, () => {
      this.rest = binder.unbound;
      if (metadata.advanced) this.#applyCommon(binder);
    });
  }

  #applyCommon(binder: Binder): void {
    const { values } = binder;
    this.actions = actionsOf(values);
    setPreferences(this.scope, values);
    this.streams = watchedStreams(this.streams, values, this.callerScope);
    const watched = watchedOutput(this.out, values, this.callerScope);
    this.out = watched.out;
    this.#release = watched.release;
    this.#flush = watched.flush;
    this.frame.streams = this.streams;
    this.frame.out = this.out;
  }

  override process(value: unknown): Maybe<void> {
    const given = value === automationNull ? null : value;
    const { binder, compiled } = this;
    if (binder?.takesPipeline || (binder && compiled.advanced)) {
      const fits = this.#bindObject(binder, given);
      if (fits instanceof Promise) return fits.then((ok) => (ok ? this.#take(given) : undefined));
      if (!fits) return;
    }
    return this.#take(given);
  }

  #take(value: unknown): Maybe<void> {
    const { process } = this.compiled;
    if (!process) {
      this.inputs.push(value);
      return;
    }
    this.inputs = [value];
    const { scope } = this;
    const slot = scope.layout.slotFor("_");
    if (this.call.newScope) {
      scope.slots[slot] = value;
      return this.run(process);
    }
    const old = scope.held(slot);
    scope.slots[slot] = value;
    const restore = () => {
      scope.hold(slot, old);
    };
    const done = this.run(process);
    if (done instanceof Promise) return done.finally(restore);
    restore();
  }

  #bindObject(binder: Binder, value: unknown): Maybe<boolean> {
    const settle = (fits: boolean): boolean => {
      if (fits) refreshParameters(this);
      else writeError(this, inputNotBound(value), true);
      return fits;
    };
    const refuse = (thrown: unknown): boolean => {
      if (isFlow(thrown)) throw thrown;
      writeError(this, asTerminating(thrown).record, true);
      return false;
    };
    try {
      const result = binder.bindPipelineObject(value);
      return result instanceof Promise ? result.then(settle, refuse) : settle(result);
    } catch (thrown) {
      return refuse(thrown);
    }
  }

  override processAlone(): Maybe<void> {
    return this.compiled.process ? this.run(this.compiled.process) : undefined;
  }

  override end(): Maybe<void> {
    if (this.compiled.process) this.inputs = [];
    const done = this.compiled.end ? this.run(this.compiled.end) : undefined;
    return this.#flush ? after(done, this.#flush) : done;
  }

  override clean(): Maybe<void> {
    const finish = () => {
      this.#release();
      const { scope } = this;
      if (this.call.newScope && (scope.functions || scope.aliases)) this.engine.commandsChanged();
    };
    if (!this.compiled.clean) return finish();
    const report = (thrown: unknown) => {
      if (!isFlow(thrown)) {
        const error = asTerminating(thrown);
        this.engine.noteError(error);
        this.streams.error.write(error.record);
      }
      finish();
    };
    try {
      const done = this.engine.uninterrupted(() => this.run(this.compiled.clean));
      return done instanceof Promise ? done.then(finish, report) : finish();
    } catch (thrown) {
      report(thrown);
    }
  }

  /** Runs one block with this call's scope current. */
  run(code: StatementCode | null): Maybe<void> {
    if (!code || this.#exited) return;
    const { engine } = this;
    if (mustPause(engine)) return afterPause(engine, () => this.#runNow(code));
    return this.#runNow(code);
  }

  #runNow(code: StatementCode): Maybe<void> {
    const { engine, home, scope } = this;
    const { state: oldState, frame: oldFrame } = engine;
    const oldScope = home.current;
    const oldAutomatics = scope.automatics;
    engine.depth++;
    setRunning(engine);
    engine.state = home;
    engine.frame = this.frame;
    home.current = scope;
    scope.automatics = this;
    const leave = () => {
      engine.depth--;
      engine.state = oldState;
      engine.frame = oldFrame;
      home.current = oldScope;
      scope.automatics = oldAutomatics;
    };
    let signal;
    try {
      signal = code(this.frame);
    } catch (thrown) {
      leave();
      return this.#landed(thrown);
    }
    if (signal instanceof Promise) {
      return signal.then(
        (result) => {
          leave();
          land(result);
        },
        (thrown: unknown) => {
          leave();
          this.#landed(thrown);
        },
      );
    }
    leave();
    if (signal !== undefined) land(signal);
  }

  /** What was thrown out of a block: return and a file's exit end here, all else goes on up. */
  #landed(thrown: unknown): void {
    if (thrown instanceof ExitSignal && this.call.isFile) {
      this.#exited = true;
      this.failed = thrown.code !== 0;
      this.engine.globalState.root.write("lastexitcode", "LASTEXITCODE", thrown.code);
      return;
    }
    this.#left(thrown);
    landReturn(thrown);
  }

  /** What an error learns on its way out of the function. */
  #left(thrown: unknown): void {
    if (!(thrown instanceof TerminatingError)) return;
    leaveCommand(thrown, this);
    if (this.actions.error === "Stop" && this.commandId) thrown.record.commandId ??= this.commandId;
  }

  /** Binding errors name the command and its call. */
  #attributing<T>(action: () => Maybe<T>): Maybe<T> {
    const name = (thrown: unknown): never => {
      if (isFlow(thrown)) throw thrown;
      const error = asTerminating(thrown);
      if (!error.record.invocation) attribute(error.record, this);
      throw error;
    };
    try {
      const result = action();
      return result instanceof Promise ? result.catch(name) : result;
    } catch (thrown) {
      return name(thrown);
    }
  }
}
