// Update-FormatData: adds the views of format files to the session.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { decodeText } from "#engine/evaluate/script-files.ts";
import { readFormatFile } from "#engine/format/format-file.ts";
import { addViews } from "#engine/format/session-views.ts";
import type { AddedViews } from "#engine/format/session-views.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { bytesOfFile, filePathsOf } from "#engine/providers/file-paths.ts";

interface Parameters {
  AppendPath?: string[];
  PrependPath?: string[];
}

export default cmdlet<Parameters>({
  name: "Update-FormatData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Adds views from format files to the session.",
  description: "A format file (.ps1xml) says how objects of a type are shown: as tables, lists, wide or in words of its own.",
  defaultSet: "FileSet",
  shouldProcess: "Medium",
  parameters: {
    AppendPath: { type: "string[]", aliases: ["PSPath", "Path"], sets: [{ set: "FileSet", position: 0, pipeline: "both" }], help: "Files whose views are asked after the built-in ones." },
    PrependPath: { type: "string[]", sets: ["FileSet"], help: "Files whose views are asked before the built-in ones." },
  },
  examples: [{ title: "Views of your own", code: "Update-FormatData -PrependPath ./pets.format.ps1xml" }],
  links: ["Get-FormatData", "Update-TypeData"],
  run(call) {
    return {
      process(p) {
        add(p.PrependPath ?? [], "before", call);
        add(p.AppendPath ?? [], "after", call);
      },
    };
  },
});

function add(names: readonly string[], place: keyof AddedViews, call: Call): void {
  const engine = call.session as Engine;
  for (const path of filePathsOf(engine, names, false)) addViews(engine, readFormatFile(decodeText(bytesOfFile(engine, path)), engine), place);
}
