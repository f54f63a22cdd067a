// Import-Clixml: the objects of a CLIXML file.
import { NetException } from "#dotnet/core/exception.ts";
import type { UInt64 } from "#dotnet/core/numbers.ts";
import { Int64 } from "#dotnet/core/numbers.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { readClixml } from "#engine/clixml/read-clixml.ts";
import { filePathsOf } from "#engine/providers/file-paths.ts";
import { readBytes } from "#engine/providers/file-operations.ts";
import { textOfBytes } from "#engine/providers/text-content.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  IncludeTotalCount: boolean;
  Skip?: UInt64;
  First?: UInt64;
}

export default cmdlet<Parameters>({
  name: "Import-Clixml",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Reads back what Export-Clixml wrote.",
  defaultSet: "ByPath",
  parameters: {
    Path: { type: "string[]", sets: [{ set: "ByPath", mandatory: true, position: 0, pipeline: "both" }], wildcards: true, help: "The files." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", mandatory: true, pipeline: "property" }], help: "The files, their names taken as they stand." },
    IncludeTotalCount: { type: "switch", help: "Says first how many objects there are." },
    Skip: { type: "uint64", help: "Leaves out the first objects." },
    First: { type: "uint64", help: "Gives only so many." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "Numbers stay numbers", code: "1..3 | Export-Clixml numbers.xml\nImport-Clixml numbers.xml" }],
  links: ["Export-Clixml", "ConvertFrom-CliXml"],
  run(call) {
    return {
      process(p) {
        for (const path of filePathsOf(call.session, p.LiteralPath ?? p.Path ?? [], p.LiteralPath !== undefined)) give(objectsOf(path, call), p, call);
      },
    };
  },
});

function objectsOf(path: string, call: Call<Parameters>): unknown[] {
  try {
    return readClixml(textOfBytes(readBytes(path)));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const isFile = thrown.type.fullName.startsWith("System.IO.") || thrown.type.fullName === "System.UnauthorizedAccessException";
    return call.fail({ id: isFile ? "FileOpenFailure" : thrown.type.fullName, message: thrown.message, category: isFile ? "OpenError" : "NotSpecified", exception: thrown.type.fullName, target: isFile ? path : null });
  }
}

function give(objects: unknown[], p: Parameters, call: Call<Parameters>): void {
  if (p.IncludeTotalCount) call.write(new Int64(BigInt(objects.length)));
  const from = Number(p.Skip?.value ?? 0n);
  // A single list that was exported as one object is cut like the pipeline would be.
  for (const value of objects.slice(from, p.First ? from + Number(p.First.value) : undefined)) call.write(value);
}
