// A screen of rows and cells that understands the few commands the painter writes: keys in, screen out.
import { codePointWidth } from "#terminal/cells.ts";
import type { Tty } from "#terminal/tty.ts";

interface Cell {
  text: string;
  look: string;
}

export class FakeTty implements Tty {
  columns: number;
  rows: number;
  /** All lines, the scrolled ones first. */
  #lines: Cell[][] = [[]];
  #top = 0;
  #row = 0;
  #column = 0;
  #look = "";
  #anchorLine = 0;
  /** Every string written, for tests that look at the bytes. */
  readonly written: string[] = [];
  scrolled = 0;

  constructor(columns = 80, rows = 24) {
    this.columns = columns;
    this.rows = rows;
  }

  /** False: nothing happens until `turn`, as on a busy screen. */
  immediate = true;
  readonly #waiting: (() => void)[] = [];

  /** The screen's turn: does all that waits. */
  turn(): void {
    for (let work = this.#waiting.shift(); work !== undefined; work = this.#waiting.shift()) work();
  }

  #soon(work: () => void): void {
    if (this.immediate) work();
    else this.#waiting.push(work);
  }

  write(compose: (anchorRow: number) => string): Promise<void> {
    this.#soon(() => this.#write(compose));
    return Promise.resolve();
  }

  #write(compose: (anchorRow: number) => string): void {
    const text = compose(Math.max(1, this.#anchorLine - this.#top + 1));
    this.written.push(text);
    this.#interpret(text);
  }

  anchor(): void {
    this.#soon(() => {
      this.#anchorLine = this.#top + this.#row;
    });
  }

  scroll(by: { pages: number; lines: number }): void {
    this.scrolled += by.pages * this.rows + by.lines;
  }

  /** The screen's text, without blanks at the ends of rows and without empty rows at its end. */
  text(): string {
    return this.#lines.map((line) => line.map((cell) => cell.text).join("").trimEnd()).join("\n").trimEnd();
  }

  /** The look (SGR) of the first cell of a text on the screen. */
  lookOf(text: string): string {
    for (const line of this.#lines) {
      const at = line.map((cell) => cell.text).join("").indexOf(text);
      if (at >= 0) return line[at]?.look ?? "";
    }
    return "not on the screen";
  }

  get cursor(): { row: number; column: number } {
    return { row: this.#top + this.#row, column: this.#column };
  }

  #line(): Cell[] {
    const index = this.#top + this.#row;
    while (this.#lines.length <= index) this.#lines.push([]);
    return this.#lines[index] ?? [];
  }

  #newLine(): void {
    if (this.#row < this.rows - 1) this.#row++;
    else this.#top++;
    this.#line();
  }

  #interpret(text: string): void {
    for (let at = 0; at < text.length;) {
      const command = /^\x1b\[([?0-9;]*)([A-Za-z])/.exec(text.slice(at, at + 40));
      if (command !== null) {
        this.#command(command[1] ?? "", command[2] ?? "");
        at += command[0].length;
        continue;
      }
      const code = text.codePointAt(at) ?? 0;
      const character = String.fromCodePoint(code);
      at += character.length;
      if (character === "\r") this.#column = 0;
      else if (character === "\n") this.#newLine();
      else this.#put(character, codePointWidth(code));
    }
  }

  #put(character: string, width: number): void {
    if (this.#column + width > this.columns) {
      this.#newLine();
      this.#column = 0;
    }
    const line = this.#line();
    while (line.length < this.#column) line.push({ text: " ", look: "" });
    line[this.#column] = { text: character, look: this.#look };
    if (width === 2) line[this.#column + 1] = { text: "", look: this.#look };
    this.#column += width;
  }

  #command(parameters: string, letter: string): void {
    const [first = 0, second = 1] = parameters.replace("?", "").split(";").map((part) => Number(part || "0"));
    if (letter === "A") this.#row = Math.max(0, this.#row - (first || 1));
    else if (letter === "C") this.#column = Math.min(this.columns - 1, this.#column + (first || 1));
    else if (letter === "H") {
      this.#row = Math.max(1, first) - 1;
      this.#column = Math.max(1, second) - 1;
    } else if (letter === "K") this.#line().length = 0;
    else if (letter === "J" && first === 0) {
      this.#line().length = Math.min(this.#line().length, this.#column);
      this.#lines.length = Math.min(this.#lines.length, this.#top + this.#row + 1);
    } else if (letter === "J") {
      this.#lines = [[]];
      this.#top = 0;
    } else if (letter === "m") this.#look = parameters === "0" || parameters === "" ? "" : this.#look + `\x1b[${parameters}m`;
  }
}
