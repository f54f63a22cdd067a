// Parameters that the CSV cmdlets share.
import { currentCulture } from "#dotnet/core/culture.ts";
import type { Char } from "#dotnet/core/numbers.ts";
import type { Call, ParameterDefinition } from "../cmdlet.ts";
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { typeNamesOf } from "../values/type-of.ts";
import type { CsvStyle } from "./csv-writer.ts";
import { csvColumns, csvHeader, csvRow, csvTypeLine } from "./csv-writer.ts";

export interface CsvOptions {
  Delimiter?: Char;
  UseCulture?: boolean;
  UseQuotes?: unknown;
  QuoteFields?: string[];
  IncludeTypeInformation?: boolean;
  NoHeader?: boolean;
}

export const delimiterParameter: ParameterDefinition = { type: "char", sets: [{ set: "Delimiter", position: 1 }], validation: [{ kind: "NotNull" }], default: ",", help: "What stands between fields." };
export const useCultureParameter: ParameterDefinition = { type: "switch", sets: [{ set: "UseCulture" }], help: "Uses the list separator of the current culture." };
export const csvWritingParameters: { [name: string]: ParameterDefinition } = {
  IncludeTypeInformation: { type: "switch", aliases: ["ITI"], help: "Begins with a line that names the type." },
  NoTypeInformation: { type: "switch", aliases: ["NTI"], dontShow: true, help: "Leaves the type line out, as is done anyway." },
  QuoteFields: { type: "string[]", aliases: ["QF"], help: "The only columns to quote." },
  UseQuotes: { type: "Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind", aliases: ["UQ"], default: "Always", help: "Never, Always or AsNeeded." },
  NoHeader: { type: "switch", help: "Leaves the line of names out." },
};

export function delimiterOf(p: CsvOptions): string {
  if (p.Delimiter) return String.fromCharCode(p.Delimiter.code);
  return p.UseCulture && currentCulture().numbers.numberDecimalSeparator === "," ? ";" : ",";
}

/** Error: CannotSpecifyQuoteFieldsAndUseQuotes. */
export function csvStyle<P extends CsvOptions>(p: P, call: Pick<Call<P>, "fail">): CsvStyle {
  if (p.QuoteFields && p.UseQuotes !== undefined) {
    call.fail({
      id: "CannotSpecifyQuoteFieldsAndUseQuotes",
      message: "You must specify either the -UseQuotes or -QuoteFields parameters, but not both.",
      category: "InvalidData",
      exception: "System.InvalidOperationException",
    });
  }
  const quotes = p.UseQuotes instanceof EnumValue ? (enumText(p.UseQuotes) as CsvStyle["quotes"]) : "Always";
  return { delimiter: delimiterOf(p), quotes, quotedFields: p.QuoteFields ? new Set(p.QuoteFields.map((name) => name.toLowerCase())) : null };
}

/** The lines an object adds: type line and header before the first one. */
export class CsvLines {
  columns: string[] | null = null;
  readonly #options: CsvOptions;
  readonly #style: CsvStyle;
  constructor(options: CsvOptions, style: CsvStyle) {
    this.#options = options;
    this.#style = style;
  }
  *of(item: unknown, session: Call["session"]): Iterable<string> {
    if (!this.columns) {
      this.columns = csvColumns(item, session);
      if (this.#options.IncludeTypeInformation && typeNamesOf(item).length) yield csvTypeLine(item);
      if (!this.#options.NoHeader) yield csvHeader(this.columns, this.#style);
    }
    yield csvRow(item, this.columns, this.#style, session);
  }
}

/** Ends the command: two columns have one name. */
export function repeatedName<P>(call: Pick<Call<P>, "fail">): (name: string) => never {
  return (name) =>
    call.fail({ id: "AlreadyPresent", message: `The member "${name}" is already present.`, category: "NotSpecified", exception: "System.Management.Automation.ExtendedTypeSystemException" });
}
