// Inline suggestion: the newest history line that goes on from what is typed.
import type { HistoryLine } from "../history/history-line.ts";
import type { EditorOptions } from "../options.ts";
import type { EditorState } from "../state.ts";

/** The whole line suggested, or null. Lines of several rows are not suggested, nor anything while the history is walked or searched. */
export function suggest(state: EditorState, history: readonly HistoryLine[], options: EditorOptions): string | null {
  const { text } = state;
  if ((state.view ?? options.predictionViewStyle) === "ListView" || !state.suggesting || text === "" || text.includes("\n")) return null;
  if (state.mode.kind === "history-search" || state.mode.kind === "menu") return null;
  const fold = (line: string): string => (options.historySearchCaseSensitive ? line : line.toLowerCase());
  const typed = fold(text);
  for (let at = history.length - 1; at >= 0; at--) {
    const line = history[at]?.text ?? "";
    if (line.length > text.length && !line.includes("\n") && fold(line).startsWith(typed)) return line;
  }
  return null;
}
