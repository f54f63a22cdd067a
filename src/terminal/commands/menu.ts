// The completion menu: one candidate stands in the line, its untyped rest selected, while keys move among them.
import { replace } from "../buffer.ts";
import { textWidth } from "../cells.ts";
import { previous as previousGrapheme } from "../graphemes.ts";
import { editMode } from "../state.ts";
import type { EditorState, Menu } from "../state.ts";
import { ding, done } from "../transaction.ts";
import type { Context, Transaction } from "../transaction.ts";
import { commonPrefix } from "./complete.ts";

/** Opens the menu on candidates for a stretch of the line; their common beginning counts as typed. */
export function openMenu(state: EditorState, found: Pick<Menu, "start" | "length" | "matches">): EditorState {
  const before = { text: state.text, cursor: state.cursor, log: state.log };
  const typed = commonPrefix(found.matches);
  const menu: Menu = { ...found, index: 0, before, all: found.matches, typed, base: typed.length, bottom: false };
  return show(state, menu);
}

/** The line as it was before the menu, with the chosen candidate in it: the whole menu stays one undo step. */
function show(state: EditorState, menu: Menu): EditorState {
  const restored: EditorState = { ...state, text: menu.before.text, cursor: menu.before.cursor, log: menu.before.log };
  const text = menu.matches[menu.index]?.text ?? "";
  const put = replace(restored, { start: menu.start, length: menu.length }, text);
  const cursor = menu.start + Math.min(menu.typed.length, text.length);
  return {
    ...put, cursor, mark: menu.start + text.length, mode: { kind: "menu", menu },
    streaks: { ...state.streaks, select: state.streaks.select + 1 },
  };
}

/** Rows of the menu's grid, which is filled column by column. */
export function menuRows(menu: Menu, columns: number): number {
  const widest = Math.max(...menu.matches.map((match) => textWidth(match.listText)));
  const across = Math.max(1, Math.floor(columns / (widest + 2)));
  return Math.ceil(menu.matches.length / across);
}

function moved(state: EditorState, menu: Menu, by: number): Transaction {
  const total = menu.matches.length;
  return done(show(state, { ...menu, index: (((menu.index + by) % total) + total) % total }));
}

/** Ends the menu with the candidate in the line and the cursor behind it. */
function take(state: EditorState): EditorState {
  return { ...state, cursor: Math.max(state.mark, state.cursor), mode: editMode, streaks: { ...state.streaks, select: 0 } };
}

/** What a key does while the menu is open; "leave" = the menu closes, its rest stays selected, and the key means what it always means. */
export function menuKey(state: EditorState, key: { chord: string; text: string }, context: Context): Transaction | "leave" {
  if (state.mode.kind !== "menu") return "leave";
  const { menu } = state.mode;
  const rows = menuRows(menu, context.columns);
  switch (key.chord) {
    case "ArrowRight": return moved(state, menu, rows);
    case "ArrowLeft": return moved(state, menu, -rows);
    case "ArrowDown": case "Tab": return moved(state, menu, 1);
    case "ArrowUp": case "Shift+Tab": return moved(state, menu, -1);
    case "Enter": case "Ctrl+ ": return done(take(state));
    case "Escape": return done(closed(state, menu));
    case "Backspace": return shorten(state, menu);
    case " ": {
      const taken = take(state);
      return done(replace(taken, { start: taken.cursor, length: 0 }, " "));
    }
    default: return key.text === "" ? "leave" : narrow(state, menu, menu.typed + key.text);
  }
}

/** The line as it was before the menu. */
export function closed(state: EditorState, menu: Menu): EditorState {
  return { ...state, ...menu.before, mode: editMode, streaks: { ...state.streaks, select: 0 } };
}

function narrow(state: EditorState, menu: Menu, typed: string): Transaction | "leave" {
  const wanted = typed.toLowerCase();
  const matches = menu.all.filter((match) => match.text.toLowerCase().startsWith(wanted));
  if (matches.length === 0) return "leave";
  return done(show(state, { ...menu, matches, index: 0, typed, bottom: false }));
}

function shorten(state: EditorState, menu: Menu): Transaction | "leave" {
  if (menu.typed.length <= menu.base) {
    if (menu.bottom) return "leave";
    return ding(show(state, { ...menu, bottom: true }));
  }
  const typed = menu.typed.slice(0, previousGrapheme(menu.typed, menu.typed.length));
  return narrow(state, menu, typed);
}

/** A click: takes the candidate at the index and closes the menu. */
export function chooseMatch(state: EditorState, index: number): EditorState {
  return state.mode.kind === "menu" ? take(show(state, { ...state.mode.menu, index })) : state;
}
