// The suggestion list: switching to it, and walking in it.
import { replace, undoOne } from "../buffer.ts";
import type { EditorState } from "../state.ts";
import { done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";

/** Inline suggestion or list. */
export const switchPredictionView: Command = (state, context) => {
  const now = state.view ?? context.options.predictionViewStyle;
  return done({ ...state, view: now === "ListView" ? "InlineView" : "ListView", suggesting: true });
};

/** Every suggestion is one row here and has no tooltip. */
export const showFullPredictionTooltip: Command = (state) => done(state);

/** Moves the choice by so many rows, over the typed text at both ends; null when no list is shown. */
export function moveInList(state: EditorState, context: Context, by: number): Transaction | null {
  const { list } = context;
  if (list === null) return null;
  const places = list.items.length + 1;
  const index = ((((list.selected + 1 + by) % places) + places) % places) - 1;
  return done(pick(state, context, index));
}

/** Moves the choice by a page, stopping at the ends; null when no list is shown. */
export function pageInList(state: EditorState, context: Context, pages: number): Transaction | null {
  const { list } = context;
  if (list === null) return null;
  const index = Math.max(0, Math.min(list.items.length - 1, list.selected + pages * 10));
  return done(pick(state, context, index));
}

/** Escape: back to the typed text, the list gone; null when nothing is picked. */
export function leaveList(state: EditorState, context: Context): Transaction | null {
  if (context.list === null || context.list.selected < 0) return null;
  return done({ ...pick(state, context, -1), suggesting: false });
}

/** Puts an item in the place of the typed text: one undo step however long the walk was. */
function pick(state: EditorState, context: Context, index: number): EditorState {
  const { list } = context;
  if (list === null) return state;
  const typed = list.selected >= 0 ? undoOne(state) ?? state : state;
  const item = list.items[index];
  if (item === undefined) return { ...typed, cursor: typed.text.length, picked: null };
  return { ...replace(typed, { start: 0, length: typed.text.length }, item), picked: { typed: list.typed, item } };
}
