// Turns a table's header and rows into lines of text.
import { cellLength, cutCells, wrapCells } from "./cells.ts";
import type { Alignment, TableColumn, TableShape } from "./format-data.ts";
import { fitWidths } from "./table-widths.ts";
import { reset } from "./ps-style.ts";

export interface TableLayout {
  shape: TableShape;
  /** Cells per column; -1 for a column that found no room. */
  widths: number[];
}

/**
 * Lays out a table for a screen of `columns` cells. Without any given width the rows decide;
 * as soon as one column has a width the others share the rest.
 */
export function layOutTable(shape: TableShape, rows: readonly string[][], columns: number): TableLayout {
  const widths = shape.columns.map((c) => c.width);
  if (shape.autoSize || widths.every((w) => w === 0)) {
    for (const [i, column] of shape.columns.entries()) {
      if (widths[i]) continue;
      let width = Math.max(1, cellLength(column.label));
      for (const row of rows) width = Math.max(width, cellLength(row[i] ?? ""));
      widths[i] = width;
    }
  }
  fitWidths(widths, columns);
  return { shape, widths };
}

/** Header and underline; `style` is the escape sequence of headers or "" for plain text. */
export function headerLines(layout: TableLayout, style: string): string[] {
  const { shape, widths } = layout;
  const visible = shape.columns.flatMap((column, i) => (widths[i]! > 0 ? [{ column, width: widths[i]!, last: isLast(i, layout) }] : []));
  const labels = visible.map(({ column, width }) => wrapCells(column.label, width));
  const height = Math.max(1, ...labels.map((l) => l.length));
  const lines: string[] = [];
  for (let row = 0; row < height; row++) {
    const cells = visible.map(({ column, width, last }, i) => {
      const text = labels[i]![row];
      if (text === undefined) return style ? "" : " ".repeat(last ? 0 : width);
      return place(text, { width, alignment: column.alignment, pad: !last && !(style && row > 0) });
    });
    lines.push(style ? paintHeader(cells, style) : cells.join(" ").trimEnd());
  }
  const rules = visible.map(({ column, width, last }) =>
    place("-".repeat(Math.min(cellLength(column.label), width)), { width, alignment: column.alignment, pad: !last }),
  );
  lines.push(style ? rules.map((rule) => style + rule + reset).join(" ") : rules.join(" "));
  return lines;
}

/** The blank between header cells sits inside the next cell's colour (goldens/format-ansi). */
function paintHeader(cells: string[], style: string): string {
  return cells.map((cell, i) => (cell === "" && i > 0 ? style + reset : style + (i ? ` ${cell}` : cell) + reset)).join("");
}

/** True for the very last column of the table; when it is hidden, the one before it is padded. */
function isLast(index: number, layout: TableLayout): boolean {
  return index === layout.shape.columns.length - 1;
}

/** A row that does not wrap. */
function singleLine(layout: TableLayout, cells: readonly string[], alignments: Alignment[] | null): string {
  const { shape, widths } = layout;
  const { columns } = shape;
  let line = "";
  let started = false;
  for (let i = 0; i < columns.length; i++) {
    const width = widths[i]!;
    if (width <= 0) continue;
    const column = columns[i]!;
    const text = cells[i] ?? "";
    const cut = text.length <= width && SHORT.test(text) ? text : cutCell(text, column, width);
    if (started) line += " ";
    started = true;
    line += place(cut, { width, alignment: alignments?.[i] ?? column.alignment, pad: !isLast(i, layout) });
  }
  return line;
}
/** Text whose cells are its characters. */
const SHORT = /^[\x20-\x7e]*$/;

/** One row; several lines when it wraps. */
export function rowLines(layout: TableLayout, cells: readonly string[], alignments: Alignment[] | null): string[] {
  const { shape, widths } = layout;
  if (!shape.wrap) return [singleLine(layout, cells, alignments)];
  const blocks: { lines: string[]; width: number; alignment: Alignment; last: boolean }[] = [];
  for (const [i, column] of shape.columns.entries()) {
    const width = widths[i]!;
    if (width <= 0) continue;
    const alignment = alignments?.[i] ?? column.alignment;
    const text = cells[i] ?? "";
    const lines = shape.wrap ? wrapCells(text, width).map((l) => l.trimEnd()) : [cutCell(text, column, width)];
    blocks.push({ lines, width, alignment, last: isLast(i, layout) });
  }
  const height = Math.max(1, ...blocks.map((b) => b.lines.length));
  const rows: string[] = [];
  for (let row = 0; row < height; row++) {
    const line = blocks.map((b) => place(b.lines[row] ?? "", { width: b.width, alignment: b.alignment, pad: !b.last })).join(" ");
    rows.push(height > 1 ? line.trimEnd() : line);
  }
  return rows;
}

/** A cell shows its first line, with an ellipsis when there is more. */
function cutCell(text: string, column: TableColumn, width: number): string {
  const newline = text.search(/[\r\n]/);
  const whole = newline < 0 ? text : `${text.slice(0, newline)}…`;
  return cutCells(whole, width, column.alignment === "right" ? "start" : "end");
}

function place(text: string, cell: { width: number; alignment: Alignment; pad: boolean }): string {
  const room = cell.width - cellLength(text);
  if (room <= 0) return text;
  if (cell.alignment === "right") return " ".repeat(room) + text;
  if (cell.alignment === "center") {
    const left = Math.floor(room / 2);
    return " ".repeat(left) + text + " ".repeat(room - left);
  }
  return cell.pad ? text + " ".repeat(room) : text;
}
