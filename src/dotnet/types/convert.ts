// System.Convert.
import { isWhiteSpace } from "../core/casing.ts";
import { convertNumber } from "../core/conversion.ts";
import { cultureFrom } from "../core/culture.ts";
import type { Decimal } from "../core/decimal.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { fromBase64, fromHex, toBase64, toHex } from "../core/base64.ts";
import { toText } from "../core/format.ts";
import { keywords } from "../core/integer-members.ts";
import type { IntegerName } from "../core/number-kind.ts";
import { integerKinds, integerValue } from "../core/number-kind.ts";
import { overflowOf } from "../core/number-parse.ts";
import { charOf, Single, toDouble } from "../core/numbers.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, findType, typeNamed } from "../core/type.ts";
import { typeOf } from "../core/type-of.ts";
import { DateTime, parseDateTime } from "./date-time.ts";
import { dbNull } from "./nullable.ts";

const integers: IntegerName[] = ["Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64"];
/** Parameter types in .NET's order, with what makes an engine value of their marshalled form. */
const sources: [keyword: string, box: (value: never) => unknown][] = [
  ["System.Object", (v: unknown) => v],
  ["bool", (v: boolean) => v],
  ["sbyte", (v: number) => integerValue("SByte", v)],
  ["char", (v: string) => charOf(v.charCodeAt(0))],
  ["byte", (v: number) => integerValue("Byte", v)],
  ["short", (v: number) => integerValue("Int16", v)],
  ["ushort", (v: number) => integerValue("UInt16", v)],
  ["int", (v: number) => v],
  ["uint", (v: number) => integerValue("UInt32", v)],
  ["long", (v: bigint) => integerValue("Int64", v)],
  ["ulong", (v: bigint) => integerValue("UInt64", v)],
  ["float", (v: number) => new Single(v)],
  ["double", (v: number) => (typeof v === "number" ? toDouble(v) : v)],
  ["decimal", (v: Decimal) => v],
  ["datetime", (v: unknown) => v],
  ["string", (v: string | null) => v],
];

function targets(name: string, keyword: string): Member[] {
  return sources.flatMap(([source, box]): Member[] => {
    const run = (value: never, provider?: unknown) => (name === "DateTime" ? toDate(box(value), provider ?? null) : convertNumber(box(value), name, cultureFrom(provider ?? null)));
    const plain: Member = [`static ${keyword} To${name}(${source} value)`, run];
    return source === "System.Object" || source === "string" ? [plain, [`static ${keyword} To${name}(${source} value, System.IFormatProvider provider)`, run]] : [plain];
  });
}

/** Convert.ToDateTime: text is parsed, a DateTime stays, null is the least date. */
function toDate(value: unknown, provider: unknown = null): unknown {
  if (value === null) return minDate();
  if (typeof value === "string") return parseDateTime(value, cultureFrom(provider));
  if (value instanceof DateTime) return value;
  throw new NetException("System.InvalidCastException", `Invalid cast from '${typeOf(value).name}' to 'DateTime'.`);
}

const minDate = () => typeNamed("System.DateTime").member("MinValue", "static")!.overloads[0]!.run();

function checkBase(base: number): void {
  if (base !== 2 && base !== 8 && base !== 10 && base !== 16) throw new NetException("System.ArgumentException", "Invalid Base.");
}

function fromBase(name: IntegerName): (text: string | null, base: number) => number | bigint {
  const kind = integerKinds[name];
  return (text, base) => {
    checkBase(base);
    const give = (value: bigint) => (kind.bits === 64 ? value : Number(value));
    if (text === null) return give(0n);
    if (text === "") throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex");
    let digits = text;
    const negative = digits.startsWith("-");
    if (negative && base !== 10) throw new NetException("System.ArgumentException", "String cannot contain a minus sign if the base is not 10.");
    if (negative && kind.min === 0n) throw new NetException("System.OverflowException", "The string was being parsed as an unsigned number and could not have a negative sign.");
    if (negative || digits.startsWith("+")) digits = digits.slice(1);
    if (base === 16 && /^0x/i.test(digits)) digits = digits.slice(2);
    const allowed = base === 16 ? /^[0-9a-f]+/i : base === 10 ? /^\d+/ : base === 8 ? /^[0-7]+/ : /^[01]+/;
    const found = allowed.exec(digits)?.[0];
    if (found === undefined) throw new NetException("System.FormatException", "Could not find any recognizable digits.");
    if (found.length < digits.length) throw new NetException("System.FormatException", "Additional non-parsable characters are at the end of the string.");
    let value = 0n;
    for (const c of found) value = value * BigInt(base) + BigInt(Number.parseInt(c, 16));
    if (base === 10) {
      if (negative) value = -value;
      if (value < kind.min || value > kind.max) throw overflowOf(kind.article);
      return give(value);
    }
    if (value >= 1n << BigInt(kind.bits)) throw overflowOf(kind.article);
    return give(kind.min < 0n ? BigInt.asIntN(kind.bits, value) : value);
  };
}

function toBase(bits: number): (value: number | bigint, base: number) => string {
  return (value, base) => {
    checkBase(base);
    return base === 10 ? String(value) : BigInt.asUintN(bits, BigInt(value)).toString(base);
  };
}

const codes = new Map([["System.Boolean", "Boolean"], ["System.Char", "Char"], ["System.Decimal", "Decimal"], ["System.DateTime", "DateTime"], ["System.String", "String"], ["System.Single", "Single"], ["System.Double", "Double"], ["System.DBNull", "DBNull"]]);
for (const name of integers) codes.set(`System.${name}`, name);

/** Convert.GetTypeCode by type: "Int32", "Object"... */
export function typeCodeOf(type: NetType): string {
  if (type.isEnum) return codes.get(typeNamed(type.definition.underlying ?? "System.Int32").definition.name) ?? "Int32";
  return codes.get(type.definition.name) ?? "Object";
}

/** Convert.ChangeType: InvalidCastException, FormatException and OverflowException with .NET's texts. */
export function changeType(value: unknown, type: NetType | null, provider: unknown = null): unknown {
  if (type === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "conversionType");
  if (value === null) {
    if (type.isValueType) throw new NetException("System.InvalidCastException", "Null object cannot be converted to a value type.");
    return null;
  }
  const own = typeOf(value);
  if (own === type) return value;
  if (type.isEnum) throw new NetException("System.InvalidCastException", `Invalid cast from '${own.fullName}' to '${type.fullName}'.`);
  if (typeCodeOf(own) === "Object") {
    if (type.isAssignableFrom(own)) return value;
    throw new NetException("System.InvalidCastException", "Object must implement IConvertible.");
  }
  const code = typeCodeOf(type);
  if (code === "Object") {
    if (type.isAssignableFrom(own)) return value;
    throw new NetException("System.InvalidCastException", `Invalid cast from '${own.fullName}' to '${type.fullName}'.`);
  }
  if (code === "DateTime") return toDate(value, provider);
  return box(code, code === "String" ? toText(value, cultureFrom(provider)) : convertNumber(value, code, cultureFrom(provider)));
}

function box(code: string, value: unknown): unknown {
  if (code === "Double") return typeof value === "number" ? toDouble(value) : value;
  if (code === "Single") return typeof value === "number" ? new Single(value) : value;
  if (code === "Char") return typeof value === "string" ? charOf(value.charCodeAt(0)) : value;
  if ((integers as string[]).includes(code) && (typeof value === "number" || typeof value === "bigint")) return integerValue(code as IntegerName, value);
  return value;
}

function slice(bytes: Uint8Array | null, offset: number, length: number): Uint8Array {
  if (bytes === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "inArray");
  if (length < 0) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "length");
  if (offset < 0) throw argumentError("ArgumentOutOfRangeException", "Value must be positive.", "offset");
  if (offset > bytes.length - length) throw argumentError("ArgumentOutOfRangeException", "Offset and length must refer to a position in the string.", "offset");
  return bytes.subarray(offset, offset + length);
}

const whole = (bytes: Uint8Array | null) => slice(bytes, 0, bytes?.length ?? 0);
const lines = (options: EnumValue) => Number(options.value) === 1;
const text = (value: unknown, provider: unknown = null) => (value === dbNull ? "" : toText(value, cultureFrom(provider)));

export default defineType({
  name: "System.Convert",
  abstract: true,
  sealed: true,
  aliases: ["convert"],
  members: [
    ["static System.Object DBNull {get;}", () => dbNull],
    ["static System.TypeCode GetTypeCode(System.Object value)", (value: unknown) => enumNamed(typeNamed("System.TypeCode"), value === null ? "Empty" : typeCodeOf(typeOf(value)))],
    ["static bool IsDBNull(System.Object value)", (value: unknown) => value === dbNull],
    ["static System.Object ChangeType(System.Object value, type conversionType)", changeType],
    ["static System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)", changeType],
    ["static System.Object ChangeType(System.Object value, System.TypeCode typeCode)", (value: unknown, code: EnumValue) => changeType(value, findType(`System.${toText(code)}`) ?? typeNamed("System.Object"))],
    ...targets("Boolean", "bool"),
    ...targets("Char", "char"),
    ...integers.flatMap((name) => targets(name, keywords[name])),
    ...targets("Single", "float"),
    ...targets("Double", "double"),
    ...targets("Decimal", "decimal"),
    ...targets("DateTime", "datetime"),
    ...integers.map((name): Member => [`static ${keywords[name]} To${name}(string value, int fromBase)`, fromBase(name)]),
    ...sources.flatMap(([source, boxed]): Member[] => [
      [`static string ToString(${source} value)`, (value: never) => text(boxed(value))],
      [`static string ToString(${source} value, System.IFormatProvider provider)`, (value: never, provider: unknown) => text(boxed(value), provider)],
    ]),
    ["static string ToString(byte value, int toBase)", toBase(8)],
    ["static string ToString(short value, int toBase)", toBase(16)],
    ["static string ToString(int value, int toBase)", toBase(32)],
    ["static string ToString(long value, int toBase)", toBase(64)],
    ["static string ToBase64String(byte[] inArray)", (bytes: Uint8Array | null) => toBase64(whole(bytes))],
    ["static string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)", (bytes: Uint8Array | null, options: EnumValue) => toBase64(whole(bytes), lines(options))],
    ["static string ToBase64String(byte[] inArray, int offset, int length)", (bytes: Uint8Array | null, offset: number, length: number) => toBase64(slice(bytes, offset, length))],
    ["static string ToBase64String(byte[] inArray, int offset, int length, System.Base64FormattingOptions options)", (bytes: Uint8Array | null, offset: number, length: number, options: EnumValue) => toBase64(slice(bytes, offset, length), lines(options))],
    ["static byte[] FromBase64String(string s)", (s: string | null) => {
      if (s === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
      return fromBase64(s, isWhiteSpace);
    }],
    ["static string ToHexString(byte[] inArray)", (bytes: Uint8Array | null) => toHex(whole(bytes))],
    ["static string ToHexString(byte[] inArray, int offset, int length)", (bytes: Uint8Array | null, offset: number, length: number) => toHex(slice(bytes, offset, length))],
    ["static string ToHexStringLower(byte[] inArray)", (bytes: Uint8Array | null) => toHex(whole(bytes)).toLowerCase()],
    ["static byte[] FromHexString(string s)", (s: string | null) => {
      if (s === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
      return fromHex(s);
    }],
  ],
});
