// System.Xml.XmlConvert: values in the notation of XML Schema, and names that XML allows.
import { invariantCulture } from "../core/culture.ts";
import { enumValue } from "../core/enum.ts";
import type { EnumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { formatValue } from "../core/format.ts";
import type { Member } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { DateTime } from "./date-time.ts";
import { parseDateTime } from "./date-time.ts";
import { TimeSpan } from "./time-span.ts";

const START = /[\p{L}\p{Nl}_]/u;
const PART = /[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Lm}_.\-\u00b7]/u;
const UNIT = { Y: 315_360_000_000_000n, M: 25_920_000_000_000n, D: 864_000_000_000n, h: 36_000_000_000n, m: 600_000_000n, s: 10_000_000n };

const escaped = (point: number) => `_x${point.toString(16).toUpperCase().padStart(point > 0xffff ? 8 : 4, "0")}_`;

function encodeName(name: string | null, local = false): string | null {
  if (!name) return name;
  let result = "";
  for (let i = 0; i < name.length; ) {
    const point = name.codePointAt(i)!;
    const text = String.fromCodePoint(point);
    const allowed = i === 0 ? START.test(text) : PART.test(text);
    const looksEscaped = text === "_" && /^_x[0-9a-f]{4}([0-9a-f]{4})?_/i.test(name.slice(i));
    result += (allowed || (text === ":" && !local)) && !looksEscaped ? text : escaped(point);
    i += text.length;
  }
  return result;
}

function decodeName(name: string | null): string | null {
  return name && name.replace(/_x([0-9A-Fa-f]{8}|[0-9A-Fa-f]{4})_/g, (whole, hex: string) => (Number.parseInt(hex, 16) > 0x10ffff ? whole : String.fromCodePoint(Number.parseInt(hex, 16))));
}

function verifyName(name: string | null): string {
  if (!name) throw argumentError("ArgumentNullException", "Value cannot be null.", "name");
  if (encodeName(name) !== name) throw new NetException("System.Xml.XmlException", `The '${name.replace(/[\p{L}\p{Nd}_.\-:]/gu, "")[0] ?? name[0]}' character, hexadecimal value 0x${(name.replace(/[\p{L}\p{Nd}_.\-:]/gu, "") || name).charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}, cannot be included in a name.`);
  return name;
}

/** PnYnMnDTnHnMnS; years count 365 days and months 30. */
export function toTimeSpan(text: string | null): TimeSpan {
  const match = /^\s*(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?\s*$/.exec(text ?? "");
  if (!match || /(P|T)\s*$/.test((text ?? "").trim())) throw new NetException("System.FormatException", `The string '${text}' is not a valid TimeSpan value.`);
  const [, minus, years, months, days, hours, minutes, seconds, fraction] = match;
  const of = (digits: string | undefined) => BigInt(digits ?? 0);
  const ticks = of(years) * UNIT.Y + of(months) * UNIT.M + of(days) * UNIT.D + of(hours) * UNIT.h + of(minutes) * UNIT.m + of(seconds) * UNIT.s
    + BigInt((fraction ?? "").padEnd(7, "0").slice(0, 7));
  return new TimeSpan(minus ? -ticks : ticks);
}

export function durationText(span: TimeSpan): string {
  const ticks = span.ticks < 0n ? -span.ticks : span.ticks;
  if (ticks === 0n) return "PT0S";
  const part = (size: bigint, of: bigint, letter: string) => (of / size > 0n ? `${of / size}${letter}` : "");
  const days = part(UNIT.D, ticks, "D");
  const rest = ticks % UNIT.D;
  const seconds = rest % UNIT.m;
  const fraction = String(seconds % UNIT.s).padStart(7, "0").replace(/0+$/, "");
  const last = seconds > 0n ? `${seconds / UNIT.s}${fraction ? `.${fraction}` : ""}S` : "";
  const time = part(UNIT.h, rest, "H") + part(UNIT.m, rest % UNIT.h, "M") + last;
  return `${span.ticks < 0n ? "-" : ""}P${days}${time ? `T${time}` : ""}`;
}

function dateText(date: DateTime, mode: EnumValue): string {
  const [local, utc, unspecified, roundtrip] = [0, 1, 2, 3].map((n) => Number(mode.value) === n);
  const kind = local ? 2 : utc ? 1 : unspecified ? 0 : null;
  const moved = local && date.kind === 1 ? date.toLocalTime() : utc && date.kind !== 1 ? date.toUniversalTime() : date;
  const text = formatValue(moved, "yyyy-MM-ddTHH:mm:ss.FFFFFFF", invariantCulture);
  const zone = kind ?? (roundtrip ? date.kind : 0);
  return text + (zone === 1 ? "Z" : zone === 2 ? formatValue(moved, "zzz", invariantCulture) : "");
}

function toBoolean(text: string | null): boolean {
  const trimmed = (text ?? "").trim();
  if (trimmed === "1" || trimmed === "true") return true;
  if (trimmed === "0" || trimmed === "false") return false;
  throw new NetException("System.FormatException", `The string '${text}' is not a valid Boolean value.`);
}

function toInt32(text: string | null): number {
  if (!/^\s*[+-]?\d+\s*$/.test(text ?? "")) throw new NetException("System.FormatException", `The input string '${text}' was not in a correct format.`);
  const value = Number(text);
  if ((value | 0) !== value) throw new NetException("System.OverflowException", "Value was either too large or too small for an Int32.");
  return value;
}

function toDouble(text: string | null): number {
  const trimmed = (text ?? "").trim();
  if (trimmed === "INF") return Number.POSITIVE_INFINITY;
  if (trimmed === "-INF") return Number.NEGATIVE_INFINITY;
  if (trimmed === "NaN") return Number.NaN;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) throw new NetException("System.FormatException", `The input string '${text}' was not in a correct format.`);
  return Number(trimmed);
}

const plain = (value: unknown) => formatValue(value, null, invariantCulture);
const integers: Member[] = ["sbyte", "int16", "int", "long", "byte", "uint16", "uint", "ulong", "decimal"].map((type) => [`static string ToString(${type} value)`, (value: unknown) => (typeof value === "bigint" ? String(value) : plain(value))]);
const real = (value: number) => (value === Number.POSITIVE_INFINITY ? "INF" : value === Number.NEGATIVE_INFINITY ? "-INF" : plain(value));

export default [
  defineType({ name: "System.Xml.XmlDateTimeSerializationMode", kind: "enum", values: [["Local", 0], ["Utc", 1], ["Unspecified", 2], ["RoundtripKind", 3]] }),
  defineType({
    name: "System.Xml.XmlConvert",
    members: [
      ["static string EncodeName(string name)", (name: string | null) => encodeName(name)],
      ["static string EncodeLocalName(string name)", (name: string | null) => encodeName(name, true)],
      ["static string DecodeName(string name)", decodeName],
      ["static string VerifyName(string name)", verifyName],
      ["static string ToString(bool value)", (value: boolean) => String(value)],
      ["static string ToString(char value)", (value: string) => value],
      ...integers,
      ["static string ToString(float value)", real],
      ["static string ToString(double value)", real],
      ["static string ToString(timespan value)", durationText],
      ["static string ToString(datetime value)", (value: DateTime) => dateText(value, enumValue(typeNamed("System.Xml.XmlDateTimeSerializationMode"), 3))],
      ["static string ToString(datetime value, string format)", (value: DateTime, format: string) => formatValue(value, format, invariantCulture)],
      ["static string ToString(datetime value, System.Xml.XmlDateTimeSerializationMode dateTimeOption)", dateText],
      ["static string ToString(guid value)", plain],
      ["static bool ToBoolean(string s)", toBoolean],
      ["static int ToInt32(string s)", toInt32],
      ["static double ToDouble(string s)", toDouble],
      ["static timespan ToTimeSpan(string s)", toTimeSpan],
      ["static datetime ToDateTime(string s)", (text: string | null) => parseDateTime(text, invariantCulture, 128)],
    ],
  }),
];
