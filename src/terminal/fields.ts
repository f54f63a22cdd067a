// Placeholders of a pasted snippet (`<postal code>`, '<country code>') as stretches of the text: found, and moved along with every edit.
import type { EditorToken } from "./parse-port.ts";

/** A stretch of the text that stands for a value. */
export interface Field {
  readonly start: number;
  readonly end: number;
  /** What stood between the angle brackets. */
  readonly label: string;
  /** The quote the value stands in: none = it must become an argument of its own. */
  readonly quote: "" | "'" | '"';
  /** True once the field was changed, be it to nothing. */
  readonly filled: boolean;
  /** True once its value was made safe for its quotes. */
  readonly safe: boolean;
}

// A placeholder begins with a letter, may hold blanks, and is short; `<` outside a string is reserved in PowerShell anyway.
const shape = /(?<![\w\])>])<[A-Za-z][^<>\r\n'"$(){}|;]{0,60}(?<!\/)>/g;
const untouched = new Set(["Comment", "HereStringLiteral", "HereStringExpandable"]);

/** The placeholders in a text, but for comments, here-strings and XML elements. */
export function findFields(text: string, tokens: readonly EditorToken[]): Field[] {
  const fields: Field[] = [];
  for (const match of text.matchAll(shape)) {
    const start = match.index;
    const label = match[0].slice(1, -1);
    const element = text.includes(`</${label.split(" ")[0] ?? ""}>`);
    const kept = tokens.some((token) => untouched.has(token.kind) && token.start <= start && start < token.end);
    if (!element && !kept) fields.push({ start, end: start + match[0].length, label, quote: quoteAround(text, start), filled: false, safe: false });
  }
  return fields;
}

/** The quote that is open at an offset of a line. */
function quoteAround(text: string, offset: number): "" | "'" | '"' {
  let open: "" | "'" | '"' = "";
  for (let at = text.lastIndexOf("\n", offset - 1) + 1; at < offset; at++) {
    const character = text[at];
    if (character === "`" && open !== "'") at++;
    else if (open === "" && (character === "'" || character === '"')) open = character;
    else if (character === open) open = "";
  }
  return open;
}

/** Moves the fields along with an edit; a field that the edit touches counts as filled. */
export function shiftFields(fields: readonly Field[], edit: { start: number; removed: number; inserted: number }): readonly Field[] {
  if (fields.length === 0) return fields;
  const editEnd = edit.start + edit.removed;
  const by = edit.inserted - edit.removed;
  const moved: Field[] = [];
  for (const field of fields) {
    if (field.end < edit.start || (field.end === edit.start && edit.removed > 0 && field.start < field.end)) moved.push(field);
    else if (field.start > editEnd || (field.start === editEnd && field.start > edit.start)) moved.push({ ...field, start: field.start + by, end: field.end + by });
    else if (field.start <= edit.start && editEnd <= field.end) moved.push({ ...field, end: field.end + by, filled: true, safe: false });
    // An edit that reaches over a field's border takes the field away: it is ordinary text now.
  }
  return moved;
}
