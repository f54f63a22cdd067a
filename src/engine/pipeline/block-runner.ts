// Runs one script block many times without a scope or arguments of its own: ForEach-Object, Where-Object, delayed arguments.
import type { ScriptBlock } from "../script-block.ts";
import type { Scope } from "../scope/scope.ts";
import type { SessionState } from "../scope/session-state.ts";
import type { Maybe } from "../values/maybe.ts";
import { afterPause, mustPause } from "./call-depth.ts";
import type { StatementCode } from "./compiled-block.ts";
import type { Engine } from "./engine.ts";
import { LoopControl, ReturnFlow } from "./flow.ts";
import type { Signal } from "./flow.ts";
import { Frame } from "./frame.ts";
import { Collector } from "./pipe.ts";
import type { Pipe } from "./pipe.ts";
import type { Streams } from "./streams.ts";

/** The session state a block belongs to. */
export function stateOf(engine: Engine, block: ScriptBlock): SessionState {
  return block.unbound ? engine.state : ((block.module as SessionState | null) ?? engine.globalState);
}

export class BlockRunner {
  readonly block: ScriptBlock;
  private readonly engine: Engine;
  private readonly state: SessionState;
  private readonly scope: Scope;
  private readonly frame: Frame;
  private readonly code: StatementCode | null;
  private readonly slot: number;

  private constructor(engine: Engine, block: ScriptBlock, place: { code: StatementCode | null; out: Pipe; streams: Streams }) {
    this.engine = engine;
    this.block = block;
    this.state = stateOf(engine, block);
    this.scope = this.state.current;
    this.slot = this.scope.layout.slotFor("_");
    this.code = place.code;
    this.frame = new Frame(engine, { state: this.state, scope: this.scope, out: place.out, streams: place.streams, file: block.file });
  }

  /** Null for a block that has parameters or named blocks: it needs the full invocation. */
  static for(engine: Engine, block: ScriptBlock, place: { out: Pipe; streams: Streams }): BlockRunner | null {
    const compiled = engine.compiled(block);
    if (compiled.parameters.length || compiled.advanced || compiled.begin || compiled.process || compiled.clean || compiled.dynamicparam || compiled.types.length) return null;
    return new BlockRunner(engine, block, { ...place, code: compiled.end });
  }

  /** Still runs where it was made for. */
  fits(out: Pipe, streams: Streams): boolean {
    return this.state.current === this.scope && this.frame.out === out && this.frame.streams === streams;
  }

  /** Sets $_ and runs. `undefined` leaves $_ alone. */
  run(dollarUnder: unknown): Maybe<void> {
    const { code, engine } = this;
    if (!code) return;
    if (mustPause(engine)) return afterPause(engine, () => this.runNow(code, dollarUnder));
    return this.runNow(code, dollarUnder);
  }

  private runNow(code: StatementCode, dollarUnder: unknown): Maybe<void> {
    const engine = this.engine;
    const scope = this.scope;
    const slot = this.slot;
    const old = scope.held(slot);
    const { frame, state } = engine;
    if (dollarUnder !== undefined) scope.slots[slot] = dollarUnder;
    engine.depth++;
    engine.frame = this.frame;
    engine.state = this.state;
    let waiting = false;
    try {
      const signal = code(this.frame);
      if (signal === undefined) return;
      if (signal instanceof Promise) {
        waiting = true;
        return signal.then(land, landReturn).finally(() => {
          engine.depth--;
          if (dollarUnder !== undefined) scope.hold(slot, old);
        });
      }
      land(signal);
    } catch (thrown) {
      if (!(thrown instanceof ReturnFlow)) throw thrown;
    } finally {
      engine.frame = frame;
      engine.state = state;
      if (!waiting) {
        engine.depth--;
        if (dollarUnder !== undefined) scope.hold(slot, old);
      }
    }
  }
}

/** Runs a block for its output again and again: Where-Object. */
export class CollectingRunner {
  readonly #engine: Engine;
  readonly #collector = new Collector();
  #runner: BlockRunner | null = null;
  #busy = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The output; null when the block needs the full invocation. */
  run(block: ScriptBlock, dollarUnder: unknown, streams: Streams): Maybe<unknown[]> | null {
    if (this.#busy) return null;
    let runner = this.#runner;
    if (runner?.block !== block || !runner.fits(this.#collector, streams)) {
      runner = this.#runner = BlockRunner.for(this.#engine, block, { out: this.#collector, streams });
      if (!runner) return null;
    }
    this.#busy = true;
    let waiting = false;
    try {
      const done = runner.run(dollarUnder);
      if (done instanceof Promise) {
        waiting = true;
        return done.then(
          () => {
            this.#busy = false;
            return this.#collector.take();
          },
          (thrown: unknown) => {
            this.#busy = false;
            this.#collector.take();
            throw thrown;
          },
        );
      }
      return this.#collector.take();
    } catch (thrown) {
      this.#collector.take();
      throw thrown;
    } finally {
      if (!waiting) this.#busy = false;
    }
  }
}

/** break and continue look for a loop outside; return is at home here. */
export function land(signal: Signal): void {
  if (signal instanceof LoopControl) throw signal;
}

/** A return that was thrown ends the block as one that was not. */
export function landReturn(thrown: unknown): void {
  if (!(thrown instanceof ReturnFlow)) throw thrown;
}
