// System.DateTimeOffset: a moment with its distance from UTC.
import type { Culture } from "../core/culture.ts";
import { cultureFrom, currentCulture } from "../core/culture.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { Civil } from "../dates/civil.ts";
import { civilOf, MAX_TICKS, TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MILLISECOND, TICKS_PER_MINUTE, TICKS_PER_SECOND, UNIX_EPOCH_TICKS } from "../dates/civil.ts";
import { formatMoment } from "../dates/date-format.ts";
import { readDate } from "../dates/date-parse.ts";
import { readExact } from "../dates/date-parse-exact.ts";
import { ADJUST_TO_UNIVERSAL, ASSUME_UNIVERSAL, clockTicks, firstFit, LOCAL, succeeds, toLocal, UNSPECIFIED, UTC, utcNowTicks } from "../dates/kinds.ts";
import { localZone, offsetAtLocal, offsetAtUtc, offsetText } from "../dates/zone.ts";
import { DateTime, makeTicks } from "./date-time.ts";
import { TimeSpan } from "./time-span.ts";

export class DateTimeOffset extends NetObject {
  readonly utcTicks: bigint;
  /** Minutes ahead of UTC. */
  readonly offset: number;
  constructor(utcTicks: bigint, offset: number) {
    super();
    this.utcTicks = utcTicks;
    this.offset = offset;
  }
  /** From the clock ticks shown at the offset; checks the range. */
  static of(clock: bigint, offset: number, parameter = "value"): DateTimeOffset {
    const utc = clock - BigInt(offset) * TICKS_PER_MINUTE;
    if (utc < 0n || utc > MAX_TICKS) throw argumentError("ArgumentOutOfRangeException", "The UTC time represented when the offset is applied must be between year 0 and 10,000.", parameter === "value" ? "offset" : parameter);
    return new DateTimeOffset(utc, offset);
  }
  /** An unspecified or local date takes the local offset. */
  static fromDateTime(date: DateTime): DateTimeOffset {
    return DateTimeOffset.of(date.ticks, date.offsetMinutes);
  }
  static now(): DateTimeOffset {
    return at(utcNowTicks());
  }
  override get netType(): NetType {
    return dateTimeOffsetType;
  }
  get clockTicks(): bigint {
    return this.utcTicks + BigInt(this.offset) * TICKS_PER_MINUTE;
  }
  get civil(): Civil {
    return civilOf(this.clockTicks);
  }
  format(format: string | null, culture: Culture): string {
    return formatMoment({ ticks: this.clockTicks, kind: offsetText(this.offset), offset: this.offset, withOffset: true }, format, culture);
  }
  toText(culture: Culture = currentCulture()): string {
    return this.format(null, culture);
  }
  equals(other: unknown): boolean {
    return other instanceof DateTimeOffset && other.utcTicks === this.utcTicks;
  }
  hashKey(): string {
    return `datetimeoffset ${this.utcTicks}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof DateTimeOffset)) throw new NetException("System.ArgumentException", "Object must be of type DateTimeOffset.");
    return this.utcTicks < other.utcTicks ? -1 : this.utcTicks > other.utcTicks ? 1 : 0;
  }
  /** The same clock arithmetic as DateTime's. */
  change(run: (clock: DateTime) => DateTime): DateTimeOffset {
    return DateTimeOffset.of(run(new DateTime(this.clockTicks)).ticks, this.offset);
  }
}

const at = (utc: bigint) => new DateTimeOffset(utc, offsetAtUtc(localZone(), utc));

function minutesOf(span: TimeSpan): number {
  if (span.ticks % TICKS_PER_MINUTE !== 0n) throw argumentError("ArgumentException", "Offset must be specified in whole minutes.", "offset");
  const minutes = Number(span.ticks / TICKS_PER_MINUTE);
  if (Math.abs(minutes) > 840) throw argumentError("ArgumentOutOfRangeException", "Offset must be within plus or minus 14 hours.", "offset");
  return minutes;
}

function withOffset(date: DateTime, span: TimeSpan): DateTimeOffset {
  const minutes = minutesOf(span);
  if (date.kind === UTC && minutes !== 0) throw argumentError("ArgumentException", "The UTC Offset for Utc DateTime instances must be 0.", "offset");
  if (date.kind === LOCAL && minutes !== date.offsetMinutes) throw argumentError("ArgumentException", "The UTC Offset of the local dateTime parameter does not match the offset argument.", "offset");
  return DateTimeOffset.of(date.ticks, minutes);
}

/** DateTimeOffset.Parse with DateTimeStyles bits. FormatException. */
export function parseDateTimeOffset(text: string | null, culture: Culture = currentCulture(), styles = 0): DateTimeOffset {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "input");
  return placed(readDate(text, culture), styles);
}

function placed(read: ReturnType<typeof readDate>, styles: number): DateTimeOffset {
  const clock = clockTicks(read, styles);
  const offset = read.offset ?? (styles & ASSUME_UNIVERSAL ? 0 : offsetAtLocal(localZone(), clock));
  const result = DateTimeOffset.of(clock, offset);
  return styles & ADJUST_TO_UNIVERSAL ? new DateTimeOffset(result.utcTicks, 0) : result;
}

function parseExact(text: string | null, formats: string | string[], provider: unknown, styles: EnumValue | null = null): DateTimeOffset {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "input");
  const bits = Number(styles?.value ?? 0);
  return firstFit(text, typeof formats === "string" ? [formats] : formats, (format) => {
    const read = readExact(text, format, cultureFrom(provider), bits);
    return read && placed(read, bits);
  });
}

const unixSeconds = (d: DateTimeOffset, unit: bigint) => {
  const ticks = d.utcTicks - UNIX_EPOCH_TICKS;
  return (ticks - (((ticks % unit) + unit) % unit)) / unit;
};

function fromUnix(value: bigint, unit: bigint, parameter: string): DateTimeOffset {
  const ticks = UNIX_EPOCH_TICKS + value * unit;
  if (ticks < 0n || ticks > MAX_TICKS) {
    const low = -UNIX_EPOCH_TICKS / unit;
    throw argumentError("ArgumentOutOfRangeException", `Valid values are between ${low} and ${(MAX_TICKS - UNIX_EPOCH_TICKS) / unit}, inclusive.`, parameter);
  }
  return new DateTimeOffset(ticks, 0);
}

const zero = new DateTimeOffset(0n, 0);
const part = (name: keyof Civil) => (d: DateTimeOffset) => d.civil[name];
const date = (d: DateTimeOffset) => new DateTime(d.clockTicks, UNSPECIFIED);

const dateTimeOffsetType: NetType = defineType({
  name: "System.DateTimeOffset",
  kind: "struct",
  interfaces: ["System.IComparable", "System.IComparable`1[System.DateTimeOffset]", "System.IEquatable`1[System.DateTimeOffset]", "System.IFormattable", "System.ISpanFormattable", "System.Runtime.Serialization.ISerializable"],
  members: [
    ["new()", () => zero],
    ["new(datetime dateTime)", (d: DateTime) => DateTimeOffset.fromDateTime(d)],
    ["new(datetime dateTime, timespan offset)", withOffset],
    ["new(long ticks, timespan offset)", (ticks: bigint, offset: TimeSpan) => DateTimeOffset.of(ticks, minutesOf(offset))],
    ["new(int year, int month, int day, int hour, int minute, int second, timespan offset)", (...[y, m, d, hour, minute, second, offset]: [y: number, m: number, d: number, hour: number, minute: number, second: number, offset: TimeSpan]) => DateTimeOffset.of(makeTicks(y, m, d, { hour, minute, second }), minutesOf(offset))],
    ["new(int year, int month, int day, int hour, int minute, int second, int millisecond, timespan offset)", (...[y, m, d, hour, minute, second, millisecond, offset]: [y: number, m: number, d: number, hour: number, minute: number, second: number, millisecond: number, offset: TimeSpan]) => DateTimeOffset.of(makeTicks(y, m, d, { hour, minute, second, millisecond }), minutesOf(offset))],
    ["System.DateTimeOffset Add(timespan timeSpan)", (d: DateTimeOffset, t: TimeSpan) => d.change((c) => c.addTicks(t.ticks))],
    ["System.DateTimeOffset AddDays(double days)", (d: DateTimeOffset, v: number) => d.change((c) => c.addUnits(v, TICKS_PER_DAY))],
    ["System.DateTimeOffset AddHours(double hours)", (d: DateTimeOffset, v: number) => d.change((c) => c.addUnits(v, TICKS_PER_HOUR))],
    ["System.DateTimeOffset AddMilliseconds(double milliseconds)", (d: DateTimeOffset, v: number) => d.change((c) => c.addUnits(v, TICKS_PER_MILLISECOND))],
    ["System.DateTimeOffset AddMinutes(double minutes)", (d: DateTimeOffset, v: number) => d.change((c) => c.addUnits(v, TICKS_PER_MINUTE))],
    ["System.DateTimeOffset AddMonths(int months)", (d: DateTimeOffset, v: number) => d.change((c) => c.addMonths(v))],
    ["System.DateTimeOffset AddSeconds(double seconds)", (d: DateTimeOffset, v: number) => d.change((c) => c.addUnits(v, TICKS_PER_SECOND))],
    ["System.DateTimeOffset AddTicks(long ticks)", (d: DateTimeOffset, v: bigint) => d.change((c) => c.addTicks(v))],
    ["System.DateTimeOffset AddYears(int years)", (d: DateTimeOffset, v: number) => d.change((c) => c.addMonths(v * 12, "value"))],
    ["int CompareTo(System.DateTimeOffset other)", (d: DateTimeOffset, other: unknown) => d.compareTo(other)],
    ["bool Equals(System.Object obj)", (d: DateTimeOffset, other: unknown) => d.equals(other)],
    ["bool Equals(System.DateTimeOffset other)", (d: DateTimeOffset, other: unknown) => d.equals(other)],
    ["bool EqualsExact(System.DateTimeOffset other)", (d: DateTimeOffset, other: DateTimeOffset) => d.equals(other) && d.offset === other.offset],
    ["timespan Subtract(System.DateTimeOffset value)", (d: DateTimeOffset, other: DateTimeOffset) => new TimeSpan(d.utcTicks - other.utcTicks)],
    ["System.DateTimeOffset Subtract(timespan value)", (d: DateTimeOffset, t: TimeSpan) => d.change((c) => c.addTicks(-t.ticks))],
    ["long ToFileTime()", (d: DateTimeOffset) => d.utcTicks - 504_911_232_000_000_000n],
    ["System.DateTimeOffset ToLocalTime()", (d: DateTimeOffset) => at(d.utcTicks)],
    ["System.DateTimeOffset ToOffset(timespan offset)", (d: DateTimeOffset, offset: TimeSpan) => new DateTimeOffset(d.utcTicks, minutesOf(offset))],
    ["string ToString()", (d: DateTimeOffset) => d.toText()],
    ["string ToString(string format)", (d: DateTimeOffset, format: string | null) => d.format(format, currentCulture())],
    ["string ToString(System.IFormatProvider formatProvider)", (d: DateTimeOffset, p: unknown) => d.format(null, cultureFrom(p))],
    ["string ToString(string format, System.IFormatProvider formatProvider)", (d: DateTimeOffset, format: string | null, p: unknown) => d.format(format, cultureFrom(p))],
    ["System.DateTimeOffset ToUniversalTime()", (d: DateTimeOffset) => new DateTimeOffset(d.utcTicks, 0)],
    ["long ToUnixTimeMilliseconds()", (d: DateTimeOffset) => unixSeconds(d, TICKS_PER_MILLISECOND)],
    ["long ToUnixTimeSeconds()", (d: DateTimeOffset) => unixSeconds(d, TICKS_PER_SECOND)],
    ["datetime Date {get;}", (d: DateTimeOffset) => new DateTime(d.clockTicks - (d.clockTicks % TICKS_PER_DAY))],
    ["datetime DateTime {get;}", date],
    ["int Day {get;}", part("day")],
    ["System.DayOfWeek DayOfWeek {get;}", (d: DateTimeOffset) => enumValue(typeNamed("System.DayOfWeek"), d.civil.dayOfWeek)],
    ["int DayOfYear {get;}", part("dayOfYear")],
    ["int Hour {get;}", part("hour")],
    ["datetime LocalDateTime {get;}", (d: DateTimeOffset) => new DateTime(toLocal(d.utcTicks), LOCAL)],
    ["int Millisecond {get;}", (d: DateTimeOffset) => Math.floor(d.civil.ticks / 10_000)],
    ["int Minute {get;}", part("minute")],
    ["int Month {get;}", part("month")],
    ["timespan Offset {get;}", (d: DateTimeOffset) => new TimeSpan(BigInt(d.offset) * TICKS_PER_MINUTE)],
    ["int Second {get;}", part("second")],
    ["long Ticks {get;}", (d: DateTimeOffset) => d.clockTicks],
    ["timespan TimeOfDay {get;}", (d: DateTimeOffset) => new TimeSpan(d.clockTicks % TICKS_PER_DAY)],
    ["datetime UtcDateTime {get;}", (d: DateTimeOffset) => new DateTime(d.utcTicks, UTC)],
    ["long UtcTicks {get;}", (d: DateTimeOffset) => d.utcTicks],
    ["int Year {get;}", part("year")],
    ["static int Compare(System.DateTimeOffset first, System.DateTimeOffset second)", (a: DateTimeOffset, b: DateTimeOffset) => a.compareTo(b)],
    ["static bool Equals(System.DateTimeOffset first, System.DateTimeOffset second)", (a: DateTimeOffset, b: DateTimeOffset) => a.equals(b)],
    ["static System.DateTimeOffset FromFileTime(long fileTime)", (time: bigint) => at(time + 504_911_232_000_000_000n)],
    ["static System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)", (v: bigint) => fromUnix(v, TICKS_PER_MILLISECOND, "milliseconds")],
    ["static System.DateTimeOffset FromUnixTimeSeconds(long seconds)", (v: bigint) => fromUnix(v, TICKS_PER_SECOND, "seconds")],
    ["static System.DateTimeOffset Parse(string input)", (s: string | null) => parseDateTimeOffset(s)],
    ["static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)", (s: string | null, p: unknown) => parseDateTimeOffset(s, cultureFrom(p))],
    ["static System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", (s: string | null, p: unknown, styles: EnumValue) => parseDateTimeOffset(s, cultureFrom(p), Number(styles.value))],
    ["static System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)", parseExact],
    ["static System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", parseExact],
    ["static System.DateTimeOffset ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", parseExact],
    ["static bool TryParse(string input, [ref] System.DateTimeOffset result)", (s: string | null, result: { value: unknown }) => succeeds(result, zero, () => parseDateTimeOffset(s))],
    ["static bool TryParse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", (s: string | null, p: unknown, styles: EnumValue, result: { value: unknown }) => succeeds(result, zero, () => parseDateTimeOffset(s, cultureFrom(p), Number(styles.value)))],
    ["static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", (...[s, format, p, styles, result]: [s: string | null, format: string, p: unknown, styles: EnumValue, result: { value: unknown }]) => succeeds(result, zero, () => parseExact(s, format, p, styles))],
    ["static System.DateTimeOffset MaxValue {get;}", () => new DateTimeOffset(MAX_TICKS, 0)],
    ["static System.DateTimeOffset MinValue {get;}", () => zero],
    ["static System.DateTimeOffset Now {get;}", () => DateTimeOffset.now()],
    ["static System.DateTimeOffset UnixEpoch {get;}", () => new DateTimeOffset(UNIX_EPOCH_TICKS, 0)],
    ["static System.DateTimeOffset UtcNow {get;}", () => new DateTimeOffset(utcNowTicks(), 0)],
    ["static System.DateTimeOffset op_Implicit(datetime dateTime)", (d: DateTime) => DateTimeOffset.fromDateTime(d)],
    ["static System.DateTimeOffset op_Addition(System.DateTimeOffset dateTimeOffset, timespan timeSpan)", (d: DateTimeOffset, t: TimeSpan) => d.change((c) => c.addTicks(t.ticks))],
    ["static System.DateTimeOffset op_Subtraction(System.DateTimeOffset dateTimeOffset, timespan timeSpan)", (d: DateTimeOffset, t: TimeSpan) => d.change((c) => c.addTicks(-t.ticks))],
    ["static timespan op_Subtraction(System.DateTimeOffset left, System.DateTimeOffset right)", (a: DateTimeOffset, b: DateTimeOffset) => new TimeSpan(a.utcTicks - b.utcTicks)],
    ["static bool op_Equality(System.DateTimeOffset left, System.DateTimeOffset right)", (a: DateTimeOffset, b: DateTimeOffset) => a.equals(b)],
    ["static bool op_Inequality(System.DateTimeOffset left, System.DateTimeOffset right)", (a: DateTimeOffset, b: DateTimeOffset) => !a.equals(b)],
    ["static bool op_LessThan(System.DateTimeOffset left, System.DateTimeOffset right)", (a: DateTimeOffset, b: DateTimeOffset) => a.utcTicks < b.utcTicks],
    ["static bool op_LessThanOrEqual(System.DateTimeOffset left, System.DateTimeOffset right)", (a: DateTimeOffset, b: DateTimeOffset) => a.utcTicks <= b.utcTicks],
    ["static bool op_GreaterThan(System.DateTimeOffset left, System.DateTimeOffset right)", (a: DateTimeOffset, b: DateTimeOffset) => a.utcTicks > b.utcTicks],
    ["static bool op_GreaterThanOrEqual(System.DateTimeOffset left, System.DateTimeOffset right)", (a: DateTimeOffset, b: DateTimeOffset) => a.utcTicks >= b.utcTicks],
  ],
});
export default dateTimeOffsetType;
