// System.Decimal: 96 bits and a scale of 0 to 28, with .NET's rules for the scale of results.
import { NetException } from "./exception.ts";

const MAX = (1n << 96n) - 1n;
const MAX_SCALE = 28;

/** Decimal value mantissa / 10^scale. The scale shows: 1.10 prints both digits. */
export class Decimal {
  readonly mantissa: bigint;
  readonly scale: number;
  /** The caller keeps |mantissa| < 2^96 and scale in 0..28; use `decimalOf` otherwise. */
  constructor(mantissa: bigint, scale: number) {
    this.mantissa = mantissa;
    this.scale = scale;
  }
  toString(): string {
    return decimalText(this);
  }
}

export const decimalZero = new Decimal(0n, 0);
export const decimalOne = new Decimal(1n, 0);
export const decimalMaxValue = new Decimal(MAX, 0);
export const decimalMinValue = new Decimal(-MAX, 0);

function overflow(): NetException {
  return new NetException("System.OverflowException", "Value was either too large or too small for a Decimal.");
}

const powers: bigint[] = [1n];
/** 10^exponent. */
export function powerOfTen(exponent: number): bigint {
  if (exponent > 400) return 10n ** BigInt(exponent);
  for (let i = powers.length; i <= exponent; i++) powers.push(powers[i - 1]! * 10n);
  return powers[exponent]!;
}

/** value / divisor, a half going to the even neighbour. `divisor` > 0. */
export function divideHalfEven(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const rest = value % divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice < divisor || (twice === divisor && (quotient & 1n) === 0n)) return quotient;
  return value < 0n ? quotient - 1n : quotient + 1n;
}

/** mantissa / 10^scale as a Decimal: drops digits (half to even) until it fits; OverflowException when it cannot. */
export function decimalOf(mantissa: bigint, scale: number): Decimal {
  if (scale < 0) {
    mantissa *= powerOfTen(-scale);
    scale = 0;
  }
  const size = mantissa < 0n ? -mantissa : mantissa;
  if (scale <= MAX_SCALE && size <= MAX) return new Decimal(mantissa, scale);
  let drop = Math.max(scale - MAX_SCALE, String(size).length - 29, 1);
  for (; drop <= scale; drop++) {
    const rounded = divideHalfEven(mantissa, powerOfTen(drop));
    if ((rounded < 0n ? -rounded : rounded) <= MAX) return new Decimal(rounded, scale - drop);
  }
  throw overflow();
}

/** The exact text: all digits of the scale. */
export function decimalText(value: Decimal): string {
  const negative = value.mantissa < 0n;
  const digits = String(negative ? -value.mantissa : value.mantissa).padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  return `${negative ? "-" : ""}${whole}${value.scale ? `.${digits.slice(-value.scale)}` : ""}`;
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.mantissa, b.mantissa, a.scale];
  if (a.scale > b.scale) return [a.mantissa, b.mantissa * powerOfTen(a.scale - b.scale), a.scale];
  return [a.mantissa * powerOfTen(b.scale - a.scale), b.mantissa, b.scale];
}

export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return decimalOf(x + y, scale);
}

export function subtractDecimal(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b);
  return decimalOf(x - y, scale);
}

export function multiplyDecimal(a: Decimal, b: Decimal): Decimal {
  return decimalOf(a.mantissa * b.mantissa, a.scale + b.scale);
}

/** DivideByZeroException for a zero divisor. An exact quotient keeps at least the difference of the scales. */
export function divideDecimal(a: Decimal, b: Decimal): Decimal {
  if (b.mantissa === 0n) throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
  const start = Math.max(a.scale - b.scale, 0);
  const sign = b.mantissa < 0n ? -1n : 1n;
  const divisor = b.mantissa * sign;
  // Enough extra digits that nothing a Decimal could hold is lost; decimalOf needs one rounding only.
  const numerator = a.mantissa * sign * powerOfTen(b.scale + 60);
  const denominator = divisor * powerOfTen(a.scale);
  if (numerator % denominator !== 0n) return trimDecimal(roundedQuotient(a.mantissa * sign * powerOfTen(b.scale), denominator), 0);
  return trimDecimal(decimalOf(numerator / denominator, 60), start);
}

function roundedQuotient(numerator: bigint, denominator: bigint): Decimal {
  for (let scale = MAX_SCALE; ; scale--) {
    const quotient = divideHalfEven(numerator * powerOfTen(scale), denominator);
    if ((quotient < 0n ? -quotient : quotient) <= MAX) return new Decimal(quotient, scale);
    if (scale === 0) throw overflow();
  }
}

function trimDecimal(value: Decimal, least: number): Decimal {
  let { mantissa, scale } = value;
  while (scale > least && mantissa % 10n === 0n) {
    mantissa /= 10n;
    scale--;
  }
  return new Decimal(mantissa, scale);
}

/** The remainder has the sign of `a`. DivideByZeroException. */
export function remainderDecimal(a: Decimal, b: Decimal): Decimal {
  if (b.mantissa === 0n) throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
  const [x, y, scale] = aligned(a, b);
  if ((x < 0n ? -x : x) < (y < 0n ? -y : y)) return a;
  return decimalOf(x % y, scale);
}

export function negateDecimal(value: Decimal): Decimal {
  return new Decimal(-value.mantissa, value.scale);
}

/** -1, 0 or 1. */
export function compareDecimal(a: Decimal, b: Decimal): number {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A key equal for equal values whatever their scale. */
export function decimalKey(value: Decimal): string {
  return decimalText(trimDecimal(value, 0));
}

export type RoundingMode = "even" | "away" | "zero" | "down" | "up";

/** mantissa / 10^drop as an integer under a MidpointRounding mode; the three directed modes look at every rest, not only halves. */
export function roundScaled(mantissa: bigint, drop: number, mode: RoundingMode): bigint {
  if (drop <= 0) return mantissa;
  const divisor = powerOfTen(drop);
  const quotient = mantissa / divisor;
  const rest = mantissa % divisor;
  if (rest === 0n) return quotient;
  const step = mantissa < 0n ? -1n : 1n;
  switch (mode) {
    case "even":
      return divideHalfEven(mantissa, divisor);
    case "away":
      return rest * step * 2n >= divisor ? quotient + step : quotient;
    case "zero":
      return quotient;
    case "down":
      return step < 0n ? quotient - 1n : quotient;
    case "up":
      return step > 0n ? quotient + 1n : quotient;
  }
}

/** Math.Round on a Decimal; the scale becomes at most `places`. */
export function roundDecimal(value: Decimal, places: number, mode: RoundingMode = "even"): Decimal {
  if (value.scale <= places) return value;
  return new Decimal(roundScaled(value.mantissa, value.scale - places, mode), places);
}

/** (decimal)double keeps 15 significant digits, (decimal)single 7; OverflowException for NaN, infinity and too large ones. */
export function decimalFromNumber(value: number, digits: 15 | 7 = 15): Decimal {
  if (!Number.isFinite(value) || Math.abs(value) >= 7.9228162514264338e28) throw overflow();
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e") as [string, string];
  let whole = BigInt(mantissa.replace(".", ""));
  let scale = digits - 1 - Number(exponent);
  if (scale > MAX_SCALE) {
    whole = divideHalfEven(whole, powerOfTen(scale - MAX_SCALE));
    scale = MAX_SCALE;
  }
  while (scale > 0 && whole % 10n === 0n) {
    whole /= 10n;
    scale--;
  }
  return decimalOf(whole, scale);
}

export function decimalFromBigInt(value: bigint): Decimal {
  return decimalOf(value, 0);
}

export function decimalToNumber(value: Decimal): number {
  return Number(decimalText(value));
}

/** The whole part, toward zero. */
export function decimalToBigInt(value: Decimal): bigint {
  return value.mantissa / powerOfTen(value.scale);
}
