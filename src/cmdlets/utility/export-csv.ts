// Export-Csv: objects as a file of comma-separated values.
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { CsvLines, csvStyle, csvWritingParameters, delimiterOf, delimiterParameter, useCultureParameter } from "#engine/csv/csv-parameters.ts";
import type { CsvOptions } from "#engine/csv/csv-parameters.ts";
import { csvRecords } from "#engine/csv/csv-reader.ts";
import { csvColumns } from "#engine/csv/csv-writer.ts";
import { runtimeError } from "#engine/errors/error-record.ts";
import { FileWriter } from "#engine/providers/file-writer.ts";
import { openTarget } from "#engine/providers/open-target.ts";
import { defaultEncoding, encodingParameter, textOfBytes } from "#engine/providers/text-content.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters extends CsvOptions {
  InputObject: unknown;
  Path?: string;
  LiteralPath?: string;
  Force: boolean;
  NoClobber: boolean;
  Encoding?: Encoding;
  Append: boolean;
}

export default cmdlet<Parameters>({
  name: "Export-Csv",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Writes objects into a file of comma-separated values.",
  description: "The properties of the first object are the columns of all. -Append adds rows under the columns that are there.",
  aliases: ["epcsv"],
  defaultSet: "Delimiter",
  shouldProcess: "Medium",
  parameters: {
    InputObject: { type: "psobject", mandatory: true, pipeline: "both", help: "The objects." },
    Path: { type: "string", position: 0, validation: [{ kind: "NotNullOrEmpty" }], help: "The file." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], validation: [{ kind: "NotNullOrEmpty" }], help: "The file, its name taken as it stands." },
    Force: { type: "switch", help: "Writes a read-only file, and adds rows whose columns differ." },
    NoClobber: { type: "switch", aliases: ["NoOverwrite"], help: "Does not touch a file that is there." },
    Encoding: { ...encodingParameter, validation: [{ kind: "NotNullOrEmpty" }] },
    Append: { type: "switch", help: "Adds to the file." },
    Delimiter: delimiterParameter,
    UseCulture: useCultureParameter,
    ...csvWritingParameters,
  },
  examples: [{ title: "A list of files", code: "Get-ChildItem | Select-Object Name, Length | Export-Csv files.csv" }],
  links: ["Import-Csv", "ConvertTo-Csv", "ConvertFrom-Csv"],
  run(call) {
    let lines: CsvLines;
    let writer: FileWriter | null = null;
    /** Columns of the file that rows are added to; checked against the first object. */
    let expected: string[] | null = null;
    /** As it was typed: the error about columns shows it so. */
    let target = "";
    return {
      begin(p) {
        if ((p.Path === undefined) === (p.LiteralPath === undefined)) {
          call.fail({ id: "CannotSpecifyPathAndLiteralPath", message: "You must specify either the -Path or -LiteralPath parameters, but not both.", category: "InvalidData", exception: "System.InvalidOperationException" });
        }
        const style = csvStyle(p, call);
        const text = p.LiteralPath ?? p.Path ?? "";
        return after(call.shouldProcess(text, "Export-Csv"), (go) => {
          lines = new CsvLines(p, style);
          if (!go) return;
          const { files, path } = openTarget(call.session, text, { literal: p.LiteralPath !== undefined, force: p.Force, noClobber: p.NoClobber && !p.Append });
          target = text;
          if (p.Append && files.stat(path)) expected = headerOf(textOfBytes(files.read(path), p.Encoding), delimiterOf(p));
          writer = new FileWriter(files, path, { append: p.Append, encoding: p.Encoding ?? defaultEncoding, given: p.Encoding !== undefined });
        });
      },
      process(p) {
        if (p.InputObject === null || !writer) return;
        if (expected && !lines.columns) {
          if (!p.Force) checkColumns(expected, csvColumns(p.InputObject, call.session), target);
          lines.columns = expected;
        }
        for (const line of lines.of(p.InputObject, call.session)) writer.text(`${line}\n`);
      },
      end: () => writer?.close(),
      clean: () => writer?.close(),
    };
  },
});

/** The names in the first line after the type line; null for an empty file. */
function headerOf(text: string, delimiter: string): string[] | null {
  for (const record of csvRecords(text, delimiter)) {
    if (!record[0]!.startsWith("#TYPE")) return record;
  }
  return null;
}

/** Error: CannotAppendCsvWithMismatchedPropertyNames. */
function checkColumns(wanted: readonly string[], given: readonly string[], path: string): void {
  const known = new Set(given.map((name) => name.toLowerCase()));
  const missing = wanted.find((name) => !known.has(name.toLowerCase()));
  if (missing === undefined) return;
  throw runtimeError({
    id: "CannotAppendCsvWithMismatchedPropertyNames",
    message: `Cannot append CSV content to the following file: ${path}. The appended object does not have a property that corresponds to the following column: ${missing}. To continue with mismatched properties, add the -Force parameter, and then retry the command.`,
    category: "InvalidData",
    target: missing,
    exception: "System.InvalidOperationException",
  });
}
