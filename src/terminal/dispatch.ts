// One key pressed: modes first (search, digits, menu), then the key map; afterwards the rows of like keys that ended are forgotten.
import { typeText } from "./commands/insert.ts";
import { endDigits, moreDigits } from "./commands/digit-argument.ts";
import { endSearch, searchKey } from "./commands/interactive-search.ts";
import { searchCharacter } from "./commands/character-search.ts";
import { closed, menuKey, openMenu } from "./commands/menu.ts";
import type { KeyTable } from "./keymap/key-row.ts";
import { editMode, noStreaks, noWalk } from "./state.ts";
import type { EditorState, Menu, StreakName } from "./state.ts";
import { ding, done } from "./transaction.ts";
import type { Context, Transaction } from "./transaction.ts";

/** A key as it came: its chord, and the characters it types ("" for keys that type nothing). */
export interface Key {
  readonly chord: string;
  readonly text: string;
}

/** All that a command may look at, but for the key itself. */
export type Surroundings = Omit<Context, "chord" | "argument">;

/**
 * Runs a key on a state. Null when nobody wants it: the browser may have it.
 * Effects that change the text later (completion) call `settle` themselves.
 */
export function press(state: EditorState, key: Key, keys: KeyTable, around: Surroundings): Transaction | null {
  const answer = pressInMode(state, key, keys, { ...around, chord: key.chord, argument: null });
  return answer === null ? null : { ...answer, state: settle(state, answer.state) };
}

function pressInMode(state: EditorState, key: Key, keys: KeyTable, context: Context): Transaction | null {
  const { mode } = state;
  switch (mode.kind) {
    case "edit": return pressPlain(state, key, keys, context);
    case "digit-argument": return pressAfterDigits(state, key, keys, context);
    case "character-search":
      if (key.text === "") return ding({ ...state, mode: editMode });
      return searchCharacter(state, key.text, mode);
    case "history-search": {
      const run = keys.get(key.chord)?.name;
      const answer = searchKey(state, { ...key, run: run === undefined ? null : run.charAt(0).toLowerCase() + run.slice(1) }, context);
      return answer === "leave" ? onward(endSearch(state), key, keys, context) : answer;
    }
    case "menu": {
      const answer = menuKey(state, key, context);
      if (answer !== "leave") return answer;
      return onward(leaveMenu(state, mode.menu, key, keys), key, keys, context);
    }
    case "question": {
      const answered = { ...state, mode: editMode, status: null };
      return done(key.chord.toLowerCase() === "y" ? openMenu(answered, mode.cycle) : answered);
    }
    case "chord": return pressPlain({ ...state, mode: editMode }, { chord: `${mode.first} ${key.chord}`, text: "" }, keys, context) ?? done({ ...state, mode: editMode });
  }
}

/** The menu's rest stays selected for the key that closes it, unless that key undoes the menu or selects by itself. */
function leaveMenu(state: EditorState, menu: Menu, key: Key, keys: KeyTable): EditorState {
  if (key.chord === "Backspace") return closed(state, menu);
  const selects = keys.get(key.chord)?.name.startsWith("Select") === true;
  return { ...state, mode: editMode, mark: selects ? state.cursor : state.mark };
}

/** The mode is over; a key the editor does not know still leaves the mode's end behind. */
function onward(state: EditorState, key: Key, keys: KeyTable, context: Context): Transaction | null {
  return pressPlain(state, key, keys, context) ?? done(state);
}

function pressPlain(state: EditorState, key: Key, keys: KeyTable, context: Context): Transaction | null {
  const row = keys.get(key.chord);
  if (row !== undefined) return row.run(state, { ...context, chord: key.chord });
  if (isPrefix(key.chord, keys)) return done({ ...state, mode: { kind: "chord", first: key.chord } });
  if (key.text === "") return context.argument === null ? null : done(state);
  return typeText(state, key.text, context);
}

function isPrefix(chord: string, keys: KeyTable): boolean {
  for (const known of keys.keys()) if (known.startsWith(`${chord} `)) return true;
  return false;
}

const interrupting = new Set(["Abort", "CancelLine", "CopyOrCancelLine"]);

function pressAfterDigits(state: EditorState, key: Key, keys: KeyTable, context: Context): Transaction | null {
  const name = keys.get(key.chord)?.name ?? "";
  if (name === "DigitArgument") return moreDigits(state, key.chord.slice(-1));
  const { state: ended, argument } = endDigits(state);
  if (argument === null) return ding(ended);
  if (interrupting.has(name)) return done(ended);
  const answer = onward(ended, key, keys, { ...context, argument });
  // The question stays on the screen while the search waits for its character.
  return answer?.state.mode.kind === "character-search" ? { ...answer, state: { ...answer.state, status: state.status } } : answer;
}

const waiting = new Set(["digit-argument", "character-search", "chord"]);

/** Ends the rows of like keys that this key did not continue, as PSReadLine's input loop does. */
export function settle(before: EditorState, after: EditorState): EditorState {
  // These modes wait for another key of the same command.
  if (waiting.has(after.mode.kind)) return after;
  const over = (name: StreakName): boolean => before.streaks[name] === after.streaks[name] && after.streaks[name] > 0;
  let state = after;
  const streaks = { ...state.streaks };
  for (const name of Object.keys(noStreaks) as StreakName[]) if (over(name)) streaks[name] = 0;
  if (over("search")) state = { ...state, emphasis: null };
  if (over("history") && state.mode.kind !== "history-search") state = { ...state, walk: noWalk };
  else if (over("history")) streaks.history = after.streaks.history;
  if (over("tab")) state = { ...state, cycle: null };
  if (over("yankArgument")) state = { ...state, yankArgument: null };
  if (state.mode.kind === "edit" && state.status !== null && state.status === before.status && state !== before) state = { ...state, status: null };
  return { ...state, streaks };
}
