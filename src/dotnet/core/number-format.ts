// Number to text: the standard formats C D E F G N P R X B.
import type { Culture, NumberSymbols } from "./culture.ts";
import type { Digits } from "./digits.ts";
import { fixedDigits, roundHalfUp, shortestDigits, shortestSingleDigits, significantDigits } from "./digits.ts";
import type { Decimal} from "./decimal.ts";
import { decimalText } from "./decimal.ts";
import { NetException } from "./exception.ts";
import { customFormat } from "./number-custom-format.ts";
import type { NumberName } from "./number-kind.ts";
import { exactNumberDigits, integerKinds, numberNameOf, rawNumber } from "./number-kind.ts";

/**
 * ToString(format, culture) of any numeric value.
 * FormatException "Format specifier was invalid." for a letter that the type does not know. Exact halves of doubles round to even in
 * standard formats, away from zero in custom ones and for integers and decimals.
 */
export function formatNumber(value: unknown, format: string | null, culture: Culture): string {
  const name = numberNameOf(value);
  if (name === null) throw new Error("not a number");
  const symbols = culture.numbers;
  if (name === "Double" || name === "Single") {
    const number = rawNumber(value) as number;
    if (!Number.isFinite(number)) return Number.isNaN(number) ? symbols.naN : number > 0 ? symbols.positiveInfinity : symbols.negativeInfinity;
  }
  if (format === null || format === "") return plainText(value, name, symbols);
  const standard = /^([A-Za-z])(\d{0,9})$/.exec(format);
  if (!standard) {
    const digits = name === "Double" ? significantDigits(rawNumber(value) as number, 15) : name === "Single" ? significantDigits(rawNumber(value) as number, 7) : exactNumberDigits(value);
    return customFormat(digits, format, symbols);
  }
  const precision = standard[2] === "" ? -1 : Number(standard[2]);
  return standardFormat(value, name, standard[1]!, { precision, symbols });
}

function plainText(value: unknown, name: NumberName, symbols: NumberSymbols): string {
  if (name === "Double" || name === "Single") return general(value, name, -1, { exponent: "E", symbols });
  const text = name === "Decimal" ? decimalText(value as Decimal) : String(rawNumber(value));
  return localSigns(text, symbols);
}

function localSigns(text: string, symbols: NumberSymbols): string {
  let result = text;
  if (symbols.numberDecimalSeparator !== ".") result = result.replace(".", symbols.numberDecimalSeparator);
  if (symbols.negativeSign !== "-" && result.startsWith("-")) result = symbols.negativeSign + result.slice(1);
  return result;
}

interface Shape {
  precision: number;
  symbols: NumberSymbols;
}

function invalid(): NetException {
  return new NetException("System.FormatException", "Format specifier was invalid.");
}

function standardFormat(value: unknown, name: NumberName, letter: string, { precision, symbols }: Shape): string {
  const floating = name === "Double" || name === "Single";
  const integral = !floating && name !== "Decimal";
  const fixed = (count: number, shift = 0): Digits => {
    if (floating) {
      const digits = fixedDigits(rawNumber(value) as number, count + shift);
      return digits.digits === "" ? digits : { ...digits, scale: digits.scale + shift };
    }
    const digits = exactNumberDigits(value);
    const scale = digits.scale + shift;
    return roundHalfUp({ ...digits, scale }, scale + count);
  };
  switch (letter.toUpperCase()) {
    case "C": {
      const count = precision < 0 ? symbols.currencyDecimalDigits : precision;
      return currency(fixed(count), count, symbols);
    }
    case "D":
      if (!integral) throw invalid();
      return padded(BigInt(rawNumber(value)!), precision, symbols);
    case "E": {
      const count = (precision < 0 ? 6 : precision) + 1;
      const digits = floating ? significantDigits(rawNumber(value) as number, count) : roundHalfUp(exactNumberDigits(value), count);
      return sign(digits, symbols) + scientific(digits, count, { letter, least: 3, symbols });
    }
    case "F": {
      const count = precision < 0 ? symbols.numberDecimalDigits : precision;
      const digits = fixed(count);
      return sign(digits, symbols) + grouped(digits, count, { sizes: [], group: "", decimal: symbols.numberDecimalSeparator });
    }
    case "N": {
      const count = precision < 0 ? symbols.numberDecimalDigits : precision;
      const digits = fixed(count);
      const text = grouped(digits, count, { sizes: symbols.numberGroupSizes, group: symbols.numberGroupSeparator, decimal: symbols.numberDecimalSeparator });
      return digits.negative ? fill(["(n)", "-n", "- n", "n-", "n -"][symbols.numberNegativePattern]!, text, "", symbols) : text;
    }
    case "P": {
      const count = precision < 0 ? symbols.percentDecimalDigits : precision;
      const digits = fixed(count, 2);
      const text = grouped(digits, count, { sizes: symbols.percentGroupSizes, group: symbols.percentGroupSeparator, decimal: symbols.percentDecimalSeparator });
      const pattern = digits.negative ? percentNegative[symbols.percentNegativePattern]! : percentPositive[symbols.percentPositivePattern]!;
      return fill(pattern, text, symbols.percentSymbol, symbols);
    }
    case "R":
      if (name === "BigInteger") return padded(BigInt(rawNumber(value)!), precision, symbols);
      if (!floating) throw invalid();
      return general(value, name, -1, { exponent: letter === "R" ? "E" : "e", symbols });
    case "G":
      if (integral && precision < 1) return padded(BigInt(rawNumber(value)!), -1, symbols);
      return general(value, name, precision === 0 ? -1 : precision, { exponent: letter === "G" ? "E" : "e", symbols });
    case "X":
    case "B":
      if (!integral) throw invalid();
      return radix(BigInt(rawNumber(value)!), name, letter, precision);
    default:
      throw invalid();
  }
}

const currencyPositive = ["$n", "n$", "$ n", "n $"];
const currencyNegative = ["($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-", "$ -n", "n- $", "($ n)", "(n $)", "$- n"];
const percentPositive = ["n $", "n$", "$n", "$ n"];
const percentNegative = ["-n $", "-n$", "-$n", "$-n", "$n-", "n-$", "n$-", "-$ n", "n $-", "$ n-", "$ -n", "n- $"];

function fill(pattern: string, number: string, symbol: string, symbols: NumberSymbols): string {
  let text = "";
  for (const c of pattern) text += c === "n" ? number : c === "$" ? symbol : c === "-" ? symbols.negativeSign : c;
  return text;
}

function currency(digits: Digits, count: number, symbols: NumberSymbols): string {
  const text = grouped(digits, count, { sizes: symbols.currencyGroupSizes, group: symbols.currencyGroupSeparator, decimal: symbols.currencyDecimalSeparator });
  const pattern = digits.negative ? currencyNegative[symbols.currencyNegativePattern]! : currencyPositive[symbols.currencyPositivePattern]!;
  return fill(pattern, text, symbols.currencySymbol, symbols);
}

function sign(digits: Digits, symbols: NumberSymbols): string {
  return digits.negative ? symbols.negativeSign : "";
}

function padded(value: bigint, precision: number, symbols: NumberSymbols): string {
  const digits = String(value < 0n ? -value : value).padStart(precision, "0");
  return value < 0n ? symbols.negativeSign + digits : digits;
}

interface Grouping {
  sizes: number[];
  group: string;
  decimal: string;
}

function grouped(number: Digits, count: number, { sizes, group, decimal }: Grouping): string {
  const whole = number.scale > 0 ? number.digits.slice(0, number.scale).padEnd(number.scale, "0") : "0";
  let text = group === "" ? whole : grouping(whole, sizes, group);
  if (count > 0) {
    const fraction = number.scale >= 0 ? number.digits.slice(number.scale) : "0".repeat(Math.min(-number.scale, count)) + number.digits;
    text += decimal + fraction.slice(0, count).padEnd(count, "0");
  }
  return text;
}

function grouping(whole: string, sizes: number[], group: string): string {
  const parts: string[] = [];
  let end = whole.length;
  for (let i = 0; end > 0; i++) {
    const size = sizes[Math.min(i, sizes.length - 1)] ?? 0;
    if (size === 0 || size >= end) break;
    parts.unshift(whole.slice(end - size, end));
    end -= size;
  }
  parts.unshift(whole.slice(0, end));
  return parts.join(group);
}

interface ExponentShape {
  letter: string;
  least: number;
  symbols: NumberSymbols;
}

/** d.dddE+xx with `count` digits in all. */
function scientific(number: Digits, count: number, { letter, least, symbols }: ExponentShape): string {
  const digits = number.digits.padEnd(count, "0") || "0";
  const exponent = number.digits === "" ? 0 : number.scale - 1;
  const fraction = digits.slice(1);
  const exponentSign = exponent < 0 ? symbols.negativeSign : symbols.positiveSign;
  return digits[0]! + (fraction ? symbols.numberDecimalSeparator + fraction : "") + letter + exponentSign + String(Math.abs(exponent)).padStart(least, "0");
}

/** G and R. `precision` -1: all digits that matter; plain decimals then never use an exponent. */
function general(value: unknown, name: NumberName, precision: number, { exponent, symbols }: { exponent: string; symbols: NumberSymbols }): string {
  const raw = rawNumber(value) as number;
  let digits: Digits;
  let most = precision;
  if (name === "Double" || name === "Single") {
    if (precision < 0) {
      digits = name === "Double" ? shortestDigits(raw) : shortestSingleDigits(raw);
      most = name === "Double" ? 17 : 9;
    } else digits = significantDigits(raw, precision);
  } else if (precision < 0) return localSigns(decimalText(value as Decimal), symbols);
  else digits = roundHalfUp(exactNumberDigits(value), precision);
  if (digits.digits === "") return `${sign(digits, symbols)}0`;
  if (digits.scale > most || digits.scale < -3) return sign(digits, symbols) + scientific(digits, 1, { letter: exponent, least: 2, symbols });
  const fraction = Math.max(digits.digits.length - digits.scale, 0);
  return sign(digits, symbols) + grouped(digits, fraction, { sizes: [], group: "", decimal: symbols.numberDecimalSeparator });
}

/** X and B: two's complement for negative numbers; BigIntegers get the digit that keeps their sign. */
function radix(value: bigint, name: NumberName, letter: string, precision: number): string {
  const base = letter.toUpperCase() === "X" ? 16 : 2;
  let text: string;
  if (name === "BigInteger") text = base === 16 ? bigHex(value) : bigBinary(value);
  else text = BigInt.asUintN(integerKinds[name as keyof typeof integerKinds].bits, value).toString(base);
  if (letter === "X") text = text.toUpperCase();
  const filler = name === "BigInteger" && value < 0n ? (base === 16 ? (letter === "X" ? "F" : "f") : "1") : "0";
  return text.padStart(precision, filler);
}

function bigHex(value: bigint): string {
  if (value >= 0n) {
    const text = value.toString(16);
    return text[0]! >= "8" ? `0${text}` : text;
  }
  let digits = 1;
  while (-(1n << BigInt(digits * 4 - 1)) > value) digits++;
  return BigInt.asUintN(digits * 4, value).toString(16);
}

function bigBinary(value: bigint): string {
  if (value >= 0n) return value === 0n ? "0" : `0${value.toString(2)}`;
  let digits = 1;
  while (-(1n << BigInt(digits - 1)) > value) digits++;
  return BigInt.asUintN(digits, value).toString(2);
}
