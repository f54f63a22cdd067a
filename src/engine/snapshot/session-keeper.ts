// Keeps a session's last state, so that it can go on in another worker: written after a line, while nothing runs.
import type { Engine } from "../pipeline/engine.ts";
import { runningEngine, setRunning } from "../pipeline/running.ts";
import type { Session } from "../session.ts";
import "./collection-kinds.ts";
import "./data-kinds.ts";
import "./engine-classes.ts";
import { freshSession } from "./fresh-session.ts";
import type { FreshSession } from "./fresh-session.ts";
import "./data-tables.ts";
import "./library-classes.ts";
import { readSession } from "./read-session.ts";
import "./scope-kinds.ts";
import "./syntax-kinds.ts";
import "./type-kinds.ts";
import "./value-kinds.ts";
import { writeSession } from "./write-session.ts";
import type { Snapshot, WriteOptions } from "./write-session.ts";

export interface KeeperLimits {
  /** Milliseconds of one slice. */
  slice: number;
  /** Milliseconds of all slices together. */
  work: number;
  /** Characters of the whole snapshot. */
  size: number;
}

/** After so many writings, what was too large is tried again. */
const AGAIN = 20;

const usual: KeeperLimits = { slice: 8, work: 1_000, size: 20_000_000 };

export interface SessionKeeper {
  /** Takes over what a snapshot holds. The session must not have run a line. */
  restore(snapshot: Pick<Snapshot, "parts">): void;
  /** The session as it is now; null when `cancel` came in between. Variables that would take too long or too much room are left out. */
  write(): Promise<Snapshot | null>;
  /** Ends a writing under way: a line is about to run. */
  cancel(): void;
}

/** Make it before the session's first line: it remembers what a fresh session is. */
export function sessionKeeper(session: Session, limits: Partial<KeeperLimits> = {}): SessionKeeper {
  return new Keeper(session as Engine, { ...usual, ...limits });
}

class Keeper implements SessionKeeper {
  readonly #engine: Engine;
  readonly #limits: KeeperLimits;
  readonly #fresh: FreshSession;
  /** Variables left out, with the value that was too large. */
  #tooLarge = new Map<string, unknown>();
  #round = 0;

  constructor(engine: Engine, limits: KeeperLimits) {
    this.#engine = engine;
    this.#limits = limits;
    this.#fresh = freshSession(engine);
  }

  restore(snapshot: Pick<Snapshot, "parts">): void {
    setRunning(this.#engine);
    readSession(this.#engine, this.#fresh, snapshot.parts);
  }

  cancel(): void {
    this.#round++;
  }

  async write(): Promise<Snapshot | null> {
    const round = ++this.#round;
    this.#forgetChanged();
    for (;;) {
      const costs = new Map<string, number>();
      const result = await this.#try(round, costs);
      if (result !== "too much") return result;
      const [dearest] = [...costs].sort((a, b) => b[1] - a[1]);
      // Everything but variables is small; without any there is nothing to leave out.
      if (!dearest) return null;
      this.#tooLarge.set(dearest[0], this.#valueOf(dearest[0]));
    }
  }

  /** One attempt; "too much" when it went over the limits. `costs` gets what part of them each variable took. */
  async #try(round: number, costs: Map<string, number>): Promise<Snapshot | null | "too much"> {
    const { clock } = this.#engine.ports;
    const { slice, work, size } = this.#limits;
    let began = 0;
    let before = 0;
    let last = { key: "", at: 0, size: 0 };
    const spent = () => before + clock.ticks() - began;
    const next = (key: string, written: number) => {
      if (last.key) costs.set(last.key, (spent() - last.at) / work + (written - last.size) / size);
      last = { key, at: spent(), size: written };
    };
    const options: WriteOptions = { enough: () => clock.ticks() - began >= slice, size, tooLarge: new Set(this.#tooLarge.keys()), onVariable: next };
    const writing = writeSession(this.#engine, this.#fresh, options);
    for (;;) {
      began = clock.ticks();
      const step = this.#asRunning(() => writing.next());
      if (step.done) return step.value;
      before = spent();
      if (before > work || step.value > size) {
        began = clock.ticks();
        next("", step.value);
        return "too much";
      }
      await clock.breathe();
      if (round !== this.#round) return null;
    }
  }

  /** A job of another session may be in the middle of its work. */
  #asRunning<T>(action: () => T): T {
    const before = runningEngine();
    setRunning(this.#engine);
    try {
      return action();
    } finally {
      setRunning(before);
    }
  }

  #valueOf(key: string): unknown {
    return this.#engine.globalState.root.read(key);
  }

  /** A variable with another value gets another chance; now and then all do, since what is in a value may change. */
  #forgetChanged(): void {
    if (this.#round % AGAIN === 0) this.#tooLarge.clear();
    for (const [key, value] of this.#tooLarge) if (this.#valueOf(key) !== value) this.#tooLarge.delete(key);
  }
}
