// Out-File: what the console would show, into a file.
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { Call } from "#engine/cmdlet.ts";
import { OutLines } from "#engine/format/out-lines.ts";
import { rendersAnsi } from "#engine/format/session-style.ts";
import { FileWriter } from "#engine/providers/file-writer.ts";
import { openTarget } from "#engine/providers/open-target.ts";
import { defaultEncoding, encodingParameter } from "#engine/providers/text-content.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  FilePath?: string;
  LiteralPath?: string;
  Encoding?: Encoding;
  Append: boolean;
  Force: boolean;
  NoClobber: boolean;
  Width?: number;
  NoNewline: boolean;
  InputObject?: unknown;
}

/** Without -Width, whatever the console's width. */
const DEFAULT_WIDTH = 120;

export default cmdlet<Parameters>({
  name: "Out-File",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Writes what the console would show into a file.",
  defaultSet: "ByPath",
  shouldProcess: "Medium",
  parameters: {
    FilePath: { type: "string", aliases: ["Path"], sets: [{ set: "ByPath", mandatory: true, position: 0 }], help: "The file." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", mandatory: true, pipeline: "property" }], help: "The file, its name taken as it stands." },
    Encoding: { ...encodingParameter, position: 1, validation: [{ kind: "NotNullOrEmpty" }] },
    Append: { type: "switch", help: "Adds to the file." },
    Force: { type: "switch", help: "Writes a read-only file, too." },
    NoClobber: { type: "switch", aliases: ["NoOverwrite"], help: "Does not touch a file that is there." },
    Width: { type: "int", validation: [{ kind: "Range", minimum: 2, maximum: 2147483647 }], help: "Characters a line; 120 when left out." },
    NoNewline: { type: "switch", help: "Leaves out the newlines that formatting adds." },
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to write." },
  },
  examples: [{ title: "A table as text", code: "Get-ChildItem | Out-File list.txt" }],
  links: ["Out-String", "Set-Content", "Tee-Object"],
  run(call) {
    let writer: FileWriter | null = null;
    let out: OutLines | null = null;
    return {
      begin: (p) =>
        after(call.shouldProcess(p.LiteralPath ?? p.FilePath ?? "", "Output to File"), (go) => {
          if (!go) return;
          const opened = (writer = open(call, p));
          out = new OutLines(call.session, {
            columns: p.Width ?? DEFAULT_WIDTH,
            ansi: rendersAnsi(call.session),
            line: (text) => opened.text(p.NoNewline ? text : `${text}\n`),
          });
        }),
      process(p) {
        if (p.InputObject !== undefined || !call.isBound("InputObject")) out?.write(p.InputObject ?? null);
      },
      end() {
        out?.end();
        writer?.close();
      },
      clean() {
        writer?.close();
      },
    };
  },
});

function open(call: Call<Parameters>, p: Parameters): FileWriter {
  const { files, path } = openTarget(call.session, p.LiteralPath ?? p.FilePath ?? "", { literal: p.LiteralPath !== undefined, force: p.Force, noClobber: p.NoClobber && !p.Append });
  return new FileWriter(files, path, { append: p.Append, encoding: p.Encoding ?? defaultEncoding, given: p.Encoding !== undefined });
}
