// System.DateTime: a moment in ticks with a Kind.
import { typedArray } from "../core/array.ts";
import type { Culture } from "../core/culture.ts";
import { cultureFrom, currentCulture } from "../core/culture.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { toDouble } from "../core/numbers.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { Civil } from "../dates/civil.ts";
import {
  civilOf,
  daysInMonth,
  isLeapYear,
  isValidDate,
  MAX_TICKS,
  TICKS_PER_DAY,
  TICKS_PER_HOUR,
  TICKS_PER_MILLISECOND,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  ticksOf,
  UNIX_EPOCH_TICKS,
} from "../dates/civil.ts";
import { formatMoment } from "../dates/date-format.ts";
import { readDate } from "../dates/date-parse.ts";
import { readExact } from "../dates/date-parse-exact.ts";
import { oaDateToTicks, ticksToOADate } from "../dates/oa-date.ts";
import { firstFit, LOCAL, succeeds, toInstant, toLocal, toUtc, UNSPECIFIED, UTC, utcNowTicks } from "../dates/kinds.ts";
import { localZone, offsetAtLocal, offsetText } from "../dates/zone.ts";
import { TimeSpan } from "./time-span.ts";

const FILE_EPOCH = 504_911_232_000_000_000n;

export class DateTime extends NetObject {
  readonly ticks: bigint;
  /** 0 Unspecified, 1 Utc, 2 Local. */
  readonly kind: number;
  #civil: Civil | null = null;
  constructor(ticks: bigint, kind = UNSPECIFIED) {
    super();
    this.ticks = ticks;
    this.kind = kind;
  }
  /** Checks the range; `parameter` names the argument in the error. */
  static of(ticks: bigint, kind: number, parameter = "value"): DateTime {
    if (ticks < 0n || ticks > MAX_TICKS) throw argumentError("ArgumentOutOfRangeException", "The added or subtracted value results in an un-representable DateTime.", parameter);
    return new DateTime(ticks, kind);
  }
  static now(): DateTime {
    return new DateTime(toLocal(utcNowTicks()), LOCAL);
  }
  static utcNow(): DateTime {
    return new DateTime(utcNowTicks(), UTC);
  }
  /** From milliseconds since 1970 UTC. */
  static fromUnixMilliseconds(milliseconds: number): DateTime {
    return new DateTime(UNIX_EPOCH_TICKS + BigInt(Math.round(milliseconds * 10_000)), UTC);
  }
  /** Milliseconds since 1970 UTC; unspecified kinds count as local. */
  get unixMilliseconds(): number {
    return Number(this.toUniversalTime().ticks - UNIX_EPOCH_TICKS) / 10_000;
  }
  override get netType(): NetType {
    return dateTimeType;
  }
  get civil(): Civil {
    return (this.#civil ??= civilOf(this.ticks));
  }
  get offsetMinutes(): number {
    return this.kind === UTC ? 0 : offsetAtLocal(localZone(), this.ticks);
  }
  format(format: string | null, culture: Culture): string {
    const offset = this.offsetMinutes;
    return formatMoment({ ticks: this.ticks, kind: this.kind === UTC ? "Z" : this.kind === LOCAL ? offsetText(offset) : "", offset, withOffset: false }, format, culture);
  }
  toText(culture: Culture = currentCulture()): string {
    return this.format(null, culture);
  }
  toLocalTime(): DateTime {
    return this.kind === LOCAL ? this : new DateTime(toLocal(this.ticks), LOCAL);
  }
  toUniversalTime(): DateTime {
    return this.kind === UTC ? this : new DateTime(toUtc(this.ticks), UTC);
  }
  equals(other: unknown): boolean {
    return other instanceof DateTime && other.ticks === this.ticks;
  }
  hashKey(): string {
    return `datetime ${this.ticks}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof DateTime)) throw new NetException("System.ArgumentException", "Object must be of type DateTime.");
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
  addTicks(ticks: bigint, parameter = "value"): DateTime {
    return DateTime.of(this.ticks + ticks, this.kind, parameter);
  }
  /** AddDays, AddHours...: a number of units, down to the tick. */
  addUnits(value: number, unit: bigint): DateTime {
    const most = Number(MAX_TICKS / unit);
    if (!(Math.abs(value) <= most)) {
      throw argumentError("ArgumentOutOfRangeException", "Value to add was out of range.", "value");
    }
    const whole = Math.trunc(value);
    return this.addTicks(BigInt(whole) * unit + BigInt(Math.trunc((value - whole) * Number(unit))));
  }
  addMonths(months: number, parameter = "months"): DateTime {
    if (parameter === "months" && Math.abs(months) > 120_000) throw argumentError("ArgumentOutOfRangeException", "Months value must be between +/-120000.", "months");
    const { year, month, day } = this.civil;
    const index = year * 12 + month - 1 + months;
    const y = Math.floor(index / 12);
    const m = (index % 12) + 1;
    if (y < 1 || y > 9999) throw argumentError("ArgumentOutOfRangeException", "The added or subtracted value results in an un-representable DateTime.", parameter);
    return new DateTime(ticksOf(y, m, Math.min(day, daysInMonth(y, m))) + (this.ticks % TICKS_PER_DAY), this.kind);
  }
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  millisecond?: number;
  microsecond?: number;
}

/** A checked moment: .NET's errors for parts out of range. */
export function makeTicks(year: number, month: number, day: number, clock: Clock = { hour: 0, minute: 0, second: 0 }): bigint {
  if (!isValidDate(year, month, day)) throw new NetException("System.ArgumentOutOfRangeException", "Year, Month, and Day parameters describe an un-representable DateTime.");
  const { hour, minute, second, millisecond = 0, microsecond = 0 } = clock;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    throw new NetException("System.ArgumentOutOfRangeException", "Hour, Minute, and Second parameters describe an un-representable DateTime.");
  }
  if (millisecond < 0 || millisecond > 999) throw argumentError("ArgumentOutOfRangeException", "Valid values are between 0 and 999, inclusive.", "millisecond");
  if (microsecond < 0 || microsecond > 999) throw argumentError("ArgumentOutOfRangeException", "Valid values are between 0 and 999, inclusive.", "microsecond");
  return ticksOf(year, month, day, { hour, minute, second, ticks: millisecond * 10_000 + microsecond * 10 });
}

const kindOf = (kind: EnumValue | undefined) => (kind ? Number(kind.value) : UNSPECIFIED);
function full(year: number, month: number, day: number, clock: Clock & { kind?: EnumValue | undefined }): DateTime {
  return new DateTime(makeTicks(year, month, day, clock), kindOf(clock.kind));
}

function fromTicks(ticks: bigint, kind?: EnumValue): DateTime {
  if (ticks < 0n || ticks > MAX_TICKS) throw argumentError("ArgumentOutOfRangeException", "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "ticks");
  return new DateTime(ticks, kindOf(kind));
}

/** DateTime.Parse with DateTimeStyles bits. FormatException. */
export function parseDateTime(text: string | null, culture: Culture = currentCulture(), styles = 0): DateTime {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  const { ticks, kind } = toInstant(readDate(text, culture), styles);
  return new DateTime(ticks, kind);
}

/** DateTime.ParseExact with one or several formats. FormatException. */
export function parseDateTimeExact(text: string | null, formats: readonly string[], culture: Culture = currentCulture(), styles = 0): DateTime {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  return firstFit(text, formats, (format) => {
    const round = /^[oO]$/.test(format) ? styles | 128 : styles;
    const read = readExact(text, format, culture, styles);
    if (read && /^[ruR]$/.test(format)) {
      delete read.offset;
      const { ticks } = toInstant(read, 0);
      return new DateTime(ticks, styles & 16 ? UTC : UNSPECIFIED);
    }
    if (!read) return null;
    const { ticks, kind } = toInstant(read, round);
    return new DateTime(ticks, kind);
  });
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) throw argumentError("ArgumentOutOfRangeException", "Month must be between one and twelve.", "month");
  if (year < 1 || year > 9999) throw argumentError("ArgumentOutOfRangeException", "Year must be between 1 and 9999.", "year");
  return daysInMonth(year, month);
}

const STANDARD = "dDfFgGmMorstTuUyY";
function allFormats(date: DateTime, letters: string, provider: unknown): string[] {
  return typedArray(typeNamed("System.String"), [...letters].map((letter) => date.format(letter, cultureFrom(provider))));
}

const styleBits = (styles: EnumValue) => Number(styles.value);
const list = (formats: string | string[]) => (typeof formats === "string" ? [formats] : formats);
const zero = new DateTime(0n);
const part = (name: keyof Civil) => (d: DateTime) => d.civil[name];
const FORMATTING: Member[] = [
  ["string ToString()", (d: DateTime) => d.toText()],
  ["string ToString(string format)", (d: DateTime, format: string | null) => d.format(format, cultureFrom(null))],
  ["string ToString(System.IFormatProvider provider)", (d: DateTime, provider: unknown) => d.format(null, cultureFrom(provider))],
  ["string ToString(string format, System.IFormatProvider provider)", (d: DateTime, format: string | null, provider: unknown) => d.format(format, cultureFrom(provider))],
  ["string[] GetDateTimeFormats()", (d: DateTime) => allFormats(d, STANDARD, null)],
  ["string[] GetDateTimeFormats(char format)", (d: DateTime, format: string) => allFormats(d, format, null)],
];

const dateTimeType: NetType = defineType({
  name: "System.DateTime",
  kind: "struct",
  aliases: ["datetime"],
  interfaces: [
    "System.IComparable",
    "System.IComparable`1[datetime]",
    "System.IConvertible",
    "System.IEquatable`1[datetime]",
    "System.IFormattable",
    "System.ISpanFormattable",
    "System.Runtime.Serialization.ISerializable",
  ],
  members: [
    ["new()", () => zero],
    ["new(long ticks)", fromTicks],
    ["new(long ticks, System.DateTimeKind kind)", fromTicks],
    ["new(System.DateOnly date, System.TimeOnly time)", (date: { ticks: bigint }, time: { ticks: bigint }) => new DateTime(date.ticks + time.ticks)],
    ["new(int year, int month, int day)", (y: number, m: number, d: number) => new DateTime(makeTicks(y, m, d))],
    ["new(int year, int month, int day, int hour, int minute, int second)", (...[y, m, d, hour, minute, second]: [y: number, m: number, d: number, hour: number, minute: number, second: number]) => full(y, m, d, { hour, minute, second })],
    ["new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)", (...[y, m, d, hour, minute, second, kind]: [y: number, m: number, d: number, hour: number, minute: number, second: number, kind: EnumValue]) => full(y, m, d, { hour, minute, second, kind })],
    ["new(int year, int month, int day, int hour, int minute, int second, int millisecond)", (...[y, m, d, hour, minute, second, millisecond]: [y: number, m: number, d: number, hour: number, minute: number, second: number, millisecond: number]) => full(y, m, d, { hour, minute, second, millisecond })],
    ["new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.DateTimeKind kind)", (...[y, m, d, hour, minute, second, millisecond, kind]: [y: number, m: number, d: number, hour: number, minute: number, second: number, millisecond: number, kind: EnumValue]) => full(y, m, d, { hour, minute, second, millisecond, kind })],
    ["new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)", (...[y, m, d, hour, minute, second, millisecond, microsecond]: [y: number, m: number, d: number, hour: number, minute: number, second: number, millisecond: number, microsecond: number]) => full(y, m, d, { hour, minute, second, millisecond, microsecond })],
    ["datetime Add(timespan value)", (d: DateTime, span: TimeSpan) => d.addTicks(span.ticks)],
    ["datetime AddDays(double value)", (d: DateTime, v: number) => d.addUnits(v, TICKS_PER_DAY)],
    ["datetime AddHours(double value)", (d: DateTime, v: number) => d.addUnits(v, TICKS_PER_HOUR)],
    ["datetime AddMicroseconds(double value)", (d: DateTime, v: number) => d.addUnits(v, 10n)],
    ["datetime AddMilliseconds(double value)", (d: DateTime, v: number) => d.addUnits(v, TICKS_PER_MILLISECOND)],
    ["datetime AddMinutes(double value)", (d: DateTime, v: number) => d.addUnits(v, TICKS_PER_MINUTE)],
    ["datetime AddMonths(int months)", (d: DateTime, months: number) => d.addMonths(months)],
    ["datetime AddSeconds(double value)", (d: DateTime, v: number) => d.addUnits(v, TICKS_PER_SECOND)],
    ["datetime AddTicks(long value)", (d: DateTime, v: bigint) => d.addTicks(v)],
    ["datetime AddYears(int value)", (d: DateTime, years: number) => {
      if (Math.abs(years) > 10_000) throw argumentError("ArgumentOutOfRangeException", "Years value must be between +/-10000.", "years");
      return d.addMonths(years * 12, "value");
    }],
    ["int CompareTo(System.Object value)", (d: DateTime, other: unknown) => d.compareTo(other)],
    ["int CompareTo(datetime value)", (d: DateTime, other: unknown) => d.compareTo(other)],
    ["bool Equals(System.Object value)", (d: DateTime, other: unknown) => d.equals(other)],
    ["bool Equals(datetime value)", (d: DateTime, other: unknown) => d.equals(other)],
    ...FORMATTING,
    ["System.TypeCode GetTypeCode()", () => enumValue(typeNamed("System.TypeCode"), 16)],
    ["bool IsDaylightSavingTime()", (d: DateTime) => d.kind !== UTC && d.offsetMinutes !== Math.min(d.offsetMinutes, offsetAtLocal(localZone(), d.ticks + 182n * TICKS_PER_DAY), offsetAtLocal(localZone(), d.ticks + 91n * TICKS_PER_DAY))],
    ["timespan Subtract(datetime value)", (d: DateTime, other: DateTime) => new TimeSpan(d.ticks - other.ticks)],
    ["datetime Subtract(timespan value)", (d: DateTime, span: TimeSpan) => d.addTicks(-span.ticks)],
    ["long ToBinary()", (d: DateTime) => BigInt.asIntN(64, d.ticks | (BigInt(d.kind) << 62n))],
    ["long ToFileTime()", (d: DateTime) => d.toUniversalTime().ticks - FILE_EPOCH],
    ["long ToFileTimeUtc()", (d: DateTime) => (d.kind === LOCAL ? d.toUniversalTime() : d).ticks - FILE_EPOCH],
    ["datetime ToLocalTime()", (d: DateTime) => d.toLocalTime()],
    ["string ToLongDateString()", (d: DateTime) => d.format("D", currentCulture())],
    ["string ToLongTimeString()", (d: DateTime) => d.format("T", currentCulture())],
    ["double ToOADate()", (d: DateTime) => toDouble(ticksToOADate(d.ticks))],
    ["string ToShortDateString()", (d: DateTime) => d.format("d", currentCulture())],
    ["string ToShortTimeString()", (d: DateTime) => d.format("t", currentCulture())],
    ["datetime ToUniversalTime()", (d: DateTime) => d.toUniversalTime()],
    ["datetime Date {get;}", (d: DateTime) => new DateTime(d.ticks - (d.ticks % TICKS_PER_DAY), d.kind)],
    ["int Day {get;}", part("day")],
    ["System.DayOfWeek DayOfWeek {get;}", (d: DateTime) => enumValue(typeNamed("System.DayOfWeek"), d.civil.dayOfWeek)],
    ["int DayOfYear {get;}", part("dayOfYear")],
    ["int Hour {get;}", part("hour")],
    ["System.DateTimeKind Kind {get;}", (d: DateTime) => enumValue(typeNamed("System.DateTimeKind"), d.kind)],
    ["int Microsecond {get;}", (d: DateTime) => Math.floor(d.civil.ticks / 10) % 1000],
    ["int Millisecond {get;}", (d: DateTime) => Math.floor(d.civil.ticks / 10_000)],
    ["int Minute {get;}", part("minute")],
    ["int Month {get;}", part("month")],
    ["int Nanosecond {get;}", (d: DateTime) => (d.civil.ticks % 10) * 100],
    ["int Second {get;}", part("second")],
    ["long Ticks {get;}", (d: DateTime) => d.ticks],
    ["timespan TimeOfDay {get;}", (d: DateTime) => new TimeSpan(d.ticks % TICKS_PER_DAY)],
    ["int Year {get;}", part("year")],
    ["static int Compare(datetime t1, datetime t2)", (a: DateTime, b: DateTime) => a.compareTo(b)],
    ["static int DaysInMonth(int year, int month)", daysIn],
    ["static bool Equals(datetime t1, datetime t2)", (a: DateTime, b: DateTime) => a.equals(b)],
    ["static datetime FromBinary(long dateData)", (data: bigint) => fromTicks(data & 0x3fff_ffff_ffff_ffffn, enumValue(typeNamed("System.DateTimeKind"), Number((BigInt.asUintN(64, data) >> 62n) & 3n) % 3))],
    ["static datetime FromFileTime(long fileTime)", (time: bigint) => new DateTime(toLocal(time + FILE_EPOCH), LOCAL)],
    ["static datetime FromFileTimeUtc(long fileTime)", (time: bigint) => {
      if (time < 0n || time > MAX_TICKS - FILE_EPOCH) throw argumentError("ArgumentOutOfRangeException", "Not a valid Win32 FileTime.", "fileTime");
      return new DateTime(time + FILE_EPOCH, UTC);
    }],
    ["static datetime FromOADate(double d)", (d: number) => new DateTime(oaDateToTicks(d))],
    ["static bool IsLeapYear(int year)", (year: number) => {
      if (year < 1 || year > 9999) throw argumentError("ArgumentOutOfRangeException", "Year must be between 1 and 9999.", "year");
      return isLeapYear(year);
    }],
    ["static datetime Parse(string s)", (s: string | null) => parseDateTime(s)],
    ["static datetime Parse(string s, System.IFormatProvider provider)", (s: string | null, p: unknown) => parseDateTime(s, cultureFrom(p))],
    ["static datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)", (s: string | null, p: unknown, styles: EnumValue) => parseDateTime(s, cultureFrom(p), styleBits(styles))],
    ["static datetime ParseExact(string s, string format, System.IFormatProvider provider)", (s: string | null, format: string, p: unknown) => parseDateTimeExact(s, [format], cultureFrom(p))],
    ["static datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)", (s: string | null, format: string, p: unknown, styles: EnumValue) => parseDateTimeExact(s, [format], cultureFrom(p), styleBits(styles))],
    ["static datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)", (s: string | null, formats: string[], p: unknown, styles: EnumValue) => parseDateTimeExact(s, formats, cultureFrom(p), styleBits(styles))],
    ["static datetime SpecifyKind(datetime value, System.DateTimeKind kind)", (d: DateTime, kind: EnumValue) => new DateTime(d.ticks, kindOf(kind))],
    ["static bool TryParse(string s, [ref] datetime result)", (s: string | null, result: { value: unknown }) => succeeds(result, zero, () => parseDateTime(s))],
    ["static bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)", (s: string | null, p: unknown, result: { value: unknown }) => succeeds(result, zero, () => parseDateTime(s, cultureFrom(p)))],
    ["static bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)", (s: string | null, p: unknown, styles: EnumValue, result: { value: unknown }) => succeeds(result, zero, () => parseDateTime(s, cultureFrom(p), styleBits(styles)))],
    ["static bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", (...[s, format, p, styles, result]: [s: string | null, format: string, p: unknown, styles: EnumValue, result: { value: unknown }]) => succeeds(result, zero, () => parseDateTimeExact(s, list(format), cultureFrom(p), styleBits(styles)))],
    ["static bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", (...[s, formats, p, styles, result]: [s: string | null, formats: string[], p: unknown, styles: EnumValue, result: { value: unknown }]) => succeeds(result, zero, () => parseDateTimeExact(s, formats, cultureFrom(p), styleBits(styles)))],
    ["static datetime MaxValue {get;}", () => new DateTime(MAX_TICKS)],
    ["static datetime MinValue {get;}", () => zero],
    ["static datetime Now {get;}", () => DateTime.now()],
    ["static datetime Today {get;}", () => {
      const now = DateTime.now();
      return new DateTime(now.ticks - (now.ticks % TICKS_PER_DAY), LOCAL);
    }],
    ["static datetime UnixEpoch {get;}", () => new DateTime(UNIX_EPOCH_TICKS, UTC)],
    ["static datetime UtcNow {get;}", () => DateTime.utcNow()],
    ["static datetime op_Addition(datetime d, timespan t)", (d: DateTime, t: TimeSpan) => d.addTicks(t.ticks, "t")],
    ["static timespan op_Subtraction(datetime d1, datetime d2)", (a: DateTime, b: DateTime) => new TimeSpan(a.ticks - b.ticks)],
    ["static datetime op_Subtraction(datetime d, timespan t)", (d: DateTime, t: TimeSpan) => d.addTicks(-t.ticks, "t")],
    ["static bool op_Equality(datetime d1, datetime d2)", (a: DateTime, b: DateTime) => a.equals(b)],
    ["static bool op_Inequality(datetime d1, datetime d2)", (a: DateTime, b: DateTime) => !a.equals(b)],
    ["static bool op_LessThan(datetime t1, datetime t2)", (a: DateTime, b: DateTime) => a.ticks < b.ticks],
    ["static bool op_LessThanOrEqual(datetime t1, datetime t2)", (a: DateTime, b: DateTime) => a.ticks <= b.ticks],
    ["static bool op_GreaterThan(datetime t1, datetime t2)", (a: DateTime, b: DateTime) => a.ticks > b.ticks],
    ["static bool op_GreaterThanOrEqual(datetime t1, datetime t2)", (a: DateTime, b: DateTime) => a.ticks >= b.ticks],
  ],
});

export default [
  dateTimeType,
  defineType({ name: "System.DateTimeKind", kind: "enum", values: [["Unspecified", 0], ["Utc", 1], ["Local", 2]] }),
  defineType({ name: "System.DayOfWeek", kind: "enum", values: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"].map((name, i): [string, number] => [name, i]) }),
];

