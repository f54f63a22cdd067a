// Join-String: the pipeline's objects as one string.
import { compositeFormat, toText } from "#dotnet/core/format.ts";
import { currentCulture, invariantCulture } from "#dotnet/core/culture.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { readPropertyKeys } from "#engine/property-keys/property-key.ts";
import type { PropertyKey } from "#engine/property-keys/property-key.ts";
import { valueOfKey } from "#engine/property-keys/key-values.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Property?: unknown;
  Separator?: string;
  OutputPrefix?: string;
  OutputSuffix?: string;
  SingleQuote: boolean;
  DoubleQuote: boolean;
  FormatString?: string;
  UseCulture: boolean;
  InputObject?: unknown[];
}

export default cmdlet<Parameters>({
  name: "Join-String",
  module: "Microsoft.PowerShell.Utility",
  commandId: "Microsoft.PowerShell.Commands.Utility.JoinStringCommand",
  synopsis: "Joins the objects of the pipeline to one string.",
  defaultSet: "Default",
  parameters: {
    Property: { type: "pspropertyexpression", position: 0, help: "A property or script block whose values are joined." },
    Separator: { type: "string", position: 1, validation: [{ kind: "AllowEmptyString" }], default: "$OFS", help: "What stands between the objects." },
    OutputPrefix: { type: "string", aliases: ["op"], validation: [{ kind: "AllowEmptyString" }], help: "What stands before everything." },
    OutputSuffix: { type: "string", aliases: ["os"], validation: [{ kind: "AllowEmptyString" }], help: "What stands after everything." },
    SingleQuote: { type: "switch", sets: ["SingleQuote"], help: "Puts each object in single quotes." },
    DoubleQuote: { type: "switch", sets: ["DoubleQuote"], help: "Puts each object in double quotes." },
    FormatString: { type: "string", sets: ["Format"], help: "A format for each object, {0} standing for it." },
    UseCulture: { type: "switch", help: "Writes numbers and dates as the current culture does." },
    InputObject: { type: "psobject[]", pipeline: "value", help: "The objects." },
  },
  output: ["System.String"],
  examples: [{ title: "With commas", code: "1..3 | Join-String -Separator ', '" }],
  run(call) {
    const parts: string[] = [];
    let key: PropertyKey | null = null;
    const add = (value: unknown, p: Parameters): void => {
      if (value === null || value === undefined) return;
      const culture = p.UseCulture ? currentCulture() : invariantCulture;
      if (p.FormatString !== undefined) {
        try {
          parts.push(compositeFormat(p.FormatString, [baseOf(value)], culture));
        } catch (thrown) {
          if (!(thrown instanceof NetException)) throw thrown;
          call.fail({ id: thrown.type.fullName, message: thrown.message, category: "NotSpecified", exception: thrown.type.fullName });
        }
        return;
      }
      const quote = p.SingleQuote ? "'" : p.DoubleQuote ? '"' : "";
      parts.push(quote + (p.UseCulture ? toText(baseOf(value), culture) : textOf(value, call.session)) + quote);
    };
    return {
      begin(p) {
        key = readPropertyKeys(p.Property, ["expression"], call.session)[0] ?? null;
      },
      process: (p): Maybe<void> =>
        inTurn(p.InputObject ?? [], (item) => {
          if (item === null) return;
          if (!key) return add(item, p);
          return after(valueOfKey(key, item, call), (found) => add(found?.value ?? null, p));
        }),
      end(p) {
        const separator = p.Separator ?? textOf(call.session.getVariable("OFS") ?? null, call.session);
        call.write((p.OutputPrefix ?? "") + parts.join(separator) + (p.OutputSuffix ?? ""));
      },
    };
  },
});
