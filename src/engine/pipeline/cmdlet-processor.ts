// Runs a native cmdlet: binds, calls its three blocks, and is the `call` that its code sees.
import { Binder } from "../bind/binder.ts";
import type { Argument } from "../bind/argument.ts";
import { metadataOfCmdlet } from "../bind/cmdlet-metadata.ts";
import type { Blocks, Call, CmdletDefinition, InvokeOptions } from "../cmdlet.ts";
import { TerminatingError } from "../errors/error-record.ts";
import type { ErrorRecord, ErrorShape } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { StopSignal } from "../ports/stop-signal.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Scope } from "../scope/scope.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { BlockRunner, CollectingRunner } from "./block-runner.ts";
import { askShouldContinue, askShouldProcess } from "./confirmation.ts";
import type { Asking } from "./confirmation.ts";
import { actionsOf, watchedOutput, watchedStreams } from "./common-parameters.ts";
import type { Actions } from "./common-parameters.ts";
import { asRecord, attribute, writeError, writeInformation, writeInformational } from "./command-streams.ts";
import type { StreamOwner } from "./command-streams.ts";
import { defaultParameterValues } from "./default-parameters.ts";
import { dynamicOf } from "./dynamic-cmdlet-parameters.ts";
import type { Engine } from "./engine.ts";
import { asTerminating } from "./fault.ts";
import { StopUpstream, isFlow } from "./flow.ts";
import { inputNotBound } from "./input-not-bound.ts";
import { invokeBlock } from "./invoke-block.ts";
import { Processor } from "./processor.ts";
import { isGiven, soleParameter } from "./sole-parameter.ts";
import type { SoleParameter } from "./sole-parameter.ts";
import type { Streams } from "./streams.ts";
import { tellThrown } from "./tell-thrown.ts";

type Values = { [name: string]: unknown };

export class CmdletProcessor extends Processor implements Call<Values>, StreamOwner {
  readonly definition: CmdletDefinition<Values>;
  readonly #arguments: readonly Argument[];
  readonly #binder: Binder;
  readonly commandId: string;
  actions: Actions = {};
  asking: Asking = { answered: null };
  // What is touched for every object is private by word only: V8 needs several times as long for # names until it has optimised the code.
  private blocks: Blocks<Values> | null = null;
  private values: Values = {};
  /** Set when a pipeline object goes to one parameter as it is: nothing to convert, check or decide. */
  private direct: SoleParameter | null = null;
  private sole: SoleParameter | null = null;
  #release: () => void = () => {};
  #flush: (() => void) | null = null;
  #runner: BlockRunner | null = null;
  #collecting: CollectingRunner | null = null;

  constructor(engine: Engine, definition: CmdletDefinition<never>, call: { invocation: InvocationInfo; arguments: readonly Argument[]; streams: Streams }) {
    super(engine, call.invocation, call.streams);
    this.definition = definition as unknown as CmdletDefinition<Values>;
    this.#arguments = call.arguments;
    const metadata = metadataOfCmdlet(definition);
    this.commandId = metadata.commandId;
    this.#binder = new Binder({ metadata, invocation: call.invocation }, engine);
  }

  get session(): Engine {
    return this.engine;
  }
  get parameterSet(): string {
    return this.#binder.parameterSet;
  }
  get bound(): ReadonlyMap<string, unknown> {
    return this.#binder.values;
  }
  get signal(): StopSignal {
    return this.engine.stopSignal;
  }
  get preferenceScope(): Scope {
    return this.callerScope;
  }
  get speaker(): InvocationInfo | null {
    if (!/^Write-(Warning|Verbose|Debug)$/.test(this.definition.name)) return null;
    const caller = this.callerScope.read("myinvocation");
    return caller instanceof InvocationInfo ? caller : null;
  }
  hold(until: Promise<void>): void {
    const { held } = this;
    this.held = held ? held.then(() => until) : until;
    this.held.catch(() => {});
  }
  held: Promise<void> | null = null;

  /** What has to settle before the command may go on. */
  private waiting(): Maybe<void> {
    const { held } = this;
    if (!held) return this.out.blocked ?? undefined;
    this.held = null;
    return held.then(() => this.out.blocked ?? undefined);
  }

  isBound(name: string): boolean {
    return this.#binder.isBound(name);
  }

  protected override begin(): Maybe<void> {
    const { definition } = this;
    const dynamic = definition.dynamicParameters;
    const bound = this.#inScope(() =>
      this.#binder.bindArguments(this.#arguments, {
        expectsInput: this.expectsInput,
        defaults: defaultParameterValues(this.engine, this.callerScope, definition.name),
        ...(dynamic ? { dynamicParameters: () => dynamicOf(dynamic(this.#binder.values, this.engine)) } : {}),
      }),
    );
    return after(bound, () => {
      this.invocation.boundParameters = this.#binder.values;
      this.#applyCommon();
      for (const [name, value] of this.#binder.values) this.values[name] = value;
      for (const parameter of this.#binder.parameters) if (parameter.isSwitch) this.values[parameter.name] ??= false;
      this.sole = this.expectsInput ? soleParameter(this.#binder) : null;
      const blocks = (this.blocks = definition.run(this));
      return blocks.begin ? this.#run(() => blocks.begin!(this.values)) : undefined;
    });
  }

  #applyCommon(): void {
    const { values } = this.#binder;
    this.actions = actionsOf(values);
    this.streams = watchedStreams(this.streams, values, this.callerScope);
    const watched = watchedOutput(this.out, values, this.callerScope);
    this.out = watched.out;
    this.#release = watched.release;
    this.#flush = watched.flush;
  }

  override process(value: unknown): Maybe<void> {
    const blocks = this.blocks!;
    const given = value === automationNull ? null : value;
    const { direct } = this;
    if (direct !== null && (!direct.strict || isGiven(given))) {
      if (!blocks.process) return;
      this.values[direct.name] = given;
      return this.runProcess();
    }
    const fits = this.#inScope(() => this.#bindObject(given));
    if (fits instanceof Promise) return fits.then((ok) => (ok ? this.runProcess() : undefined));
    return fits ? this.runProcess() : undefined;
  }

  /** A pipeline object that does not fit is a non-terminating error, and the command goes on. */
  #bindObject(value: unknown): Maybe<boolean> {
    const settle = (fits: boolean): boolean => {
      if (!fits) {
        writeError(this, inputNotBound(value), true);
        return false;
      }
      for (const parameter of this.#binder.parameters) {
        const bound = this.#binder.values.get(parameter.name);
        this.values[parameter.name] = bound === undefined && parameter.isSwitch ? false : bound;
      }
      this.direct = this.sole;
      return true;
    };
    const refuse = (thrown: unknown): boolean => {
      if (isFlow(thrown)) throw thrown;
      writeError(this, asTerminating(thrown).record, true);
      return false;
    };
    try {
      const result = this.#binder.bindPipelineObject(value);
      return result instanceof Promise ? result.then(settle, refuse) : settle(result);
    } catch (thrown) {
      return refuse(thrown);
    }
  }

  override processAlone(): Maybe<void> {
    return this.runProcess();
  }

  private runProcess(): Maybe<void> {
    const { process } = this.blocks!;
    if (!process) return;
    // The same as #run, without a closure per object.
    const { engine, state } = this;
    const { state: oldState } = engine;
    const { current } = state;
    engine.state = state;
    state.current = this.callerScope;
    try {
      const done = process(this.values);
      if (done instanceof Promise) return this.#finishLater(done);
    } catch (thrown) {
      throw this.#attributed(thrown);
    } finally {
      state.current = current;
      engine.state = oldState;
    }
    return this.held ? this.waiting() : (this.out.blocked ?? undefined);
  }

  override end(): Maybe<void> {
    const end = this.blocks?.end;
    const done = end ? this.#run(() => end(this.values)) : undefined;
    return this.#flush ? after(done, this.#flush) : done;
  }

  override clean(): void {
    this.#release();
    try {
      this.blocks?.clean?.();
    } catch (thrown) {
      if (!isFlow(thrown)) this.streams.error.write(asTerminating(thrown).record);
    }
  }

  #run(block: () => Maybe<void>): Maybe<void> {
    let done: Maybe<void>;
    try {
      done = this.#inScope(block);
    } catch (thrown) {
      throw this.#attributed(thrown);
    }
    return done instanceof Promise ? this.#finishLater(done) : this.waiting();
  }

  #finishLater(done: Promise<void>): Promise<void> {
    return done.then(
      () => this.waiting(),
      (thrown: unknown) => {
        throw this.#attributed(thrown);
      },
    );
  }

  /** Errors of the cmdlet itself carry its name; what came out of script blocks it ran stays as it is. */
  #attributed(thrown: unknown): unknown {
    if (isFlow(thrown)) return thrown;
    const error = asTerminating(thrown);
    if (!error.record.invocation) attribute(error.record, this);
    else if (error.origin === "statement") error.record.commandId ??= this.commandId;
    if (error.record.invocation === this.invocation) tellThrown(this.streams.watchers.filter((watcher) => watcher.call === this.#binder.values), error);
    return error;
  }

  /** Runs with the caller's scope current, whatever runs upstream. */
  #inScope<T>(action: () => T): T {
    const { engine, state } = this;
    const { state: oldState } = engine;
    const { current } = state;
    engine.state = state;
    state.current = this.callerScope;
    try {
      return action();
    } finally {
      state.current = current;
      engine.state = oldState;
    }
  }

  write(value: unknown): void {
    this.out.write(value === automationNull ? null : value);
  }
  writeEach(value: unknown): void {
    if (value === automationNull) return;
    const items = enumerate(value);
    if (!items) this.out.write(value);
    else for (const item of items) this.out.write(item);
  }
  error(error: ErrorRecord | ErrorShape): void {
    writeError(this, error);
  }
  fail(error: ErrorRecord | ErrorShape): never {
    const record = asRecord(error);
    attribute(record, this);
    throw new TerminatingError(record);
  }
  warning(text: string): void {
    writeInformational(this, "warning", text);
  }
  verbose(text: string): void {
    writeInformational(this, "verbose", text);
  }
  debug(text: string): void {
    writeInformational(this, "debug", text);
  }
  information(data: unknown, tags: string[] = []): void {
    writeInformation(this, data, tags);
  }
  shouldProcess(target: string, action?: string): Maybe<boolean> {
    return askShouldProcess(this, { target, action: action ?? this.definition.name, impact: this.definition.shouldProcess ?? "Medium", bound: this.bound });
  }
  shouldContinue(query: string, caption: string): Maybe<boolean> {
    return askShouldContinue(this, query, caption);
  }
  invoke(block: ScriptBlock, options: InvokeOptions = {}): Maybe<unknown[]> {
    if (options.newScope === false && !options.args && !options.named && !options.variables && !options.input) {
      const collected = (this.#collecting ??= new CollectingRunner(this.engine)).run(block, options.dollarUnder, this.streams);
      if (collected) return collected;
    }
    return invokeBlock(this.engine, block, { ...options, streams: this.streams });
  }
  stream(block: ScriptBlock, options: InvokeOptions = {}): Maybe<void> {
    if (!options.args && !options.named && !options.variables && !options.input && options.newScope !== true) {
      let runner = this.#runner;
      if (runner?.block !== block || !runner.fits(this.out, this.streams)) runner = BlockRunner.for(this.engine, block, this);
      this.#runner = runner;
      if (runner) return runner.run(options.dollarUnder);
    }
    return after(invokeBlock(this.engine, block, { newScope: false, ...options, streams: this.streams, out: this.out }), () => {});
  }
  stopUpstream(): never {
    throw new StopUpstream(this);
  }
}
