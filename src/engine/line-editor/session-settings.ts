// What a session has set of its line editor. The session holds the truth; the host's editor is told of every change.
import { defaultEditorOptions } from "../ports/line-editor.ts";
import type { LineEditorSettings } from "../ports/line-editor.ts";
import type { Session } from "../session.ts";

const known = new WeakMap<Session, LineEditorSettings>();
const fresh: LineEditorSettings = { options: defaultEditorOptions, bindings: [] };

export function editorSettings(session: Session): LineEditorSettings {
  return known.get(session) ?? fresh;
}

export function changeEditorSettings(session: Session, settings: LineEditorSettings): void {
  known.set(session, settings);
  session.ports.lineEditor?.apply(settings);
}
