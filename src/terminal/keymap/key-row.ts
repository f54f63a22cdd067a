// A row of a key map: a chord (as chords.ts names it), the chord of a Mac keyboard when it differs, and the command.
import type { Command } from "../transaction.ts";

export interface KeyRow {
  readonly key: string;
  readonly mac?: string;
  readonly run: Command;
  /** PSReadLine's name of the command. */
  readonly name: string;
}

/** A key map as the dispatcher looks it up. */
export type KeyTable = ReadonlyMap<string, KeyRow>;

/** Builds the table of a platform; on a Mac the other chord is added, the common one stays. */
export function keyTable(rows: readonly KeyRow[], mac = false): KeyTable {
  const table = new Map<string, KeyRow>();
  for (const row of rows) table.set(row.key, row);
  if (mac) for (const row of rows) if (row.mac !== undefined) table.set(row.mac, row);
  return table;
}
