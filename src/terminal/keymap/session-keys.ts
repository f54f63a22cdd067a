// The key table as a session has set it: its mode's rows, with the keys it bound and took away.
import type { EditMode, KeyBinding, LineEditorSettings } from "#engine/ports/line-editor.ts";
import { chordOfKey, keyOfChord } from "#engine/line-editor/key-notation.ts";
import type { Command } from "../transaction.ts";
import { emacsKeys } from "./emacs.ts";
import { keyTable } from "./key-row.ts";
import type { KeyRow, KeyTable } from "./key-row.ts";
import { windowsKeys } from "./windows.ts";

const modules = import.meta.glob<Record<string, unknown>>("../commands/*.ts", { eager: true });
const commands = new Map<string, Command>();
for (const module of Object.values(modules)) for (const [name, value] of Object.entries(module)) if (typeof value === "function") commands.set(name, value as Command);

/** The command of a PSReadLine function name; undefined when we have none. */
export function commandNamed(name: string): Command | undefined {
  return commands.get(name.charAt(0).toLowerCase() + name.slice(1));
}

const rowsOf = (mode: EditMode): readonly KeyRow[] => (mode === "Emacs" ? emacsKeys : windowsKeys);

/** A mode's own bindings, with keys as PSReadLine writes them. */
export function bindingsOf(mode: EditMode): KeyBinding[] {
  return rowsOf(mode).map(({ key, name }) => ({ key: keyOfChord(key), function: name }));
}

/** The table that the editor obeys. Keys that name nothing and functions we do not have are left out. */
export function sessionKeys({ options, bindings }: LineEditorSettings, mac: boolean): KeyTable {
  const table = new Map(keyTable(rowsOf(options.editMode), mac));
  for (const { key, function: name } of bindings) {
    const chord = chordOfKey(key);
    const run = name === null ? undefined : commandNamed(name);
    if (chord === null) continue;
    if (name === null) table.delete(chord);
    else if (run !== undefined) table.set(chord, { key: chord, run, name });
  }
  return table;
}
