// System.DateOnly and System.TimeOnly.
import type { Culture } from "../core/culture.ts";
import { cultureFrom, currentCulture } from "../core/culture.ts";
import { enumValue } from "../core/enum.ts";
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { civilOf, MAX_TICKS, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, ticksOf } from "../dates/civil.ts";
import { formatMoment } from "../dates/date-format.ts";
import { readDate } from "../dates/date-parse.ts";
import { readExact } from "../dates/date-parse-exact.ts";
import { clockTicks, firstFit, succeeds } from "../dates/kinds.ts";
import { DateTime, makeTicks } from "./date-time.ts";
import { TimeSpan } from "./time-span.ts";

/** Half of a DateTime: the day (ticks at midnight) or the time of day (ticks since midnight). */
abstract class Half extends NetObject {
  readonly ticks: bigint;
  constructor(ticks: bigint) {
    super();
    this.ticks = ticks;
  }
  protected abstract readonly part: "date" | "time";
  format(format: string | null, culture: Culture): string {
    const letter = format || (this.part === "date" ? "d" : "t");
    const pattern = /^[oO]$/.test(letter) ? (this.part === "date" ? "yyyy'-'MM'-'dd" : "HH':'mm':'ss'.'fffffff") : /^[rR]$/.test(letter) && this.part === "time" ? "HH':'mm':'ss" : letter;
    return formatMoment({ ticks: this.ticks, kind: "", offset: 0, withOffset: false, part: this.part }, pattern, culture);
  }
  toText(culture: Culture = currentCulture()): string {
    return this.format(null, culture);
  }
  equals(other: unknown): boolean {
    return other instanceof Half && other.netType === this.netType && other.ticks === this.ticks;
  }
  hashKey(): string {
    return `${this.part} ${this.ticks}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof Half) || other.netType !== this.netType) throw new NetException("System.ArgumentException", `Object must be of type ${this.netType.name}.`);
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
}

export class DateOnly extends Half {
  protected readonly part = "date" as const;
  override get netType(): NetType {
    return typeNamed("System.DateOnly");
  }
  get moment(): DateTime {
    return new DateTime(this.ticks);
  }
}

export class TimeOnly extends Half {
  protected readonly part = "time" as const;
  override get netType(): NetType {
    return typeNamed("System.TimeOnly");
  }
}

const dayOf = (d: DateTime) => new DateOnly(d.ticks - (d.ticks % TICKS_PER_DAY));
/** (long) as .NET casts: cut, NaN is zero, what is too large becomes the largest. */
const wholeTicks = (ticks: number) => (Number.isNaN(ticks) ? 0n : ticks >= 2 ** 63 ? 2n ** 63n - 1n : ticks <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(ticks)));
const wrapped = (ticks: bigint) => new TimeOnly(((ticks % TICKS_PER_DAY) + TICKS_PER_DAY) % TICKS_PER_DAY);

function wrongText(text: string, name: string): NetException {
  return new NetException("System.FormatException", `String '${text}' was not recognized as a valid ${name}.`);
}

function parse(name: "DateOnly" | "TimeOnly", text: string | null, provider: unknown): Half {
  if (text === null) throw new NetException("System.ArgumentNullException", "Value cannot be null. (Parameter 's')", null, { ParamName: "s" });
  try {
    const read = readDate(text, cultureFrom(provider));
    const timed = read.hour || read.minute || read.second || read.ticks;
    if (name === "DateOnly" ? timed : read.year !== undefined || read.month !== undefined) throw wrongText(text, name);
    const ticks = clockTicks(read, 8);
    return name === "DateOnly" ? new DateOnly(ticks - (ticks % TICKS_PER_DAY)) : new TimeOnly(ticks % TICKS_PER_DAY);
  } catch (error) {
    throw error instanceof NetException ? wrongText(text, name) : error;
  }
}

function parseExact(name: "DateOnly" | "TimeOnly", text: string, format: string, provider: unknown): Half {
  return firstFit(
    text,
    [format],
    (f) => {
      const read = readExact(text, f, cultureFrom(provider), 0);
      if (!read) return null;
      const ticks = name === "DateOnly" ? ticksOf(read.year ?? 1, read.month ?? 1, read.day ?? 1) : clockTicks({ ...read, year: 1, month: 1, day: 1 }, 0);
      return name === "DateOnly" ? new DateOnly(ticks) : new TimeOnly(ticks);
    },
    name,
  );
}

const shared = (name: "DateOnly" | "TimeOnly"): Member[] => [
  [`int CompareTo(System.${name} value)`, (a: Half, b: unknown) => a.compareTo(b)],
  ["bool Equals(System.Object value)", (a: Half, b: unknown) => a.equals(b)],
  ["string ToString()", (a: Half) => a.toText()],
  ["string ToString(string format)", (a: Half, format: string | null) => a.format(format, currentCulture())],
  ["string ToString(System.IFormatProvider provider)", (a: Half, p: unknown) => a.format(null, cultureFrom(p))],
  ["string ToString(string format, System.IFormatProvider provider)", (a: Half, format: string | null, p: unknown) => a.format(format, cultureFrom(p))],
  [`static System.${name} Parse(string s)`, (s: string | null) => parse(name, s, null)],
  [`static System.${name} Parse(string s, System.IFormatProvider provider)`, (s: string | null, p: unknown) => parse(name, s, p)],
  [`static System.${name} ParseExact(string s, string format)`, (s: string, format: string) => parseExact(name, s, format, null)],
  [`static System.${name} ParseExact(string s, string format, System.IFormatProvider provider)`, (s: string, format: string, p: unknown) => parseExact(name, s, format, p)],
  [`static bool TryParse(string s, [ref] System.${name} result)`, (s: string | null, result: { value: unknown }) => succeeds(result, name === "DateOnly" ? new DateOnly(0n) : new TimeOnly(0n), () => parse(name, s, null))],
  [`static bool op_Equality(System.${name} left, System.${name} right)`, (a: Half, b: Half) => a.equals(b)],
  [`static bool op_Inequality(System.${name} left, System.${name} right)`, (a: Half, b: Half) => !a.equals(b)],
  [`static bool op_LessThan(System.${name} left, System.${name} right)`, (a: Half, b: Half) => a.ticks < b.ticks],
  [`static bool op_GreaterThan(System.${name} left, System.${name} right)`, (a: Half, b: Half) => a.ticks > b.ticks],
  [`static bool op_LessThanOrEqual(System.${name} left, System.${name} right)`, (a: Half, b: Half) => a.ticks <= b.ticks],
  [`static bool op_GreaterThanOrEqual(System.${name} left, System.${name} right)`, (a: Half, b: Half) => a.ticks >= b.ticks],
];
const interfaces = (name: string) => ["System.IComparable", `System.IComparable\`1[System.${name}]`, `System.IEquatable\`1[System.${name}]`, "System.IFormattable", "System.ISpanFormattable"];

export default [
  defineType({
    name: "System.DateOnly",
    kind: "struct",
    interfaces: interfaces("DateOnly"),
    members: [
      ["new()", () => new DateOnly(0n)],
      ["new(int year, int month, int day)", (y: number, m: number, d: number) => new DateOnly(makeTicks(y, m, d))],
      ["System.DateOnly AddDays(int value)", (d: DateOnly, v: number) => dayOf(d.moment.addUnits(v, TICKS_PER_DAY))],
      ["System.DateOnly AddMonths(int value)", (d: DateOnly, v: number) => dayOf(d.moment.addMonths(v))],
      ["System.DateOnly AddYears(int value)", (d: DateOnly, v: number) => dayOf(d.moment.addMonths(v * 12, "value"))],
      ["datetime ToDateTime(System.TimeOnly time)", (d: DateOnly, time: TimeOnly) => new DateTime(d.ticks + time.ticks)],
      ["string ToLongDateString()", (d: DateOnly) => d.format("D", currentCulture())],
      ["string ToShortDateString()", (d: DateOnly) => d.format("d", currentCulture())],
      ["int Day {get;}", (d: DateOnly) => d.moment.civil.day],
      ["int DayNumber {get;}", (d: DateOnly) => Number(d.ticks / TICKS_PER_DAY)],
      ["System.DayOfWeek DayOfWeek {get;}", (d: DateOnly) => enumValue(typeNamed("System.DayOfWeek"), d.moment.civil.dayOfWeek)],
      ["int DayOfYear {get;}", (d: DateOnly) => d.moment.civil.dayOfYear],
      ["int Month {get;}", (d: DateOnly) => d.moment.civil.month],
      ["int Year {get;}", (d: DateOnly) => d.moment.civil.year],
      ...shared("DateOnly"),
      ["static System.DateOnly FromDateTime(datetime dateTime)", dayOf],
      ["static System.DateOnly FromDayNumber(int dayNumber)", (n: number) => new DateOnly(BigInt(n) * TICKS_PER_DAY)],
      ["static System.DateOnly MaxValue {get;}", () => new DateOnly(MAX_TICKS - (MAX_TICKS % TICKS_PER_DAY))],
      ["static System.DateOnly MinValue {get;}", () => new DateOnly(0n)],
    ],
  }),
  defineType({
    name: "System.TimeOnly",
    kind: "struct",
    interfaces: interfaces("TimeOnly"),
    members: [
      ["new()", () => new TimeOnly(0n)],
      ["new(int hour, int minute)", (hour: number, minute: number) => new TimeOnly(makeTicks(1, 1, 1, { hour, minute, second: 0 }))],
      ["new(int hour, int minute, int second)", (hour: number, minute: number, second: number) => new TimeOnly(makeTicks(1, 1, 1, { hour, minute, second }))],
      ["new(int hour, int minute, int second, int millisecond)", (hour: number, minute: number, second: number, millisecond: number) => new TimeOnly(makeTicks(1, 1, 1, { hour, minute, second, millisecond }))],
      ["new(long ticks)", (ticks: bigint) => new TimeOnly(ticks)],
      ["System.TimeOnly Add(timespan value)", (t: TimeOnly, span: TimeSpan) => wrapped(t.ticks + span.ticks)],
      ["System.TimeOnly AddHours(double value)", (t: TimeOnly, v: number) => wrapped(t.ticks + wholeTicks(v * Number(TICKS_PER_HOUR)))],
      ["System.TimeOnly AddMinutes(double value)", (t: TimeOnly, v: number) => wrapped(t.ticks + wholeTicks(v * Number(TICKS_PER_MINUTE)))],
      ["bool IsBetween(System.TimeOnly start, System.TimeOnly end)", (t: TimeOnly, a: TimeOnly, b: TimeOnly) => (a.ticks <= b.ticks ? t.ticks >= a.ticks && t.ticks < b.ticks : t.ticks >= a.ticks || t.ticks < b.ticks)],
      ["string ToLongTimeString()", (t: TimeOnly) => t.format("T", currentCulture())],
      ["string ToShortTimeString()", (t: TimeOnly) => t.format("t", currentCulture())],
      ["timespan ToTimeSpan()", (t: TimeOnly) => new TimeSpan(t.ticks)],
      ["int Hour {get;}", (t: TimeOnly) => civilOf(t.ticks).hour],
      ["int Millisecond {get;}", (t: TimeOnly) => Math.floor(civilOf(t.ticks).ticks / 10_000)],
      ["int Minute {get;}", (t: TimeOnly) => civilOf(t.ticks).minute],
      ["int Second {get;}", (t: TimeOnly) => civilOf(t.ticks).second],
      ["long Ticks {get;}", (t: TimeOnly) => t.ticks],
      ...shared("TimeOnly"),
      ["static System.TimeOnly FromDateTime(datetime dateTime)", (d: DateTime) => new TimeOnly(d.ticks % TICKS_PER_DAY)],
      ["static System.TimeOnly FromTimeSpan(timespan timeSpan)", (span: TimeSpan) => new TimeOnly(span.ticks)],
      ["static System.TimeOnly MaxValue {get;}", () => new TimeOnly(TICKS_PER_DAY - 1n)],
      ["static System.TimeOnly MinValue {get;}", () => new TimeOnly(0n)],
      ["static timespan op_Subtraction(System.TimeOnly t1, System.TimeOnly t2)", (a: TimeOnly, b: TimeOnly) => new TimeSpan((((a.ticks - b.ticks) % TICKS_PER_DAY) + TICKS_PER_DAY) % TICKS_PER_DAY)],
    ],
  }),
];
