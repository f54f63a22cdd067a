// ConvertTo-Json: objects as JSON text.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { defineType } from "#dotnet/core/type.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { EscapeHandling } from "#engine/json/escape.ts";
import { writeJson } from "#engine/json/write-json.ts";

defineType({ name: "Newtonsoft.Json.StringEscapeHandling", kind: "enum", values: [["Default", 0], ["EscapeNonAscii", 1], ["EscapeHtml", 2]] });

interface Parameters {
  InputObject: unknown;
  Depth?: number;
  Compress: boolean;
  EnumsAsStrings: boolean;
  AsArray: boolean;
  EscapeHandling?: EnumValue;
}

export default cmdlet<Parameters>({
  name: "ConvertTo-Json",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Writes objects as JSON text.",
  description: "Collects all input and writes it as one JSON text: properties become members, several objects become an array. Objects nested deeper than -Depth become text.",
  parameters: {
    InputObject: { type: "object", validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }, { kind: "AllowEmptyString" }], mandatory: true, position: 0, pipeline: "value", help: "The objects to write." },
    Depth: { type: "int", validation: [{ kind: "Range", minimum: 0, maximum: 100 }], default: "2", help: "How many levels below the top are written out." },
    Compress: { type: "switch", help: "Leaves out blanks and line breaks." },
    EnumsAsStrings: { type: "switch", help: "Writes enumeration values by name instead of number." },
    AsArray: { type: "switch", help: "Writes an array even for a single object." },
    EscapeHandling: { type: "Newtonsoft.Json.StringEscapeHandling", default: "Default", help: "Which characters are written as \\u escapes: only those that must be, all beyond ASCII, or those that mean something in HTML." },
  },
  output: ["System.String"],
  examples: [
    { title: "A hashtable", code: "[ordered]@{ name = 'Ann'; age = 30 } | ConvertTo-Json" },
    { title: "On one line", code: "Get-Date -Date '2024-02-03' | Select-Object Year, Month | ConvertTo-Json -Compress" },
  ],
  links: ["ConvertFrom-Json"],
  run(call) {
    const items: unknown[] = [];
    return {
      process(p) {
        items.push(p.InputObject);
      },
      end(p) {
        if (!items.length) return;
        const depth = p.Depth ?? 2;
        const escape = p.EscapeHandling ? (enumText(p.EscapeHandling) as EscapeHandling) : "Default";
        const value = items.length > 1 || p.AsArray ? items : items[0];
        call.write(writeJson(value, {
          depth,
          compress: p.Compress,
          enumsAsStrings: p.EnumsAsStrings,
          escape,
          session: call.session,
          truncated: () => call.warning(`Resulting JSON is truncated as serialization has exceeded the set depth of ${depth}.`),
        }));
      },
    };
  },
});
