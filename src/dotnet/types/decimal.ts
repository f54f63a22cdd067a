// System.Decimal.
import { typedArray } from "../core/array.ts";
import { hashCode, netCompare, netEquals } from "../core/compare.ts";
import { convertibleMembers } from "../core/convertible-members.ts";
import { cultureFrom, currentCulture } from "../core/culture.ts";
import {
  addDecimal, compareDecimal, Decimal, decimalFromBigInt, decimalFromNumber, decimalMaxValue, decimalMinValue, decimalOf, decimalOne, decimalToBigInt, decimalToNumber,
  decimalZero, divideDecimal, multiplyDecimal, negateDecimal, remainderDecimal, roundDecimal, subtractDecimal,
} from "../core/decimal.ts";
import { registerDefault } from "../core/default-value.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { numberInterfaces } from "../core/integer-members.ts";
import { formatNumber } from "../core/number-format.ts";
import type { IntegerName } from "../core/number-kind.ts";
import { integerKinds } from "../core/number-kind.ts";
import { overflowOf, parseDecimal, styles, tryParseDecimal } from "../core/number-parse.ts";
import type { Ref } from "../core/reference.ts";
import { modeOf } from "../core/rounding.ts";
import type { Member } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

registerDefault("System.Decimal", () => decimalZero);

function parse(s: string | null, style: EnumValue | null, provider: unknown = null): Decimal {
  return parseDecimal(s, style === null ? styles.number : Number(style.value), cultureFrom(provider));
}

function tryInto(s: string | null, result: Ref, style: EnumValue | null, provider: unknown = null): boolean {
  const value = s === null ? "format" : tryParseDecimal(s, style === null ? styles.number : Number(style.value), cultureFrom(provider));
  result.value = typeof value === "string" ? decimalZero : value;
  return typeof value !== "string";
}

function round(value: Decimal, places: number, mode: EnumValue | null): Decimal {
  if (places < 0 || places > 28) throw argumentError("ArgumentOutOfRangeException", "Decimal can only round to between 0 and 28 digits of precision.", "decimals");
  return roundDecimal(value, places, mode === null ? "even" : modeOf(mode));
}

function toInteger(name: IntegerName): (value: Decimal) => number | bigint {
  const kind = integerKinds[name];
  return (value) => {
    const whole = decimalToBigInt(value);
    if (whole < kind.min || whole > kind.max) throw overflowOf(kind.article);
    return kind.bits === 64 ? whole : Number(whole);
  };
}

function bits(value: Decimal): number[] {
  const size = value.mantissa < 0n ? -value.mantissa : value.mantissa;
  const part = (shift: bigint) => Number(BigInt.asIntN(32, size >> shift));
  return typedArray(typeNamed("System.Int32"), [part(0n), part(32n), part(64n), (value.scale << 16) | (value.mantissa < 0n ? 0x80000000 | 0 : 0)]);
}

function fromParts(low: number, middle: number, high: number, { negative, scale }: { negative: boolean; scale: number }): Decimal {
  if (scale > 28) throw argumentError("ArgumentOutOfRangeException", "Decimal's scale value must be between 0 and 28, inclusive.", "scale");
  const size = (BigInt(high >>> 0) << 64n) | (BigInt(middle >>> 0) << 32n) | BigInt(low >>> 0);
  return new Decimal(negative ? -size : size, scale);
}

const text = (self: Decimal, format: string | null, provider?: unknown) => formatNumber(self, format, provider === undefined ? currentCulture() : cultureFrom(provider));
const whole = (value: Decimal) => new Decimal(decimalToBigInt(value), 0);

const conversions: Member[] = (
  [["Byte", "byte", "ToByte"], ["SByte", "sbyte", "ToSByte"], ["Int16", "short", "ToInt16"], ["Int32", "int", "ToInt32"], ["Int64", "long", "ToInt64"], ["UInt16", "ushort", "ToUInt16"], ["UInt32", "uint", "ToUInt32"], ["UInt64", "ulong", "ToUInt64"]] as const
).map(([name, keyword, member]) => [`static ${keyword} ${member}(decimal value)`, toInteger(name)]);

export default defineType({
  name: "System.Decimal",
  kind: "struct",
  aliases: ["decimal"],
  interfaces: numberInterfaces("System.Decimal"),
  members: [
    ["new(int value)", (value: number) => decimalFromBigInt(BigInt(value))],
    ["new(uint value)", (value: number) => decimalFromBigInt(BigInt(value))],
    ["new(long value)", decimalFromBigInt],
    ["new(ulong value)", decimalFromBigInt],
    ["new(float value)", (value: number) => decimalFromNumber(value, 7)],
    ["new(double value)", (value: number) => decimalFromNumber(value)],
    ["new(int[] bits)", (parts: number[]) => {
      if (parts.length !== 4) throw new NetException("System.ArgumentException", "Decimal constructor requires an array or span of four valid decimal bytes.");
      return fromParts(parts[0]!, parts[1]!, parts[2]!, { negative: parts[3]! < 0, scale: (parts[3]! >> 16) & 0xff });
    }],
    ["new(int lo, int mid, int hi, bool isNegative, byte scale)", (...[low, middle, high, negative, scale]: [low: number, middle: number, high: number, negative: boolean, scale: number]) => fromParts(low, middle, high, { negative, scale })],
    ["new()", () => decimalZero],
    ["int CompareTo(System.Object value)", netCompare],
    ["int CompareTo(decimal value)", compareDecimal],
    ["bool Equals(System.Object value)", netEquals],
    ["bool Equals(decimal value)", netEquals],
    ["int GetHashCode()", hashCode],
    ["string ToString()", (self: Decimal) => text(self, null)],
    ["string ToString(string format)", text],
    ["string ToString(System.IFormatProvider provider)", (self: Decimal, provider: unknown) => text(self, null, provider)],
    ["string ToString(string format, System.IFormatProvider provider)", text],
    ["System.TypeCode GetTypeCode()", () => enumNamed(typeNamed("System.TypeCode"), "Decimal")],
    ["byte Scale {get;}", (self: Decimal) => self.scale],
    ...convertibleMembers,
    ["static decimal Zero {get;}", () => decimalZero],
    ["static decimal One {get;}", () => decimalOne],
    ["static decimal MinusOne {get;}", () => new Decimal(-1n, 0)],
    ["static decimal MaxValue {get;}", () => decimalMaxValue],
    ["static decimal MinValue {get;}", () => decimalMinValue],
    ["static decimal Parse(string s)", (s: string | null) => parse(s, null)],
    ["static decimal Parse(string s, System.Globalization.NumberStyles style)", parse],
    ["static decimal Parse(string s, System.IFormatProvider provider)", (s: string | null, provider: unknown) => parse(s, null, provider)],
    ["static decimal Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)", parse],
    ["static bool TryParse(string s, [ref] decimal result)", (s: string | null, result: Ref) => tryInto(s, result, null)],
    ["static bool TryParse(string s, System.IFormatProvider provider, [ref] decimal result)", (s: string | null, provider: unknown, result: Ref) => tryInto(s, result, null, provider)],
    ["static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] decimal result)", (s: string | null, style: EnumValue, provider: unknown, result: Ref) =>
      tryInto(s, result, style, provider)],
    ["static decimal Add(decimal d1, decimal d2)", addDecimal],
    ["static decimal Subtract(decimal d1, decimal d2)", subtractDecimal],
    ["static decimal Multiply(decimal d1, decimal d2)", multiplyDecimal],
    ["static decimal Divide(decimal d1, decimal d2)", divideDecimal],
    ["static decimal Remainder(decimal d1, decimal d2)", remainderDecimal],
    ["static decimal Negate(decimal d)", negateDecimal],
    ["static decimal Abs(decimal value)", (value: Decimal) => (value.mantissa < 0n ? negateDecimal(value) : value)],
    ["static int Compare(decimal d1, decimal d2)", compareDecimal],
    ["static bool Equals(decimal d1, decimal d2)", netEquals],
    ["static decimal Ceiling(decimal d)", (value: Decimal) => roundDecimal(value, 0, "up")],
    ["static decimal Floor(decimal d)", (value: Decimal) => roundDecimal(value, 0, "down")],
    ["static decimal Truncate(decimal d)", whole],
    ["static decimal Round(decimal d)", (value: Decimal) => round(value, 0, null)],
    ["static decimal Round(decimal d, int decimals)", (value: Decimal, places: number) => round(value, places, null)],
    ["static decimal Round(decimal d, System.MidpointRounding mode)", (value: Decimal, mode: EnumValue) => round(value, 0, mode)],
    ["static decimal Round(decimal d, int decimals, System.MidpointRounding mode)", round],
    ["static decimal Max(decimal x, decimal y)", (x: Decimal, y: Decimal) => (compareDecimal(x, y) >= 0 ? x : y)],
    ["static decimal Min(decimal x, decimal y)", (x: Decimal, y: Decimal) => (compareDecimal(x, y) <= 0 ? x : y)],
    ["static int Sign(decimal d)", (value: Decimal) => (value.mantissa > 0n ? 1 : value.mantissa < 0n ? -1 : 0)],
    ["static bool IsInteger(decimal value)", (value: Decimal) => compareDecimal(whole(value), value) === 0],
    ["static bool IsNegative(decimal value)", (value: Decimal) => value.mantissa < 0n],
    ["static bool IsPositive(decimal value)", (value: Decimal) => value.mantissa >= 0n],
    ["static int[] GetBits(decimal d)", bits],
    ["static double ToDouble(decimal d)", decimalToNumber],
    ["static float ToSingle(decimal d)", decimalToNumber],
    ["static long ToOACurrency(decimal value)", (value: Decimal) => decimalToBigInt(roundDecimal(multiplyDecimal(value, new Decimal(10000n, 0)), 0))],
    ["static decimal FromOACurrency(long cy)", (value: bigint) => decimalOf(value, 4)],
    ...conversions,
  ],
});
