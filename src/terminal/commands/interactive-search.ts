// Ctrl+R and Ctrl+S: searching all history, other tabs' lines too, while the pattern is typed.
import { beginWalk, place, showLine } from "../history-walk.ts";
import { editMode } from "../state.ts";
import type { EditorState, Mode } from "../state.ts";
import { ding, done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";
import { folded } from "./history.ts";
import { previous as previousGrapheme } from "../graphemes.ts";

type Search = Extract<Mode, { kind: "history-search" }>;

function begin(state: EditorState, context: Context, direction: 1 | -1): Transaction {
  const walking = beginWalk(state);
  const from = place(walking, context);
  const mode: Search = { kind: "history-search", direction, pattern: "", positions: [walking.walk.index], from, failed: false };
  return done(titled({ ...walking, walk: { ...walking.walk, seen: new Map() }, suggesting: false }, mode));
}

export const reverseSearchHistory: Command = (state, context) => begin(state, context, -1);
export const forwardSearchHistory: Command = (state, context) => begin(state, context, 1);

/** Ctrl+G outside a search has nothing to leave. */
export const abort: Command = (state) => ding(state);

function titled(state: EditorState, mode: Search): EditorState {
  const title = `${mode.failed ? "failed-" : ""}${mode.direction > 0 ? "fwd" : "bck"}-i-search: `;
  return { ...state, mode, status: { prompt: title, text: `${mode.pattern}_` } };
}

/** What a key does while the search is on; "leave" = the search ends and the key means what it always means. */
export function searchKey(state: EditorState, key: { chord: string; text: string; run: string | null }, context: Context): Transaction | "leave" {
  const search = state.mode;
  if (search.kind !== "history-search") return "leave";
  if (key.run === "reverseSearchHistory") return find(state, { ...search, direction: -1 }, context);
  if (key.run === "forwardSearchHistory") return find(state, { ...search, direction: 1 }, context);
  if (key.run === "backwardDeleteChar" || key.chord === "Backspace") return shorten(state, search, context);
  if (key.chord === "Escape") return done({ ...state, mode: editMode, status: null, emphasis: null });
  if (key.run === "abort") {
    const back = showLine(state, context.history, context.history.length, "end");
    return done({ ...back, mode: editMode, status: null, emphasis: null });
  }
  if (key.text === "") return "leave";
  return lengthen(state, { ...search, pattern: search.pattern + key.text }, context);
}

/** Ends the search and keeps what was found. */
export function endSearch(state: EditorState): EditorState {
  return { ...state, mode: editMode, status: null, emphasis: null };
}

function matchIn(text: string, search: Search, context: Context): number {
  return folded(text, context).indexOf(folded(search.pattern, context));
}

function lengthen(state: EditorState, search: Search, context: Context): Transaction {
  const at = matchIn(state.text, search, context);
  const found = at < 0 ? find(state, search, context).state : marked(state, { ...search, failed: false }, at);
  if (found.mode.kind !== "history-search") return done(found);
  return done({ ...found, mode: { ...found.mode, positions: [...search.positions, found.walk.index] } });
}

function marked(state: EditorState, search: Search, at: number): EditorState {
  return titled({ ...state, cursor: at, emphasis: { start: at, length: search.pattern.length } }, search);
}

/** On to the next line that holds the pattern, from where the search stands. */
function find(state: EditorState, search: Search, context: Context): Transaction {
  const { history, options } = context;
  const seen = new Map(state.walk.seen);
  let from = search.from + search.direction;
  for (; from >= 0 && from < history.length; from += search.direction) {
    const line = history[from];
    const at = line === undefined ? -1 : matchIn(line.text, search, context);
    if (line === undefined || at < 0) continue;
    if (options.historyNoDuplicates) {
      const known = seen.get(line.text);
      if (known === undefined) seen.set(line.text, from);
      else if (known !== from) continue;
    }
    const shown = showLine({ ...state, cursor: at }, history, from, options.historySearchCursorMovesToEnd ? "end" : "stay");
    const found = titled({ ...shown, emphasis: { start: at, length: search.pattern.length }, walk: { ...shown.walk, seen } }, { ...search, from, failed: false });
    return done(found);
  }
  const clamped = from < 0 ? -1 : history.length;
  return done(titled({ ...state, emphasis: null, walk: { ...state.walk, seen } }, { ...search, from: clamped, failed: true }));
}

/** Backspace: back to where the shorter pattern had been found. */
function shorten(state: EditorState, search: Search, context: Context): Transaction {
  if (search.pattern === "") return ding(state);
  const pattern = search.pattern.slice(0, previousGrapheme(search.pattern, search.pattern.length));
  const positions = search.positions.slice(0, -1);
  const index = positions.at(-1) ?? context.history.length;
  const shorter: Search = { ...search, pattern, positions, from: index };
  const shown = showLine(state, context.history, index, context.options.historySearchCursorMovesToEnd ? "end" : "stay");
  const seen = new Map([...state.walk.seen].filter(([, at]) => at >= index));
  const back = { ...shown, walk: { ...shown.walk, seen } };
  const at = matchIn(back.text, shorter, context);
  return done(at < 0 ? titled(back, shorter) : marked(back, { ...shorter, failed: false }, at));
}
