// DateTime.ParseExact: reads a text by a format string.
import type { Culture } from "../core/culture.ts";
import { invariantCulture } from "../core/culture.ts";
import { dayNumber, isValidDate } from "./civil.ts";
import { standardPattern } from "./date-format.ts";
import { fractionTicks, zoneOf } from "./date-parse.ts";
import type { ReadDate } from "./date-parse.ts";
import { badFormat, formatTokens } from "./format-tokens.ts";

/** DateTimeStyles that allow blanks: 1 leading, 2 trailing, 4 inner. */
const LEADING = 1;
const TRAILING = 2;
const INNER = 4;

/** Null when the text does not fit the format. FormatException for a format that is none. */
export function readExact(text: string, format: string, culture: Culture, styles: number): ReadDate | null {
  if (!format) throw badFormat();
  let pattern = format;
  let symbols = culture;
  if (format.length === 1) {
    const standard = standardPattern(format, culture.dates);
    if (standard === null) throw badFormat();
    pattern = standard;
    if (/[oOrRsu]/.test(format)) symbols = invariantCulture;
  }
  const reader = new ExactReader(text, symbols, styles);
  const read = reader.read(pattern);
  if (read && /^[ruR]$/.test(format)) Object.assign(read, { offset: 0, zulu: true });
  return read;
}

class ExactReader {
  readonly #text: string;
  readonly #culture: Culture;
  readonly #styles: number;
  #at = 0;
  #date: ReadDate = { hour: 0, minute: 0, second: 0, ticks: 0 };
  #half: number | null = null;
  #twelve = false;
  #weekday: number | null = null;
  constructor(text: string, culture: Culture, styles: number) {
    this.#text = text;
    this.#culture = culture;
    this.#styles = styles;
  }

  read(pattern: string): ReadDate | null {
    if (this.#styles & LEADING) this.#blanks();
    for (const { run, literal } of formatTokens(pattern, "dfFghHKmMstyz:/")) {
      if (this.#styles & INNER) this.#blanks();
      if (!(run ? this.#part(run) : this.#literal(literal))) return null;
    }
    if (this.#styles & TRAILING) this.#blanks();
    return this.#at === this.#text.length ? this.#finished() : null;
  }

  #finished(): ReadDate | null {
    const date = this.#date;
    if (this.#twelve && date.hour > 12) return null;
    if (this.#half !== null && date.hour <= 12) date.hour = (date.hour % 12) + this.#half * 12;
    if (date.month !== undefined && date.day === undefined) date.day = 1;
    if (date.year !== undefined) {
      date.month ??= 1;
      date.day ??= 1;
    }
    if (date.day !== undefined) date.month ??= 1;
    if (!isValidDate(date.year ?? 2000, date.month ?? 1, date.day ?? 1)) return null;
    if (date.hour > 23 || date.minute > 59 || date.second > 59) return null;
    if (this.#weekday !== null && date.year !== undefined) {
      if ((dayNumber(date.year, date.month!, date.day!) + 1) % 7 !== this.#weekday) return null;
    }
    return date;
  }

  #blanks(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at++;
  }

  #literal(literal: string): boolean {
    if (this.#text.startsWith(literal, this.#at)) {
      this.#at += literal.length;
      return true;
    }
    // ICU's narrow space before AM/PM may be typed as a plain one.
    if (literal === "\u202f" && this.#text[this.#at] === " ") {
      this.#at++;
      return true;
    }
    return false;
  }

  #digits(min: number, max: number): number | null {
    const digits = new RegExp(`^\\d{${min},${max}}`).exec(this.#text.slice(this.#at, this.#at + max))?.[0];
    if (digits === undefined) return null;
    this.#at += digits.length;
    return Number(digits);
  }

  /** The longest of the names that stands here; its index, -1 for none. */
  #name(names: readonly string[]): number {
    let found = -1;
    for (const [i, name] of names.entries()) {
      if (name && name.length > (names[found]?.length ?? 0) && this.#text.slice(this.#at, this.#at + name.length).toLowerCase() === name.toLowerCase()) found = i;
    }
    if (found >= 0) this.#at += names[found]!.length;
    return found;
  }

  #number(length: number, set: (value: number) => void): boolean {
    const value = this.#digits(length === 1 ? 1 : 2, 2);
    if (value !== null) set(value);
    return value !== null;
  }

  #part(run: string): boolean {
    const date = this.#date;
    const { dates } = this.#culture;
    const { length } = run;
    switch (run[0]) {
      case "d":
        if (length <= 2) return this.#number(length, (v) => (date.day = v));
        return (this.#weekday = this.#name(length === 3 ? dates.abbreviatedDayNames : dates.dayNames)) >= 0;
      case "M": {
        if (length <= 2) return this.#number(length, (v) => (date.month = v));
        const month = this.#name(length === 3 ? dates.abbreviatedMonthNames : dates.monthNames);
        const genitive = month >= 0 ? month : this.#name(length === 3 ? dates.abbreviatedMonthGenitiveNames : dates.monthGenitiveNames);
        date.month = genitive + 1;
        return genitive >= 0;
      }
      case "y": {
        const value = length <= 2 ? this.#digits(length === 1 ? 1 : 2, 2) : this.#digits(length, Math.max(4, length));
        if (value === null) return false;
        date.year = length <= 2 ? (value <= 49 ? 2000 + value : 1900 + value) : value;
        return true;
      }
      case "H":
        return this.#number(length, (v) => (date.hour = v));
      case "h":
        this.#twelve = true;
        return this.#number(length, (v) => (date.hour = v));
      case "m":
        return this.#number(length, (v) => (date.minute = v));
      case "s":
        return this.#number(length, (v) => (date.second = v));
      case "f":
      case "F": {
        const digits = new RegExp(`^\\d{${run[0] === "f" ? length : 0},${length}}`).exec(this.#text.slice(this.#at))?.[0];
        if (digits === undefined) return false;
        this.#at += digits.length;
        date.ticks = fractionTicks(digits || "0");
        return true;
      }
      case "t": {
        const names = length === 1 ? [dates.amDesignator.slice(0, 1), dates.pmDesignator.slice(0, 1)] : [dates.amDesignator, dates.pmDesignator];
        return (this.#half = this.#name(names)) >= 0;
      }
      case "K":
      case "z": {
        const zone = (run[0] === "K" ? /^(?:Z|[+-]\d{2}:\d{2})?/i : length === 3 ? /^(?:Z|[+-]\d{1,2}:?\d{2})/i : /^(?:Z|[+-]\d{1,2})/i).exec(this.#text.slice(this.#at));
        if (!zone) return false;
        this.#at += zone[0].length;
        Object.assign(date, zoneOf(zone[0]));
        return true;
      }
      case "g":
        return this.#name(["AD", "A.D."]) >= 0;
      case ":":
        return this.#literal(dates.timeSeparator);
      default:
        return this.#literal(dates.dateSeparator);
    }
  }
}
