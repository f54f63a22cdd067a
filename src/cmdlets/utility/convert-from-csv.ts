// ConvertFrom-Csv: comma-separated values as objects.
import { cmdlet } from "#engine/cmdlet.ts";
import { delimiterOf, delimiterParameter, repeatedName, useCultureParameter } from "#engine/csv/csv-parameters.ts";
import type { CsvOptions } from "#engine/csv/csv-parameters.ts";
import { CsvReader } from "#engine/csv/csv-reader.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters extends CsvOptions {
  InputObject: unknown[];
  Header?: string[];
}

export default cmdlet<Parameters>({
  name: "ConvertFrom-Csv",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Converts comma-separated values to objects.",
  description: "The first line names the properties unless -Header does. All values are strings.",
  defaultSet: "Delimiter",
  parameters: {
    Delimiter: delimiterParameter,
    UseCulture: { ...useCultureParameter, sets: [{ set: "UseCulture", mandatory: true }] },
    InputObject: {
      type: "psobject[]", position: 0, mandatory: true, pipeline: "both", help: "The lines.",
      validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }, { kind: "AllowEmptyCollection" }],
    },
    Header: { type: "string[]", position: 2, validation: [{ kind: "NotNullOrEmpty" }], help: "Names of the properties; the first line is data then." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "Two lines", code: "'Name,Age', 'Ann,30' | ConvertFrom-Csv" }],
  links: ["ConvertTo-Csv", "Export-Csv", "Import-Csv"],
  run(call) {
    let reader: CsvReader;
    return {
      begin(p) {
        reader = new CsvReader({
          delimiter: delimiterOf(p),
          header: p.Header ?? null,
          nameless: () => call.warning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers."),
          repeated: repeatedName(call),
        });
      },
      process(p) {
        for (const piece of p.InputObject ?? []) {
          if (piece === null) continue;
          for (const object of reader.read(textOf(piece, call.session))) call.write(object);
        }
      },
    };
  },
});
