// IConvertible: any convertible value to a type named by its TypeCode, as System.Convert does it.
import type { Culture } from "./culture.ts";
import { Decimal, decimalFromBigInt, decimalFromNumber, decimalToNumber, decimalZero, roundDecimal } from "./decimal.ts";
import { EnumValue } from "./enum.ts";
import { NetException } from "./exception.ts";
import { toText } from "./format.ts";
import type { IntegerName } from "./number-kind.ts";
import { integerKinds, numberNameOf, rawNumber } from "./number-kind.ts";
import { overflowOf, parseDecimal, parseDouble, parseInteger, styles } from "./number-parse.ts";
import { Char, Int64, Single } from "./numbers.ts";
import { roundDouble } from "./rounding.ts";
import { typeOf } from "./type-of.ts";

function invalidCast(value: unknown, code: string): NetException {
  return new NetException("System.InvalidCastException", `Invalid cast from '${typeOf(value).name}' to '${code}'.`);
}

/**
 * The value in marshalled form (number, bigint, boolean, one-unit string, Decimal) of the type with this code.
 * null converts to the zero of the type. FormatException, OverflowException, InvalidCastException with .NET's texts.
 */
export function convertNumber(value: unknown, code: string, culture: Culture): unknown {
  const source = value instanceof EnumValue ? numberOfEnum(value) : value;
  if (code in integerKinds) return toInteger(source, code as IntegerName, culture);
  switch (code) {
    case "Boolean":
      return toBoolean(source);
    case "Char":
      return toChar(source);
    case "Single":
    case "Double":
      return toFloat(source, code, culture);
    case "Decimal":
      return toDecimal(source, culture);
    case "String":
      return toText(source, culture);
    default:
      throw invalidCast(source, code);
  }
}

function numberOfEnum(value: EnumValue): unknown {
  return typeof value.value === "bigint" ? new Int64(value.value) : value.value;
}

function convertible(value: unknown): void {
  if (value !== null && typeof value === "object" && !(value instanceof Char) && numberNameOf(value) === null && typeOf(value).definition.name !== "System.DateTime") {
    throw new NetException("System.InvalidCastException", `Unable to cast object of type '${typeOf(value).fullName}' to type 'System.IConvertible'.`);
  }
}

function toInteger(value: unknown, name: IntegerName, culture: Culture): number | bigint {
  const kind = integerKinds[name];
  const give = (whole: bigint) => {
    if (whole < kind.min || whole > kind.max) throw overflowOf(kind.article);
    return kind.bits === 64 ? whole : Number(whole);
  };
  if (value === null || value === undefined) return give(0n);
  if (typeof value === "string") return give(parseInteger(value, kind, styles.integer, culture));
  if (typeof value === "boolean") return give(value ? 1n : 0n);
  if (value instanceof Char) {
    if (BigInt(value.code) > kind.max) throw overflowOf(kind.article);
    return give(BigInt(value.code));
  }
  if (value instanceof Decimal) return give(roundDecimal(value, 0).mantissa);
  const raw = rawNumber(value);
  if (raw === undefined) {
    convertible(value);
    throw invalidCast(value, name);
  }
  if (typeof raw === "bigint") return give(raw);
  if (!Number.isFinite(raw)) throw overflowOf(kind.article);
  return give(BigInt(Number.isInteger(raw) ? raw : roundDouble(raw, 0, "even")));
}

function toBoolean(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    const word = value.replaceAll("\0", " ").trim().toLowerCase();
    if (word === "true" || word === "false") return word === "true";
    throw new NetException("System.FormatException", `String '${value}' was not recognized as a valid Boolean.`);
  }
  if (value instanceof Char) throw invalidCast(value, "Boolean");
  if (value instanceof Decimal) return value.mantissa !== 0n;
  const raw = rawNumber(value);
  if (raw === undefined) {
    convertible(value);
    throw invalidCast(value, "Boolean");
  }
  return typeof raw === "bigint" ? raw !== 0n : raw !== 0;
}

function toChar(value: unknown): string {
  if (value === null || value === undefined) return "\0";
  if (value instanceof Char) return String.fromCharCode(value.code);
  if (typeof value === "string") {
    if (value.length !== 1) throw new NetException("System.FormatException", "String must be exactly one character long.");
    return value;
  }
  const raw = rawNumber(value);
  const name = numberNameOf(value);
  if (raw === undefined || name === "Double" || name === "Single" || name === "Decimal") {
    convertible(value);
    throw invalidCast(value, "Char");
  }
  if (raw < 0 || raw > 0xffff) throw overflowOf("a character");
  return String.fromCharCode(Number(raw));
}

function toFloat(value: unknown, code: "Single" | "Double", culture: Culture): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string") return parseDouble(value, styles.float | styles.thousands, culture);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Decimal) return decimalToNumber(value);
  const raw = value instanceof Char ? undefined : rawNumber(value);
  if (raw === undefined) {
    convertible(value);
    throw invalidCast(value, code);
  }
  return Number(raw);
}

function toDecimal(value: unknown, culture: Culture): Decimal {
  if (value === null || value === undefined) return decimalZero;
  if (value instanceof Decimal) return value;
  if (typeof value === "string") return parseDecimal(value, styles.number, culture);
  if (typeof value === "boolean") return decimalFromBigInt(value ? 1n : 0n);
  const raw = value instanceof Char ? undefined : rawNumber(value);
  if (raw === undefined) {
    convertible(value);
    throw invalidCast(value, "Decimal");
  }
  if (typeof raw === "bigint") return decimalFromBigInt(raw);
  return Number.isInteger(raw) && Math.abs(raw) < 1e15 ? decimalFromBigInt(BigInt(raw)) : decimalFromNumber(raw, value instanceof Single ? 7 : 15);
}
