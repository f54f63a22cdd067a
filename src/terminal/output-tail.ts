// The unfinished last line of output: a prompt that follows stands on the same row and must be able to draw it again.

// Longer tails are not redrawn; the prompt then begins on a row of its own.
const longest = 2_000;

export class OutputTail {
  #text = "";
  #progress = false;

  /** Takes note of text about to be written; gives what must be written before it. */
  add(text: string): string {
    const at = text.lastIndexOf("\n");
    this.#text = at < 0 ? this.#text + text : text.slice(at + 1);
    if (this.#text.length > longest) this.#text = this.#text.slice(-longest);
    return this.#endProgress();
  }

  /** The unfinished line, which now belongs to the prompt. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    this.#progress = false;
    return text;
  }

  /** What to write to show a progress row, or to take it away. */
  progress(text: string | null): string {
    if (text === null) return this.#endProgress();
    if (this.#text !== "") return "";
    this.#progress = true;
    return `\r\x1b[2K\x1b[2m${text}\x1b[0m\r`;
  }

  #endProgress(): string {
    const shown = this.#progress;
    this.#progress = false;
    return shown ? "\r\x1b[2K" : "";
  }
}
