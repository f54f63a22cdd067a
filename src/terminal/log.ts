// The spoken side of the terminal: commands and their output as plain text in a `role=log` region beside the screen.
import { plain } from "./neutralise.ts";

const mostCommands = 100;
const mostCharacters = 20_000;

/** Repeats the terminal's text for screen readers; xterm's own mode stays off, so nothing is read twice. */
export class SpokenLog {
  readonly #element: HTMLElement;
  #output: HTMLElement | null = null;
  #length = 0;
  #pending = "";

  constructor(element: HTMLElement) {
    this.#element = element;
    element.setAttribute("role", "log");
    element.setAttribute("aria-live", "polite");
    element.setAttribute("aria-label", "Commands and their output");
  }

  /** A command begins: its output follows under its own heading. */
  command(text: string): void {
    this.#flush();
    const section = document.createElement("section");
    const heading = document.createElement("h3");
    heading.textContent = text === "" ? "(empty line)" : text.slice(0, 500);
    this.#output = document.createElement("pre");
    section.append(heading, this.#output);
    this.#element.append(section);
    this.#length = 0;
    while (this.#element.childElementCount > mostCommands) this.#element.firstElementChild?.remove();
  }

  /** Output, gathered until the page has a moment: thousands of single lines would be thousands of announcements. */
  write(text: string): void {
    if (this.#length + this.#pending.length > mostCharacters) {
      this.#more ||= text !== "";
      return;
    }
    if (this.#timer === null) this.#later();
    this.#pending += plain(text);
  }

  /** A message about the line being edited. */
  say(text: string): void {
    this.write(`${text}\n`);
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#append(longestPiece);
      if (this.#pending !== "") this.#later();
    }, 100);
  }

  /** What is left of the last command's output, in front of the next heading. */
  #flush(): void {
    while (this.#pending !== "") this.#append(mostCharacters);
    if (this.#more) this.#block("… more output, not read aloud");
    this.#more = false;
  }

  /** Appends whole lines, as far as a piece goes: the browser lays out each block once, and a long one would hold the page up. */
  #append(most: number): void {
    const room = Math.max(0, Math.min(most, mostCharacters - this.#length));
    const end = this.#pending.length <= room ? room : Math.max(this.#pending.lastIndexOf("\n", room - 1) + 1, this.#pending.indexOf("\n") < 0 || room === 0 ? room : 1);
    const piece = this.#pending.slice(0, end);
    this.#pending = this.#pending.slice(end);
    this.#length += piece.length;
    if (piece !== "") this.#block(piece);
    if (this.#length < mostCharacters) return;
    this.#more ||= this.#pending !== "";
    this.#pending = "";
  }

  #block(text: string): void {
    const block = document.createElement("pre");
    block.textContent = text;
    this.#output.append(block);
  }
}
