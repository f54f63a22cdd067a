// Typing, and putting in new lines.
import { insert, lineEnd, lineStart, replace } from "../buffer.ts";
import { selection } from "../state.ts";
import type { EditorState } from "../state.ts";
import { count, done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";

/** Types text in the place of the selection, or at the cursor; the argument repeats it. */
export function typeText(state: EditorState, text: string, context: Context): Transaction {
  const times = count(context);
  if (times <= 0) return done(state);
  // A hand-typed argument may ask for billions of characters.
  const typed = times === 1 ? text : text.repeat(Math.min(times, 10_000));
  const selected = selection(state);
  return done(selected === null ? insert(state, typed) : replace(state, selected, typed));
}

/** The key's own character; keys without one do nothing. */
export const selfInsert: Command = (state, context) => {
  const { chord } = context;
  return Array.from(chord).length === 1 ? typeText(state, chord, context) : done(state);
};

export const addLine: Command = (state) => done(insert(state, "\n"));

/** An empty line before the current one, and the cursor in it. */
export const insertLineAbove: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  const broken = insert({ ...state, cursor: start }, "\n");
  return done({ ...broken, cursor: start });
};

/** An empty line after the current one, and the cursor in it. */
export const insertLineBelow: Command = (state) => done(insert({ ...state, cursor: lineEnd(state.text, state.cursor) }, "\n"));
