// Selecting: the motions with Shift, the whole input, a command's arguments.
import { raise } from "../state.ts";
import type { EditorState } from "../state.ts";
import { commandArguments } from "../command-arguments.ts";
import { done } from "../transaction.ts";
import type { Command } from "../transaction.ts";
import { backwardChar, backwardWord, beginningOfLine, endOfLine, forwardWord, nextWord, shellBackwardWord, shellForwardWord, shellNextWord } from "./move.ts";
import { step } from "../graphemes.ts";
import { count } from "../transaction.ts";

/** A motion that leaves a selection behind it. */
function selecting(motion: Command): Command {
  return (state, context) => {
    const moved = motion(state, { ...context, suggestion: null })?.state ?? state;
    const mark = state.streaks.select === 0 ? state.cursor : state.mark;
    return done(raise({ ...moved, mark }, "select"));
  };
}

export const selectBackwardChar = selecting(backwardChar);
export const selectForwardChar = selecting((state, context) =>
  done({ ...state, cursor: step(state.text, state.cursor, count(context)) }));
export const selectBackwardWord = selecting(backwardWord);
export const selectNextWord = selecting(nextWord);
export const selectForwardWord = selecting(forwardWord);
export const selectShellForwardWord = selecting(shellForwardWord);
export const selectShellNextWord = selecting(shellNextWord);
export const selectShellBackwardWord = selecting(shellBackwardWord);
export const selectBackwardsLine = selecting(beginningOfLine);
export const selectLine = selecting(endOfLine);

export const selectAll: Command = (state) => done(raise({ ...state, mark: 0, cursor: state.text.length }, "select"));

export const setMark: Command = (state) => done({ ...state, mark: state.cursor });

export const exchangePointAndMark: Command = (state) => done({ ...state, cursor: Math.min(state.mark, state.text.length), mark: state.cursor });

/** Selects the next argument value of the command around the cursor, round and round; the argument counts ahead or names one. */
export const selectCommandArgument: Command = (state, context) => {
  const spans = commandArguments(context.parse(state.text).tree, state.cursor);
  const span = spans[argumentIndex(state, spans, context.argument)];
  if (span === undefined) return done(state);
  return done(raise({ ...state, mark: span.start, cursor: span.end }, "select"));
};

function argumentIndex(state: EditorState, spans: readonly { start: number; end: number; outerEnd: number }[], argument: number | null): number {
  const selected = state.streaks.select === 0 ? -1 : spans.findIndex((one) => one.start === state.mark && one.end === state.cursor);
  const length = spans.length;
  const ahead = spans.findIndex((one) => one.outerEnd > state.cursor);
  const next = selected >= 0 ? (selected + 1) % length : ahead < 0 ? 0 : ahead;
  if (argument === null || argument === 0) return next;
  const steps = argument > 0 ? argument - 1 : argument;
  return (((next + steps) % length) + length) % length;
}
