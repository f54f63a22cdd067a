// ConvertFrom-Json: JSON text as objects.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { DateKind } from "#engine/json/json-date.ts";
import { JsonKeyFault, JsonSyntaxFault } from "#engine/json/json-fault.ts";
import { readJson } from "#engine/json/read-json.ts";

defineType({ name: "Microsoft.PowerShell.Commands.JsonDateKind", kind: "enum", values: [["Default", 0], ["Local", 1], ["Utc", 2], ["Offset", 3], ["String", 4]] });

interface Parameters {
  InputObject: string;
  AsHashtable: boolean;
  DateKind?: EnumValue;
  Depth?: number;
  NoEnumerate: boolean;
}

export default cmdlet<Parameters>({
  name: "ConvertFrom-Json",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Reads JSON text as objects.",
  description: "Objects become custom objects with properties in the order of the text, whole numbers Int64, other numbers Double, ISO dates DateTime. Lines piped one by one are put together unless the first is complete by itself.",
  parameters: {
    InputObject: { type: "string", mandatory: true, position: 0, pipeline: "value", validation: [{ kind: "AllowEmptyString" }], help: "The JSON text." },
    AsHashtable: { type: "switch", help: "Gives ordered hashtables with case-sensitive keys instead of custom objects." },
    DateKind: { type: "Microsoft.PowerShell.Commands.JsonDateKind", default: "Default", help: "What becomes of texts that are moments in time." },
    Depth: { type: "int", validation: [{ kind: "RangeKind", range: "Positive" }], default: "1024", help: "The deepest nesting that is taken." },
    NoEnumerate: { type: "switch", help: "Gives an array as one object." },
  },
  output: ["System.Management.Automation.PSObject", "System.Collections.Hashtable"],
  examples: [
    { title: "An object", code: "'{ \"name\": \"Ann\", \"age\": 30 }' | ConvertFrom-Json" },
    { title: "A hashtable", code: "('{ \"a\": 1 }' | ConvertFrom-Json -AsHashtable).Keys" },
  ],
  links: ["ConvertTo-Json"],
  run(call) {
    const lines: string[] = [];
    return {
      process(p) {
        lines.push(p.InputObject ?? "");
      },
      end(p) {
        if (!lines.length) return;
        const read = (text: string) => put(readJson(text, readingOf(p)), p, call);
        try {
          if (lines.length === 1) return read(lines[0]!);
          // Several inputs are documents of their own when the first one is, else lines of one document.
          if (isComplete(lines[0]!, p)) for (const line of lines) read(line);
          else read(lines.join("\n"));
        } catch (fault) {
          fail(fault, call);
        }
      },
    };
  },
});

function readingOf(p: Parameters) {
  return { asHashtable: p.AsHashtable, depth: p.Depth ?? 1024, dateKind: p.DateKind ? (enumText(p.DateKind) as DateKind) : ("Default" as const) };
}

function isComplete(line: string, p: Parameters): boolean {
  try {
    return readJson(line, readingOf(p)) !== null;
  } catch (fault) {
    if (fault instanceof JsonSyntaxFault) return false;
    throw fault;
  }
}

function put(value: unknown, p: Parameters, call: Call<Parameters>): void {
  if (p.NoEnumerate || !Array.isArray(value)) call.write(value);
  else call.writeEach(value);
}

function fail(fault: unknown, call: Call<Parameters>): never {
  if (fault instanceof JsonSyntaxFault) {
    const inner = new NetException("System.Exception", fault.message);
    const message = `Conversion from JSON failed with error: ${fault.message}`;
    call.fail({ id: "System.ArgumentException", message, category: "NotSpecified", exception: "System.ArgumentException", inner });
  }
  if (fault instanceof JsonKeyFault) call.fail({ id: fault.id, message: fault.message, category: "InvalidOperation", exception: "System.InvalidOperationException" });
  throw fault;
}
