// Deleting without keeping: characters, parts of the input, selections.
import { lineEnd, lineStart, remove } from "../buffer.ts";
import { step } from "../graphemes.ts";
import { selection } from "../state.ts";
import { count, ding, done } from "../transaction.ts";
import type { Command } from "../transaction.ts";
import { backwardWordPoint, nextWordPoint } from "../words.ts";

export const backwardDeleteChar: Command = (state, context) => {
  const selected = selection(state);
  if (selected !== null) return done(remove(state, selected));
  if (state.cursor === 0) return ding(state);
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
  done(remove(state, { start: state.cursor, length: state.text.length - state.cursor }, true));

/** From the beginning of the logical line to the cursor. */
export const backwardDeleteLine: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  return done(remove(state, { start, length: state.cursor - start }));
};

/** From the cursor to the end of the logical line. */
export const forwardDeleteLine: Command = (state) =>
  done(remove(state, { start: state.cursor, length: lineEnd(state.text, state.cursor) - state.cursor }, true));

/** The logical line with its newline. */
export const deleteLine: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  const end = Math.min(lineEnd(state.text, state.cursor) + 1, state.text.length);
  return done(remove(state, { start, length: end - start }));
};

export const deleteWord: Command = (state, context) => {
  const end = nextWordPoint(state.text, state.cursor, context.options.wordDelimiters);
  return done(remove(state, { start: state.cursor, length: end - state.cursor }, true));
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
  return done(remove(state, { start: state.cursor, length: end - state.cursor }, true));
};

/** The current line and those above it (Vi). */
export const deletePreviousLines: Command = (state) => {
  const end = Math.min(lineEnd(state.text, state.cursor) + 1, state.text.length);
  return done(remove(state, { start: 0, length: end }, true));
};

/** The current line and those below it (Vi). */
export const deleteEndOfBuffer: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  const from = start > 0 ? start - 1 : 0;
  return done(remove(state, { start: from, length: state.text.length - from }));
};

/** Back to the first character of the line that is not blank. */
export const deleteLineToFirstChar: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  const blanks = /^[ \t]*/.exec(state.text.slice(start, state.cursor))?.[0].length ?? 0;
  return done(remove(state, { start: start + blanks, length: state.cursor - start - blanks }));
};
