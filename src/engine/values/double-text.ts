// How PowerShell writes a floating-point number into text: 15 significant digits (7 for Single), as .NET's G15 and G7.
import type { Culture } from "#dotnet/core/culture.ts";
import { invariantCulture } from "#dotnet/core/culture.ts";

/** G15 by default. The invariant culture unless another one is given. */
export function doubleText(value: number, digits = 15, culture: Culture = invariantCulture): string {
  if ((value | 0) === value && value !== 0 && (digits === 15 || Math.abs(value) < 1e7)) return localized(String(value), culture);
  if (Number.isNaN(value)) return culture.numbers.naN;
  if (!Number.isFinite(value)) return value > 0 ? culture.numbers.positiveInfinity : culture.numbers.negativeInfinity;
  if (value === 0) return Object.is(value, -0) ? localized("-0", culture) : "0";
  const [mantissa, power] = value.toExponential(digits - 1).split("e") as [string, string];
  const exponent = Number(power);
  if (exponent >= digits || exponent < -4) {
    const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    return localized(`${short}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`, culture);
  }
  const fixed = value.toFixed(Math.min(100, Math.max(0, digits - 1 - exponent)));
  const exact = exponent >= 0 ? fixed : Number(value.toPrecision(digits)).toFixed(digits - 1 - exponent);
  return localized(exact.includes(".") ? exact.replace(/\.?0+$/, "") : exact, culture);
}

function localized(text: string, culture: Culture): string {
  const { numberDecimalSeparator, negativeSign } = culture.numbers;
  if (numberDecimalSeparator === "." && negativeSign === "-") return text;
  return text.replace(/[.-]/g, (c) => (c === "." ? numberDecimalSeparator : text.startsWith("-") && c === "-" ? negativeSign : c));
}
