// Where each character of the input stands on the screen: what Up and Down move by, and what the painter draws.
import { cellWidth } from "./cells.ts";

export interface Geometry {
  /** Columns of the screen. */
  readonly columns: number;
  /** Column where the first line of input begins. */
  readonly promptColumn: number;
  /** Columns of the continuation prompt. */
  readonly continuation: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Screen place of an offset, rows counted from the input's first. */
export function pointOf(text: string, offset: number, geometry: Geometry): Point {
  let x = geometry.promptColumn;
  let y = 0;
  for (let at = 0; at < offset;) {
    const { size, units } = cellWidth(text, at);
    if (text[at] === "\n") {
      y++;
      x = geometry.continuation;
    } else {
      ({ x, y } = advance(text, { x: x + size, y, next: at + units, size }, geometry.columns));
    }
    at += units;
  }
  if (offset < text.length && text[offset] !== "\n" && x + cellWidth(text, offset).size > geometry.columns) return { x: 0, y: y + 1 };
  return { x, y };
}

/** After a character: wraps at the edge. A line that fills its row to the last column and ends there takes no row more. */
function advance(text: string, place: Point & { next: number; size: number }, columns: number): Point {
  const { x, y, next, size } = place;
  if (x < columns) return { x, y };
  if (x > columns) return { x: size, y: y + 1 };
  return { x: 0, y: text[next] === "\n" ? y : y + 1 };
}

/** Offset at a screen place, or at the end of its row when that is shorter; -1 below the last row. */
export function offsetAt(text: string, point: Point, geometry: Geometry): number {
  let x = geometry.promptColumn;
  let y = 0;
  const row = Math.max(0, point.y);
  for (let at = 0; at < text.length;) {
    if (row === y && point.x <= x) return at;
    const { size, units } = cellWidth(text, at);
    if (text[at] === "\n") {
      if (row === y) return at;
      y++;
      x = geometry.continuation;
    } else {
      ({ x, y } = advance(text, { x: x + size, y, next: at + units, size }, geometry.columns));
    }
    at += units;
  }
  return row === y ? text.length : -1;
}
