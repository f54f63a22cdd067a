// What a command takes and gives: state and surroundings in, new state and wishes to the outside out.
import type { Completion } from "#engine/services.ts";
import type { HistoryLine } from "./history/history-line.ts";
import type { EditorOptions } from "./options.ts";
import type { Parse } from "./parse-port.ts";
import type { SuggestionList } from "./predict/list.ts";
import type { EditorState } from "./state.ts";

/** What the editor loop does after a command; the state itself never touches the outside. */
export type Effect =
  | { readonly kind: "accept"; readonly text: string; readonly next?: number }
  | { readonly kind: "cancel" }
  /** Accept the line if all its commands exist. */
  | { readonly kind: "validate" }
  | { readonly kind: "end" }
  | { readonly kind: "copy"; readonly text: string }
  | { readonly kind: "complete"; readonly how: "next" | "previous" | "menu" | "common" | "possible" | "field" }
  | { readonly kind: "clear-screen" }
  | { readonly kind: "clear-history" }
  | { readonly kind: "scroll"; readonly pages: number; readonly lines: number }
  | { readonly kind: "help"; readonly topic: "command" | "parameter" | "keys" | "what-is-key" }
  | { readonly kind: "list"; readonly matches: readonly Completion[] };

export type CompletionWay = Extract<Effect, { kind: "complete" }>["how"];

export interface Transaction {
  readonly state: EditorState;
  readonly effects?: readonly Effect[];
  /** Nothing to do: the bell of PSReadLine. */
  readonly ding?: boolean;
}

/** What a command may look at besides the state. */
export interface Context {
  readonly history: readonly HistoryLine[];
  readonly options: EditorOptions;
  readonly parse: Parse;
  /** The chord that ran the command, as `chords.ts` names it. */
  readonly chord: string;
  /** The numeric argument typed with Alt+digits, null without one. */
  readonly argument: number | null;
  /** Text of the clipboard where it can be read at once, null when the browser's paste event must bring it. */
  readonly clipboard: string | null;
  /** Columns of the screen. */
  readonly columns: number;
  /** Column where the input begins, after the prompt. */
  readonly promptColumn: number;
  /** What a line would be completed to by the history, or null. */
  readonly suggestion: string | null;
  /** The suggestion list, when it is shown. */
  readonly list: SuggestionList | null;
}

/**
 * One editor function, named as PSReadLine names it. Pure. Null = not mine: the key goes to the browser.
 */
export type Command = (state: EditorState, context: Context) => Transaction | null;

export function done(state: EditorState): Transaction {
  return { state };
}

export function ding(state: EditorState): Transaction {
  return { state, ding: true };
}

/** The numeric argument, or what it is when none was typed. */
export function count(context: Context, otherwise = 1): number {
  return context.argument ?? otherwise;
}
