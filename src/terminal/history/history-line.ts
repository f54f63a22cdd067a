// One line of history as the editor walks over it.
import type { EditLog } from "../edit-log.ts";

export interface HistoryLine {
  readonly text: string;
  /** True for lines of another tab: Up and Down pass over them, searches find them. */
  readonly foreign: boolean;
  /** How the line came to be, so that its undo survives the recall; null when only the text is known. */
  readonly log: EditLog | null;
}
