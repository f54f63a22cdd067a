// Set-PSReadLineKeyHandler: binds keys to functions of the line editor.
import { cmdlet } from "#engine/cmdlet.ts";
import { FUNCTION_NAMES } from "#engine/line-editor/functions.ts";
import { chordOfKey } from "#engine/line-editor/key-notation.ts";
import { keyRefusal } from "#engine/line-editor/key-refusal.ts";
import { changeEditorSettings, editorSettings } from "#engine/line-editor/session-settings.ts";

interface Parameters {
  Chord: string[];
  Function: string;
}

export default cmdlet<Parameters>({
  name: "Set-PSReadLineKeyHandler",
  module: "PSReadLine",
  synopsis: "Binds a key to a function of the line editor.",
  description: "Keys are written 'Ctrl+LeftArrow', 'Alt+d', 'F7', and sequences of two 'Ctrl+x,Ctrl+u'. Keys that the browser keeps for itself (Ctrl+t, Ctrl+n, Ctrl+w) never arrive.",
  parameters: {
    Chord: { type: "string[]", mandatory: true, position: 0, aliases: ["Key"], help: "The keys." },
    Function: { type: "string", mandatory: true, position: 1, validation: [{ kind: "Set", values: [...FUNCTION_NAMES] }], help: "What they do." },
  },
  examples: [{ title: "Up finds lines that begin alike", code: "Set-PSReadLineKeyHandler -Chord UpArrow -Function HistorySearchBackward" }],
  links: ["Get-PSReadLineKeyHandler", "Remove-PSReadLineKeyHandler"],
  run(call) {
    return {
      end(p) {
        for (const key of p.Chord) if (chordOfKey(key) === null) call.fail(keyRefusal(key));
        const run = FUNCTION_NAMES.find((name) => name.toLowerCase() === p.Function.toLowerCase()) ?? p.Function;
        const settings = editorSettings(call.session);
        changeEditorSettings(call.session, { ...settings, bindings: [...settings.bindings, ...p.Chord.map((key) => ({ key, function: run }))] });
      },
    };
  },
});
