// Get-PSReadLineKeyHandler: which keys run what.
import { cmdlet } from "#engine/cmdlet.ts";
import { currentKeys } from "#engine/line-editor/current-keys.ts";
import { FUNCTION_GROUPS } from "#engine/line-editor/functions.ts";
import { chordOfKey } from "#engine/line-editor/key-notation.ts";
import { customObject } from "#engine/values/ps-object.ts";

interface Parameters {
  Bound: boolean;
  Unbound: boolean;
  Chord?: string[];
}

export default cmdlet<Parameters>({
  name: "Get-PSReadLineKeyHandler",
  module: "PSReadLine",
  synopsis: "Shows what keys do in the line editor.",
  defaultSet: "FullListing",
  parameters: {
    Bound: { type: "switch", sets: ["FullListing"], help: "Functions that a key runs; with neither switch these." },
    Unbound: { type: "switch", sets: ["FullListing"], help: "Functions that no key runs." },
    Chord: { type: "string[]", aliases: ["Key"], sets: [{ set: "SpecificBindings", mandatory: true, position: 0 }], help: "Only these keys." },
  },
  output: ["Microsoft.PowerShell.KeyHandler"],
  examples: [{ title: "One key", code: "Get-PSReadLineKeyHandler -Chord Ctrl+r" }],
  links: ["Set-PSReadLineKeyHandler", "Remove-PSReadLineKeyHandler"],
  run(call) {
    return {
      end(p) {
        const keys = currentKeys(call.session);
        const wanted = p.Chord?.map((key) => chordOfKey(key));
        const shows = p.Bound || !p.Unbound;
        for (const { group, functions } of FUNCTION_GROUPS) {
          for (const [name, description] of functions) {
            const write = (key: string) => call.write(customObject([["Key", key], ["Function", name], ["Description", description], ["Group", group]], "Microsoft.PowerShell.KeyHandler"));
            const bound = keys.filter((one) => one.function === name);
            if (shows) for (const { key } of bound) if (!wanted || wanted.includes(chordOfKey(key))) write(key);
            if (p.Unbound && !bound.length) write("Unbound");
          }
        }
      },
    };
  },
});
