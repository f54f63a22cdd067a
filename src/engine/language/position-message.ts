// "At line:1 char:5", the line and the marks below it: InvocationInfo.PositionMessage, and the head of a parse error's text.
import type { Span } from "#grammar/source-text.ts";
import { sourceExcerpt } from "../format/source-excerpt.ts";

/** An empty line has no marks. */
export function positionMessage(span: Span): string {
  const { source, start } = span;
  const head = `At ${source.fileName ?? "line"}:${source.lineAt(start)} char:${source.columnAt(start)}`;
  const { before, marked, after, markColumn } = sourceExcerpt(span);
  const text = `${before}${marked}${after}`.trimEnd();
  if (text === "") return `${head}\n+ `;
  return `${head}\n+ ${text}\n+ ${" ".repeat(markColumn)}${"~".repeat(Math.max(1, marked.length))}`;
}
