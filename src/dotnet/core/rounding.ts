// Math.Round for doubles, and what the MidpointRounding values mean.
import type { RoundingMode } from "./decimal.ts";
import type { EnumValue } from "./enum.ts";
import { argumentError } from "./exception.ts";

const modes: RoundingMode[] = ["even", "away", "zero", "down", "up"];

/** System.MidpointRounding. ArgumentException for another number. */
export function modeOf(value: EnumValue): RoundingMode {
  const mode = modes[Number(value.value)];
  if (!mode) throw argumentError("ArgumentException", `The value '${String(value.value)}' is not valid for this usage of the type MidpointRounding.`, "mode");
  return mode;
}

function roundWhole(value: number, mode: RoundingMode): number {
  switch (mode) {
    case "even": {
      const rounded = Math.round(value);
      const even = Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
      return even === 0 && (value < 0 || Object.is(value, -0)) ? -0 : even;
    }
    case "away": {
      // 0.49999999999999994 + 0.5 would be 1.
      const fraction = Math.abs(value % 1);
      const whole = Math.trunc(value);
      return fraction >= 0.5 ? whole + Math.sign(value) : whole;
    }
    case "zero":
      return Math.trunc(value);
    case "down":
      return Math.floor(value);
    case "up":
      return Math.ceil(value);
  }
}

/** Math.Round(value, digits, mode): scales by 10^digits, rounds, scales back, as .NET does. ArgumentOutOfRangeException outside 0..15. */
export function roundDouble(value: number, digits: number, mode: RoundingMode): number {
  if (digits < 0 || digits > 15) throw argumentError("ArgumentOutOfRangeException", "Rounding digits must be between 0 and 15, inclusive.", "digits");
  if (digits === 0) return Number.isFinite(value) ? roundWhole(value, mode) : value;
  if (Math.abs(value) >= 1e16 || !Number.isFinite(value)) return value;
  const power = 10 ** digits;
  return roundWhole(value * power, mode) / power;
}
