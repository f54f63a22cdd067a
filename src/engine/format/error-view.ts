// How an error shows itself: ConciseView (default), NormalView, CategoryView, DetailedView ($ErrorView; goldens format-errors, format-errorviews, format-ansi).
import { extentOf } from "#grammar/source-text.ts";
import type { ErrorRecord } from "../errors/error-record.ts";
import { positionMessage } from "../language/position-message.ts";
import type { Session } from "../session.ts";
import { textOf } from "../values/text.ts";
import { categoryText } from "./category-text.ts";
import { wrapCells } from "./cells.ts";
import { reset } from "./ps-style.ts";
import { styleOf } from "./session-style.ts";
import { sourceExcerpt } from "./source-excerpt.ts";

/** The lines of an error as the console prints them. */
export function errorLines(record: ErrorRecord, session: Session): string[] {
  const view = viewOf(session);
  if (view === "categoryview") return [categoryText(record)];
  if (view === "normalview") return normalLines(record);
  const lines = conciseText(record, session).split("\n");
  const inFile = Boolean(record.invocation?.position?.source.fileName);
  return record.category.category === "ParserError" || inFile ? [...lines, ""] : lines;
}

function viewOf(session: Session): string {
  const value = session.getVariable("global:ErrorView");
  return value === undefined || value === null ? "conciseview" : textOf(value, session).toLowerCase();
}

/** What stands before the colon: "Exception" for throw, the command, else the category or the exception's name. */
function reasonOf(record: ErrorRecord): string {
  const { invocation, category } = record;
  if (record.exception.fields.get("WasThrownFromThrowStatement") === true) return "Exception";
  const command = invocation?.command?.name;
  if (command && !command.endsWith(".ps1")) return command;
  if (category.activity) return category.activity;
  if (invocation?.invocationName) return invocation.invocationName;
  if (category.category !== "NotSpecified") return category.category;
  return category.reason || record.exception.type.name;
}

/** One line for errors of line 1; else the place in the source with the message below it. */
function conciseText(record: ErrorRecord, session: Session): string {
  const { colors, formatting } = styleOf(session);
  const red = colors ? formatting.Error : "";
  const accent = colors ? formatting.ErrorAccent : "";
  const off = colors ? reset : "";
  const node = record.invocation?.position ?? null;
  const place = node ? extentOf(node) : null;
  const file = node?.source.fileName ?? null;
  const message = messageOf(record);
  // Invoke-Expression and its like stand for the text they were given.
  const parser = record.category.category === "ParserError" && !record.invocation?.command;
  const reason = reasonOf(record);
  if (!node || !place || (!file && place.startLineNumber <= 1 && !parser)) return `${red}${reason}: ${red}${message}${off}`;
  const lineNumber = String(place.startLineNumber).padStart(4);
  const { before, marked, after, markColumn } = sourceExcerpt(node);
  const head = file ? `${red}${reason}: ${off}${file}:${place.startLineNumber}` : `${red}${reason}: ${off}`;
  // What the original leaves before its bars: all the colour switches so far.
  const again = `${red}${accent}${accent}${off}${accent}${off}${accent}`;
  const lines = [head, `${red}${accent}Line |${off}`, `${red}${accent}${accent}${lineNumber} | ${off} ${before}${accent}${marked}${off}${after}${after ? off : ""}`];
  const plain = colors ? lines : [head, "Line |", `${lineNumber} |  ${before}${marked}${after}`];
  const rule = " ".repeat(markColumn) + "~".repeat(Math.max(1, marked.length));
  plain.push(colors ? `${again}     | ${red} ${rule}${off}` : `     |  ${rule}`);
  const shown = file || parser ? wrapMessage(message, session.ports.output.size().columns) : [message];
  for (const text of shown) plain.push(colors ? `${again}${red}${red}${accent}     | ${red}${text}${off}` : `     | ${text}`);
  return plain.join("\n");
}

/** Of a parse error's text only the sentence of the first one, which ends with a line of its own. */
function messageOf(record: ErrorRecord): string {
  const { message } = record;
  if (record.errorDetails || record.category.category !== "ParserError" || !message.includes("~\n")) return message;
  return message.split("~\n")[1]!.split("\n\n")[0]!.replaceAll("\n", " ");
}

/** Messages of script files are joined to one paragraph and wrapped behind the bar. */
function wrapMessage(message: string, columns: number): string[] {
  const joined = message.replace(/\r?\n/g, " ");
  return wrapCells(joined, columns - 7).map((line) => line.trimEnd());
}

/** The name as typed stands in front, of "&" and "." calls the command's own. */
function normalLines(record: ErrorRecord): string[] {
  const { invocation } = record;
  const typed = invocation?.invocationName ?? "";
  const command = /^[&.]?$/.test(typed) ? invocation?.command?.name || record.category.activity : typed;
  const lines = `${command ? `${command} : ` : ""}${record.message}`.split("\n");
  if (invocation?.position) lines.push(...positionMessage(invocation.position).split("\n"));
  lines.push(`+ CategoryInfo          : ${categoryText(record)}`, `+ FullyQualifiedErrorId : ${record.fullyQualifiedErrorId}`);
  return lines;
}
