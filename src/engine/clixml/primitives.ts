// CLIXML's simple elements: which tag a value gets, its text, and the way back.
import { currentCulture, invariantCulture } from "#dotnet/core/culture.ts";
import { fromBase64, toBase64 } from "#dotnet/core/base64.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { formatValue, toText } from "#dotnet/core/format.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { parseDecimal, parseDouble, styles } from "#dotnet/core/number-parse.ts";
import { Byte, charOf, Char, Double, Int16, Int64, SByte, Single, toDouble, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import { DateTime, parseDateTime } from "#dotnet/types/date-time.ts";
import { Guid, parseGuid } from "#dotnet/types/guid.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import { TimeSpan } from "#dotnet/types/time-span.ts";
import { makeUri, Uri } from "#dotnet/types/uri.ts";
import { parseVersion, Version } from "#dotnet/types/version.ts";
import { durationText, toTimeSpan } from "#dotnet/types/xml-convert.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import { XmlDocument } from "#dotnet/xml/node.ts";
import { documentText } from "#dotnet/xml/write.ts";
import { parseScript } from "../evaluate/parse-script.ts";
import { ScriptBlock } from "../script-block.ts";
import { protectedText } from "../types/protected-text.ts";
import { SemanticVersion } from "../values/semantic-version.ts";

/** Characters that XML or its readers would change: _xHHHH_ with the UTF-16 unit; an underline that looks like one, too. */
export function encodeText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]|_(?=[xX])/g, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The way back. */
export function decodeText(text: string): string {
  return text.replace(/_[xX]([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const ROUND_TRIP = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";
const numberTags = new Map<unknown, string>([[Byte, "By"], [SByte, "SB"], [Int16, "I16"], [UInt16, "U16"], [UInt32, "U32"], [Int64, "I64"], [UInt64, "U64"], [Decimal, "D"]]);

function realText(value: number): string {
  return value === Number.POSITIVE_INFINITY ? "INF" : value === Number.NEGATIVE_INFINITY ? "-INF" : formatValue(toDouble(value), "R", invariantCulture);
}

/** Tag and text (not yet escaped for XML) of a simple value; null for all others. Strings come encoded. */
export function primitiveOf(value: unknown): [tag: string, text: string] | null {
  switch (typeof value) {
    case "string":
      return ["S", encodeText(value)];
    case "boolean":
      return ["B", String(value)];
    case "number":
      return (value | 0) === value ? ["I32", String(value)] : ["Db", realText(value)];
    default:
  }
  if (typeof value !== "object" || value === null) return null;
  if (value instanceof Double) return ["Db", realText(value.value)];
  if (value instanceof Single) return ["Sg", formatValue(value, "R", invariantCulture)];
  if (value instanceof Char) return ["C", String(value.code)];
  if (value instanceof Uint8Array) return ["BA", toBase64(value)];
  const tag = numberTags.get(value.constructor);
  if (tag) return [tag, toText(value, invariantCulture)];
  return value instanceof NetObject ? primitiveObject(value) : null;
}

function primitiveObject(value: NetObject): [tag: string, text: string] | null {
  if (value instanceof DateTime) return ["DT", formatValue(value, ROUND_TRIP, invariantCulture)];
  if (value instanceof TimeSpan) return ["TS", durationText(value)];
  if (value instanceof Guid) return ["G", toText(value, invariantCulture)];
  if (value instanceof Uri) return ["URI", encodeText(toText(value, currentCulture()))];
  if (value instanceof Version) return ["Version", toText(value, invariantCulture)];
  if (value instanceof SemanticVersion) return ["SemanticVersion", toText(value, invariantCulture)];
  if (value instanceof ScriptBlock) return ["SBK", encodeText(value.toText())];
  if (value instanceof SecureString) return ["SS", protectedText.write(value.plain)];
  if (value instanceof XmlDocument) return ["XD", encodeText(documentText(value))];
  return null;
}

const integer = (text: string) => Number.parseInt(text, 10);
const long = (text: string) => (/^\s*-?\d+\s*$/.test(text) ? BigInt(text.trim()) : 0n);
const real = (text: string) => (text === "INF" ? Number.POSITIVE_INFINITY : text === "-INF" ? Number.NEGATIVE_INFINITY : parseDouble(text, styles.float));

/** Readers by tag. */
const readers = new Map<string, (text: string) => unknown>([
  ["S", decodeText],
  ["B", (text) => text === "true"],
  ["C", (text) => charOf(integer(text))],
  ["I32", integer],
  ["By", (text) => new Byte(integer(text))],
  ["SB", (text) => new SByte(integer(text))],
  ["I16", (text) => new Int16(integer(text))],
  ["U16", (text) => new UInt16(integer(text))],
  ["U32", (text) => new UInt32(integer(text))],
  ["I64", (text) => new Int64(long(text))],
  ["U64", (text) => new UInt64(long(text))],
  ["Db", (text) => toDouble(real(text))],
  ["Sg", (text) => new Single(real(text))],
  ["D", (text) => parseDecimal(text, styles.number, invariantCulture)],
  ["DT", (text) => parseDateTime(text, invariantCulture, 128)],
  ["TS", toTimeSpan],
  ["G", parseGuid],
  ["URI", (text) => makeUri(decodeText(text), 0)],
  ["Version", parseVersion],
  ["SemanticVersion", (text) => text],
  ["BA", (text) => fromBase64(text, (code) => code <= 32)],
  ["SBK", (text) => parseScript(decodeText(text))],
  ["SS", (text) => new SecureString(protectedText.read(text))],
  ["XD", (text) => {
    const document = new XmlDocument();
    loadXml(document, decodeText(text));
    return document;
  }],
  ["Nil", () => null],
]);

/** The value of a simple element; undefined for other tags. Errors: NetException for a text that is not of the type. */
export function primitiveFrom(tag: string, text: string): { value: unknown } | undefined {
  const read = readers.get(tag);
  return read && { value: read(text) };
}
