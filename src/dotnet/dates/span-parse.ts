// Reads time spans: TimeSpan.Parse and ParseExact.
import type { Culture } from "../core/culture.ts";
import { NetException } from "../core/exception.ts";
import { badFormat, formatTokens } from "./format-tokens.ts";

const MAX = 2n ** 63n;

function overflow(text: string): NetException {
  return new NetException("System.OverflowException", `The TimeSpan string '${text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits.`);
}

/** Ticks. FormatException or OverflowException with .NET's text. */
export function readSpan(text: string, culture: Culture): bigint {
  const points = culture.numbers.numberDecimalSeparator === "," ? "[.,]" : "\\.";
  const match = new RegExp(`^\\s*(-)?(?:(\\d+)\\.(?=\\d+:))?(\\d+(?::\\d+)*)(?:${points}(\\d+))?\\s*$`).exec(text);
  const clock = match?.[3]!.split(":").map(BigInt) ?? [];
  const [, sign, dayText, , fraction = ""] = match ?? [];
  const dayFirst = dayText !== undefined;
  const wrong = !match || clock.length > (dayFirst ? 3 : 4) || (clock.length < 3 && fraction !== "");
  if (wrong) throw new NetException("System.FormatException", `String '${text}' was not recognized as a valid TimeSpan.`);
  // One number alone is days; three too big for a clock are days, hours and minutes; four always start with days.
  const leadingDays = !dayFirst && (clock.length === 1 || clock.length === 4 || (clock.length === 3 && clock[0]! > 23n && clock[1]! < 24n && !fraction));
  const days = dayFirst ? BigInt(dayText) : leadingDays ? clock.shift()! : 0n;
  const [hours = 0n, minutes = 0n, seconds = 0n] = clock;
  if (hours > 23n || minutes > 59n || seconds > 59n || days > 10_675_199n || fraction.length > 7) throw overflow(text);
  const ticks = days * 864_000_000_000n + ((hours * 60n + minutes) * 60n + seconds) * 10_000_000n + BigInt(fraction.padEnd(7, "0"));
  if (ticks > MAX || (ticks === MAX && !sign)) throw overflow(text);
  return sign ? -ticks : ticks;
}

/** Null when the text does not fit the format. */
export function readSpanExact(text: string, format: string, culture: Culture): bigint | null {
  const standard: Record<string, RegExp> = {
    c: /^-?(\d+\.)?\d\d:\d\d:\d\d(\.\d{7})?$/,
    g: /^-?(\d+:)?\d{1,2}:\d{1,2}(:\d{1,2}([.,]\d{1,7})?)?$/,
    G: /^-?\d+:\d\d:\d\d:\d\d[.,]\d{7}$/,
  };
  if (format.length === 1) {
    const shape = standard[format === "t" || format === "T" ? "c" : format];
    if (!shape) throw badFormat();
    return shape.test(text) ? readSpan(text, culture) : null;
  }
  const parts = new Map<string, string>();
  let at = 0;
  for (const { run, literal } of formatTokens(format, "dhmsfF")) {
    if (!run) {
      if (!text.startsWith(literal, at)) return null;
      at += literal.length;
      continue;
    }
    const letter = run[0]!;
    const most = letter === "d" ? 8 : letter === "f" || letter === "F" ? run.length : 2;
    const least = letter === "F" ? 0 : run.length;
    const digits = new RegExp(`^\\d{${least},${Math.max(least, most)}}`).exec(text.slice(at))?.[0];
    if (digits === undefined) return null;
    parts.set(letter.toLowerCase(), digits);
    at += digits.length;
  }
  if (at !== text.length) return null;
  const value = (letter: string) => BigInt(parts.get(letter) || 0);
  if (value("h") > 23n || value("m") > 59n || value("s") > 59n) throw overflow(text);
  return value("d") * 864_000_000_000n + ((value("h") * 60n + value("m")) * 60n + value("s")) * 10_000_000n + BigInt((parts.get("f") ?? "").padEnd(7, "0"));
}
