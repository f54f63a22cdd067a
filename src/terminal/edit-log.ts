// The undo log of one line: every change with its inverse, as PSReadLine keeps them (one entry a typed character).

/** Text that was taken out and put in at one place, and where the cursor goes when that is undone or redone. */
export interface Edit {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
  readonly undoCursor: number;
  readonly redoCursor: number;
}

/** Edits done (below `index`) and undone (from `index` on). */
export interface EditLog {
  readonly edits: readonly Edit[];
  readonly index: number;
}

export const emptyLog: EditLog = { edits: [], index: 0 };

/** Adds an edit; whatever had been undone is forgotten. */
export function record(log: EditLog, edit: Edit): EditLog {
  const edits = log.edits.slice(0, log.index);
  edits.push(edit);
  return { edits, index: edits.length };
}

/** The log of a line that came from somewhere else in one piece (a recalled history line): one undo empties it. */
export function logOfWholeLine(text: string): EditLog {
  if (text === "") return emptyLog;
  return { edits: [{ start: 0, removed: "", inserted: text, undoCursor: 0, redoCursor: text.length }], index: 1 };
}
