// Copying, cutting and pasting. Where the clipboard cannot be read at once the browser's own paste event brings the text.
import { insert, remove, replace } from "../buffer.ts";
import { selection } from "../state.ts";
import type { EditorState } from "../state.ts";
import { done } from "../transaction.ts";
import type { Command, Transaction } from "../transaction.ts";

export const copy: Command = (state) => {
  const selected = selection(state) ?? { start: 0, length: state.text.length };
  if (selected.length === 0) return done(state);
  return { state, effects: [{ kind: "copy", text: state.text.slice(selected.start, selected.start + selected.length) }] };
};

export const cut: Command = (state) => {
  const selected = selection(state);
  if (selected === null || selected.length === 0) return done(state);
  const text = state.text.slice(selected.start, selected.start + selected.length);
  return { state: remove(state, selected), effects: [{ kind: "copy", text }] };
};

/** A selection is copied, otherwise the line is given up. */
export const copyOrCancelLine: Command = (state, context) => (selection(state) === null ? cancelLine(state, context) : copyOnly(state));

function copyOnly(state: EditorState): Transaction {
  const selected = selection(state);
  if (selected === null || selected.length === 0) return done(state);
  return { state, effects: [{ kind: "copy", text: state.text.slice(selected.start, selected.start + selected.length) }] };
}

export const cancelLine: Command = (state) => ({ state: { ...state, status: null, emphasis: null }, effects: [{ kind: "cancel" }] });

/** Pastes at once where the clipboard's text is at hand; otherwise the key is left to the browser. */
export const paste: Command = (state, context) => {
  if (context.clipboard === null) return null;
  const text = context.clipboard.replace(/\r/g, "").replace(/\t/g, "    ");
  if (text === "") return done(state);
  const selected = selection(state);
  return done(selected === null ? insert(state, text) : replace(state, selected, text));
};
