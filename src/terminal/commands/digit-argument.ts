// Alt+digits: a number for the next key.
import { editMode } from "../state.ts";
import type { EditorState } from "../state.ts";
import { done } from "../transaction.ts";
import type { Command, Transaction } from "../transaction.ts";

const prompt = "digit-argument: ";

/** The first digit (or minus) of the number. */
export const digitArgument: Command = (state, context) => {
  const digit = context.chord.slice(-1);
  return show(state, digit === "-" ? "-1" : digit, digit !== "-");
};

function show(state: EditorState, text: string, sawDigit: boolean): Transaction {
  return done({ ...state, mode: { kind: "digit-argument", text, sawDigit }, status: { prompt, text } });
}

/** A further digit or minus. */
export function moreDigits(state: EditorState, digit: string): Transaction {
  if (state.mode.kind !== "digit-argument") return done(state);
  const { text, sawDigit } = state.mode;
  if (digit === "-") return show(state, text.startsWith("-") ? text.slice(1) : `-${text}`, sawDigit);
  return show(state, (sawDigit ? text : text.slice(0, -1)) + digit, true);
}

/** The number typed, null when it is not an Int32; and the state without the question. */
export function endDigits(state: EditorState): { state: EditorState; argument: number | null } {
  const typed = state.mode.kind === "digit-argument" ? Number(state.mode.text) : NaN;
  const fits = Number.isInteger(typed) && typed >= -2147483648 && typed <= 2147483647;
  return { state: { ...state, mode: editMode, status: null }, argument: fits ? typed : null };
}
