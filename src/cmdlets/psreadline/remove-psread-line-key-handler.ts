// Remove-PSReadLineKeyHandler: takes keys their function.
import { cmdlet } from "#engine/cmdlet.ts";
import { chordOfKey } from "#engine/line-editor/key-notation.ts";
import { keyRefusal } from "#engine/line-editor/key-refusal.ts";
import { changeEditorSettings, editorSettings } from "#engine/line-editor/session-settings.ts";

interface Parameters {
  Chord: string[];
}

export default cmdlet<Parameters>({
  name: "Remove-PSReadLineKeyHandler",
  module: "PSReadLine",
  synopsis: "Takes a key its function in the line editor.",
  parameters: { Chord: { type: "string[]", mandatory: true, position: 0, aliases: ["Key"], help: "The keys." } },
  examples: [{ title: "Ctrl+l types nothing and clears nothing", code: "Remove-PSReadLineKeyHandler -Chord Ctrl+l" }],
  links: ["Set-PSReadLineKeyHandler"],
  run(call) {
    return {
      end(p) {
        for (const key of p.Chord) if (chordOfKey(key) === null) call.fail(keyRefusal(key));
        const settings = editorSettings(call.session);
        changeEditorSettings(call.session, { ...settings, bindings: [...settings.bindings, ...p.Chord.map((key) => ({ key, function: null }))] });
      },
    };
  },
});
