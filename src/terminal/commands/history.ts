// Up and Down, F8, and the ends of the history.
import { isMultiLine } from "../buffer.ts";
import { beginWalk, place, showLine, walkTo } from "../history-walk.ts";
import { fillFromEarlier } from "../placeholders.ts";
import { noWalk, raise } from "../state.ts";
import type { EditorState } from "../state.ts";
import { count, done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";
import { moveInList } from "./list-view.ts";
import { moveToLine } from "./move.ts";

function recall(state: EditorState, context: Context, steps: number): Transaction {
  const walking = beginWalk(state);
  if (walking.streaks.recall === 0 && isMultiLine(walking)) return moveToLine(walking, context, steps);
  const { index, seen } = walkTo(context.history, {
    from: place(walking, context), steps, noDuplicates: context.options.historyNoDuplicates,
    seen: walking.streaks.recall === 0 ? new Map() : walking.walk.seen,
    wants: (line) => !line.foreign,
  });
  const counted = raise({ ...walking, walk: { ...walking.walk, seen } }, "recall");
  if (index < 0 || index > context.history.length) return done(counted);
  return done(showLine(counted, context.history, index, "end"));
}

/** Older lines; on an open placeholder the value given to its namesake. */
export const previousHistory: Command = (state, context) => {
  const filled = fillFromEarlier(state);
  if (filled !== null) return done(filled);
  return moveInList(state, context, -Math.abs(count(context))) ?? recall(state, context, -Math.abs(count(context)));
};

export const nextHistory: Command = (state, context) => moveInList(state, context, Math.abs(count(context))) ?? recall(state, context, Math.abs(count(context)));

/** Compares as HistorySearchCaseSensitive says. */
export function folded(text: string, context: Context): string {
  return context.options.historySearchCaseSensitive ? text : text.toLowerCase();
}

function searchByPrefix(state: EditorState, context: Context, steps: number): Transaction {
  let walking = beginWalk(state);
  if (walking.streaks.search === 0) {
    if (isMultiLine(walking)) return moveToLine(walking, context, steps);
    const prefix = walking.text.slice(0, walking.cursor);
    walking = { ...walking, emphasis: { start: 0, length: walking.cursor }, walk: { ...walking.walk, prefix, seen: new Map() } };
  }
  const { prefix } = walking.walk;
  const wanted = folded(prefix, context);
  const { index, seen } = walkTo(context.history, {
    from: place(walking, context), steps, seen: walking.walk.seen, noDuplicates: context.options.historyNoDuplicates,
    wants: (line) => !(line.foreign && prefix === "") && folded(line.text, context).startsWith(wanted),
  });
  const counted = raise({ ...walking, walk: { ...walking.walk, seen } }, "search");
  if (index < 0 || index > context.history.length) return done(counted);
  const where = context.options.historySearchCursorMovesToEnd ? "end" : "stay";
  return done(showLine({ ...counted, cursor: prefix.length }, context.history, index, where));
}

export const historySearchBackward: Command = (state, context) =>
  moveInList(state, context, -Math.abs(count(context))) ?? searchByPrefix(state, context, -Math.abs(count(context)));
export const historySearchForward: Command = (state, context) =>
  moveInList(state, context, Math.abs(count(context))) ?? searchByPrefix(state, context, Math.abs(count(context)));

export const beginningOfHistory: Command = (state, context) => {
  const walking = beginWalk(state);
  return done(context.history.length === 0 ? walking : showLine(walking, context.history, 0, "end"));
};

export const endOfHistory: Command = (state, context) => {
  const walking = beginWalk(state);
  return done(showLine(walking, context.history, context.history.length, "end"));
};

const sure = "The same key again forgets the history of all tabs.";

/** Forgets the history; asked for twice, because nothing brings it back. */
export const clearHistory: Command = (state) => {
  if (state.status?.text !== sure) return done({ ...state, status: { prompt: "", text: sure } });
  return { state: { ...state, status: null, walk: noWalk }, effects: [{ kind: "clear-history" }] };
};
