// Casts to the numeric types and to char: rounding half to even, range checks, number-literal syntax in text.
import { Decimal, decimalFromBigInt, decimalFromNumber, decimalOf, divideHalfEven, powerOfTen } from "#dotnet/core/decimal.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { IntegerName } from "#dotnet/core/number-kind.ts";
import { integerKinds, integerValue } from "#dotnet/core/number-kind.ts";
import { BigInteger, Char, charOf, Single, toDouble } from "#dotnet/core/numbers.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { codeOf, Code, asNumber, asBigInt } from "../operators/number-code.ts";
import { castErrorBecause, castFromTextError } from "./cast-errors.ts";
import { numberFromText } from "./number-text.ts";

const targets = new Map<string, IntegerName | "Single" | "Double" | "Decimal" | "BigInteger" | "Char">([
  ["System.Int32", "Int32"], ["System.Int64", "Int64"], ["System.Double", "Double"], ["System.Decimal", "Decimal"], ["System.Byte", "Byte"],
  ["System.SByte", "SByte"], ["System.Int16", "Int16"], ["System.UInt16", "UInt16"], ["System.UInt32", "UInt32"], ["System.UInt64", "UInt64"],
  ["System.Single", "Single"], ["System.Numerics.BigInteger", "BigInteger"], ["System.Char", "Char"],
]);

export function isNumberType(type: NetType): boolean {
  return targets.has(type.definition.name) && !type.isArray;
}

const outOfRange = (article: string) => new NetException("System.OverflowException", `Value was either too large or too small for ${article}.`);
const overflow = () => new NetException("System.OverflowException", "Arithmetic operation resulted in an overflow.");

/** From a number, boolean, char, enum or text; undefined when the value is none of these. Errors: InvalidCastIConvertible, InvalidCastFromStringTo... */
export function toNumber(value: unknown, type: NetType): unknown {
  const target = targets.get(type.definition.name)!;
  if (typeof value === "string") return target === "Char" ? charFromText(value, type) : fromText(value, type);
  if (codeOf(value) === Code.None && !(value instanceof BigInteger)) return undefined;
  try {
    return fromNumber(value, target);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    throw castErrorBecause(value instanceof BigInteger ? "InvalidCastTargetInvocationExceptionop_Explicit" : "InvalidCastIConvertible", value, type, error);
  }
}

function charFromText(text: string, type: NetType): unknown {
  if (text.length === 1) return charOf(text.charCodeAt(0));
  throw castErrorBecause("InvalidCastParseTargetInvocation", text, type, new NetException("System.FormatException", "String must be exactly one character long."));
}

/** Throws NetException; the caller makes a cast error of it. */
function fromNumber(value: unknown, target: string): unknown {
  const code = codeOf(value);
  if (value instanceof EnumValue) return fromNumber(typeof value.value === "bigint" ? new BigInteger(value.value) : value.value, target);
  switch (target) {
    case "Char":
      if (value instanceof Char) return value;
      if (code >= Code.Single || code === Code.Boolean) throw invalidCast(code === Code.Boolean ? "Boolean" : code === Code.Double ? "Double" : code === Code.Single ? "Single" : "Decimal", "Char");
      if (asBigInt(value) < 0n || asBigInt(value) > 65535n) throw outOfRange("a character");
      return charOf(Number(asBigInt(value)));
    case "Double":
      if (value instanceof Char) throw invalidCast("Char", "Double");
      return toDouble(asNumber(value));
    case "Single":
      if (value instanceof Char) throw invalidCast("Char", "Single");
      return new Single(asNumber(value));
    case "Decimal":
      if (value instanceof Char) throw invalidCast("Char", "Decimal");
      return toDecimal(value, code);
    case "BigInteger":
      return value instanceof BigInteger ? value : new BigInteger(truncated(value, code));
  }
  const kind = integerKinds[target as IntegerName];
  const whole = rounded(value, code, kind);
  if (whole < kind.min || whole > kind.max) throw outOfRange(kind.article);
  return integerValue(kind.name, whole);
}

function invalidCast(from: string, to: string): NetException {
  return new NetException("System.InvalidCastException", `Invalid cast from '${from}' to '${to}'.`);
}

function toDecimal(value: unknown, code: number): Decimal {
  if (value instanceof Decimal) return value;
  if (code === Code.Double || code === Code.Single) return decimalFromNumber(asNumber(value), code === Code.Single ? 7 : 15);
  return decimalFromBigInt(asBigInt(value));
}

function truncated(value: unknown, code: number): bigint {
  if (value instanceof Decimal) return value.mantissa / powerOfTen(value.scale);
  if (code !== Code.Double && code !== Code.Single) return asBigInt(value);
  const number = asNumber(value);
  if (!Number.isFinite(number)) throw new NetException("System.OverflowException", Number.isNaN(number) ? "The value is not a number." : "BigInteger cannot represent infinity.");
  return BigInt(Math.trunc(number));
}

/** The nearest whole number, halves to the even one. */
function rounded(value: unknown, code: number, kind: { name: string; article: string }): bigint {
  if (value instanceof Decimal) return divideHalfEven(value.mantissa, powerOfTen(value.scale));
  if (code !== Code.Double && code !== Code.Single) return asBigInt(value);
  const number = asNumber(value);
  const long = kind.name === "Int64" || kind.name === "UInt64";
  if (!Number.isFinite(number)) throw long ? overflow() : outOfRange(kind.article);
  const floor = Math.floor(number);
  const rest = number - floor;
  const nearest = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  if (long && (nearest >= (kind.name === "Int64" ? 2 ** 63 : 2 ** 64) || nearest < (kind.name === "Int64" ? -(2 ** 63) : 0))) throw overflow();
  return BigInt(nearest);
}

/** The number a text spells, then as the type wants it. */
function fromText(text: string, type: NetType): unknown {
  const target = targets.get(type.definition.name)!;
  if (text.trim() === "") return fromNumber(0, target);
  const number = numberFromText(text) ?? (target === "Double" || target === "Single" ? namedDouble(text) : undefined) ?? groupedNumber(text, target);
  if (number === undefined) throw castFromTextError(text, type);
  try {
    return fromNumber(number, target);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    throw castFromTextError(text, type, error);
  }
}

function namedDouble(text: string): unknown {
  switch (text.trim().toLowerCase()) {
    case "nan":
      return Number.NaN;
    case "infinity":
    case "+infinity":
    case "∞":
      return Number.POSITIVE_INFINITY;
    case "-infinity":
    case "-∞":
      return Number.NEGATIVE_INFINITY;
    default:
      return undefined;
  }
}

/** "1,234.50": group separators as .NET's parsers allow them, exact for decimals. */
function groupedNumber(text: string, target: string): unknown {
  const match = /^\s*([+-]?)(\d[\d,]*)?(?:\.(\d*))?\s*$/.exec(text);
  if (!match || (match[2] === undefined && !match[3])) return undefined;
  const whole = (match[2] ?? "0").replaceAll(",", "");
  const fraction = match[3] ?? "";
  const sign = match[1] === "-" ? "-" : "";
  if (target === "Decimal") {
    const exact = decimalOf(BigInt(whole + fraction), fraction.length);
    return sign ? new Decimal(-exact.mantissa, exact.scale) : exact;
  }
  return toDouble(Number(`${sign}${whole}.${fraction || "0"}`));
}

