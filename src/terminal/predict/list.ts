// The list of suggestions under the line (F2): history lines that hold what is typed, newest first.
import type { HistoryLine } from "../history/history-line.ts";
import type { EditorOptions } from "../options.ts";
import type { EditorState } from "../state.ts";

export interface SuggestionList {
  readonly items: readonly string[];
  /** -1 = the typed text itself. */
  readonly selected: number;
  /** What was typed before an item was picked. */
  readonly typed: string;
}

const mostItems = 10;

/** The list for a state, or null when none is to be shown. */
export function suggestionList(state: EditorState, history: readonly HistoryLine[], options: EditorOptions): SuggestionList | null {
  if (options.predictionSource === "None" || (state.view ?? options.predictionViewStyle) !== "ListView") return null;
  if (!state.suggesting || state.mode.kind === "history-search" || state.mode.kind === "menu" || state.fields.length > 0) return null;
  const picked = state.picked !== null && state.picked.item === state.text ? state.picked : null;
  const typed = picked?.typed ?? state.text;
  if (typed.trim() === "" || typed.includes("\n")) return null;
  const items = itemsFor(typed, history, options.historySearchCaseSensitive);
  if (items.length === 0) return null;
  return { items, selected: picked === null ? -1 : items.indexOf(picked.item), typed };
}

function itemsFor(typed: string, history: readonly HistoryLine[], caseSensitive: boolean): string[] {
  const fold = (line: string): string => (caseSensitive ? line : line.toLowerCase());
  const wanted = fold(typed);
  const found = new Set<string>();
  for (let at = history.length - 1; at >= 0 && found.size < mostItems; at--) {
    const line = history[at]?.text ?? "";
    if (line !== typed && !line.includes("\n") && fold(line).includes(wanted)) found.add(line);
  }
  return [...found];
}
