// Failures of a sweep, one of each kind, so that a sweep goes on behind the first.
import { seed } from "./fuzz-session.ts";

/** Lines of a JavaScript stack that tell two failures apart. */
const TELLING = 4;

export class Findings {
  #found = new Map<string, string>();

  /** Runs one case; true when it failed. */
  async look(title: string, run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      return false;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const kind = text.split("\n").slice(0, TELLING).join("\n");
      if (!this.#found.has(kind)) this.#found.set(kind, `${text}\nin\n${title}`);
      return true;
    }
  }

  /** Every kind of failure with one case that shows it; empty when there is none. */
  report(): string {
    return [...this.#found.values()].map((one) => `seed ${seed}: ${one}`).join("\n\n");
  }
}
