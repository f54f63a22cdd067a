// Moving the cursor: by character, word, line and shell token.
import { lineEnd, lineStart } from "../buffer.ts";
import { step } from "../graphemes.ts";
import { textWidth } from "../cells.ts";
import { offsetAt, pointOf } from "../screen-columns.ts";
import type { Geometry } from "../screen-columns.ts";
import { currentOrNextToken, nextToken, previousToken } from "../token-search.ts";
import { count, done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";
import { raise } from "../state.ts";
import type { EditorState } from "../state.ts";
import { backwardWordPoint, forwardWordPoint, inWord, nextWordPoint } from "../words.ts";
import { acceptNextSuggestionWord, acceptSuggestion } from "./predict.ts";

function to(state: EditorState, cursor: number): Transaction {
  return done({ ...state, cursor: Math.max(0, Math.min(cursor, state.text.length)) });
}

/** Moves by a word rule as often as the argument says. */
function repeat(state: EditorState, times: number, move: (at: number) => number): Transaction {
  let at = state.cursor;
  for (let left = Math.min(times, state.text.length + 1); left > 0; left--) at = move(at);
  return to(state, at);
}

export const backwardChar: Command = (state, context) => to(state, step(state.text, state.cursor, -count(context)));

export const forwardChar: Command = (state, context) => {
  if (state.cursor === state.text.length && count(context) > 0) return acceptSuggestion(state, context);
  return to(state, step(state.text, state.cursor, count(context)));
};

export const backwardWord: Command = (state, context) => {
  const times = count(context);
  if (times < 0) return nextWord(state, { ...context, argument: -times });
  return repeat(state, times, (at) => backwardWordPoint(state.text, at, context.options.wordDelimiters));
};

export const nextWord: Command = (state, context) => {
  const times = count(context);
  if (times < 0) return backwardWord(state, { ...context, argument: -times });
  return repeat(state, times, (at) => nextWordPoint(state.text, at, context.options.wordDelimiters));
};

export const forwardWord: Command = (state, context) => {
  const times = count(context);
  if (times < 0) return backwardWord(state, { ...context, argument: -times });
  if (state.cursor === state.text.length) return acceptNextSuggestionWord(state, context);
  return repeat(state, times, (at) => forwardWordPoint(state.text, at, context.options.wordDelimiters));
};

/** Last character of the current or next run of word characters, or of delimiters (Vi's rule). */
export const nextWordEnd: Command = (state, context) =>
  repeat(state, count(context), (at) => wordEndPoint(state.text, at, context.options.wordDelimiters));

function wordEndPoint(text: string, from: number, delimiters: string): number {
  let at = from + 1;
  const blank = (offset: number): boolean => /\s/.test(text[offset] ?? "");
  while (at < text.length && blank(at)) at++;
  if (at >= text.length) return from >= text.length ? from : text.length - 1;
  const word = inWord(text, at, delimiters);
  while (at + 1 < text.length && !blank(at + 1) && inWord(text, at + 1, delimiters) === word) at++;
  return at;
}

export const shellForwardWord: Command = (state, context) => {
  const times = count(context);
  if (times < 0) return shellBackwardWord(state, { ...context, argument: -times });
  const { tokens } = context.parse(state.text);
  return repeat(state, times, (at) => currentOrNextToken(tokens, at)?.end ?? state.text.length);
};

export const shellNextWord: Command = (state, context) => {
  const times = count(context);
  if (times < 0) return shellBackwardWord(state, { ...context, argument: -times });
  const { tokens } = context.parse(state.text);
  return repeat(state, times, (at) => nextToken(tokens, at)?.start ?? state.text.length);
};

export const shellBackwardWord: Command = (state, context) => {
  const times = count(context);
  if (times < 0) return shellForwardWord(state, { ...context, argument: -times });
  const { tokens } = context.parse(state.text);
  return repeat(state, times, (at) => previousToken(tokens, at)?.start ?? 0);
};

/** Start of the logical line, then of the whole input. */
export const beginningOfLine: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  return to(state, start === state.cursor ? 0 : start);
};

/** End of the logical line, then of the whole input. */
export const endOfLine: Command = (state) => {
  const end = lineEnd(state.text, state.cursor);
  return to(state, end === state.cursor ? state.text.length : end);
};

/** Start of the logical line and no further. */
export const moveToStartOfLine: Command = (state) => to(state, lineStart(state.text, state.cursor));

/** Last character of the logical line. */
export const moveToEndOfLine: Command = (state) => {
  const end = lineEnd(state.text, state.cursor);
  return to(state, Math.max(lineStart(state.text, state.cursor), end - 1));
};

/** First character of the line that is not blank. */
export const gotoFirstNonBlankOfLine: Command = (state) => {
  const start = lineStart(state.text, state.cursor);
  const end = lineEnd(state.text, state.cursor);
  const blanks = /^[ \t]*/.exec(state.text.slice(start, end))?.[0].length ?? 0;
  return to(state, start + blanks);
};

/** The column the argument names, counted from 1. */
export const gotoColumn: Command = (state, context) => {
  const wanted = count(context) - 1;
  return to(state, Math.min(Math.max(0, wanted), Math.max(0, state.text.length - 1)));
};

export const previousLine: Command = (state, context) => moveToLine(state, context, -count(context));
export const nextLine: Command = (state, context) => moveToLine(state, context, count(context));

/**
 * Up and Down inside an input of several lines: from the end of a line to the ends of lines, otherwise by screen rows
 * in the column where the walk began.
 */
export function moveToLine(state: EditorState, context: Context, rows: number): Transaction {
  const geometry = geometryOf(context);
  const first = state.streaks.line === 0;
  const atEnd = state.cursor === state.text.length || state.text[state.cursor] === "\n";
  const column = first ? (atEnd ? Infinity : pointOf(state.text, state.cursor, geometry).x) : state.column;
  const walking = { ...raise(state, "line"), column };
  if (rows === 0 || (rows > 0 && state.cursor === state.text.length)) return done(walking);
  if (column === Infinity) return done({ ...walking, cursor: endOfOtherLine(state.text, state.cursor, rows) });
  const point = pointOf(state.text, state.cursor, geometry);
  const cursor = offsetAt(state.text, { x: column, y: point.y + rows }, geometry);
  return done(cursor < 0 ? walking : { ...walking, cursor });
}

function endOfOtherLine(text: string, from: number, rows: number): number {
  let at = from;
  for (let left = Math.abs(rows); left > 0; left--) {
    if (rows > 0) {
      at = lineEnd(text, at + 1);
      if (at >= text.length) return text.length;
    } else {
      const before = at === 0 ? -1 : text.lastIndexOf("\n", at - 1);
      if (before < 0) return at;
      at = before;
    }
  }
  return at;
}

export function geometryOf(context: Context): Geometry {
  return {
    columns: context.columns, promptColumn: context.promptColumn, continuation: textWidth(context.options.continuationPrompt),
  };
}

