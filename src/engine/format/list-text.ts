// Turns the fields of a list entry into lines: labels padded to the longest, values wrapped beside them.
import { cellLength, takeCells, wrapCells } from "./cells.ts";
import type { ListField } from "./format-data.ts";
import { reset } from "./ps-style.ts";

const SEPARATOR = " : ";

/** `style` is the escape sequence of labels or "" for plain text. Values keep at least one cell. */
export function listLines(fields: readonly ListField[], columns: number, style: string): string[] {
  const longest = Math.max(0, ...fields.map((f) => cellLength(f.label)));
  const labelWidth = Math.min(longest, Math.max(1, columns - SEPARATOR.length - 1));
  const valueWidth = columns - labelWidth - SEPARATOR.length;
  const indent = " ".repeat(labelWidth + SEPARATOR.length);
  const lines: string[] = [];
  for (const field of fields) {
    const label = cellLength(field.label) > labelWidth ? takeCells(field.label, labelWidth) : field.label;
    const head = label + " ".repeat(labelWidth - cellLength(label)) + SEPARATOR;
    for (const [i, text] of wrapCells(field.value, valueWidth).entries()) {
      lines.push(i ? indent + text : (style ? style + head + reset : head) + text);
    }
  }
  return lines;
}
