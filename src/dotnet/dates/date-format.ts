// Writes dates: .NET's standard and custom formats.
import type { Culture, DateSymbols } from "../core/culture.ts";
import { invariantCulture } from "../core/culture.ts";
import { civilOf, MAX_TICKS, TICKS_PER_MINUTE } from "./civil.ts";
import { badFormat, formatTokens } from "./format-tokens.ts";
import { offsetText } from "./zone.ts";

export interface Moment {
  /** Local ticks: what the clock shows. */
  ticks: bigint;
  /** K: "" for unspecified, "Z" for UTC, else the offset. */
  kind: string;
  /** Minutes ahead of UTC, for z. */
  offset: number;
  /** DateTimeOffset: R, u and ToString() differ. */
  withOffset: boolean;
  /** DateOnly and TimeOnly refuse the letters of the other half. */
  part?: "date" | "time";
}

const ISO = "yyyy-MM-ddTHH:mm:ss.fffffffK";

/** The custom pattern a standard format letter stands for; null when there is none. */
export function standardPattern(letter: string, dates: DateSymbols): string | null {
  switch (letter) {
    case "d":
      return dates.shortDatePattern;
    case "D":
      return dates.longDatePattern;
    case "t":
      return dates.shortTimePattern;
    case "T":
      return dates.longTimePattern;
    case "f":
      return `${dates.longDatePattern} ${dates.shortTimePattern}`;
    case "F":
    case "U":
      return dates.fullDateTimePattern;
    case "g":
      return `${dates.shortDatePattern} ${dates.shortTimePattern}`;
    case "G":
      return `${dates.shortDatePattern} ${dates.longTimePattern}`;
    case "m":
    case "M":
      return dates.monthDayPattern;
    case "y":
    case "Y":
      return dates.yearMonthPattern;
    case "o":
    case "O":
      return ISO;
    case "r":
    case "R":
      return "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
    case "s":
      return "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
    case "u":
      return "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
    default:
      return null;
  }
}

/** ToString(format). FormatException for a format that is none. */
export function formatMoment(moment: Moment, format: string | null, culture: Culture): string {
  const letter = format || "G";
  if (letter.length > 1) return formatCustom(moment, letter, culture);
  const pattern = standardPattern(letter, culture.dates);
  if (pattern === null) throw badFormat();
  let shown = moment;
  const toUtc = moment.withOffset ? /[rRu]/.test(letter) : letter === "U";
  if (letter === "U" && moment.withOffset) throw badFormat();
  if (toUtc) {
    const ticks = moment.ticks - BigInt(moment.offset) * TICKS_PER_MINUTE;
    shown = { ...moment, ticks: ticks < 0n ? 0n : ticks > MAX_TICKS ? MAX_TICKS : ticks, offset: 0 };
  }
  return formatCustom(shown, format || !moment.withOffset ? pattern : `${pattern} zzz`, /[oOrRsu]/.test(letter) ? invariantCulture : culture);
}

const two = (value: number) => String(value).padStart(2, "0");

function formatCustom(moment: Moment, format: string, culture: Culture): string {
  const at = civilOf(moment.ticks);
  const dates = culture.dates;
  const tokens = formatTokens(format, "dfFghHKmMstyz:/");
  const genitive = tokens.some((t) => t.run === "d" || t.run === "dd");
  let text = "";
  for (const { run, literal } of tokens) {
    const length = run.length;
    if (moment.part && run && !(moment.part === "date" ? "dMy/g" : "fFhHmst:").includes(run[0]!)) throw badFormat();
    switch (run[0]) {
      case undefined:
        text += literal;
        break;
      case "d":
        text += length === 1 ? at.day : length === 2 ? two(at.day) : (length === 3 ? dates.abbreviatedDayNames : dates.dayNames)[at.dayOfWeek]!;
        break;
      case "f":
      case "F": {
        if (length > 7) throw badFormat();
        let digits = String(at.ticks).padStart(7, "0").slice(0, length);
        if (run[0] === "F") {
          digits = digits.replace(/0+$/, "");
          // An empty fraction takes the point before it along.
          if (!digits && text.endsWith(".")) text = text.slice(0, -1);
        }
        text += digits;
        break;
      }
      case "g":
        text += culture.name === "" ? "A.D." : "AD";
        break;
      case "h":
        text += length === 1 ? at.hour % 12 || 12 : two(at.hour % 12 || 12);
        break;
      case "H":
        text += length === 1 ? at.hour : two(at.hour);
        break;
      case "K":
        text += moment.kind.repeat(length);
        break;
      case "m":
        text += length === 1 ? at.minute : two(at.minute);
        break;
      case "M": {
        const names = length === 3 ? (genitive ? dates.abbreviatedMonthGenitiveNames : dates.abbreviatedMonthNames) : genitive ? dates.monthGenitiveNames : dates.monthNames;
        text += length === 1 ? at.month : length === 2 ? two(at.month) : names[at.month - 1]!;
        break;
      }
      case "s":
        text += length === 1 ? at.second : two(at.second);
        break;
      case "t": {
        const name = at.hour < 12 ? dates.amDesignator : dates.pmDesignator;
        text += length === 1 ? name.slice(0, 1) : name;
        break;
      }
      case "y":
        text += length === 1 ? at.year % 100 : length === 2 ? two(at.year % 100) : String(at.year).padStart(length, "0");
        break;
      case "z": {
        const hours = Math.floor(Math.abs(moment.offset) / 60);
        const sign = moment.offset < 0 ? "-" : "+";
        text += length === 1 ? sign + hours : length === 2 ? sign + two(hours) : offsetText(moment.offset);
        break;
      }
      case ":":
        text += dates.timeSeparator.repeat(length);
        break;
      case "/":
        text += dates.dateSeparator.repeat(length);
        break;
    }
  }
  return text;
}
