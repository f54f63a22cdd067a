// F3: to the next place of a character that the next key names.
import type { EditorState } from "../state.ts";
import { editMode } from "../state.ts";
import { count, ding, done } from "../transaction.ts";
import type { Command, Transaction } from "../transaction.ts";

function ask(state: EditorState, direction: 1 | -1, times: number): Transaction {
  const turned = times < 0 ? (-direction as 1 | -1) : direction;
  return done({ ...state, mode: { kind: "character-search", direction: turned, count: Math.abs(times) } });
}

export const characterSearch: Command = (state, context) => ask(state, 1, count(context));
export const characterSearchBackward: Command = (state, context) => ask(state, -1, count(context));

/** The key that followed: finds its character. */
export function searchCharacter(state: EditorState, character: string, search: { direction: 1 | -1; count: number }): Transaction {
  const { direction } = search;
  const searched: EditorState = { ...state, mode: editMode, status: null };
  let at = state.cursor;
  for (let left = search.count; left > 0; left--) {
    at = direction > 0 ? state.text.indexOf(character, at + 1) : at === 0 ? -1 : state.text.lastIndexOf(character, at - 1);
    if (at < 0) return ding(searched);
  }
  return done({ ...searched, cursor: at });
}

/** Repeats Vi's searches, of which there are none in the Windows and Emacs modes. */
export const repeatLastCharSearch: Command = (state) => ding(state);
