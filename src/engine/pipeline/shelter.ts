// Work that Ctrl+C does not break off: finally and clean blocks.
import type { Maybe } from "../values/maybe.ts";

export class Shelter {
  #depth = 0;
  get inside(): boolean {
    return this.#depth > 0;
  }
  run<T>(action: () => Maybe<T>): Maybe<T> {
    this.#depth++;
    let waiting = false;
    try {
      const result = action();
      if (result instanceof Promise) {
        waiting = true;
        return result.finally(() => this.#depth--);
      }
      return result;
    } finally {
      if (!waiting) this.#depth--;
    }
  }
  /** A new line starts outside, however the last one ended. */
  leave(): void {
    this.#depth = 0;
  }
}
