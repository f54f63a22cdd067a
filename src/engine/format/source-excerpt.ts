// The source line of an error with the part that is marked, cut to a width around the mark.
import type { Span } from "#grammar/source-text.ts";

export interface Excerpt {
  before: string;
  marked: string;
  after: string;
  /** Cells before the mark. */
  markColumn: number;
}

/** Characters of a long line that are shown, with this much room kept before and behind the mark (measured on the goldens of all areas). */
const SHOWN = 69;
const LEAST_BEFORE = 12;
const BEHIND = 8;

/** The first line of the node; a long one is cut around the mark, with an ellipsis where something is missing. */
export function sourceExcerpt(node: Span): Excerpt {
  const { text } = node.source;
  const lineStart = text.lastIndexOf("\n", node.start - 1) + 1;
  const newline = text.indexOf("\n", node.start);
  const line = text.slice(lineStart, newline < 0 ? text.length : newline).replace(/\r$/, "");
  const from = node.start - lineStart;
  const to = Math.min(line.length, Math.max(from + 1, node.end - lineStart));
  if (line.length <= SHOWN) return { before: line.slice(0, from), marked: line.slice(from, to), after: line.slice(to), markColumn: from };
  const start = Math.max(0, Math.min(Math.min(line.length, to + BEHIND) - SHOWN, from - LEAST_BEFORE));
  const end = Math.min(line.length, start + SHOWN);
  const markEnd = Math.min(to, end);
  const before = (start > 0 ? "… " : "") + line.slice(start, from);
  return { before, marked: line.slice(from, markEnd), after: line.slice(markEnd, end) + (end < line.length ? " …" : ""), markColumn: before.length };
}
