// Import-Csv: files of comma-separated values as objects.
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { delimiterOf, delimiterParameter, repeatedName, useCultureParameter } from "#engine/csv/csv-parameters.ts";
import type { CsvOptions } from "#engine/csv/csv-parameters.ts";
import { CsvReader } from "#engine/csv/csv-reader.ts";
import { sourceFiles } from "#engine/providers/open-source.ts";
import { encodingParameter, textOfBytes } from "#engine/providers/text-content.ts";

interface Parameters extends CsvOptions {
  Path?: string[];
  LiteralPath?: string[];
  Header?: string[];
  Encoding?: Encoding;
}

export default cmdlet<Parameters>({
  name: "Import-Csv",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Reads files of comma-separated values as objects.",
  description: "The first line names the properties unless -Header does. All values are strings.",
  aliases: ["ipcsv"],
  defaultSet: "DelimiterPath",
  parameters: {
    Delimiter: { ...delimiterParameter, sets: [{ set: "DelimiterPath", position: 1 }, { set: "DelimiterLiteralPath", position: 1 }] },
    Path: {
      type: "string[]",
      sets: [{ set: "DelimiterPath", position: 0, mandatory: true, pipeline: "both" }, { set: "CulturePath", position: 0, mandatory: true, pipeline: "both" }],
      validation: [{ kind: "NotNullOrEmpty" }],
      wildcards: true,
      help: "The files.",
    },
    LiteralPath: {
      type: "string[]",
      aliases: ["PSPath", "LP"],
      sets: [{ set: "DelimiterLiteralPath", mandatory: true, pipeline: "property" }, { set: "CultureLiteralPath", mandatory: true, pipeline: "property" }],
      validation: [{ kind: "NotNullOrEmpty" }],
      help: "The files, their names taken as they stand.",
    },
    UseCulture: { ...useCultureParameter, sets: [{ set: "CulturePath", mandatory: true }, { set: "CultureLiteralPath", mandatory: true }] },
    Header: { type: "string[]", validation: [{ kind: "NotNullOrEmpty" }], help: "Names of the properties; the first line is data then." },
    Encoding: { ...encodingParameter, validation: [{ kind: "NotNullOrEmpty" }] },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "Customers from a file", code: "'Name,Country', 'Contoso,GB' | Set-Content c.csv; Import-Csv c.csv" }],
  links: ["Export-Csv", "ConvertFrom-Csv", "ConvertTo-Csv"],
  run(call) {
    return {
      process(p) {
        for (const text of p.LiteralPath ?? p.Path ?? []) {
          for (const path of sourceFiles(call.session, text, p.LiteralPath !== undefined)) {
            const reader = new CsvReader({
              delimiter: delimiterOf(p),
              header: p.Header ?? null,
              nameless: () => call.warning('One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.'),
              repeated: repeatedName(call),
            });
            const content = textOfBytes(call.session.ports.files.read(path), p.Encoding);
            for (const object of reader.read(content)) call.write(object);
          }
        }
      },
    };
  },
});
