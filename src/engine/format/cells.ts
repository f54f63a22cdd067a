// How many screen cells text takes, and cutting and wrapping by cells. Escape sequences take none.
import { plainText, reset, styledParts } from "./ps-style.ts";

/** Two for East Asian wide and fullwidth characters, as PowerShell's console host counts them. */
export function cellsOfCode(code: number): number {
  if (code < 0x1100) return 1;
  const wide =
    code <= 0x115f ||
    code === 0x2329 ||
    code === 0x232a ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe19) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6);
  return wide ? 2 : 1;
}

const PLAIN = /^[\x20-\x7e]*$/;

/** Counts UTF-16 units, as the original does: an emoji's two halves make two cells. */
export function cellLength(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const bare = plainText(text);
  let cells = 0;
  for (let i = 0; i < bare.length; i++) cells += cellsOfCode(bare.charCodeAt(i));
  return cells;
}

/** The longest beginning that fits. Sequences met on the way are kept, and the style is reset when any was cut in its middle. */
export function takeCells(text: string, cells: number): string {
  if (PLAIN.test(text)) return text.slice(0, cells);
  let left = cells;
  let result = "";
  let styled = false;
  for (const part of styledParts(text)) {
    if (part.sequence) {
      if (left > 0) {
        result += part.text;
        styled = part.text !== reset;
      }
      continue;
    }
    for (const character of part.text) {
      const width = cellLength(character);
      if (width > left) {
        left = 0;
        break;
      }
      left -= width;
      result += character;
    }
  }
  return styled ? result + reset : result;
}

/** The longest end that fits. */
export function takeCellsFromEnd(text: string, cells: number): string {
  const bare = plainText(text);
  let left = cells;
  let from = bare.length;
  while (from > 0) {
    const width = cellsOfCode(bare.charCodeAt(from - 1));
    if (width > left) break;
    left -= width;
    from--;
  }
  return bare.slice(from);
}

/** Cuts with an ellipsis when it does not fit; on the left side for right-aligned text. */
export function cutCells(text: string, cells: number, side: "end" | "start"): string {
  if (cellLength(text) <= cells) return text;
  if (cells <= 1) return side === "end" ? takeCells(text, cells) : takeCellsFromEnd(text, cells);
  if (side === "start") return `…${takeCellsFromEnd(text, cells - 1)}`;
  const head = takeCells(text, cells - 1);
  return head.endsWith(reset) ? `${head.slice(0, -reset.length)}…${reset}` : `${head}…`;
}

/** Breaks at blanks where possible, hard where a word is too long. Text before a newline is one line of its own. */
export function wrapCells(text: string, cells: number): string[] {
  return text.split(/\r?\n|\r/).flatMap((line) => wrapLine(line, Math.max(1, cells)));
}

/** A word takes the blank or dash behind it along; both must fit (goldens format-width, "-Wrap keeps following columns"). */
function wrapLine(line: string, cells: number): string[] {
  if (cellLength(line) <= cells) return [line];
  const lines: string[] = [];
  let current = "";
  let left = cells;
  const flush = () => {
    lines.push(current);
    current = "";
    left = cells;
  };
  for (const word of line.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? []) {
    const width = cellLength(word);
    if (width <= cells) {
      if (width > left) flush();
      current += word;
      left -= width;
      continue;
    }
    for (const character of word) {
      const one = cellLength(character);
      if (one > left && current) flush();
      current += character;
      left -= one;
    }
  }
  lines.push(current);
  return lines;
}
