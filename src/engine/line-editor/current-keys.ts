// The keys of a session as they are now: the mode's own, with what the session bound and took away.
import type { KeyBinding } from "../ports/line-editor.ts";
import type { Session } from "../session.ts";
import { chordOfKey } from "./key-notation.ts";
import { editorSettings } from "./session-settings.ts";

export function currentKeys(session: Session): KeyBinding[] {
  const { options, bindings } = editorSettings(session);
  const table = new Map<string, KeyBinding>();
  const idOf = (key: string) => chordOfKey(key) ?? key;
  for (const binding of session.ports.lineEditor?.keys[options.editMode] ?? []) table.set(idOf(binding.key), binding);
  for (const { key, function: run } of bindings) {
    if (run === null) table.delete(idOf(key));
    else table.set(idOf(key), { key, function: run });
  }
  return [...table.values()];
}
