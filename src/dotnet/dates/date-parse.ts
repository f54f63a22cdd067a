// DateTime.Parse: reads dates as people write them, in the order of the culture.
import type { Culture } from "../core/culture.ts";
import { NetException } from "../core/exception.ts";
import { isValidDate } from "./civil.ts";

/** What a text said; parts it did not say are undefined. */
export interface ReadDate {
  year?: number;
  month?: number;
  day?: number;
  hour: number;
  minute: number;
  second: number;
  /** Ticks below a second. */
  ticks: number;
  /** Minutes ahead of UTC, when the text gave a zone. */
  offset?: number;
  /** The zone was written as Z, GMT or UTC. */
  zulu?: boolean;
}

export function dateError(text: string): NetException {
  return new NetException("System.FormatException", `String '${text}' was not recognized as a valid DateTime.`);
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?)?\s*(Z|GMT|UTC|[+-]\d{1,2}(?::?\d{2})?)?$/i;

/** Ticks below a second from the digits behind the point; more than seven are rounded. */
export function fractionTicks(digits: string): number {
  return Math.min(9_999_999, Math.round(Number(`0.${digits}`) * 1e7));
}

/** Throws FormatException with .NET's text. */
export function readDate(text: string, culture: Culture): ReadDate {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return checked(text, isoDate(iso));
  return checked(text, new Reader(text, culture).read());
}

function isoDate(m: RegExpExecArray): ReadDate {
  return {
    year: Number(m[1]),
    month: Number(m[2]),
    day: Number(m[3]),
    hour: Number(m[4] ?? 0),
    minute: Number(m[5] ?? 0),
    second: Number(m[6] ?? 0),
    ticks: m[7] ? fractionTicks(m[7]) : 0,
    ...zoneOf(m[8]),
  };
}

/** "+02:00", "+0200", "+2", "Z", "GMT". */
export function zoneOf(text: string | undefined): { offset?: number; zulu?: boolean } {
  if (!text) return {};
  if (/[zuga]/i.test(text)) return { offset: 0, zulu: true };
  const digits = text.slice(1).replace(":", "");
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  return { offset: (text[0] === "-" ? -1 : 1) * (hours * 60 + minutes) };
}

function checked(text: string, date: ReadDate): ReadDate {
  const { year = 2000, month = 1, day = 1 } = date;
  const midnight = date.hour === 24 && date.minute === 0 && date.second === 0 && date.ticks === 0;
  if (!isValidDate(year, month, day) || (date.hour > 23 && !midnight) || date.minute > 59 || date.second > 59) throw dateError(text);
  if (date.offset !== undefined && Math.abs(date.offset) > 840) {
    throw new NetException("System.FormatException", `The time zone offset of string '${text}' must be within plus or minus 14 hours.`);
  }
  return date;
}

type Token = { kind: "number"; value: number; length: number; text: string } | { kind: "month"; value: number };

class Reader {
  readonly #text: string;
  readonly #culture: Culture;
  #tokens: Token[] = [];
  #date: ReadDate = { hour: 0, minute: 0, second: 0, ticks: 0 };
  #hasTime = false;
  constructor(text: string, culture: Culture) {
    this.#text = text;
    this.#culture = culture;
  }

  read(): ReadDate {
    const rest = this.#takeTime(this.#text);
    this.#tokenize(rest);
    this.#assign();
    return this.#date;
  }

  #fail(): never {
    throw dateError(this.#text);
  }

  /** Takes the time of day and the zone behind it out of the text, leaving blanks of the same length. */
  #takeTime(text: string): string {
    const { amDesignator, pmDesignator } = this.#culture.dates;
    const half = [...new Set([amDesignator, pmDesignator, "AM", "PM"])].filter(Boolean).map((d) => d.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    const clock = new RegExp(`T?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?)?(?:\\s*(${half}|[AP])(?![\\p{L}]))?|(?<![\\d/.-])(\\d{1,2})\\s*(${half}|[AP])(?![\\p{L}])`, "iu");
    const match = clock.exec(text);
    if (!match) return text;
    this.#hasTime = true;
    const date = this.#date;
    date.hour = Number(match[1] ?? match[6]);
    date.minute = Number(match[2] ?? 0);
    date.second = Number(match[3] ?? 0);
    date.ticks = match[4] ? fractionTicks(match[4]) : 0;
    const designator = (match[5] ?? match[7])?.toLowerCase();
    if (designator) {
      if (date.hour > 12) this.#fail();
      const afternoon = designator.startsWith("p") || designator === pmDesignator.toLowerCase();
      date.hour = (date.hour % 12) + (afternoon ? 12 : 0);
    }
    const end = match.index + match[0].length;
    const zone = /^\s*(Z|GMT|UTC|[+-]\d{1,2}(?::?\d{2})?)(?![\p{L}\d])/iu.exec(text.slice(end));
    Object.assign(date, zoneOf(zone?.[1]));
    const taken = match[0].length + (zone?.[0].length ?? 0);
    return text.slice(0, match.index) + " ".repeat(taken) + text.slice(match.index + taken);
  }

  #tokenize(text: string): void {
    const piece = /\d+|\p{L}[\p{L}\p{M}.]*|[\s,/.-]+|\S/gu;
    for (const { 0: part, index } of text.matchAll(piece)) {
      if (/^\d/.test(part)) this.#tokens.push({ kind: "number", value: Number(part), length: part.length, text: part });
      else if (/^\p{L}/u.test(part)) this.#word(part, index);
      else if (!/^[\s,/.-]+$/.test(part)) this.#fail();
    }
  }

  #word(word: string, index: number): void {
    const lower = word.toLowerCase().replace(/\.$/, "");
    const find = (names: readonly string[]) => names.findIndex((n) => n !== "" && n.toLowerCase().replace(/\.$/, "") === lower);
    const { dates } = this.#culture;
    for (const names of [dates.monthNames, dates.monthGenitiveNames, dates.abbreviatedMonthNames, dates.abbreviatedMonthGenitiveNames]) {
      const month = find(names);
      if (month >= 0) {
        this.#tokens.push({ kind: "month", value: month + 1 });
        return;
      }
    }
    if (find(dates.dayNames) >= 0 || find(dates.abbreviatedDayNames) >= 0 || lower === "t") return;
    if (lower === "z" || lower === "gmt" || lower === "utc") {
      Object.assign(this.#date, { offset: 0, zulu: true });
      return;
    }
    // Date letters of East Asian patterns stand behind their numbers.
    if (/^[年月日]$/.test(word)) return;
    throw new NetException("System.FormatException", `The string '${this.#text}' was not recognized as a valid DateTime. There is an unknown word starting at index '${index}'.`);
  }

  #assign(): void {
    const months = this.#tokens.filter((t) => t.kind === "month");
    const numbers = this.#tokens.filter((t) => t.kind === "number");
    if (months.length > 1 || numbers.length > 3) this.#fail();
    if (months.length) this.#withMonthName(months[0]!.value, numbers);
    else if (numbers.length === 3) this.#three(numbers);
    else if (numbers.length === 2) this.#two(numbers);
    else if (numbers.length || !this.#hasTime) this.#fail();
  }

  #withMonthName(month: number, numbers: (Token & { kind: "number" })[]): void {
    const date = this.#date;
    date.month = month;
    if (!numbers.length) this.#fail();
    if (numbers.length > 2) this.#fail();
    const year = numbers.find((n) => n.length > 2) ?? (numbers.length === 2 ? numbers[1] : undefined);
    const day = numbers.find((n) => n !== year);
    if (numbers.length === 1 && !year && numbers[0]!.value > 31) date.year = fullYear(numbers[0]!);
    else if (day) date.day = day.value;
    if (year) date.year = fullYear(year);
    if (date.year !== undefined && date.day === undefined) date.day = 1;
  }

  #three(numbers: (Token & { kind: "number" })[]): void {
    const [a, b, c] = numbers as [Token & { kind: "number" }, Token & { kind: "number" }, Token & { kind: "number" }];
    const order = a.length > 2 ? "ymd" : datePartOrder(this.#culture);
    if (numbers.some((n) => n.length > 4) || (a.length > 2 && c.length > 2)) this.#fail();
    const parts = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
    this.#date.year = fullYear(parts[0]!);
    this.#date.month = parts[1]!.value;
    this.#date.day = parts[2]!.value;
  }

  #two(numbers: (Token & { kind: "number" })[]): void {
    const [a, b] = numbers as [Token & { kind: "number" }, Token & { kind: "number" }];
    const date = this.#date;
    if (a.length > 2 && b.length > 2) this.#fail();
    if (a.length > 2 || b.length > 2) {
      const [year, month] = a.length > 2 ? [a, b] : [b, a];
      if (year.length > 4) this.#fail();
      Object.assign(date, { year: year.value, month: month.value, day: 1 });
    } else if (datePartOrder(this.#culture) === "dmy") Object.assign(date, { day: a.value, month: b.value });
    else Object.assign(date, { month: a.value, day: b.value });
  }
}

function fullYear(token: { value: number; length: number }): number {
  return token.length > 2 ? token.value : token.value <= 49 ? 2000 + token.value : 1900 + token.value;
}

/** The order of year, month and day in the culture's short date. */
function datePartOrder(culture: Culture): "ymd" | "dmy" | "mdy" {
  const order = culture.dates.shortDatePattern.replace(/[^dMy]/g, "").replace(/(.)\1+/g, "$1");
  return order.startsWith("y") ? "ymd" : order.startsWith("d") ? "dmy" : "mdy";
}
