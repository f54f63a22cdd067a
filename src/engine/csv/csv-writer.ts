// Objects as CSV lines: header, rows, quoting. For ConvertTo-Csv and Export-Csv.
import { currentCulture } from "#dotnet/core/culture.ts";
import { toText } from "#dotnet/core/format.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { contentNames } from "../format/properties.ts";
import { propertyNamesFor, propertyValue } from "../property-keys/key-values.ts";
import type { Session } from "../session.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeNamesOf } from "../values/type-of.ts";
import { heldBack } from "../pipeline/running.ts";

export interface CsvStyle {
  delimiter: string;
  quotes: "Never" | "Always" | "AsNeeded";
  /** Lower-case names of the only columns to quote; null when `quotes` decides. */
  quotedFields: ReadonlySet<string> | null;
}

/** The column names an object gives. */
export function csvColumns(item: unknown, session: Session): string[] {
  const base = baseOf(item);
  if (isDictionaryLike(base)) return Array.from(base.keys(), (key) => textOf(key, session));
  return contentNames(item) ?? propertyNamesFor(item, "*", session);
}

/** "#TYPE My.Row". */
export function csvTypeLine(item: unknown): string {
  return `#TYPE ${(typeNamesOf(item)[0] ?? "").replace(/^CSV:/, "")}`;
}

export function csvHeader(columns: readonly string[], style: CsvStyle): string {
  return columns.map((name) => field(name, name, style)).join(style.delimiter);
}

/** A property that is missing or $null leaves its field empty, without quotes. */
export function csvRow(item: unknown, columns: readonly string[], style: CsvStyle, session: Session): string {
  const base = baseOf(item);
  const cells = columns.map((name) => {
    const value = isDictionaryLike(base) ? (base.has(name) ? base.get(name) : null) : valueOf(item, name, session);
    return value === null || value === undefined ? "" : field(cellText(value, session), name, style);
  });
  return cells.join(style.delimiter);
}

function valueOf(item: unknown, name: string, session: Session): unknown {
  const found = heldBack(() => propertyValue(item, name, session));
  return found instanceof Promise ? null : (found?.value ?? null);
}

function cellText(value: unknown, session: Session): string {
  return value instanceof PSObject && value.custom ? textOf(value, session) : toText(baseOf(value), currentCulture());
}

function field(text: string, column: string, style: CsvStyle): string {
  const quoted = style.quotedFields
    ? style.quotedFields.has(column.toLowerCase())
    : style.quotes === "Always" || (style.quotes === "AsNeeded" && (text.includes(style.delimiter) || /["\r\n]/.test(text)));
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
