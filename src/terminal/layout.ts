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
  /** Drawn below everything, cut to one row. */
  readonly status: Piece | null;
}

export interface Drawn {
  /** What each row holds, looks included; no row is wider than the screen. */
  readonly rows: readonly string[];
  readonly cursorRow: number;
  readonly cursorColumn: number;
}

const reset = "\x1b[0m";

/** Lays the block out and cuts it to the screen's height around the cursor. */
export function layOut(block: Block): Drawn {
  const rows: string[] = [];
  let row = "";
  let width = 0;
  let look = "";
  let passed = 0;
  let cursorRow = 0;
  let cursorColumn = 0;
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
  for (const piece of block.pieces) {
    for (const character of piece.text) {
      const code = character.codePointAt(0) ?? 0;
      if (code === 10) {
        place();
        breakRow();
        wear(block.continuation.look);
        row += block.continuation.text;
        width = cells(block.continuation.text);
      } else {
        const size = codePointWidth(code);
        if (width + size > block.columns) breakRow();
        place();
        wear(piece.look);
        row += code < 0x20 || code === 0x7f ? `^${String.fromCharCode(code ^ 0x40)}` : character;
        width += size;
      }
      passed += character.length;
    }
  }
  place();
  const full = width >= block.columns && passed === block.cursor;
  breakRow();
  if (full) rows.push("");
  const total = block.status === null ? rows.length : rows.length + 1;
  if (block.status !== null) rows.push(statusRow(block.status, block.columns));
  return cut(rows, { cursorRow, cursorColumn, total, height: Math.max(1, block.rows), hasStatus: block.status !== null });
}

function cells(text: string): number {
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0) ?? 0);
  return width;
}

function statusRow(status: Piece, columns: number): string {
  let width = 0;
  let shown = "";
  for (const character of status.text) {
    const size = codePointWidth(character.codePointAt(0) ?? 0);
    if (width + size > columns) break;
    shown += character;
    width += size;
  }
  return `${status.look}${shown}${reset}`;
}

/** A block taller than the screen shows the rows around the cursor; the status line stays. */
function cut(rows: string[], view: { cursorRow: number; cursorColumn: number; total: number; height: number; hasStatus: boolean }): Drawn {
  const { cursorRow, cursorColumn, total, height, hasStatus } = view;
  if (total <= height) return { rows, cursorRow, cursorColumn };
  const status = hasStatus && height > 1 ? rows.slice(-1) : [];
  const body = hasStatus ? rows.slice(0, -1) : rows;
  const room = height - status.length;
  const first = Math.min(Math.max(0, cursorRow - room + 1), Math.max(0, body.length - room));
  return { rows: [...body.slice(first, first + room), ...status], cursorRow: cursorRow - first, cursorColumn };
}
