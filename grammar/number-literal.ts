// Number literals: their shape (prefix, digits, suffix, multiplier) and their exact value and type.

import { isDash, isDigit, isHexDigit } from "./scan/characters.ts";

export type NumberLiteralType =
  | "int" | "long" | "double" | "decimal" | "bigint" | "byte" | "sbyte" | "short" | "ushort" | "uint" | "ulong";

/** An exact numeric value, independent of the engine's value classes. */
export interface NumberLiteral {
  readonly type: NumberLiteralType;
  /** Integers and decimals: the exact value in decimal digits; doubles: JavaScript's shortest text. */
  readonly text: string;
  /** The value as a JavaScript number, for every type but those that it cannot hold exactly. */
  readonly number?: number;
}

/** What the characters of a number literal say, before its value is known. */
export interface NumberShape {
  readonly end: number;
  readonly negative: boolean;
  readonly base: 2 | 10 | 16;
  /** Digits; with point and exponent for base 10. */
  readonly digits: string;
  readonly real: boolean;
  /** "", "d", "l", "n", "s", "y", "u", "ul", "us" or "uy". */
  readonly suffix: string;
  readonly multiplier: bigint;
}

const MULTIPLIERS: ReadonlyMap<number, bigint> = new Map([
  [107, 1n << 10n], [109, 1n << 20n], [103, 1n << 30n], [116, 1n << 40n], [112, 1n << 50n],
]);

function skipDigits(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Where the decimal digits, point and exponent at `from` end; -1 when they make no number. */
function scanDecimal(text: string, from: number): { end: number; real: boolean } {
  let i = skipDigits(text, from);
  let real = false;
  if (text.charCodeAt(i) === 46 && text.charCodeAt(i + 1) !== 46) {
    real = true;
    const fraction = skipDigits(text, i + 1);
    if (i === from && fraction === i + 1) return { end: -1, real };
    i = fraction;
  }
  if (i === from) return { end: -1, real };
  if ((text.charCodeAt(i) | 32) === 101) {
    real = true;
    let k = i + 1;
    if (text.charCodeAt(k) === 43 || isDash(text.charCodeAt(k))) k++;
    const exponent = skipDigits(text, k);
    if (exponent === k) return { end: -1, real };
    i = exponent;
  }
  return { end: i, real };
}

function scanSuffix(text: string, at: number): string {
  const c = text.charCodeAt(at) | 32;
  if (c === 117) {
    const d = text.charCodeAt(at + 1) | 32;
    return d === 108 ? "ul" : d === 115 ? "us" : d === 121 ? "uy" : "u";
  }
  return c === 100 ? "d" : c === 108 ? "l" : c === 110 ? "n" : c === 115 ? "s" : c === 121 ? "y" : "";
}

/** Reads a number literal at an offset (with a sign if there is one); null when there is none. What follows it is not checked. */
export function scanNumberShape(text: string, from: number): NumberShape | null {
  let i = from;
  const first = text.charCodeAt(i);
  const negative = isDash(first);
  if (negative || first === 43) i++;
  const prefix = text.charCodeAt(i) === 48 ? text.charCodeAt(i + 1) | 32 : 0;
  let base: 2 | 10 | 16 = 10;
  let real = false;
  let digits: string;
  if (prefix === 120 || prefix === 98) {
    base = prefix === 120 ? 16 : 2;
    const start = i + 2;
    i = start;
    if (base === 16) while (isHexDigit(text.charCodeAt(i))) i++;
    else while (text.charCodeAt(i) === 48 || text.charCodeAt(i) === 49) i++;
    digits = text.slice(start, i);
    if (digits === "" && base === 2) return null;
  } else {
    const decimal = scanDecimal(text, i);
    if (decimal.end < 0) return null;
    digits = text.slice(i, decimal.end);
    real = decimal.real;
    i = decimal.end;
  }
  const suffix = scanSuffix(text, i);
  i += suffix.length;
  let multiplier = 1n;
  const unit = MULTIPLIERS.get(text.charCodeAt(i) | 32);
  if (unit !== undefined) {
    if ((text.charCodeAt(i + 1) | 32) !== 98) return null;
    multiplier = unit;
    i += 2;
  }
  return { end: i, negative, base, digits, real, suffix, multiplier };
}

interface IntegerRange {
  readonly type: NumberLiteralType;
  readonly min: bigint;
  readonly max: bigint;
  readonly bits: bigint;
}
function range(type: NumberLiteralType, bits: bigint, signed: boolean): IntegerRange {
  const size = 1n << bits;
  return signed ? { type, min: -(size >> 1n), max: (size >> 1n) - 1n, bits } : { type, min: 0n, max: size - 1n, bits };
}
const INT = range("int", 32n, true);
const LONG = range("long", 64n, true);
const UINT = range("uint", 32n, false);
const ULONG = range("ulong", 64n, false);
const SUFFIX_RANGES: ReadonlyMap<string, IntegerRange> = new Map([
  ["l", LONG], ["s", range("short", 16n, true)], ["y", range("sbyte", 8n, true)],
  ["ul", ULONG], ["us", range("ushort", 16n, false)], ["uy", range("byte", 8n, false)],
]);
const DECIMAL_MAX = (1n << 96n) - 1n;

function integer(type: NumberLiteralType, value: bigint): NumberLiteral {
  const text = value.toString();
  const number = Number(value);
  return Number.isSafeInteger(number) ? { type, text, number } : { type, text };
}

/** Digits and exponent -> decimal text with its scale kept, or null beyond the range of Decimal. */
function decimalText(shape: NumberShape): string | null {
  const [mantissaText = "", exponentText = "0"] = shape.digits.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissaText.split(".");
  let scale = fraction.length - Number(exponentText.replace(/[\u2013-\u2015]/, "-"));
  if (scale < -400 || scale > 4000) return scale > 0 ? "0" : null;
  let mantissa = BigInt(whole + fraction || "0") * shape.multiplier;
  while (scale < 0) {
    mantissa *= 10n;
    scale++;
  }
  while (scale > 0 && (scale > 28 || mantissa > DECIMAL_MAX)) {
    const rest = mantissa % 10n;
    mantissa /= 10n;
    if (rest > 5n || (rest === 5n && mantissa % 2n === 1n)) mantissa += 1n;
    scale--;
  }
  if (mantissa > DECIMAL_MAX) return null;
  const digits = mantissa.toString().padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return shape.negative ? `-${text}` : text;
}

function realValue(shape: NumberShape): NumberLiteral | null {
  const magnitude = Number(shape.digits.replace(/[\u2013-\u2015]/, "-")) * Number(shape.multiplier);
  const value = shape.negative ? -magnitude : magnitude;
  if (shape.suffix === "") return { type: "double", text: Object.is(value, -0) ? "-0" : String(value), number: value };
  if (!Number.isFinite(value)) return null;
  const floor = Math.floor(value);
  const rest = value - floor;
  const rounded = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  return suffixedInteger(BigInt(rounded), shape);
}

/** 8, 16, 24... hex or binary digits without an unsigned suffix carry a sign bit. */
function integerValue(shape: NumberShape): bigint {
  if (shape.digits === "") return 0n;
  if (shape.base === 10) return BigInt(shape.digits);
  const value = BigInt((shape.base === 16 ? "0x" : "0b") + shape.digits);
  if (shape.suffix.startsWith("u") || shape.digits.length % 8 !== 0) return value;
  const bits = BigInt(shape.digits.length * (shape.base === 16 ? 4 : 1));
  // 0xFFFFFFFFl has room for its digits.
  if (shape.suffix === "l" && bits < 64n) return value;
  return BigInt.asIntN(Number(bits), value);
}

function suffixedInteger(value: bigint, shape: NumberShape): NumberLiteral | null {
  if (shape.suffix === "n") return integer("bigint", value);
  if (shape.suffix === "u") {
    if (value < 0n || value > ULONG.max) return null;
    return integer(value <= UINT.max ? "uint" : "ulong", value);
  }
  const target = SUFFIX_RANGES.get(shape.suffix) as IntegerRange;
  if (value >= target.min && value <= target.max) return integer(target.type, value);
  // 0xFFy and 0xFFFFs fill all bits of their type and so are negative.
  if (shape.base !== 10 && target.min < 0n && value > 0n && value < 1n << target.bits) {
    return integer(target.type, BigInt.asIntN(Number(target.bits), value));
  }
  return null;
}

/** The value of a literal; null when it does not fit the type that its suffix names. */
export function numberOfShape(shape: NumberShape): NumberLiteral | null {
  // Nearly every literal is a short run of decimal digits.
  if (shape.base === 10 && !shape.real && shape.suffix === "" && shape.multiplier === 1n && shape.digits.length < 10) {
    const small = Number(shape.digits);
    const value = shape.negative && small !== 0 ? -small : small;
    return { type: "int", text: String(value), number: value };
  }
  if (shape.suffix === "d") {
    if (shape.base !== 10) {
      const whole = integerValue(shape) * shape.multiplier;
      return { type: "decimal", text: (shape.negative ? -whole : whole).toString() };
    }
    const text = decimalText(shape);
    return text === null ? null : { type: "decimal", text };
  }
  if (shape.real) return realValue(shape);
  const magnitude = integerValue(shape) * shape.multiplier;
  const value = shape.negative ? -magnitude : magnitude;
  if (shape.suffix !== "") return suffixedInteger(value, shape);
  // 0xFFFFFFFFFFFFFFFF fills a long: its sign bit is not that of an int.
  const wide = value < 0n && shape.base !== 10 && shape.digits.length * (shape.base === 16 ? 4 : 1) > 32 && !shape.negative;
  if (!wide && value >= INT.min && value <= INT.max) return integer("int", value);
  if (value >= LONG.min && value <= LONG.max) return integer("long", value);
  if (value >= -DECIMAL_MAX && value <= DECIMAL_MAX) return { type: "decimal", text: value.toString() };
  const number = Number(value);
  return { type: "double", text: String(number), number };
}

/**
 * The value of a text that is wholly one number literal (blanks around it are allowed); null when it is none.
 * Casts of strings to numbers follow the same rules, which is why `[int]'1kb'` is 1024.
 */
export function parseNumberLiteral(text: string): NumberLiteral | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const shape = scanNumberShape(trimmed, 0);
  return shape === null || shape.end !== trimmed.length ? null : numberOfShape(shape);
}
