// The spoken side of the terminal: commands and their output as plain text in a `role=log` region beside the screen.
import { plain } from "./neutralise.ts";

const mostCommands = 100;
const mostCharacters = 20_000;
// The browser lays a block out when it comes, and holds the page up meanwhile.
const longestBlock = 2_000;

/** Repeats the terminal's text for screen readers; xterm's own mode stays off, so nothing is read twice. */
export class SpokenLog {
  readonly #element: HTMLElement;
  #output: HTMLElement;
  /** Characters of this command on the page and on their way. */
  #length = 0;
  #pending = "";
  #waits = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#output = element;
    element.setAttribute("role", "log");
    element.setAttribute("aria-live", "polite");
    element.setAttribute("aria-label", "Commands and their output");
  }

  /** A command begins: its output follows under its own heading. */
  command(text: string): void {
    while (this.#pending !== "") this.#append();
    const heading = document.createElement("h3");
    heading.textContent = text === "" ? "(empty line)" : text.slice(0, 500);
    this.#output = document.createElement("section");
    this.#output.append(heading);
    this.#element.append(this.#output);
    this.#length = 0;
    while (this.#element.childElementCount > mostCommands) this.#element.firstElementChild?.remove();
  }

  /** Output, gathered until the page has a moment: thousands of single lines would be thousands of announcements. */
  write(text: string): void {
    if (this.#length > mostCharacters) return;
    const room = mostCharacters - this.#length;
    const shown = plain(text.slice(0, room));
    this.#pending += text.length > room ? `${shown}\n… more output, not read aloud\n` : shown;
    this.#length += text.length;
    if (!this.#waits) this.#later();
  }

  /** A message about the line being edited. */
  say(text: string): void {
    this.write(`${text}\n`);
  }

  #later(): void {
    this.#waits = true;
    setTimeout(() => {
      this.#append();
      this.#waits = false;
      if (this.#pending !== "") this.#later();
    }, 100);
  }

  /** Puts a block of whole lines on the page, or a part of a line that is longer than a block. */
  #append(): void {
    const lineEnd = this.#pending.lastIndexOf("\n", longestBlock - 1) + 1;
    const end = this.#pending.length <= longestBlock ? this.#pending.length : lineEnd === 0 ? longestBlock : lineEnd;
    if (end > 0) {
      const block = document.createElement("pre");
      block.textContent = this.#pending.slice(0, end);
      this.#output.append(block);
    }
    this.#pending = this.#pending.slice(end);
  }
}
