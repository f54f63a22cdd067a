// Deleting without keeping: characters, parts of the input, selections.
import { lineEnd, lineStart, remove } from "../buffer.ts";
import { step } from "../graphemes.ts";
import { selection } from "../state.ts";
import type { EditorState } from "../state.ts";
import { count, done } from "../transaction.ts";
import type { Command } from "../transaction.ts";
import { backwardWordPoint, nextWordPoint } from "../words.ts";

export const backwardDeleteChar: Command = (state, context) => {
  const selected = selection(state);
  if (selected !== null) return done(remove(state, selected));
  if (state.cursor === 0) return done(state);
  const times = count(context);
  if (times <= 0) return done(state);
  const start = step(state.text, state.cursor, -times);
  return done(remove(state, { start, length: state.cursor - start }));
};

export const deleteChar: Command = (state, context) => {
  const selected = selection(state);
  if (selected !== null) return done(remove(state, selected));
  const times = count(context);
  if (state.cursor >= state.text.length || times <= 0) return done(state);
  const end = step(state.text, state.cursor, times);
  return done(remove(state, { start: state.cursor, length: end - state.cursor }));
};

/** Deletes a character; on an empty line it types and runs `exit`. */
export const deleteCharOrExit: Command = (state, context) => {
  if (state.text !== "") return deleteChar(state, context);
  return { state, effects: [{ kind: "accept", text: "exit" }] };
};

/** From the beginning of the input to the cursor. */
export const backwardDeleteInput: Command = (state) => done(remove(state, { start: 0, length: state.cursor }));

/** From the cursor to the end of the input. */
export const forwardDeleteInput: Command = (state) =>
  done(remove(state, { start: state.cursor, length: state.text.length - state.cursor }));

/** From the beginning of the logical line to the cursor. */
export const backwardDeleteLine: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  return done(remove(state, { start, length: state.cursor - start }));
};

/** From the cursor to the end of the logical line. */
export const forwardDeleteLine: Command = (state) =>
  done(remove(state, { start: state.cursor, length: lineEnd(state.text, state.cursor) - state.cursor }));

/** Takes out whole logical lines, from the one at `first` through the one at `last`, with one of their newlines (Vi). */
function deleteLines(state: EditorState, first: number, last: number): EditorState {
  const start = lineStart(state.text, first);
  const end = lineEnd(state.text, last);
  const atEnd = end >= state.text.length;
  const from = atEnd && start > 0 ? start - 1 : start;
  const left = remove(state, { start: from, length: Math.min(end + 1, state.text.length) - from });
  return { ...left, cursor: lineStart(left.text, left.cursor) };
}

/** The logical line with its newline. */
export const deleteLine: Command = (state) => done(deleteLines(state, state.cursor, state.cursor));

export const deleteWord: Command = (state, context) => {
  const end = nextWordPoint(state.text, state.cursor, context.options.wordDelimiters);
  return done(remove(state, { start: state.cursor, length: end - state.cursor }));
};

export const backwardDeleteWord: Command = (state, context) => {
  const start = backwardWordPoint(state.text, state.cursor, context.options.wordDelimiters);
  return done(remove(state, { start, length: state.cursor - start }));
};

/** To the end of the word, with the blanks before it. */
export const deleteEndOfWord: Command = (state, context) => {
  const { wordDelimiters } = context.options;
  const blank = (at: number): boolean => /\s/.test(state.text[at] ?? "");
  const delimiter = (at: number): boolean => wordDelimiters.includes(state.text[at] ?? "");
  let end = state.cursor;
  while (end < state.text.length && blank(end)) end++;
  const kind = delimiter(end);
  while (end < state.text.length && !blank(end) && delimiter(end) === kind) end++;
  return done(remove(state, { start: state.cursor, length: end - state.cursor }));
};

/** The current line and as many above it as the argument says (Vi). */
export const deletePreviousLines: Command = (state, context) => {
  let first = state.cursor;
  for (let left = count(context); left > 0 && first > 0; left--) first = Math.max(0, lineStart(state.text, first) - 1);
  return done(deleteLines(state, first, state.cursor));
};

/** The current line and those below it (Vi). */
export const deleteEndOfBuffer: Command = (state) => done(deleteLines(state, state.cursor, state.text.length));

/** Back to the first character of the line that is not blank. */
export const deleteLineToFirstChar: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  const blanks = /^[ \t]*/.exec(state.text.slice(start, state.cursor))?.[0].length ?? 0;
  return done(remove(state, { start: start + blanks, length: state.cursor - start - blanks }));
};
