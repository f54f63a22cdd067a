// Upper and lower case of words, and swapping characters.
import { replace } from "../buffer.ts";
import type { EditorState } from "../state.ts";
import { ding, done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";
import { forwardWordPoint } from "../words.ts";

function changeWord(state: EditorState, context: Context, change: (word: string) => string): Transaction {
  const end = forwardWordPoint(state.text, state.cursor, context.options.wordDelimiters);
  if (end <= state.cursor) return ding(state);
  const span = { start: state.cursor, length: end - state.cursor };
  return done(replace(state, span, change(state.text.slice(state.cursor, end))));
}

export const upcaseWord: Command = (state, context) => changeWord(state, context, (word) => word.toUpperCase());
export const downcaseWord: Command = (state, context) => changeWord(state, context, (word) => word.toLowerCase());
export const capitalizeWord: Command = (state, context) => {
  return changeWord(state, context, (word) => word.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase()));
};

export const invertCase: Command = (state) => {
  const letter = state.text[state.cursor];
  if (letter === undefined) return ding(state);
  const upper = letter.toUpperCase();
  return done(replace(state, { start: state.cursor, length: 1 }, upper === letter ? letter.toLowerCase() : upper));
};

/** The character before the cursor and the one under it change places. */
export const swapCharacters: Command = (state) => {
  const at = state.cursor === state.text.length ? state.cursor - 1 : state.cursor;
  if (state.text.length < 2 || at < 1) return ding(state);
  const swapped = `${state.text[at] ?? ""}${state.text[at - 1] ?? ""}`;
  return done(replace(state, { start: at - 1, length: 2 }, swapped));
};
