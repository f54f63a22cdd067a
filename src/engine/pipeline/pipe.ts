// Where objects go: into an array, to the next command, to several places, nowhere.
import { NetException } from "#dotnet/core/exception.ts";
import { growable } from "#dotnet/core/memory-limit.ts";
import { runtimeError } from "../errors/error-record.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import type { Maybe } from "../values/maybe.ts";
import { WholeRange } from "../values/whole-range.ts";

export abstract class Pipe {
  /** Set while a consumer is busy: whoever writes should wait for it before going on. */
  blocked: Promise<void> | null = null;
  /** Takes one object as it is, without enumerating. */
  abstract write(value: unknown): void;
}

/** Keeps everything: assignments, subexpressions, captured output. */
export class Collector extends Pipe {
  items: unknown[] = [];
  /** What was collected; the next collection starts empty. */
  take(): unknown[] {
    const { items } = this;
    this.items = [];
    return items;
  }
  override write(value: unknown): void {
    growable(this.items.length);
    this.items.push(value);
  }
  /** Nothing, the object, or an array of the objects: what an assignment gets. */
  get result(): unknown {
    const { items } = this;
    return items.length === 1 ? items[0] : items.length === 0 ? automationNull : items;
  }
}

class NullPipe extends Pipe {
  override write(): void {}
}
export const nullPipe: Pipe = new NullPipe();

/** Hands each object to a function; the function may wait. */
export class FunctionPipe extends Pipe {
  private readonly accept: (value: unknown) => Maybe<void>;
  private queue: unknown[] = [];
  constructor(accept: (value: unknown) => Maybe<void>) {
    super();
    this.accept = accept;
  }
  override write(value: unknown): void {
    if (this.blocked) {
      this.queue.push(value);
      return;
    }
    const result = this.accept(value);
    if (result instanceof Promise) {
      this.blocked = this.#drain(result);
      // The producer looks at `blocked` and meets the error there; this only keeps the host from reporting it as unhandled.
      this.blocked.catch(() => {});
    }
  }
  async #drain(first: Promise<void>): Promise<void> {
    await first;
    while (this.queue.length) {
      const batch = this.queue;
      this.queue = [];
      for (const value of batch) {
        const result = this.accept(value);
        if (result instanceof Promise) await result;
      }
    }
    this.blocked = null;
  }
}

/** Writes to a main pipe and, before that, to observers (-OutVariable and its kin). */
export class TeePipe extends Pipe {
  readonly main: Pipe;
  readonly #observe: (value: unknown) => void;
  constructor(main: Pipe, observe: (value: unknown) => void) {
    super();
    this.main = main;
    this.#observe = observe;
  }
  override write(value: unknown): void {
    this.#observe(value);
    this.main.write(value);
    this.blocked = this.main.blocked;
  }
}

/** Looks at Ctrl+C and lets the event loop run when it is time; the engine's checkpoint. */
export interface Pause {
  checkpoint(): Maybe<void>;
}

/** So many elements go by between two looks. */
const STRIDE = 256;

/**
 * Writes a value as a statement does: collections are taken apart one level, "nothing" disappears.
 * Waits between elements when the consumer is busy; with `pause`, long collections let Ctrl+C in.
 */
export function emit(pipe: Pipe, value: unknown, pause?: Pause): Maybe<undefined> {
  if (typeof value === "object" && value !== null) {
    if (value === automationNull) return undefined;
    if (Array.isArray(value)) return emitItems(pipe, { items: value, from: 0, pause });
    if (value instanceof WholeRange) return emitRange(pipe, { range: value, from: 0, pause });
    const items = enumerate(value);
    if (items) return emitEach(pipe, items[Symbol.iterator](), pause);
  }
  pipe.write(value);
  return pipe.blocked ? (pipe.blocked as Promise<undefined>) : undefined;
}

function emitItems(pipe: Pipe, { items, from, pause }: { items: unknown[]; from: number; pause: Pause | undefined }): Maybe<undefined> {
  // The length is looked at each time: an array cannot grow, and a caller's JavaScript array must not.
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    pipe.write(item === automationNull ? null : item);
    const wait = pipe.blocked ?? (pause && (i & (STRIDE - 1)) === STRIDE - 1 ? pause.checkpoint() : undefined);
    if (wait) return wait.then(() => emitItems(pipe, { items, from: i + 1, pause }));
  }
  return undefined;
}

function emitRange(pipe: Pipe, { range, from, pause }: { range: WholeRange; from: number; pause: Pause | undefined }): Maybe<undefined> {
  const { count } = range;
  for (let i = from; i < count; i++) {
    pipe.write(range.at(i));
    const wait = pipe.blocked ?? (pause && (i & (STRIDE - 1)) === STRIDE - 1 ? pause.checkpoint() : undefined);
    if (wait) return wait.then(() => emitRange(pipe, { range, from: i + 1, pause }));
  }
  return undefined;
}

/** Writes what an iterator gives, waiting where the consumer is busy. */
export function emitEach(pipe: Pipe, items: Iterator<unknown>, pause?: Pause): Maybe<undefined> {
  if (pipe.blocked) return emitWaiting(pipe, items);
  let left = STRIDE;
  for (let step = advance(items); !step.done; step = advance(items)) {
    pipe.write(step.value);
    if (pipe.blocked) return emitWaiting(pipe, items);
    if (pause && --left === 0) {
      left = STRIDE;
      const wait = pause.checkpoint();
      if (wait) return wait.then(() => emitEach(pipe, items, pause));
    }
  }
  return undefined;
}

async function emitWaiting(pipe: Pipe, items: Iterator<unknown>): Promise<undefined> {
  for (;;) {
    if (pipe.blocked) await pipe.blocked;
    const step = advance(items);
    if (step.done) return undefined;
    pipe.write(step.value);
  }
}

/** The next element; a collection that fails under way is PowerShell's error. */
function advance(items: Iterator<unknown>): IteratorResult<unknown> {
  try {
    return items.next();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw runtimeError({ id: "BadEnumeration", message: `An error occurred while enumerating through a collection: ${thrown.message}.`, category: "NotSpecified", inner: thrown });
  }
}

/** -OutBuffer: hands objects on in batches. */
export class BufferPipe extends Pipe {
  readonly #main: Pipe;
  readonly #size: number;
  #held: unknown[] = [];
  constructor(main: Pipe, size: number) {
    super();
    this.#main = main;
    this.#size = size;
  }
  override write(value: unknown): void {
    this.#held.push(value);
    if (this.#held.length > this.#size) this.flush();
  }
  flush(): void {
    for (const value of this.#held.splice(0)) this.#main.write(value);
    this.blocked = this.#main.blocked;
  }
}
