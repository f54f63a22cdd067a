// Walking the history: which line stands in the buffer while it is walked.
import { emptyLog, logOfWholeLine } from "./edit-log.ts";
import type { HistoryLine } from "./history/history-line.ts";
import { raise } from "./state.ts";
import type { EditorState } from "./state.ts";
import type { Context } from "./transaction.ts";

/** Where the cursor goes when a history line is shown. */
export type RecallCursor = "end" | "stay";

/** Keeps the line being typed before the first step of a walk. */
export function beginWalk(state: EditorState): EditorState {
  const counted = raise(state, "history");
  if (counted.walk.saved !== null) return counted;
  return { ...counted, walk: { ...counted.walk, saved: { text: state.text, log: state.log } } };
}

/** Shows the history line at the index, or the saved line at the end of the history. */
export function showLine(state: EditorState, history: readonly HistoryLine[], index: number, cursor: RecallCursor): EditorState {
  const line = history[index];
  const saved = state.walk.saved;
  const text = line?.text ?? saved?.text ?? "";
  const log = line === undefined ? saved?.log ?? emptyLog : line.log ?? logOfWholeLine(line.text);
  return {
    ...state, text, log, cursor: cursor === "end" ? text.length : Math.min(state.cursor, text.length),
    walk: { ...state.walk, index: index >= history.length ? null : index }, suggesting: false, fields: [],
  };
}

/** The walk's place as an index; the history's length stands for the line being typed. */
export function place(state: EditorState, context: Context): number {
  return state.walk.index ?? context.history.length;
}

/** A fresh line that already walks: AcceptAndGetNext shows the line after the one just run. */
export function walkingLine(fresh: EditorState, history: readonly HistoryLine[], index: number): EditorState {
  return showLine(beginWalk(fresh), history, index, "end");
}

export interface WalkOrder {
  readonly from: number;
  /** Steps, negative towards older lines. */
  readonly steps: number;
  readonly seen: ReadonlyMap<string, number>;
  wants(line: HistoryLine): boolean;
  readonly noDuplicates: boolean;
}

/** The index that many wanted lines away, or one outside the history; and the texts met on the way. */
export function walkTo(history: readonly HistoryLine[], order: WalkOrder): { index: number; seen: ReadonlyMap<string, number> } {
  const seen = new Map(order.seen);
  const direction = order.steps < 0 ? -1 : 1;
  let index = order.from;
  for (let left = Math.abs(order.steps); left > 0;) {
    index += direction;
    const line = history[index];
    if (line === undefined) break;
    if (!order.wants(line)) continue;
    if (!order.noDuplicates) {
      left--;
      continue;
    }
    const known = seen.get(line.text);
    if (known === undefined) seen.set(line.text, index);
    if (known === undefined || known === index) left--;
  }
  return { index, seen };
}
