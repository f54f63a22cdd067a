// Get-Date -UFormat: the letters of the Unix date command, as PowerShell reads them.
import type { DateTime } from "#dotnet/types/date-time.ts";
import type { Culture } from "#dotnet/core/culture.ts";
import { currentCulture } from "#dotnet/core/culture.ts";

/** Letters that are a .NET format. */
const formats: { readonly [letter: string]: string } = {
  A: "dddd", a: "ddd", B: "MMMM", b: "MMM", h: "MMM", c: "ddd dd MMM yyyy HH:mm:ss", D: "MM/dd/yy", x: "MM/dd/yy", d: "dd", F: "yyyy-MM-dd",
  H: "HH", I: "hh", M: "mm", m: "MM", p: "tt", R: "HH:mm", r: "hh:mm:ss tt", S: "ss", T: "HH:mm:ss", X: "HH:mm:ss", Y: "yyyy", y: "yy", Z: "zz",
};

/** Letters without a meaning stand for themselves. */
export function unixFormat(date: DateTime, format: string, culture: Culture = currentCulture()): string {
  let text = "";
  for (let i = 0; i < format.length; i++) {
    const c = format[i]!;
    const letter = c === "%" ? format[++i] : undefined;
    if (letter === undefined) text += c;
    else text += letter in formats ? date.format(asCustom(formats[letter]!), culture) : computed(letter, date);
  }
  return text;
}

/** A single letter would be a standard format. */
function asCustom(format: string): string {
  return format.length === 1 ? `%${format}` : format;
}

function computed(letter: string, date: DateTime): string {
  const { year, month, day, hour } = date.civil;
  switch (letter) {
    case "%":
      return "%";
    case "n":
      return "\n";
    case "t":
      return "\t";
    case "C":
      return String(Math.floor(year / 100));
    case "e":
      return String(day).padStart(2);
    case "k":
      return String(hour).padStart(2);
    case "l":
      return String(hour % 12 || 12).padStart(2);
    case "j":
      return String(dayOfYear(year, month, day)).padStart(3, "0");
    case "s":
      return String(Math.floor(date.unixMilliseconds / 1000));
    case "u":
      return String(weekday(date) || 7);
    case "w":
      return String(weekday(date));
    case "U":
    case "W":
      return String(Math.floor(dayOfYear(year, month, day) / 7));
    case "V":
      return String(isoWeek(date).week).padStart(2, "0");
    case "G":
      return String(isoWeek(date).year);
    case "g":
      return String(isoWeek(date).year % 100).padStart(2, "0");
    default:
      return letter;
  }
}

const DAY = 864_000_000_000n;

/** 0 for Sunday. */
function weekday(date: DateTime): number {
  return Number((date.ticks / DAY + 1n) % 7n);
}

function dayOfYear(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(2000, month - 1, day) - Date.UTC(2000, 0, 1)) / 86_400_000) + 1 - (month > 2 && !isLeap(year) ? 1 : 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The week that has the date's Thursday. */
function isoWeek(date: DateTime): { year: number; week: number } {
  const thursday = date.addTicks(BigInt(4 - (weekday(date) || 7)) * DAY);
  const { year, month, day } = thursday.civil;
  return { year, week: Math.floor((dayOfYear(year, month, day) - 1) / 7) + 1 };
}
