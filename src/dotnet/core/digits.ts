// Numbers as decimal digits: the common ground of number formatting and parsing.

/** The value is 0.DIGITS x 10^scale; zero has no digits. */
export interface Digits {
  negative: boolean;
  /** No leading zeros; trailing zeros may be there (decimals keep them). */
  digits: string;
  scale: number;
  /** Floating numbers keep the sign of zero; the others do not. */
  floating: boolean;
}

export function digitsOfBigInt(value: bigint): Digits {
  const negative = value < 0n;
  const digits = value === 0n ? "" : String(negative ? -value : value);
  return { negative, digits, scale: digits.length, floating: false };
}

/** `mantissa` / 10^scale, trailing zeros kept. */
export function digitsOfScaled(mantissa: bigint, scale: number): Digits {
  const plain = digitsOfBigInt(mantissa);
  return { ...plain, scale: mantissa === 0n ? 0 : plain.scale - scale };
}

/** The fewest digits that read back as the same double. */
export function shortestDigits(value: number): Digits {
  return fromExponential(value, Math.abs(value).toExponential());
}

/** The fewest digits that read back as the same single. */
export function shortestSingleDigits(value: number): Digits {
  const size = Math.abs(value);
  for (let count = 1; count <= 9; count++) {
    const text = size.toExponential(count - 1);
    if (Math.fround(Number(text)) === size) return fromExponential(value, text);
  }
  return fromExponential(value, size.toExponential(8));
}

function fromExponential(value: number, text: string): Digits {
  const [mantissa, exponent] = text.split("e") as [string, string];
  const digits = trimZeros(mantissa.replace(".", ""));
  const negative = value < 0 || Object.is(value, -0);
  return digits === "" ? { negative, digits, scale: 0, floating: true } : { negative, digits, scale: Number(exponent) + 1, floating: true };
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end--;
  return digits.slice(0, end);
}

/** A double rounded to `count` significant digits from its exact value; exact halves go to the even digit. */
export function significantDigits(value: number, count: number): Digits {
  if (value === 0) return shortestDigits(value);
  const size = Math.abs(value);
  // toExponential is exact too, but sends halves up; a half would show as a 5 in the next place.
  if (count >= 1 && count <= 100 && !/5e/.test(size.toExponential(count))) return fromExponential(value, size.toExponential(count - 1));
  return roundHalfEven(exactDigits(value), count);
}

/** A double rounded to `count` digits after the point from its exact value; exact halves go to the even digit. */
export function fixedDigits(value: number, count: number): Digits {
  if (value === 0) return shortestDigits(value);
  const size = Math.abs(value);
  // toFixed is exact too, but sends halves up; a half needs no more than count + 1 binary places.
  if (count <= 100 && size < 1e21 && !Number.isInteger(size * 2 ** (count + 1))) {
    const text = size.toFixed(count);
    const point = text.indexOf(".");
    const all = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
    const digits = all.replace(/^0+/, "");
    const trimmed = trimZeros(digits);
    return { negative: value < 0, digits: trimmed, scale: trimmed === "" ? 0 : digits.length - count, floating: true };
  }
  const exact = exactDigits(value);
  return roundHalfEven(exact, exact.scale + count);
}

const view = new DataView(new ArrayBuffer(8));

/** All decimal digits of a double's exact value. */
export function exactDigits(value: number): Digits {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const exponent = (biased === 0 ? 1 : biased) - 1075;
  const scaled = exponent >= 0 ? digitsOfBigInt(mantissa << BigInt(exponent)) : digitsOfScaled(mantissa * 5n ** BigInt(-exponent), -exponent);
  return { negative: bits >> 63n === 1n, digits: trimZeros(scaled.digits), scale: scaled.scale, floating: true };
}

function roundHalfEven(number: Digits, count: number): Digits {
  if (count < 0) return { ...number, digits: "", scale: 0 };
  if (number.digits.length <= count) return number;
  const next = number.digits[count]!;
  const half = next === "5" && /^0*$/.test(number.digits.slice(count + 1));
  const odd = count > 0 && (number.digits.charCodeAt(count - 1) & 1) === 1;
  return roundAt(number, count, half ? odd : next >= "5");
}

/** Keeps `count` digits, a following 5 or more rounds up: the rule for integers, decimals and custom formats. */
export function roundHalfUp(number: Digits, count: number): Digits {
  if (count < 0) return roundAt(number, 0, false);
  return roundAt(number, count, count < number.digits.length && number.digits[count]! >= "5");
}

function roundAt(number: Digits, count: number, up: boolean): Digits {
  let digits = number.digits.slice(0, count);
  let scale = number.scale;
  if (up) {
    let i = digits.length;
    while (i > 0 && digits[i - 1] === "9") i--;
    if (i > 0) digits = digits.slice(0, i - 1) + String.fromCharCode(digits.charCodeAt(i - 1) + 1);
    else {
      digits = "1";
      scale++;
    }
  } else digits = trimZeros(digits);
  if (digits === "") return { negative: number.negative && number.floating, digits, scale: 0, floating: number.floating };
  return { ...number, digits, scale };
}
