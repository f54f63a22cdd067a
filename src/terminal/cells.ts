// How many screen cells a character takes, the way xterm.js counts them (its Unicode 6 table: East Asian wide = 2).

const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x231a, 0x231b], [0x2329, 0x232a], [0x23e9, 0x23ec], [0x2e80, 0x303e], [0x3041, 0xa4cf], [0xa960, 0xa97c],
  [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe10, 0xfe19], [0xfe30, 0xfe6f], [0xff00, 0xff60], [0xffe0, 0xffe6],
  [0x1f000, 0x1faff], [0x20000, 0x3fffd],
];
const combining = /^[\p{Mn}\p{Me}\u200b-\u200f\u2060-\u2064\ufeff]$/u;

/** Cells of one code point; control characters are drawn as two (`^A`). */
export function codePointWidth(code: number): 0 | 1 | 2 {
  if (code < 0x20 || code === 0x7f) return 2;
  if (code < 0x300) return 1;
  for (const [first, last] of wide) if (code >= first && code <= last) return 2;
  return combining.test(String.fromCodePoint(code)) ? 0 : 1;
}

/** Cells and UTF-16 units of the code point at an offset. */
export function cellWidth(text: string, offset: number): { size: number; units: number } {
  const code = text.codePointAt(offset) ?? 0;
  return { size: codePointWidth(code), units: code > 0xffff ? 2 : 1 };
}

/** Cells of a whole text on one row (SGR sequences take none). */
export function textWidth(text: string): number {
  let total = 0;
  for (const character of text.replace(/\x1b\[[0-9;:]*m/g, "")) total += codePointWidth(character.codePointAt(0) ?? 0);
  return total;
}
