// Changing the text: every change goes through here, is recorded for Undo, and moves the placeholders along.
import { record } from "./edit-log.ts";
import type { Edit } from "./edit-log.ts";
import { shiftFields } from "./fields.ts";
import type { EditorState, Span } from "./state.ts";

function splice(state: EditorState, edit: { start: number; removed: string; inserted: string; cursor: number }): EditorState {
  const { start, removed, inserted, cursor } = edit;
  const text = state.text.slice(0, start) + inserted + state.text.slice(start + removed.length);
  return {
    ...state, text, cursor, suggesting: true, picked: null,
    fields: shiftFields(state.fields, { start, removed: removed.length, inserted: inserted.length }),
  };
}

function apply(state: EditorState, edit: Edit): EditorState {
  const changed = splice(state, { ...edit, cursor: edit.redoCursor });
  return { ...changed, log: record(state.log, edit) };
}

/** Inserts at the cursor, as one undo step. */
export function insert(state: EditorState, inserted: string): EditorState {
  if (inserted === "") return state;
  const start = state.cursor;
  return apply(state, { start, removed: "", inserted, undoCursor: start, redoCursor: start + inserted.length });
}

/** Deletes; Undo puts the cursor behind the text that came back. */
export function remove(state: EditorState, span: Span): EditorState {
  if (span.length === 0) return { ...state, cursor: span.start };
  const { start, length } = span;
  const removed = state.text.slice(start, start + length);
  return apply(state, { start, removed, inserted: "", undoCursor: start + length, redoCursor: start });
}

/** Puts other text in a place, as one undo step; the cursor ends behind it. */
export function replace(state: EditorState, span: Span, inserted: string): EditorState {
  const { start, length } = span;
  const removed = state.text.slice(start, start + length);
  return apply(state, { start, removed, inserted, undoCursor: start + length, redoCursor: start + inserted.length });
}

/** Takes back the last edit; null when there is none. */
export function undoOne(state: EditorState): EditorState | null {
  const edit = state.log.edits[state.log.index - 1];
  if (edit === undefined) return null;
  const back = splice(state, { start: edit.start, removed: edit.inserted, inserted: edit.removed, cursor: edit.undoCursor });
  return { ...back, log: { edits: state.log.edits, index: state.log.index - 1 } };
}

/** Does the last undone edit again; null when there is none. */
export function redoOne(state: EditorState): EditorState | null {
  const edit = state.log.edits[state.log.index];
  if (edit === undefined) return null;
  // PSReadLine's redo of a typed character moves the cursor on by one from wherever it is.
  const typed = edit.removed === "" && edit.inserted.length === 1;
  const cursor = typed ? state.cursor + 1 : edit.redoCursor;
  return { ...splice(state, { ...edit, cursor }), log: { edits: state.log.edits, index: state.log.index + 1 } };
}

export function isMultiLine(state: EditorState): boolean {
  return state.text.includes("\n");
}

/** Offset of the first character of the logical line that holds the offset. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset of the newline that ends the logical line, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at;
}
