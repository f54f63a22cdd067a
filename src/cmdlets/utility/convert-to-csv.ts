// ConvertTo-Csv: objects as lines of comma-separated values.
import { cmdlet } from "#engine/cmdlet.ts";
import { csvStyle, csvWritingParameters, CsvLines, delimiterParameter, useCultureParameter } from "#engine/csv/csv-parameters.ts";
import type { CsvOptions } from "#engine/csv/csv-parameters.ts";

interface Parameters extends CsvOptions {
  InputObject: unknown;
}

export default cmdlet<Parameters>({
  name: "ConvertTo-Csv",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Converts objects to comma-separated values.",
  description: "The properties of the first object are the columns of all. Each line is a string of its own.",
  defaultSet: "Delimiter",
  parameters: {
    InputObject: { type: "psobject", position: 0, mandatory: true, pipeline: "both", help: "The objects." },
    Delimiter: delimiterParameter,
    UseCulture: useCultureParameter,
    ...csvWritingParameters,
  },
  output: ["System.String"],
  examples: [{ title: "Two objects", code: "[pscustomobject]@{ Name = 'Ann'; Age = 30 }, [pscustomobject]@{ Name = 'Bo'; Age = 4 } | ConvertTo-Csv" }],
  links: ["ConvertFrom-Csv", "Export-Csv", "Import-Csv"],
  run(call) {
    let lines: CsvLines;
    return {
      begin(p) {
        lines = new CsvLines(p, csvStyle(p, call));
      },
      process(p) {
        if (p.InputObject === null) return;
        for (const line of lines.of(p.InputObject, call.session)) call.write(line);
      },
    };
  },
});
