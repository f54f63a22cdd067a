// Output on its way to the screen: gathered while the screen is busy, above the line while one is typed, its unfinished last line remembered.
import { erase } from "./paint.ts";
import type { Tty } from "./tty.ts";

// Longer tails are not redrawn; the prompt then begins on a row of its own.
const longestTail = 2_000;

interface Batch {
  text: string;
  taken: boolean;
  written: Promise<void>;
}

export class OutputWriter {
  readonly #tty: Tty;
  #tail = "";
  #progress = false;
  #batch: Batch | null = null;

  constructor(tty: Tty) {
    this.#tty = tty;
  }

  /** Prints while nothing is read. A thousand calls before the screen's next turn are one write. */
  print(text: string): Promise<void> {
    const at = text.lastIndexOf("\n");
    this.#tail = (at < 0 ? this.#tail + text : text.slice(at + 1)).slice(-longestTail);
    const clearing = this.#progress ? "\r\x1b[2K" : "";
    this.#progress = false;
    return this.#gather(clearing + text, () => "");
  }

  /** Prints above the block of a line being typed, then calls `redraw` once for all texts gathered. */
  printAbove(text: string, redraw: () => void): Promise<void> {
    const gathered = this.#batch !== null;
    const written = this.#gather(text.endsWith("\n") ? text : `${text}\n`, erase);
    if (!gathered) redraw();
    return written;
  }

  #gather(text: string, before: (row: number) => string): Promise<void> {
    if (this.#batch !== null) {
      this.#batch.text += text;
      return this.#batch.written;
    }
    const batch: Batch = { text, taken: false, written: Promise.resolve() };
    batch.written = this.#tty.write((row) => {
      batch.taken = true;
      if (this.#batch === batch) this.#batch = null;
      return before(row) + batch.text.replaceAll("\n", "\r\n");
    });
    // A screen that writes at once has taken the batch already.
    if (!batch.taken) this.#batch = batch;
    return batch.written;
  }

  /** A line begins or ends: what is printed from now on is another batch. Gives the unfinished last line, which now belongs to the prompt. */
  turn(): string {
    const tail = this.#tail;
    this.#tail = "";
    this.#progress = false;
    this.#batch = null;
    return tail;
  }

  /** Shows a progress row, or (null) takes it away. */
  progress(text: string | null): void {
    if (text === null && !this.#progress) return;
    if (text !== null && this.#tail !== "") return;
    this.#progress = text !== null;
    void this.#gather(text === null ? "\r\x1b[2K" : `\r\x1b[2K\x1b[2m${text}\x1b[0m\r`, () => "");
  }
}
