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
    if (this.#length > mostCharacters) return;
    if (this.#pending === "") setTimeout(() => this.#flush(), 100);
    this.#pending += plain(text);
  }

  /** A message about the line being edited. */
  say(text: string): void {
    this.write(`${text}\n`);
  }

  #flush(): void {
    if (this.#pending === "") return;
    if (this.#output === null) {
      this.#output = document.createElement("pre");
      this.#element.append(this.#output);
    }
    const room = Math.max(0, mostCharacters - this.#length);
    const cut = this.#pending.length > room;
    this.#output.append(this.#pending.slice(0, room) + (cut ? "\n… more output, not read aloud\n" : ""));
    this.#length += this.#pending.length;
    this.#pending = "";
  }
}
