// Text to number, by NumberStyles: the Parse and TryParse of every numeric type.
import type { Culture } from "./culture.ts";
import { invariantCulture } from "./culture.ts";
import { Decimal, decimalOf, divideHalfEven, powerOfTen } from "./decimal.ts";
import { argumentError, NetException } from "./exception.ts";
import type { IntegerKind } from "./number-kind.ts";
import { integerKinds } from "./number-kind.ts";

/** System.Globalization.NumberStyles. */
export const styles = {
  leadingWhite: 1,
  trailingWhite: 2,
  leadingSign: 4,
  trailingSign: 8,
  parentheses: 16,
  decimalPoint: 32,
  thousands: 64,
  exponent: 128,
  currency: 256,
  hex: 512,
  binary: 1024,
  integer: 7,
  number: 111,
  float: 167,
} as const;

/** A number as it was written: mantissa x 10^exponent. */
export interface ParsedNumber {
  negative: boolean;
  /** All digits without leading zeros. */
  digits: string;
  /** Power of ten of the last digit. */
  exponent: number;
}

export type ParseFailure = "format" | "overflow";

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Reads a number by the styles; null when the text is not one. */
export function readNumber(text: string, style: number, culture: Culture = invariantCulture): ParsedNumber | null {
  const symbols = culture.numbers;
  let at = 0;
  const take = (symbol: string): boolean => {
    if (symbol === "" || !text.startsWith(symbol, at)) {
      // Locales that group by a no-break space also accept a plain one.
      if ((symbol === "\u00a0" || symbol === "\u202f") && (text[at] === " " || text[at] === "\u00a0")) {
        at++;
        return true;
      }
      return false;
    }
    at += symbol.length;
    return true;
  };
  const minus = () => take(symbols.negativeSign) || take("-") || (symbols.negativeSign === "\u2212" && take("-"));
  let signed = false;
  let negative = false;
  let open = false;
  let money = false;
  const allowsMoney = (style & styles.currency) !== 0;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isWhite(code) && (style & styles.leadingWhite) !== 0 && (!signed || money)) at++;
    else if ((style & styles.leadingSign) !== 0 && !signed && take(symbols.positiveSign)) signed = true;
    else if ((style & styles.leadingSign) !== 0 && !signed && minus()) signed = negative = true;
    else if (text[at] === "(" && (style & styles.parentheses) !== 0 && !signed) {
      signed = negative = open = true;
      at++;
    } else if (allowsMoney && !money && (take(symbols.currencySymbol) || take("¤"))) money = true;
    else break;
  }
  const decimalPoint = money ? symbols.currencyDecimalSeparator : symbols.numberDecimalSeparator;
  const group = money ? symbols.currencyGroupSeparator : symbols.numberGroupSeparator;
  let digits = "";
  let any = false;
  let fraction = 0;
  let pointed = false;
  for (;;) {
    const from = at;
    while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
    if (at > from) {
      any = true;
      digits += text.slice(from, at);
      if (pointed) fraction += at - from;
    } else if ((style & styles.decimalPoint) !== 0 && !pointed && (take(decimalPoint) || (allowsMoney && take(symbols.numberDecimalSeparator)))) pointed = true;
    else if ((style & styles.thousands) !== 0 && any && !pointed && (take(group) || (allowsMoney && take(symbols.numberGroupSeparator)))) continue;
    else break;
  }
  if (!any) return null;
  let exponent = 0;
  if ((style & styles.exponent) !== 0 && (text[at] === "e" || text[at] === "E")) {
    const start = at++;
    const down = take(symbols.positiveSign) ? false : minus();
    const from = at;
    while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
    if (at === from) at = start;
    else exponent = Math.min(Number(text.slice(from, at)), 99999) * (down ? -1 : 1);
  }
  for (;;) {
    const code = text.charCodeAt(at);
    if (isWhite(code) && (style & styles.trailingWhite) !== 0) at++;
    else if ((style & styles.trailingSign) !== 0 && !signed && take(symbols.positiveSign)) signed = true;
    else if ((style & styles.trailingSign) !== 0 && !signed && minus()) signed = negative = true;
    else if (text[at] === ")" && open) {
      open = false;
      at++;
    } else if (allowsMoney && !money && (take(symbols.currencySymbol) || take("¤"))) money = true;
    else break;
  }
  if (open) return null;
  while (at < text.length && text.charCodeAt(at) === 0) at++;
  if (at < text.length) return null;
  return { negative, digits: digits.replace(/^0+/, ""), exponent: exponent - fraction };
}

/** The value as a whole number; "overflow" when it has a fraction or could not fit anywhere. */
function wholeOf(number: ParsedNumber): bigint | "overflow" {
  if (number.digits === "") return 0n;
  let value: bigint;
  if (number.exponent >= 0) {
    if (number.digits.length + number.exponent > 5000) return "overflow";
    value = BigInt(number.digits) * powerOfTen(number.exponent);
  } else {
    const cut = number.digits.length + number.exponent;
    if (/[1-9]/.test(number.digits.slice(Math.max(cut, 0)))) return "overflow";
    value = cut > 0 ? BigInt(number.digits.slice(0, cut)) : 0n;
  }
  return number.negative ? -value : value;
}

function trimmed(text: string, style: number): string {
  let from = 0;
  let to = text.length;
  if (style & styles.leadingWhite) while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && text.charCodeAt(to - 1) === 0) to--;
  if (style & styles.trailingWhite) while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Whole digits of base 16 or 2; null when the text has others. */
function radixValue(text: string, style: number): bigint | null {
  const digits = trimmed(text, style);
  if (style & styles.hex) return /^[0-9a-f]+$/i.test(digits) ? BigInt(`0x${digits}`) : null;
  return /^[01]+$/.test(digits) ? BigInt(`0b${digits}`) : null;
}

/** Any of the eight integer types; hex and binary digits give the bits. */
export function tryParseInteger(text: string, kind: IntegerKind, style: number = styles.integer, culture?: Culture): bigint | ParseFailure {
  if (style & (styles.hex | styles.binary)) {
    const bits = radixValue(text, style);
    if (bits === null) return "format";
    if (bits >= 1n << BigInt(kind.bits)) return "overflow";
    return kind.min < 0n ? BigInt.asIntN(kind.bits, bits) : bits;
  }
  if (style === styles.integer && /^[+-]?\d{1,9}$/.test(text) && kind.bits >= 32 && kind.min < 0n) return BigInt(text.startsWith("+") ? text.slice(1) : text);
  const number = readNumber(text, style, culture);
  if (number === null) return "format";
  const value = wholeOf(number);
  return value === "overflow" || value < kind.min || value > kind.max ? "overflow" : value;
}

export function formatFailure(text: string): NetException {
  return new NetException("System.FormatException", `The input string '${text}' was not in a correct format.`);
}

/** OverflowException naming the type: "Value was either too large or too small for an Int32." */
export function overflowOf(article: string): NetException {
  return new NetException("System.OverflowException", `Value was either too large or too small for ${article}.`);
}

function required(text: string | null): string {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  return text;
}

/** Parse of an integer type: ArgumentNullException, FormatException, OverflowException with .NET's texts. */
export function parseInteger(text: string | null, kind: IntegerKind, style: number = styles.integer, culture?: Culture): bigint {
  const source = required(text);
  const value = tryParseInteger(source, kind, style, culture);
  if (value === "format") throw formatFailure(source);
  if (value === "overflow") throw overflowOf(kind.article);
  return value;
}

/** int.Parse. */
export function parseInt32(text: string | null, style: number = styles.integer, culture?: Culture): number {
  return Number(parseInteger(text, integerKinds.Int32, style, culture));
}

/** long.Parse. */
export function parseInt64(text: string | null, style: number = styles.integer, culture?: Culture): bigint {
  return parseInteger(text, integerKinds.Int64, style, culture);
}

/** A double from text, also the names of infinity and NaN; null when it is none. Too large gives infinity. */
export function tryParseDouble(text: string, style: number = styles.float | styles.thousands, culture: Culture = invariantCulture): number | null {
  const number = readNumber(text, style, culture);
  if (number !== null) {
    const value = number.digits === "" ? 0 : Number(`${number.digits}e${number.exponent}`);
    return number.negative ? -value : value;
  }
  const symbols = culture.numbers;
  const name = text.trim().toLowerCase();
  const positive = symbols.positiveInfinity.toLowerCase();
  if (name === positive || name === `${symbols.positiveSign}${positive}` || name === "infinity") return Infinity;
  if (name === symbols.negativeInfinity.toLowerCase() || name === "-infinity") return -Infinity;
  const nan = symbols.naN.toLowerCase();
  if (name === nan || name === `${symbols.positiveSign}${nan}` || name === `${symbols.negativeSign}${nan}`) return NaN;
  return null;
}

/** double.Parse. */
export function parseDouble(text: string | null, style: number = styles.float | styles.thousands, culture?: Culture): number {
  const source = required(text);
  const value = tryParseDouble(source, style, culture);
  if (value === null) throw formatFailure(source);
  return value;
}

/** A decimal from text, keeping written zeros (1.50); more than 28 digits are rounded to even. */
export function tryParseDecimal(text: string, style: number = styles.number, culture?: Culture): Decimal | ParseFailure {
  const number = readNumber(text, style, culture);
  if (number === null) return "format";
  let mantissa = BigInt(number.digits === "" ? "0" : number.digits);
  let scale = -number.exponent;
  if (mantissa === 0n) return new Decimal(0n, Math.min(Math.max(scale, 0), 28));
  if (scale > 28) {
    if (scale - 28 > number.digits.length + 1) mantissa = 0n;
    else mantissa = divideHalfEven(mantissa, powerOfTen(scale - 28));
    scale = 28;
  }
  if (scale < -30) return "overflow";
  try {
    return decimalOf(number.negative ? -mantissa : mantissa, scale);
  } catch (error) {
    if (error instanceof NetException) return "overflow";
    throw error;
  }
}

/** decimal.Parse. */
export function parseDecimal(text: string | null, style: number = styles.number, culture?: Culture): Decimal {
  const source = required(text);
  const value = tryParseDecimal(source, style, culture);
  if (value === "format") throw formatFailure(source);
  if (value === "overflow") throw overflowOf("a Decimal");
  return value;
}

/** BigInteger from text; hex and binary digits are two's complement: "FF" is -1, "0FF" 255. */
export function tryParseBigInteger(text: string, style: number = styles.integer, culture?: Culture): bigint | null {
  if (style & (styles.hex | styles.binary)) {
    const bits = radixValue(text, style);
    if (bits === null) return null;
    return BigInt.asIntN(trimmed(text, style).length * (style & styles.hex ? 4 : 1), bits);
  }
  const number = readNumber(text, style, culture);
  if (number === null) return null;
  const value = wholeOf(number);
  return value === "overflow" ? null : value;
}

/** BigInteger.Parse. */
export function parseBigInteger(text: string | null, style: number = styles.integer, culture?: Culture): bigint {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  const value = tryParseBigInteger(text, style, culture);
  if (value === null) throw new NetException("System.FormatException", "The value could not be parsed.");
  return value;
}
