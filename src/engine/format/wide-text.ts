// Rows of a wide view: values side by side in columns of equal width.
import { cellLength, cutCells } from "./cells.ts";
import { fitWidths } from "./table-widths.ts";

export class WideRow {
  readonly #autoSize: boolean;
  readonly #screen: number;
  #widths: number[];
  /** Values waiting for a full row, or for all values when the data decides the columns. */
  #waiting: string[] = [];

  /** `columns` 0: as many as the longest value allows. */
  constructor(columns: number, screen: number) {
    this.#autoSize = columns === 0;
    this.#screen = screen;
    this.#widths = widthsFor(columns, screen);
  }

  add(text: string): string[] {
    this.#waiting.push(text);
    if (this.#autoSize || this.#waiting.length < this.#widths.length) return [];
    return this.#rows();
  }

  flush(): string[] {
    if (!this.#waiting.length) return [];
    if (this.#autoSize) {
      const longest = Math.max(1, ...this.#waiting.map(cellLength));
      this.#widths = widthsFor(Math.max(1, Math.floor((this.#screen + 1) / (longest + 1))), this.#screen);
    }
    return this.#rows();
  }

  #rows(): string[] {
    const rows: string[] = [];
    const count = this.#widths.length;
    for (let from = 0; from < this.#waiting.length; from += count) {
      const cells = this.#widths.map((width, i) => {
        const text = cutCells(this.#waiting[from + i] ?? "", width, "end");
        return i === count - 1 ? text : text + " ".repeat(Math.max(0, width - cellLength(text)));
      });
      rows.push(cells.join(" "));
    }
    this.#waiting = [];
    return rows;
  }
}

function widthsFor(columns: number, screen: number): number[] {
  const widths = Array.from({ length: columns }, () => 0);
  fitWidths(widths, screen);
  return widths.filter((w) => w > 0);
}
