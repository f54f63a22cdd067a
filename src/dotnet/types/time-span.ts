// System.TimeSpan: a length of time in ticks of 100 ns.
import type { Culture } from "../core/culture.ts";
import { cultureFrom, invariantCulture } from "../core/culture.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { Double, toDouble } from "../core/numbers.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MILLISECOND, TICKS_PER_MINUTE, TICKS_PER_SECOND } from "../dates/civil.ts";
import { formatSpan } from "../dates/span-format.ts";
import { readSpan, readSpanExact } from "../dates/span-parse.ts";

const MIN = -(2n ** 63n);
const MAX = 2n ** 63n - 1n;

export class TimeSpan extends NetObject {
  readonly ticks: bigint;
  constructor(ticks: bigint) {
    super();
    this.ticks = ticks;
  }
  /** Checks the range: OverflowException. */
  static of(ticks: bigint): TimeSpan {
    if (ticks < MIN || ticks > MAX) throw new NetException("System.OverflowException", "TimeSpan overflowed because the duration is too long.");
    return new TimeSpan(ticks);
  }
  static fromMilliseconds(value: number): TimeSpan {
    return fromUnits(value, TICKS_PER_MILLISECOND);
  }
  override get netType(): NetType {
    return timeSpanType;
  }
  get totalMilliseconds(): number {
    return Number(this.ticks) / 1e4;
  }
  get totalSeconds(): number {
    return Number(this.ticks) / 1e7;
  }
  format(format: string | null, culture: Culture): string {
    return formatSpan(this.ticks, format, culture);
  }
  toText(): string {
    return formatSpan(this.ticks, null, invariantCulture);
  }
  equals(other: unknown): boolean {
    return other instanceof TimeSpan && other.ticks === this.ticks;
  }
  hashKey(): string {
    return `timespan ${this.ticks}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof TimeSpan)) throw new NetException("System.ArgumentException", "Object must be of type TimeSpan.");
    return this.ticks < other.ticks ? -1 : this.ticks > other.ticks ? 1 : 0;
  }
}

function fromUnits(value: number, unit: bigint): TimeSpan {
  if (Number.isNaN(value)) throw new NetException("System.ArgumentException", "TimeSpan does not accept floating point Not-a-Number values.");
  const ticks = value * Number(unit);
  if (ticks > 9.223372036854776e18 || ticks < -9.223372036854776e18) throw new NetException("System.OverflowException", "TimeSpan overflowed because the duration is too long.");
  if (ticks === 9.223372036854776e18) return new TimeSpan(MAX);
  return new TimeSpan(BigInt(Math.trunc(ticks)));
}

/** Rounds half to even, as Math.Round. */
function rounded(value: number): bigint {
  if (Number.isNaN(value)) throw new NetException("System.ArgumentException", "TimeSpan does not accept floating point Not-a-Number values.");
  if (Math.abs(value) >= 9.223372036854776e18) throw new NetException("System.OverflowException", "TimeSpan overflowed because the duration is too long.");
  const floor = Math.floor(value);
  const rest = value - floor;
  return BigInt(rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor);
}

type Count = number | bigint;
function sum(days: Count, hours: Count, minutes: Count, rest: { seconds?: Count; milliseconds?: Count; microseconds?: Count } = {}): TimeSpan {
  const ticks =
    BigInt(days) * TICKS_PER_DAY +
    BigInt(hours) * TICKS_PER_HOUR +
    BigInt(minutes) * TICKS_PER_MINUTE +
    BigInt(rest.seconds ?? 0) * TICKS_PER_SECOND +
    BigInt(rest.milliseconds ?? 0) * TICKS_PER_MILLISECOND +
    BigInt(rest.microseconds ?? 0) * 10n;
  if (ticks < MIN || ticks > MAX) throw new NetException("System.ArgumentOutOfRangeException", "TimeSpan overflowed because the duration is too long.");
  return new TimeSpan(ticks);
}

/** A part of the span: toward zero, with the span's sign. */
const part = (unit: bigint, modulus: bigint) => (s: TimeSpan) => Number((s.ticks / unit) % modulus);
const total = (unit: bigint) => (s: TimeSpan) => toDouble(Number(s.ticks) / Number(unit));
const raw = (value: number | Double) => (value instanceof Double ? value.value : value);

function nonNull(text: string | null): string {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "input");
  return text;
}

function parse(text: string | null, provider: unknown = null): TimeSpan {
  return new TimeSpan(readSpan(nonNull(text), cultureFrom(provider)));
}

/** TimeSpan.Parse. FormatException or OverflowException. */
export function parseTimeSpan(text: string): TimeSpan {
  return new TimeSpan(readSpan(text, invariantCulture));
}

function parseExact(text: string | null, formats: string | string[], provider: unknown): TimeSpan {
  const source = nonNull(text);
  for (const format of typeof formats === "string" ? [formats] : formats) {
    const ticks = readSpanExact(source, format, cultureFrom(provider));
    if (ticks !== null) return new TimeSpan(ticks);
  }
  throw new NetException("System.FormatException", `Input string '${source}' was not in a correct format.`);
}

function attempt(result: { value: unknown }, read: () => TimeSpan): boolean {
  try {
    result.value = read();
    return true;
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    result.value = new TimeSpan(0n);
    return false;
  }
}

const timeSpanType: NetType = defineType({
  name: "System.TimeSpan",
  kind: "struct",
  aliases: ["timespan"],
  interfaces: ["System.IComparable", "System.IComparable`1[timespan]", "System.IEquatable`1[timespan]", "System.IFormattable", "System.ISpanFormattable"],
  members: [
    ["new()", () => new TimeSpan(0n)],
    ["new(long ticks)", (ticks: bigint) => new TimeSpan(ticks)],
    ["new(int hours, int minutes, int seconds)", (h: number, m: number, s: number) => sum(0, h, m, { seconds: s })],
    ["new(int days, int hours, int minutes, int seconds)", (d: number, h: number, m: number, seconds: number) => sum(d, h, m, { seconds })],
    ["new(int days, int hours, int minutes, int seconds, int milliseconds)", (...[d, h, m, seconds, milliseconds]: [d: number, h: number, m: number, seconds: number, milliseconds: number]) => sum(d, h, m, { seconds, milliseconds })],
    ["new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)", (...[d, h, m, seconds, milliseconds, microseconds]: [d: number, h: number, m: number, seconds: number, milliseconds: number, microseconds: number]) => sum(d, h, m, { seconds, milliseconds, microseconds })],
    ["timespan Add(timespan ts)", (a: TimeSpan, b: TimeSpan) => TimeSpan.of(a.ticks + b.ticks)],
    ["int CompareTo(System.Object value)", (a: TimeSpan, b: unknown) => a.compareTo(b)],
    ["int CompareTo(timespan value)", (a: TimeSpan, b: unknown) => a.compareTo(b)],
    ["timespan Divide(double divisor)", (a: TimeSpan, by: number) => TimeSpan.of(rounded(Number(a.ticks) / raw(by)))],
    ["double Divide(timespan ts)", (a: TimeSpan, b: TimeSpan) => toDouble(Number(a.ticks) / Number(b.ticks))],
    ["timespan Duration()", (a: TimeSpan) => TimeSpan.of(a.ticks < 0n ? -a.ticks : a.ticks)],
    ["bool Equals(System.Object value)", (a: TimeSpan, b: unknown) => a.equals(b)],
    ["bool Equals(timespan obj)", (a: TimeSpan, b: unknown) => a.equals(b)],
    ["timespan Multiply(double factor)", (a: TimeSpan, by: number) => TimeSpan.of(rounded(Number(a.ticks) * raw(by)))],
    ["timespan Negate()", (a: TimeSpan) => TimeSpan.of(-a.ticks)],
    ["timespan Subtract(timespan ts)", (a: TimeSpan, b: TimeSpan) => TimeSpan.of(a.ticks - b.ticks)],
    ["string ToString()", (a: TimeSpan) => a.toText()],
    ["string ToString(string format)", (a: TimeSpan, format: string | null) => a.format(format, cultureFrom(null))],
    ["string ToString(string format, System.IFormatProvider formatProvider)", (a: TimeSpan, format: string | null, provider: unknown) => a.format(format, cultureFrom(provider))],
    ["long Ticks {get;}", (a: TimeSpan) => a.ticks],
    ["int Days {get;}", (a: TimeSpan) => Number(a.ticks / TICKS_PER_DAY)],
    ["int Hours {get;}", part(TICKS_PER_HOUR, 24n)],
    ["int Milliseconds {get;}", part(TICKS_PER_MILLISECOND, 1000n)],
    ["int Microseconds {get;}", part(10n, 1000n)],
    ["int Nanoseconds {get;}", (a: TimeSpan) => Number(a.ticks % 10n) * 100],
    ["int Minutes {get;}", part(TICKS_PER_MINUTE, 60n)],
    ["int Seconds {get;}", part(TICKS_PER_SECOND, 60n)],
    ["double TotalDays {get;}", total(TICKS_PER_DAY)],
    ["double TotalHours {get;}", total(TICKS_PER_HOUR)],
    ["double TotalMilliseconds {get;}", total(TICKS_PER_MILLISECOND)],
    ["double TotalMicroseconds {get;}", total(10n)],
    ["double TotalNanoseconds {get;}", (a: TimeSpan) => toDouble(Number(a.ticks) * 100)],
    ["double TotalMinutes {get;}", total(TICKS_PER_MINUTE)],
    ["double TotalSeconds {get;}", total(TICKS_PER_SECOND)],
    ["static int Compare(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => a.compareTo(b)],
    ["static bool Equals(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => a.equals(b)],
    ["static timespan FromDays(double value)", (v: number) => fromUnits(v, TICKS_PER_DAY)],
    ["static timespan FromDays(int days)", (v: number) => sum(v, 0, 0)],
    ["static timespan FromHours(int hours)", (v: number) => sum(0, v, 0)],
    ["static timespan FromHours(double value)", (v: number) => fromUnits(v, TICKS_PER_HOUR)],
    ["static timespan FromMicroseconds(long microseconds)", (v: bigint) => TimeSpan.of(v * 10n)],
    ["static timespan FromMicroseconds(double value)", (v: number) => fromUnits(v, 10n)],
    ["static timespan FromMilliseconds(long milliseconds)", (v: bigint) => TimeSpan.of(v * TICKS_PER_MILLISECOND)],
    ["static timespan FromMilliseconds(double value)", (v: number) => fromUnits(v, TICKS_PER_MILLISECOND)],
    ["static timespan FromMinutes(long minutes)", (v: bigint) => TimeSpan.of(v * TICKS_PER_MINUTE)],
    ["static timespan FromMinutes(double value)", (v: number) => fromUnits(v, TICKS_PER_MINUTE)],
    ["static timespan FromSeconds(long seconds)", (v: bigint) => TimeSpan.of(v * TICKS_PER_SECOND)],
    ["static timespan FromSeconds(double value)", (v: number) => fromUnits(v, TICKS_PER_SECOND)],
    ["static timespan FromTicks(long value)", (v: bigint) => new TimeSpan(v)],
    ["static timespan Parse(string s)", parse],
    ["static timespan Parse(string input, System.IFormatProvider formatProvider)", parse],
    ["static timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)", parseExact],
    ["static timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider)", parseExact],
    ["static bool TryParse(string s, [ref] timespan result)", (text: string | null, result: { value: unknown }) => attempt(result, () => parse(text))],
    ["static bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)", (text: string | null, provider: unknown, result: { value: unknown }) => attempt(result, () => parse(text, provider))],
    ["static bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)", (text: string | null, format: string, provider: unknown, result: { value: unknown }) => attempt(result, () => parseExact(text, format, provider))],
    ["static timespan MaxValue {get;}", () => new TimeSpan(MAX)],
    ["static timespan MinValue {get;}", () => new TimeSpan(MIN)],
    ["static timespan Zero {get;}", () => new TimeSpan(0n)],
    ["static long TicksPerDay {get;}", () => TICKS_PER_DAY],
    ["static long TicksPerHour {get;}", () => TICKS_PER_HOUR],
    ["static long TicksPerMinute {get;}", () => TICKS_PER_MINUTE],
    ["static long TicksPerSecond {get;}", () => TICKS_PER_SECOND],
    ["static long TicksPerMillisecond {get;}", () => TICKS_PER_MILLISECOND],
    ["static long TicksPerMicrosecond {get;}", () => 10n],
    ["static long NanosecondsPerTick {get;}", () => 100n],
    ["static timespan op_Addition(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => TimeSpan.of(a.ticks + b.ticks)],
    ["static timespan op_Subtraction(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => TimeSpan.of(a.ticks - b.ticks)],
    ["static timespan op_UnaryNegation(timespan t)", (a: TimeSpan) => TimeSpan.of(-a.ticks)],
    ["static timespan op_UnaryPlus(timespan t)", (a: TimeSpan) => a],
    ["static timespan op_Multiply(timespan timeSpan, double factor)", (a: TimeSpan, by: number) => TimeSpan.of(rounded(Number(a.ticks) * raw(by)))],
    ["static timespan op_Multiply(double factor, timespan timeSpan)", (by: number, a: TimeSpan) => TimeSpan.of(rounded(Number(a.ticks) * raw(by)))],
    ["static timespan op_Division(timespan timeSpan, double divisor)", (a: TimeSpan, by: number) => TimeSpan.of(rounded(Number(a.ticks) / raw(by)))],
    ["static double op_Division(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => toDouble(Number(a.ticks) / Number(b.ticks))],
    ["static bool op_Equality(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => a.equals(b)],
    ["static bool op_Inequality(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => !a.equals(b)],
    ["static bool op_LessThan(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => a.ticks < b.ticks],
    ["static bool op_LessThanOrEqual(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => a.ticks <= b.ticks],
    ["static bool op_GreaterThan(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => a.ticks > b.ticks],
    ["static bool op_GreaterThanOrEqual(timespan t1, timespan t2)", (a: TimeSpan, b: TimeSpan) => a.ticks >= b.ticks],
  ],
});
export default timeSpanType;
