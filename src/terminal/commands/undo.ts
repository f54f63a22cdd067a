// Undo, Redo and Escape.
import { redoOne, undoOne } from "../buffer.ts";
import type { EditorState } from "../state.ts";
import { leaveList } from "./list-view.ts";
import { ding, done } from "../transaction.ts";
import type { Command } from "../transaction.ts";

export const undo: Command = (state) => {
  const back = undoOne(state);
  return back === null ? ding(state) : done(back);
};

export const redo: Command = (state) => {
  const again = redoOne(state);
  return again === null ? ding(state) : done(again);
};

function takeBackAll(state: EditorState): EditorState {
  let empty: EditorState = { ...state, status: null };
  for (let back = undoOne(empty); back !== null; back = undoOne(empty)) empty = back;
  return { ...empty, fields: [] };
}

/** Takes back everything done to the line (Escape); Redo brings it back piece by piece. */
export const revertLine: Command = (state, context) => leaveList(state, context) ?? done(takeBackAll(state));

export const undoAll: Command = (state) => (state.log.index === 0 ? ding(state) : done(takeBackAll(state)));
