// Puts a cleaned paste into the line: one editable block, its placeholders as fields, the original one Undo away.
import { insert, replace } from "../buffer.ts";
import { findFields } from "../fields.ts";
import { enterFirstField } from "../placeholders.ts";
import type { Parse } from "../parse-port.ts";
import { selection } from "../state.ts";
import type { EditorState } from "../state.ts";
import { cleanPaste, longestPaste } from "./clean.ts";

/** The state after the paste. A paste too long to be a command changes nothing but the message below the line. */
export function insertPaste(state: EditorState, clipboard: string, parse: Parse): EditorState {
  const cleaned = cleanPaste(clipboard, parse);
  if (cleaned === null) {
    return { ...state, status: { prompt: "", text: `Nothing pasted: the clipboard holds ${megabytes(clipboard.length)} MB of text, a command takes ${megabytes(longestPaste)} MB.` } };
  }
  const selected = selection(state);
  const start = selected?.start ?? state.cursor;
  const raw = selected === null ? insert(state, cleaned.original) : replace(state, selected, cleaned.original);
  const put = cleaned.text === cleaned.original.trimEnd() && cleaned.text === cleaned.original
    ? raw
    : replace(raw, { start, length: cleaned.original.length }, cleaned.text);
  const found = cleaned.text.length > 100_000 ? [] : findFields(cleaned.text, parse(cleaned.text).tokens);
  const moved = found.map((field) => ({ ...field, start: field.start + start, end: field.end + start }));
  const fields = [...put.fields, ...moved].toSorted((one, other) => one.start - other.start);
  const ready: EditorState = { ...put, fields, streaks: { ...put.streaks, select: 0 } };
  const entered = moved.length === 0 ? ready : enterFirstField(ready);
  const text = [cleaned.report, entered.status?.text ?? ""].filter((part) => part !== "").join("\n");
  return { ...entered, status: text === "" ? null : { prompt: "", text } };
}

function megabytes(units: number): string {
  return (units / 1_000_000).toFixed(1);
}
