// Completion: asking for it, and putting the candidates into the line.
import type { Completion, CompletionAnswer } from "#engine/services.ts";
import { replace } from "../buffer.ts";
import { typedField } from "../field-guide.ts";
import { nextField, previousField } from "../placeholders.ts";
import { raise } from "../state.ts";
import type { Cycle, EditorState } from "../state.ts";
import { ding, done } from "../transaction.ts";
import type { Command, Transaction } from "../transaction.ts";

/** The next candidate in the place of the last one; the first press asks the engine. Between placeholders it goes to the next field, once the value typed is one that the parameter knows. */
export const tabCompleteNext: Command = (state) => {
  if (state.streaks.tab > 0 && state.cycle !== null) return cycle(state, state.cycle, 1);
  if (typedField(state) !== null) return { state, effects: [{ kind: "complete", how: "field" }] };
  const field = nextField(state);
  if (field !== null) return done(field);
  return { state: raise(state, "tab"), effects: [{ kind: "complete", how: "next" }] };
};

export const tabCompletePrevious: Command = (state) => {
  if (state.streaks.tab > 0 && state.cycle !== null) return cycle(state, state.cycle, -1);
  const field = previousField(state);
  if (field !== null) return done(field);
  return { state: raise(state, "tab"), effects: [{ kind: "complete", how: "previous" }] };
};

export const menuComplete: Command = (state) => ({ state, effects: [{ kind: "complete", how: "menu" }] });
/** Bash's way: the part all candidates share. */
export const complete: Command = (state) => ({ state, effects: [{ kind: "complete", how: "common" }] });
export const possibleCompletions: Command = (state) => ({ state, effects: [{ kind: "complete", how: "possible" }] });

/** The engine's answer arrives: puts the first candidate in, or opens the menu, or grows the common part. */
export function withAnswer(state: EditorState, answer: CompletionAnswer, how: "next" | "previous" | "common" | "possible"): Transaction {
  const start = candidates(state, answer);
  if (start === null) return done(state);
  if (how === "next") return cycle(state, start, 1);
  if (how === "previous") return cycle(state, { ...start, index: 0 }, -1);
  if (how === "possible") return { state, effects: [{ kind: "list", matches: start.matches }] };
  return growCommon(state, start);
}

/** The answer without repetitions; null when it is empty or does not fit the line. */
export function candidates(state: EditorState, answer: CompletionAnswer): Cycle | null {
  const valid = answer.replaceStart >= 0 && answer.replaceStart + answer.replaceLength <= state.text.length;
  const matches = distinct(answer.matches);
  if (!valid || matches.length === 0) return null;
  return { start: answer.replaceStart, length: answer.replaceLength, matches, index: -1 };
}

function cycle(state: EditorState, from: Cycle, step: 1 | -1): Transaction {
  const index = (from.index + step + from.matches.length) % from.matches.length;
  return done(raise(putMatch(state, { ...from, index }), "tab"));
}

/** Puts the chosen candidate into its place. */
export function putMatch(state: EditorState, chosen: Cycle): EditorState {
  const match = chosen.matches[chosen.index];
  if (match === undefined) return state;
  const { text, back } = insertionOf(match);
  const put = replace(state, { start: chosen.start, length: chosen.length }, text);
  return { ...put, cursor: put.cursor - back, cycle: { ...chosen, length: text.length } };
}

/** Containers get a separator behind them; in quotes the cursor stays before the closing one. */
function insertionOf(match: Completion): { text: string; back: number } {
  if (match.kind !== "ProviderContainer") return { text: match.text, back: 0 };
  const quote = /["']$/.exec(match.text)?.[0] ?? "";
  const bare = quote === "" ? match.text : match.text.slice(0, -1);
  const separator = /[/\\]$/.test(bare) ? "" : bare.includes("\\") && !bare.includes("/") ? "\\" : "/";
  return { text: bare + separator + quote, back: quote.length };
}

function distinct(matches: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return matches.filter((one) => {
    const key = one.text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What all candidates begin with, whatever their case. */
export function commonPrefix(matches: readonly Completion[]): string {
  const [first] = matches;
  let prefix = first?.text ?? "";
  for (const { text } of matches) {
    let same = 0;
    while (same < prefix.length && same < text.length && prefix[same]?.toLowerCase() === text[same]?.toLowerCase()) same++;
    prefix = prefix.slice(0, same);
  }
  return prefix;
}

function growCommon(state: EditorState, start: Cycle): Transaction {
  if (start.matches.length === 1) return done({ ...putMatch(state, { ...start, index: 0 }), cycle: null });
  const prefix = commonPrefix(start.matches);
  const typed = state.text.slice(start.start, start.start + start.length);
  if (prefix.length <= typed.length) return { state, effects: [{ kind: "list", matches: start.matches }] };
  return ding(replace(state, { start: start.start, length: start.length }, prefix));
}
