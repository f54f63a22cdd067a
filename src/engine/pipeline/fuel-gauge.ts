// How many turns of loops and calls may go by before the engine looks at the clock: a thousand quick ones, few where each takes long.

/** Milliseconds after which the host gets a turn. */
export const SLICE = 10;
const FIRST = 16;
const MOST = 1000;

export class FuelGauge {
  #budget = FIRST;
  #last: number;

  constructor(now: number) {
    this.#last = now;
  }

  /** The fuel until the next look, from what the last one lasted. */
  refill(now: number): number {
    const spent = now - this.#last;
    this.#last = now;
    if (spent < SLICE / 2) this.#budget = Math.min(MOST, this.#budget * 2);
    else if (spent > SLICE) this.#budget = Math.max(1, Math.floor((this.#budget * SLICE) / spent));
    return this.#budget;
  }

  /** Time that the host took does not count. */
  resume(now: number): void {
    this.#last = now;
  }
}
