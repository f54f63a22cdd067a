// Taking the suggestion of the history into the line.
import { replace } from "../buffer.ts";
import { count, done } from "../transaction.ts";
import type { Command } from "../transaction.ts";
import { nextWordPoint } from "../words.ts";

/** Takes the whole suggestion, keeping what was typed as it was typed; one undo step. */
export const acceptSuggestion: Command = (state, context) => {
  if (context.suggestion === null) return done(state);
  return done(replace(state, { start: state.text.length, length: 0 }, context.suggestion.slice(state.text.length)));
};

/** Takes the next word of the suggestion. */
export const acceptNextSuggestionWord: Command = (state, context) => {
  const { suggestion } = context;
  if (suggestion === null) return done(state);
  let end = state.text.length;
  for (let left = count(context); left > 0; left--) end = nextWordPoint(suggestion, end, context.options.wordDelimiters);
  return done(replace(state, { start: state.text.length, length: 0 }, suggestion.slice(state.text.length, end)));
};
