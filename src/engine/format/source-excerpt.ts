// The source line of an error with the part that is marked, cut to a width around the mark.
import type { Ast } from "#grammar/tree.ts";

export interface Excerpt {
  before: string;
  marked: string;
  after: string;
  /** Cells before the mark. */
  markColumn: number;
}

/** The first line of the node; what does not fit `width` is replaced by an ellipsis on either side (goldens format-errors, "very long later line"). */
export function sourceExcerpt(node: Ast, width: number): Excerpt {
  const { text } = node.source;
  const lineStart = text.lastIndexOf("\n", node.start - 1) + 1;
  const newline = text.indexOf("\n", node.start);
  const lineEnd = newline < 0 ? text.length : newline;
  const line = text.slice(lineStart, lineEnd).replace(/\r$/, "");
  const from = node.start - lineStart;
  const to = Math.min(line.length, Math.max(from + 1, node.end - lineStart));
  if (line.length <= width) return { before: line.slice(0, from), marked: line.slice(from, to), after: line.slice(to), markColumn: from };
  return cutAround(line, { from, to, width });
}

function cutAround(line: string, mark: { from: number; to: number; width: number }): Excerpt {
  const { from, to, width } = mark;
  const length = Math.min(to - from, width - 2);
  const room = Math.max(0, width - length);
  const left = Math.min(from, Math.max(Math.floor(room / 2), room - (line.length - to)));
  const start = from - left;
  const end = Math.min(line.length, start + width);
  const before = (start > 0 ? "… " : "") + line.slice(start, from);
  return { before, marked: line.slice(from, from + length), after: line.slice(from + length, end) + (end < line.length ? " …" : ""), markColumn: before.length };
}
