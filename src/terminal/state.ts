// The line editor's state: one immutable value that commands take and give back.
import { emptyLog } from "./edit-log.ts";
import type { EditLog } from "./edit-log.ts";
import { emptyRing } from "./kill-ring.ts";
import type { KillRing } from "./kill-ring.ts";
import type { Completion } from "#engine/services.ts";
import type { Field } from "./fields.ts";

/** Part of the text: highlighted search match, selection. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** The line under the input: a question or a message. */
export interface Status {
  readonly prompt: string;
  readonly text: string;
}

/**
 * How often in a row keys of one family were pressed. A key that does not raise a counter ends that row
 * (PSReadLine's rule), which is how "consecutive kills", "walking the history" and "selecting" are known.
 */
export interface Streaks {
  readonly kill: number;
  readonly yank: number;
  readonly yankArgument: number;
  readonly tab: number;
  readonly search: number;
  readonly recall: number;
  readonly history: number;
  readonly select: number;
  readonly line: number;
}
export type StreakName = keyof Streaks;

export const noStreaks: Streaks = {
  kill: 0, yank: 0, yankArgument: 0, tab: 0, search: 0, recall: 0, history: 0, select: 0, line: 0,
};

/** The line that was being typed when a history walk began. */
export interface SavedLine {
  readonly text: string;
  readonly log: EditLog;
}

/** Where the walk through the history stands. */
export interface Walk {
  /** Index into the history, null at its end (the line being typed). */
  readonly index: number | null;
  readonly saved: SavedLine | null;
  /** Texts already shown in this walk and where, for HistoryNoDuplicates. */
  readonly seen: ReadonlyMap<string, number>;
  /** F8: what the line must begin with. */
  readonly prefix: string;
}

export const noWalk: Walk = { index: null, saved: null, seen: new Map(), prefix: "" };

/** Tab: candidates of the place, and which one stands there now. */
export interface Cycle {
  readonly start: number;
  readonly length: number;
  readonly matches: readonly Completion[];
  readonly index: number;
}

/** The completion menu (Ctrl+Space). */
export interface Menu extends Cycle {
  /** Text, cursor and log as they were before the menu; Escape brings them back. */
  readonly before: { readonly text: string; readonly cursor: number; readonly log: EditLog };
  /** Every candidate, also those the typed letters rule out. */
  readonly all: readonly Completion[];
  /** What of the candidate counts as typed, and how much of it stood there first. */
  readonly typed: string;
  readonly base: number;
  /** True after a Backspace that had nothing to widen; the next one closes the menu. */
  readonly bottom: boolean;
}

/** What the next key means when it is not looked up in the key map alone. */
export type Mode =
  | { readonly kind: "edit" }
  | { readonly kind: "digit-argument"; readonly text: string; readonly sawDigit: boolean }
  | { readonly kind: "character-search"; readonly direction: 1 | -1; readonly count: number }
  | {
    readonly kind: "history-search"; readonly direction: 1 | -1; readonly pattern: string;
    /** History indexes after each pattern character, for Backspace. */
    readonly positions: readonly (number | null)[];
    readonly from: number; readonly failed: boolean;
  }
  | { readonly kind: "menu"; readonly menu: Menu }
  | { readonly kind: "question"; readonly cycle: Cycle }
  | { readonly kind: "chord"; readonly first: string };

export const editMode: Mode = { kind: "edit" };

export interface EditorState {
  readonly text: string;
  /** UTF-16 offset. */
  readonly cursor: number;
  /** The other end of the selection while `streaks.select` is above 0; else where SetMark left it. */
  readonly mark: number;
  readonly log: EditLog;
  readonly ring: KillRing;
  readonly streaks: Streaks;
  readonly walk: Walk;
  readonly emphasis: Span | null;
  readonly status: Status | null;
  readonly mode: Mode;
  readonly cycle: Cycle | null;
  readonly yankStart: number;
  readonly yankArgument: YankArgument | null;
  /** Screen column that Up and Down keep; Infinity = ends of lines. */
  readonly column: number;
  /** Placeholders of a pasted snippet. */
  readonly fields: readonly Field[];
  /** History suggestion view: false after Escape until the text changes. */
  readonly suggesting: boolean;
  /** Set by F2; null = as the options say. */
  readonly view: "InlineView" | "ListView" | null;
  /** The suggestion taken from the list, and what was typed before. */
  readonly picked: { readonly typed: string; readonly item: string } | null;
}

export interface YankArgument {
  readonly argument: number;
  readonly index: number;
  readonly step: 1 | -1;
  readonly start: number;
}

/** An empty line; the kill ring and the suggestion view live on from line to line. */
export function freshLine(previous?: EditorState): EditorState {
  return {
    text: "", cursor: 0, mark: 0, log: emptyLog, ring: previous?.ring ?? emptyRing, streaks: noStreaks, walk: noWalk,
    emphasis: null, status: null, mode: editMode, cycle: null, yankStart: 0, yankArgument: null, column: 0,
    fields: [], suggesting: true, view: previous?.view ?? null, picked: null,
  };
}

/** The selected part, or null when nothing is being selected (an empty selection counts as one). */
export function selection(state: EditorState): Span | null {
  if (state.streaks.select === 0) return null;
  return region(state);
}

/** What lies between mark and cursor. */
export function region(state: EditorState): Span {
  const start = Math.min(state.mark, state.cursor);
  return { start, length: Math.max(state.mark, state.cursor) - start };
}

/** Raises one counter. */
export function raise(state: EditorState, name: StreakName): EditorState {
  return { ...state, streaks: { ...state.streaks, [name]: state.streaks[name] + 1 } };
}
