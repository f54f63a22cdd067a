// Export-Clixml: objects into a CLIXML file.
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { ClixmlWriter } from "#engine/clixml/write-clixml.ts";
import { FileWriter } from "#engine/providers/file-writer.ts";
import { openTarget } from "#engine/providers/open-target.ts";
import { defaultEncoding, encodingParameter } from "#engine/providers/text-content.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Depth?: number;
  Path?: string;
  LiteralPath?: string;
  InputObject: unknown;
  Force: boolean;
  NoClobber: boolean;
  Encoding?: Encoding;
}

export default cmdlet<Parameters>({
  name: "Export-Clixml",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Writes objects to a file that keeps their types.",
  description: "Import-Clixml reads them back: numbers, dates, tables and credentials as what they were, other objects with their properties.",
  defaultSet: "ByPath",
  shouldProcess: "Medium",
  parameters: {
    Depth: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], default: "2", help: "How many levels of properties are kept." },
    Path: { type: "string", sets: [{ set: "ByPath", mandatory: true, position: 0 }], help: "The file." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", mandatory: true }], help: "The file, its name taken as it stands." },
    InputObject: { type: "psobject", mandatory: true, pipeline: "value", validation: [{ kind: "AllowNull" }], help: "The objects." },
    Force: { type: "switch", help: "Writes a read-only file, too." },
    NoClobber: { type: "switch", aliases: ["NoOverwrite"], help: "Does not touch a file that is there." },
    Encoding: { ...encodingParameter, validation: [{ kind: "NotNullOrEmpty" }] },
  },
  examples: [{ title: "A table into a file and back", code: "@{ Name = 'Ann'; Since = Get-Date } | Export-Clixml ann.xml\nImport-Clixml ann.xml" }],
  links: ["Import-Clixml", "ConvertTo-CliXml"],
  run(call) {
    let file: FileWriter | null = null;
    let writer: ClixmlWriter;
    return {
      begin(p) {
        const target = p.LiteralPath ?? p.Path ?? "";
        return after(call.shouldProcess(target), (go) => {
          if (!go) return;
          const { files, path } = openTarget(call.session, target, { literal: p.LiteralPath !== undefined, force: p.Force, noClobber: p.NoClobber });
          file = new FileWriter(files, path, { append: false, encoding: p.Encoding ?? defaultEncoding, given: true });
          writer = new ClixmlWriter(call.session, p.Depth ?? 2);
        });
      },
      process(p) {
        if (file) writer.add(p.InputObject);
      },
      end() {
        file?.text(writer.text());
        file?.close();
      },
    };
  },
});
