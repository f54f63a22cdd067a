// The members that Double and Single share.
import { netCompare, netEquals, hashCode } from "./compare.ts";
import { convertibleMembers } from "./convertible-members.ts";
import { cultureFrom, currentCulture } from "./culture.ts";
import type { EnumValue } from "./enum.ts";
import { enumNamed } from "./enum.ts";
import { argumentError, NetException } from "./exception.ts";
import { formatNumber } from "./number-format.ts";
import { rawNumber } from "./number-kind.ts";
import { formatFailure, styles, tryParseDouble } from "./number-parse.ts";
import { Single, toDouble } from "./numbers.ts";
import type { Ref } from "./reference.ts";
import { modeOf, roundDouble } from "./rounding.ts";
import type { Member } from "./type.ts";
import { typeNamed } from "./type.ts";

const FLOAT = styles.float | styles.thousands;

/** "MaxValue" and the like of one of the two types. */
export interface FloatLimits {
  max: number;
  epsilon: number;
}

/** Members of Double or Single, in .NET's order of declaration. Results are rounded to single by the marshaller. */
export function floatMembers(name: "Double" | "Single", limits: FloatLimits): Member[] {
  const k = name === "Double" ? "double" : "float";
  const raw = (value: unknown) => rawNumber(value) as number;
  const engine = (value: number): unknown => (name === "Double" ? toDouble(value) : new Single(value));
  const boxed = (self: unknown) => engine(raw(self));
  const text = (self: unknown, format: string | null, provider?: unknown) => formatNumber(boxed(self), format, provider === undefined ? currentCulture() : cultureFrom(provider));
  const parse = (s: string | null, style: number, provider: unknown = null): number => {
    if (s === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
    const value = tryParseDouble(s, style, cultureFrom(provider));
    if (value === null) throw formatFailure(s);
    return value;
  };
  const tryInto = (s: string | null, result: Ref, style: number, provider: unknown = null): boolean => {
    const value = s === null ? null : tryParseDouble(s, style, cultureFrom(provider));
    result.value = engine(value ?? 0);
    return value !== null;
  };
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1);
  const one = (member: string, run: (x: number) => unknown, result: string = k): Member => [`static ${result} ${member}(${k} ${result === "bool" ? (k === "double" ? "d" : "f") : "x"})`, (x: unknown) => run(raw(x))];
  const two = (member: string, run: (x: number, y: number) => unknown): Member => [`static ${k} ${member}(${k} x, ${k} y)`, run];
  return [
    ["int CompareTo(System.Object value)", (self: unknown, other: unknown) => netCompare(boxed(self), other)],
    [`int CompareTo(${k} value)`, (self: unknown, other: number) => compare(raw(self), other)],
    ["bool Equals(System.Object obj)", (self: unknown, other: unknown) => netEquals(boxed(self), other)],
    [`bool Equals(${k} obj)`, (self: unknown, other: number) => compare(raw(self), other) === 0],
    ["int GetHashCode()", (self: unknown) => hashCode(boxed(self))],
    ["string ToString()", (self: unknown) => text(self, null)],
    ["string ToString(string format)", (self: unknown, format: string | null) => text(self, format)],
    ["string ToString(System.IFormatProvider provider)", (self: unknown, provider: unknown) => text(self, null, provider)],
    ["string ToString(string format, System.IFormatProvider provider)", (self: unknown, format: string | null, provider: unknown) => text(self, format, provider)],
    ["System.TypeCode GetTypeCode()", () => enumNamed(typeNamed("System.TypeCode"), name)],
    ...convertibleMembers,
    [`static ${k} MinValue {get;}`, () => -limits.max],
    [`static ${k} MaxValue {get;}`, () => limits.max],
    [`static ${k} Epsilon {get;}`, () => limits.epsilon],
    [`static ${k} NegativeInfinity {get;}`, () => -Infinity],
    [`static ${k} PositiveInfinity {get;}`, () => Infinity],
    [`static ${k} NaN {get;}`, () => NaN],
    [`static ${k} NegativeZero {get;}`, () => -0],
    [`static ${k} E {get;}`, () => Math.E],
    [`static ${k} Pi {get;}`, () => Math.PI],
    [`static ${k} Tau {get;}`, () => 2 * Math.PI],
    one("IsFinite", Number.isFinite, "bool"),
    one("IsInfinity", (x) => x === Infinity || x === -Infinity, "bool"),
    one("IsNaN", Number.isNaN, "bool"),
    one("IsNegative", (x) => x < 0 || Object.is(x, -0), "bool"),
    one("IsPositive", (x) => x > 0 || Object.is(x, 0), "bool"),
    one("IsNegativeInfinity", (x) => x === -Infinity, "bool"),
    one("IsPositiveInfinity", (x) => x === Infinity, "bool"),
    one("IsInteger", Number.isInteger, "bool"),
    one("IsEvenInteger", (x) => Number.isInteger(x) && x % 2 === 0, "bool"),
    one("IsOddInteger", (x) => Number.isInteger(x) && Math.abs(x % 2) === 1, "bool"),
    one("IsRealNumber", (x) => !Number.isNaN(x), "bool"),
    [`static ${k} Parse(string s)`, (s: string | null) => parse(s, FLOAT)],
    [`static ${k} Parse(string s, System.Globalization.NumberStyles style)`, (s: string | null, style: EnumValue) => parse(s, checkedStyle(style))],
    [`static ${k} Parse(string s, System.IFormatProvider provider)`, (s: string | null, provider: unknown) => parse(s, FLOAT, provider)],
    [`static ${k} Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)`, (s: string | null, style: EnumValue, provider: unknown) => parse(s, checkedStyle(style), provider)],
    [`static bool TryParse(string s, [ref] ${k} result)`, (s: string | null, result: Ref) => tryInto(s, result, FLOAT)],
    [`static bool TryParse(string s, System.IFormatProvider provider, [ref] ${k} result)`, (s: string | null, provider: unknown, result: Ref) => tryInto(s, result, FLOAT, provider)],
    [`static bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] ${k} result)`, (s: string | null, style: EnumValue, provider: unknown, result: Ref) =>
      tryInto(s, result, checkedStyle(style), provider)],
    one("Abs", Math.abs),
    one("Ceiling", Math.ceil),
    one("Floor", Math.floor),
    one("Truncate", Math.trunc),
    one("Sqrt", Math.sqrt),
    one("Cbrt", Math.cbrt),
    one("Exp", Math.exp),
    one("Log", Math.log),
    one("Log2", Math.log2),
    one("Log10", Math.log10),
    one("Sin", Math.sin),
    one("Cos", Math.cos),
    one("Tan", Math.tan),
    one("Asin", Math.asin),
    one("Acos", Math.acos),
    one("Atan", Math.atan),
    one("DegreesToRadians", (x) => (x * Math.PI) / 180),
    one("RadiansToDegrees", (x) => (x * 180) / Math.PI),
    two("Pow", (x, y) => x ** y),
    two("Atan2", Math.atan2),
    two("Hypot", Math.hypot),
    two("Max", Math.max),
    two("Min", Math.min),
    two("CopySign", (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
    [`static ${k} Clamp(${k} value, ${k} min, ${k} max)`, (value: number, min: number, max: number) => {
      if (min > max) throw new NetException("System.ArgumentException", `'${min}' cannot be greater than ${max}.`);
      return value < min ? min : value > max ? max : value;
    }],
    [`static int Sign(${k} value)`, (value: number) => {
      if (Number.isNaN(value)) throw new NetException("System.ArithmeticException", "Function does not accept floating point Not-a-Number values.");
      return Math.sign(value) || 0;
    }],
    [`static ${k} Round(${k} x)`, (x: number) => roundDouble(x, 0, "even")],
    [`static ${k} Round(${k} x, int digits)`, (x: number, digits: number) => roundDouble(x, digits, "even")],
    [`static ${k} Round(${k} x, System.MidpointRounding mode)`, (x: number, mode: EnumValue) => roundDouble(x, 0, modeOf(mode))],
    [`static ${k} Round(${k} x, int digits, System.MidpointRounding mode)`, (x: number, digits: number, mode: EnumValue) => roundDouble(x, digits, modeOf(mode))],
  ];
}

function checkedStyle(style: EnumValue): number {
  const value = Number(style.value);
  if (value & (styles.hex | styles.binary)) {
    throw argumentError("ArgumentException", "The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.", "style");
  }
  return value;
}
