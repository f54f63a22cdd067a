// Writes time spans: c, g, G and custom formats.
import type { Culture } from "../core/culture.ts";
import { badFormat, formatTokens } from "./format-tokens.ts";

/** FormatException for a format that is none. */
export function formatSpan(ticks: bigint, format: string | null, culture: Culture): string {
  const size = ticks < 0n ? -ticks : ticks;
  const sign = ticks < 0n ? "-" : "";
  const days = size / 864_000_000_000n;
  const seconds = Number((size / 10_000_000n) % 86_400n);
  const part = { days, hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60, fraction: String(size % 10_000_000n).padStart(7, "0") };
  const two = (n: number) => String(n).padStart(2, "0");
  const point = culture.numbers.numberDecimalSeparator;
  const zero = part.fraction === "0000000";
  switch (format || "c") {
    case "c":
    case "t":
    case "T":
      return `${sign}${days ? `${days}.` : ""}${two(part.hours)}:${two(part.minutes)}:${two(part.seconds)}${zero ? "" : `.${part.fraction}`}`;
    case "g":
      return `${sign}${days ? `${days}:` : ""}${part.hours}:${two(part.minutes)}:${two(part.seconds)}${zero ? "" : point + part.fraction.replace(/0+$/, "")}`;
    case "G":
      return `${sign}${days}:${two(part.hours)}:${two(part.minutes)}:${two(part.seconds)}${point}${part.fraction}`;
    default:
      if (format!.length === 1) throw badFormat();
      return custom(part, format!);
  }
}

interface Parts {
  days: bigint;
  hours: number;
  minutes: number;
  seconds: number;
  fraction: string;
}

function custom(parts: Parts, format: string): string {
  let text = "";
  for (const { run, literal } of formatTokens(format, "dhmsfF")) {
    const pad = (value: number | bigint, most: number) => {
      if (run.length > most) throw badFormat();
      return String(value).padStart(run.length, "0");
    };
    switch (run[0]) {
      case undefined:
        // Literals other than those of quotes and backslashes are refused, also : and .
        if (!isEscaped(format, literal)) throw badFormat();
        text += literal;
        break;
      case "d":
        text += pad(parts.days, 8);
        break;
      case "h":
        text += pad(parts.hours, 2);
        break;
      case "m":
        text += pad(parts.minutes, 2);
        break;
      case "s":
        text += pad(parts.seconds, 2);
        break;
      default: {
        if (run.length > 7) throw badFormat();
        const digits = parts.fraction.slice(0, run.length);
        text += run[0] === "F" ? digits.replace(/0+$/, "") : digits;
      }
    }
  }
  return text;
}

/** Whether the format quotes this literal; one character long ones are those that may be bare. */
function isEscaped(format: string, literal: string): boolean {
  return literal.length !== 1 || format.includes(`\\${literal}`) || format.includes(`'${literal}'`) || format.includes(`"${literal}"`);
}
