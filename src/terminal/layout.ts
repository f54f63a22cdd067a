// The input block as rows of the screen: prompt, coloured text, suggestion, status line, and where the cursor stands.
import { codePointWidth } from "./cells.ts";

/** A stretch of characters with one look; the look is an SGR sequence ("" = plain). */
export interface Piece {
  readonly text: string;
  readonly look: string;
}

export interface Block {
  /** Pieces in reading order; "\n" inside starts a new row with the continuation prompt. */
  readonly pieces: readonly Piece[];
  /** The cursor stands before this many characters (UTF-16 units over all pieces). */
  readonly cursor: number;
  readonly continuation: Piece;
  readonly columns: number;
  readonly rows: number;
  /** Drawn below everything, in at most three rows. */
  readonly status: Piece | null;
  /** Rows under the input before the status, each cut to the screen's width (the suggestion list). */
  readonly below: readonly Piece[];
}

export interface Drawn {
  /** What each row holds, looks included; no row is wider than the screen. */
  readonly rows: readonly string[];
  readonly cursorRow: number;
  readonly cursorColumn: number;
}

const reset = "\x1b[0m";
// Characters that take one cell and need no looking at.
const plain = /[ -~]+/y;

/** Lays the block out and cuts it to the screen's height around the cursor. */
export function layOut(block: Block): Drawn {
  const rows: string[] = [];
  let row = "";
  let width = 0;
  let look = "";
  let passed = 0;
  let cursorRow = 0;
  let cursorColumn = 0;
  const continuationWidth = cells(block.continuation.text);
  const wear = (next: string): void => {
    if (next === look) return;
    row += reset + next;
    look = next;
  };
  const breakRow = (): void => {
    rows.push(look === "" ? row : row + reset);
    row = "";
    look = "";
    width = 0;
  };
  const place = (): void => {
    if (passed !== block.cursor) return;
    // A full row leaves the cursor at the start of the next one.
    const wraps = width >= block.columns;
    cursorRow = rows.length + (wraps ? 1 : 0);
    cursorColumn = wraps ? 0 : width;
  };
  /** A run of characters of one cell each: whole slices go into the rows at once. */
  const pieceRun = (run: string, pieceLook: string): void => {
    for (let at = 0; at < run.length;) {
      if (width >= block.columns) breakRow();
      const slice = run.slice(at, at + block.columns - width);
      wear(pieceLook);
      const ahead = block.cursor - passed;
      if (ahead >= 0 && ahead < slice.length) {
        cursorRow = rows.length;
        cursorColumn = width + ahead;
      }
      row += slice;
      width += slice.length;
      passed += slice.length;
      at += slice.length;
    }
  };
  const oneCharacter = (character: string, pieceLook: string): void => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 10) {
      place();
      breakRow();
      wear(block.continuation.look);
      row += block.continuation.text;
      width = continuationWidth;
    } else {
      const size = codePointWidth(code);
      if (width + size > block.columns) breakRow();
      place();
      wear(pieceLook);
      row += code < 0x20 || code === 0x7f ? `^${String.fromCharCode(code ^ 0x40)}` : character;
      width += size;
    }
    passed += character.length;
  };
  for (const { text, look: pieceLook } of block.pieces) {
    for (let at = 0; at < text.length;) {
      plain.lastIndex = at;
      const run = plain.exec(text)?.[0];
      if (run === undefined) {
        const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
        oneCharacter(character, pieceLook);
        at += character.length;
      } else {
        pieceRun(run, pieceLook);
        at += run.length;
      }
    }
  }
  place();
  const full = width >= block.columns && passed === block.cursor;
  breakRow();
  if (full) rows.push("");
  const below = block.below.map((piece) => `${piece.look}${cutTo(piece.text, block.columns)}${reset}`);
  const status = [...below, ...(block.status === null ? [] : statusRows(block.status, block.columns))];
  return cut([...rows, ...status], { cursorRow, cursorColumn, height: Math.max(1, block.rows), status: status.length });
}

function cells(text: string): number {
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0) ?? 0);
  return width;
}

const mostStatusRows = 3;

/** Wrapped between words, as far as three rows go. */
function statusRows(status: Piece, columns: number): string[] {
  const rows: string[] = [];
  for (const line of status.text.split("\n")) {
    let shown = "";
    for (const word of line.split(/(?<= )/)) {
      if (shown !== "" && cells(shown) + cells(word.trimEnd()) > columns) {
        rows.push(shown);
        shown = "";
      }
      shown += word;
    }
    rows.push(shown);
  }
  return rows.slice(0, mostStatusRows).map((row) => `${status.look}${cutTo(row, columns)}${reset}`);
}

function cutTo(row: string, columns: number): string {
  let width = 0;
  let shown = "";
  for (const character of row.trimEnd()) {
    width += codePointWidth(character.codePointAt(0) ?? 0);
    if (width > columns) break;
    shown += character;
  }
  return shown;
}

/** A block taller than the screen shows the rows around the cursor; the status line stays when there is room. */
function cut(rows: string[], view: { cursorRow: number; cursorColumn: number; height: number; status: number }): Drawn {
  const { cursorRow, cursorColumn, height } = view;
  if (rows.length <= height) return { rows, cursorRow, cursorColumn };
  const kept = view.status < height ? view.status : 0;
  const body = rows.slice(0, rows.length - view.status);
  const room = height - kept;
  const first = Math.min(Math.max(0, cursorRow - room + 1), Math.max(0, body.length - room));
  return { rows: [...body.slice(first, first + room), ...rows.slice(rows.length - kept, kept === 0 ? 0 : rows.length)], cursorRow: cursorRow - first, cursorColumn };
}
