// The members that all integer types share, made for each from its range.
import { netCompare, netEquals } from "./compare.ts";
import { convertibleMembers } from "./convertible-members.ts";
import { cultureFrom, currentCulture } from "./culture.ts";
import type { EnumValue } from "./enum.ts";
import { enumNamed } from "./enum.ts";
import { argumentError, NetException } from "./exception.ts";
import { formatNumber } from "./number-format.ts";
import type { IntegerName } from "./number-kind.ts";
import { integerKinds, integerValue, rawNumber } from "./number-kind.ts";
import { overflowOf, parseInteger, styles, tryParseInteger } from "./number-parse.ts";
import type { Ref } from "./reference.ts";
import { valueTuple } from "./tuple.ts";
import type { Member } from "./type.ts";
import { typeNamed } from "./type.ts";

/** How signatures write each type. */
export const keywords: Record<IntegerName, string> = {
  Byte: "byte",
  SByte: "sbyte",
  Int16: "short",
  UInt16: "ushort",
  Int32: "int",
  UInt32: "uint",
  Int64: "long",
  UInt64: "ulong",
};

/** Interfaces of a numeric type, as far as scripts can meet them. */
export function numberInterfaces(fullName: string): string[] {
  return [
    "System.IComparable",
    "System.IConvertible",
    "System.IFormattable",
    `System.IComparable\`1[${fullName}]`,
    `System.IEquatable\`1[${fullName}]`,
    "System.ISpanFormattable",
    `System.ISpanParsable\`1[${fullName}]`,
    `System.IParsable\`1[${fullName}]`,
  ];
}

function notNull(text: string | null): string {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  return text;
}

export function styleOf(style: EnumValue): number {
  return Number(style.value);
}

/** Instance and static members of an integer type, in .NET's order of declaration. */
export function integerMembers(name: IntegerName): Member[] {
  const kind = integerKinds[name];
  const k = keywords[name];
  const wide = kind.bits === 64;
  const full = `System.${name}`;
  /** Marshalled form: bigint for 64 bits, number below. */
  const plain = (value: bigint) => (wide ? value : Number(value));
  const big = (value: unknown) => BigInt(rawNumber(value) as number | bigint);
  const boxed = (self: unknown) => (typeof self === "bigint" || (typeof self === "number" && name !== "Int32") ? integerValue(name, self) : self);
  const checked = (value: bigint): number | bigint => {
    if (value < kind.min || value > kind.max) throw overflowOf(kind.article);
    return plain(value);
  };
  const text = (self: unknown, format: string | null, provider?: unknown) => formatNumber(boxed(self), format, provider === undefined ? currentCulture() : cultureFrom(provider));
  const tryInto = (source: string | null, result: Ref, style: number, provider?: unknown): boolean => {
    const value = source === null ? "format" : tryParseInteger(source, kind, style, cultureFrom(provider ?? null));
    const ok = typeof value === "bigint";
    result.value = integerValue(name, ok ? value : 0n);
    return ok;
  };
  const bitCount = (value: bigint) => BigInt.asUintN(kind.bits, value).toString(2).replaceAll("0", "").length;
  const leading = (value: bigint) => {
    const bits = BigInt.asUintN(kind.bits, value);
    return bits === 0n ? kind.bits : kind.bits - bits.toString(2).length;
  };
  const trailing = (value: bigint) => {
    const bits = BigInt.asUintN(kind.bits, value);
    return bits === 0n ? kind.bits : /0*$/.exec(bits.toString(2))![0].length;
  };
  const rotate = (value: bigint, by: number) => {
    const count = BigInt(((by % kind.bits) + kind.bits) % kind.bits);
    const bits = BigInt.asUintN(kind.bits, value);
    const turned = BigInt.asUintN(kind.bits, (bits << count) | (bits >> (BigInt(kind.bits) - count)));
    return plain(kind.min < 0n ? BigInt.asIntN(kind.bits, turned) : turned);
  };
  const size = (value: bigint) => (value < 0n ? -value : value);
  const members: Member[] = [
    ["int CompareTo(System.Object value)", (self: unknown, other: unknown) => netCompare(boxed(self), other)],
    [`int CompareTo(${k} value)`, (self: unknown, other: unknown) => (big(self) < big(other) ? -1 : big(self) > big(other) ? 1 : 0)],
    ["bool Equals(System.Object obj)", (self: unknown, other: unknown) => netEquals(boxed(self), other)],
    [`bool Equals(${k} obj)`, (self: unknown, other: unknown) => big(self) === big(other)],
    ["int GetHashCode()", (self: unknown) => Number(BigInt.asIntN(32, wide ? big(self) ^ (big(self) >> 32n) : big(self)))],
    ["string ToString()", (self: unknown) => text(self, null)],
    ["string ToString(string format)", (self: unknown, format: string | null) => text(self, format)],
    ["string ToString(System.IFormatProvider provider)", (self: unknown, provider: unknown) => text(self, null, provider)],
    ["string ToString(string format, System.IFormatProvider provider)", (self: unknown, format: string | null, provider: unknown) => text(self, format, provider)],
    ["System.TypeCode GetTypeCode()", () => enumNamed(typeNamed("System.TypeCode"), name)],
    ...convertibleMembers,
    [`static ${k} MaxValue {get;}`, () => plain(kind.max)],
    [`static ${k} MinValue {get;}`, () => plain(kind.min)],
    [`static ${k} Parse(string s)`, (s: string | null) => plain(parseInteger(notNull(s), kind, styles.integer, currentCulture()))],
    [`static ${k} Parse(string s, System.Globalization.NumberStyles style)`, (s: string | null, style: EnumValue) => plain(parseInteger(notNull(s), kind, checkedStyle(style), currentCulture()))],
    [`static ${k} Parse(string s, System.IFormatProvider provider)`, (s: string | null, provider: unknown) => plain(parseInteger(notNull(s), kind, styles.integer, cultureFrom(provider)))],
    [`static ${k} Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)`, (s: string | null, style: EnumValue, provider: unknown) =>
      plain(parseInteger(notNull(s), kind, checkedStyle(style), cultureFrom(provider)))],
    [`static bool TryParse(string s, [ref] ${k} result)`, (s: string | null, result: Ref) => tryInto(s, result, styles.integer)],
    [`static bool TryParse(string s, System.IFormatProvider provider, [ref] ${k} result)`, (s: string | null, provider: unknown, result: Ref) => tryInto(s, result, styles.integer, provider)],
    [`static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ${k} result)`, (s: string | null, style: EnumValue, provider: unknown, result: Ref) =>
      tryInto(s, result, checkedStyle(style), provider)],
    [`static ${k} Max(${k} x, ${k} y)`, (x: number, y: number) => (x > y ? x : y)],
    [`static ${k} Min(${k} x, ${k} y)`, (x: number, y: number) => (x < y ? x : y)],
    [`static ${k} Clamp(${k} value, ${k} min, ${k} max)`, (value: number, min: number, max: number) => {
      if (min > max) throw new NetException("System.ArgumentException", `'${min}' cannot be greater than ${max}.`);
      return value < min ? min : value > max ? max : value;
    }],
    [`static int Sign(${k} value)`, (value: unknown) => (big(value) > 0n ? 1 : big(value) < 0n ? -1 : 0)],
    [`static bool IsEvenInteger(${k} value)`, (value: unknown) => (big(value) & 1n) === 0n],
    [`static bool IsOddInteger(${k} value)`, (value: unknown) => (big(value) & 1n) === 1n],
    [`static bool IsPow2(${k} value)`, (value: unknown) => big(value) > 0n && bitCount(big(value)) === 1],
    [`static ${k} Log2(${k} value)`, (value: unknown) => {
      if (big(value) < 0n) throw argumentError("ArgumentOutOfRangeException", "value ('" + String(big(value)) + "') must be a non-negative value.", "value");
      return plain(big(value) === 0n ? 0n : BigInt(big(value).toString(2).length - 1));
    }],
    [`static ${k} PopCount(${k} value)`, (value: unknown) => plain(BigInt(bitCount(big(value))))],
    [`static ${k} LeadingZeroCount(${k} value)`, (value: unknown) => plain(BigInt(leading(big(value))))],
    [`static ${k} TrailingZeroCount(${k} value)`, (value: unknown) => plain(BigInt(trailing(big(value))))],
    [`static ${k} RotateLeft(${k} value, int rotateAmount)`, (value: unknown, by: number) => rotate(big(value), by)],
    [`static ${k} RotateRight(${k} value, int rotateAmount)`, (value: unknown, by: number) => rotate(big(value), -by)],
    [`static System.ValueTuple[${k},${k}] DivRem(${k} left, ${k} right)`, (left: unknown, right: unknown) => {
      if (big(right) === 0n) throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
      return valueTuple([typeNamed(full), typeNamed(full)], [integerValue(name, checked(big(left) / big(right))), integerValue(name, big(left) % big(right))]);
    }],
  ];
  if (kind.min < 0n) {
    members.push(
      [`static ${k} Abs(${k} value)`, (value: unknown) => {
        if (big(value) === kind.min) throw new NetException("System.OverflowException", "Negating the minimum value of a twos complement number is invalid.");
        return plain(size(big(value)));
      }],
      [`static ${k} CopySign(${k} value, ${k} sign)`, (value: unknown, sign: unknown) => {
        const magnitude = size(big(value));
        if (big(sign) >= 0n && magnitude > kind.max) throw new NetException("System.OverflowException", "Negating the minimum value of a twos complement number is invalid.");
        return plain(big(sign) >= 0n ? magnitude : -magnitude);
      }],
      [`static ${k} MaxMagnitude(${k} x, ${k} y)`, (x: unknown, y: unknown) => plain(size(big(x)) >= size(big(y)) ? (size(big(x)) === size(big(y)) && big(x) < 0n ? big(y) : big(x)) : big(y))],
      [`static ${k} MinMagnitude(${k} x, ${k} y)`, (x: unknown, y: unknown) => plain(size(big(x)) <= size(big(y)) ? (size(big(x)) === size(big(y)) && big(y) < 0n ? big(y) : big(x)) : big(y))],
      [`static bool IsNegative(${k} value)`, (value: unknown) => big(value) < 0n],
      [`static bool IsPositive(${k} value)`, (value: unknown) => big(value) >= 0n],
    );
  }
  return members;
}

function checkedStyle(style: EnumValue): number {
  const value = styleOf(style);
  if (value & styles.hex && value & ~(styles.hex | styles.leadingWhite | styles.trailingWhite)) {
    throw argumentError("ArgumentException", "With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be a subset of those in HexNumber.", "style");
  }
  return value;
}
