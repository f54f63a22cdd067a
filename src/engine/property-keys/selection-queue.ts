// Which objects of a stream Select-Object takes: -First, -Last, -Skip, -SkipLast, -Index, -SkipIndex.

export interface Limits {
  first: number;
  last: number;
  skip: number;
  skipLast: number;
  /** -First or -Last was given. */
  limited: boolean;
  indexes: readonly number[] | null;
  skippedIndexes: readonly number[] | null;
}

export class SelectionQueue {
  readonly #limits: Limits;
  readonly #waiting: unknown[] = [];
  /** Places wanted and not reached yet. */
  readonly #wanted: Set<number> | null;
  readonly #unwanted: Set<number> | null;
  #toSkip: number;
  #streamed = 0;
  #place = -1;
  /** The object to give out after `take` answered true. */
  taken: unknown = null;
  /** Nothing more will be taken. */
  full = false;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#toSkip = limits.skip;
    this.#wanted = limits.indexes && new Set(limits.indexes);
    this.#unwanted = limits.skippedIndexes && new Set(limits.skippedIndexes);
  }

  /** True when an object (not always this one) can be given out now. */
  take(item: unknown): boolean {
    this.taken = item;
    const { first, last, skipLast, limited } = this.#limits;
    if (this.#wanted || this.#unwanted) return this.#atPlace();
    if (skipLast > 0) return this.#allButLast(item);
    // -Skip counts from the end when only -Last is given.
    if (last > 0 && first === 0) {
      this.#waiting.push(item);
      if (this.#waiting.length > last + this.#toSkip) this.#waiting.shift();
      return false;
    }
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return false;
    }
    if (!limited) return true;
    if (this.#streamed < first) {
      this.#streamed++;
      this.full = last === 0 && this.#streamed >= first;
      return true;
    }
    if (last > 0) {
      this.#waiting.push(item);
      if (this.#waiting.length > last) this.#waiting.shift();
    }
    return false;
  }

  #atPlace(): boolean {
    this.#place++;
    if (this.#unwanted) return !this.#unwanted.has(this.#place);
    const hit = this.#wanted!.delete(this.#place);
    this.full = this.#wanted!.size === 0;
    return hit;
  }

  #allButLast(item: unknown): boolean {
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return false;
    }
    this.#waiting.push(item);
    if (this.#waiting.length <= this.#limits.skipLast) return false;
    this.taken = this.#waiting.shift();
    return true;
  }

  /** What is still to be given out when the input has ended. */
  rest(): unknown[] {
    const { first, last, skipLast, skip } = this.#limits;
    if (skipLast > 0 || last === 0) return [];
    return first > 0 ? this.#waiting : this.#waiting.slice(0, Math.max(0, this.#waiting.length - skip));
  }
}
