// The key bindings as two columns of text (ShowKeyBindings).
import type { KeyTable } from "./keymap/key-row.ts";

/** One line for each bound chord, sorted by what it does. */
export function keyList(keys: KeyTable): string {
  const rows = [...keys].toSorted(([, one], [, other]) => one.name.localeCompare(other.name, "en"));
  const wide = Math.max(...rows.map(([chord]) => chord.length)) + 2;
  return rows.map(([chord, row]) => `${chord.replace(/ $/, "Space").padEnd(wide)}${row.name}\n`).join("");
}
