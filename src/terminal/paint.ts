// One frame: the drawn block as a single string of terminal commands, so that no half-drawn line is ever seen.
import type { Drawn } from "./layout.ts";

/**
 * Moves to the block's first row (a row of the screen, from 1), clears from there down, draws, and puts the cursor.
 * The block may have to scroll the screen up; the moves after drawing are relative, so that this does not matter.
 */
export function frame(drawn: Drawn, firstRow: number): string {
  const below = drawn.rows.length - 1 - drawn.cursorRow;
  const up = below > 0 ? `\x1b[${below}A` : "";
  const right = drawn.cursorColumn > 0 ? `\x1b[${drawn.cursorColumn}C` : "";
  return `\x1b[?2026h\x1b[?25l\x1b[${firstRow};1H\x1b[J${drawn.rows.join("\r\n")}${up}\r${right}\x1b[?25h\x1b[?2026l`;
}

/** Leaves the block behind: everything drawn, the cursor on a new row below it. */
export function lastFrame(drawn: Drawn, firstRow: number): string {
  return `\x1b[?2026h\x1b[${firstRow};1H\x1b[J${drawn.rows.join("\r\n")}\x1b[0m\r\n\x1b[?2026l`;
}

/** Takes the block off the screen; the cursor stands where it began. */
export function erase(firstRow: number): string {
  return `\x1b[${firstRow};1H\x1b[J`;
}
