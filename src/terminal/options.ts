// Set-PSReadLineOption values that the editor obeys, with PSReadLine's defaults.
import { defaultEditorOptions } from "#engine/ports/line-editor.ts";
import type { LineEditorOptions } from "#engine/ports/line-editor.ts";

export type EditorOptions = LineEditorOptions;

export const defaultOptions: EditorOptions = defaultEditorOptions;
