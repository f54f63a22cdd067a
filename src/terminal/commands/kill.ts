// Killing: deleting into the kill ring, and yanking back out of it.
import { insert, lineStart, remove, replace } from "../buffer.ts";
import { current, extend, push, rotate } from "../kill-ring.ts";
import { raise, region } from "../state.ts";
import type { EditorState } from "../state.ts";
import { currentOrNextToken, previousToken } from "../token-search.ts";
import { done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";
import { backwardWordPoint, forwardWordPoint } from "../words.ts";

/** Kills a stretch; right after another kill it grows the same entry at the side it came from. */
function kill(state: EditorState, context: Context, stretch: { start: number; end: number; before: boolean }): Transaction {
  const { start, end, before } = stretch;
  if (end <= start) return done(raise(state, "kill"));
  const text = state.text.slice(start, end);
  const ring = state.streaks.kill > 0 ? extend(state.ring, text, before) : push(state.ring, text, context.options.maximumKillRingCount);
  return done(raise({ ...remove(state, { start, length: end - start }), ring }, "kill"));
}

export const killWord: Command = (state, context) => {
  const end = forwardWordPoint(state.text, state.cursor, context.options.wordDelimiters);
  return kill(state, context, { start: state.cursor, end, before: false });
};

export const backwardKillWord: Command = (state, context) => {
  const start = backwardWordPoint(state.text, state.cursor, context.options.wordDelimiters);
  return kill(state, context, { start, end: state.cursor, before: true });
};

export const shellKillWord: Command = (state, context) => {
  const end = currentOrNextToken(context.parse(state.text).tokens, state.cursor)?.end ?? state.text.length;
  return kill(state, context, { start: state.cursor, end, before: false });
};

export const shellBackwardKillWord: Command = (state, context) => {
  const start = previousToken(context.parse(state.text).tokens, state.cursor)?.start ?? 0;
  return kill(state, context, { start, end: state.cursor, before: true });
};

/** Back to the blank before the word. */
export const unixWordRubout: Command = (state, context) => {
  let start = state.cursor;
  while (start > 0 && /\s/.test(state.text[start - 1] ?? "")) start--;
  while (start > 0 && !/\s/.test(state.text[start - 1] ?? "")) start--;
  return kill(state, context, { start, end: state.cursor, before: true });
};

/** To the end of the input. */
export const killLine: Command = (state, context) =>
  kill(state, context, { start: state.cursor, end: state.text.length, before: false });

/** Back to the start of the logical line. */
export const backwardKillLine: Command = (state, context) =>
  kill(state, context, { start: lineStart(state.text, state.cursor), end: state.cursor, before: true });

/** Back to the start of the input. */
export const backwardKillInput: Command = (state, context) => kill(state, context, { start: 0, end: state.cursor, before: true });

/** What lies between mark and cursor. */
export const killRegion: Command = (state, context) => {
  const { start, length } = region(state);
  return kill(state, context, { start, end: start + length, before: false });
};

export const yank: Command = (state) => {
  const text = current(state.ring);
  if (text === undefined) return done(state);
  return done(raise({ ...insert(state, text), yankStart: state.cursor }, "yank"));
};

/** Right after a yank: the entry before, in its place. */
export const yankPop: Command = (state) => {
  if (state.streaks.yank === 0 || state.ring.entries.length === 0) return done(state);
  const ring = rotate(state.ring);
  const yanked = replace(state, { start: state.yankStart, length: state.cursor - state.yankStart }, current(ring) ?? "");
  return done(raise({ ...yanked, ring }, "yank"));
};
