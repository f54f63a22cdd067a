// System.Globalization: GregorianCalendar, ISOWeek, CharUnicodeInfo.
import { categoryOf, numericValue } from "../core/char-category.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed, enumValue } from "../core/enum.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { DateTime, makeTicks } from "./date-time.ts";

const G = "System.Globalization";
const DAY = 864_000_000_000n;

const dayOf = (date: DateTime) => date.ticks / DAY;
/** 0 = Sunday. */
const weekday = (date: DateTime) => Number((dayOf(date) + 1n) % 7n);
const yearStart = (year: number) => new DateTime(makeTicks(year, 1, 1));
const dayOfYear = (date: DateTime) => Number(dayOf(date) - dayOf(yearStart(date.civil.year))) + 1;
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number) => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

export class GregorianCalendar extends NetObject {
  twoDigitYearMax = 2049;
  override get netType(): NetType {
    return typeNamed(`${G}.GregorianCalendar`);
  }
}

function checked(year: number, month = 1): void {
  if (year < 1 || year > 9999) throw argumentError("ArgumentOutOfRangeException", "Valid values are between 1 and 9999, inclusive.", "year");
  if (month < 1 || month > 12) throw argumentError("ArgumentOutOfRangeException", "Month must be between one and twelve.", "month");
}

/** Calendar.GetWeekOfYear; `rule` as CalendarWeekRule: how many days the first week has at least. */
function weekOfYear(date: DateTime, rule: number, first: number): number {
  const least = [1, 7, 4][rule]!;
  const ordinal = dayOfYear(date) - 1;
  const startDay = (weekday(date) - (ordinal % 7) + 14) % 7;
  const offset = (startDay - first + 7) % 7;
  // Days of this year before its first week begins.
  const before = offset === 0 ? 0 : 7 - offset >= least ? -offset : 7 - offset;
  if (ordinal < before) {
    const lastDay = new DateTime(makeTicks(date.civil.year - 1, 12, 31));
    return weekOfYear(lastDay, rule, first);
  }
  return Math.floor((ordinal - before) / 7) + 1;
}

/** Monday 0 ... Sunday 6. */
const isoDay = (date: DateTime) => (weekday(date) + 6) % 7;

function isoYear(date: DateTime): number {
  return date.addTicks(BigInt(3 - isoDay(date)) * DAY).civil.year;
}

function isoWeek(date: DateTime): number {
  const thursday = date.addTicks(BigInt(3 - isoDay(date)) * DAY);
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
}

function isoStart(year: number): DateTime {
  const fourth = new DateTime(makeTicks(year, 1, 4));
  return fourth.addTicks(BigInt(-isoDay(fourth)) * DAY);
}

function character(text: string, index: number): string {
  if (index < 0 || index >= text.length) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "index");
  return String.fromCodePoint(text.codePointAt(index)!);
}

const category = (text: string) => enumNamed(typeNamed(`${G}.UnicodeCategory`), categoryOf(text));
const era = (year: number) => {
  checked(year);
  return year;
};

export default [
  defineType({
    name: `${G}.Calendar`,
    abstract: true,
    interfaces: ["System.ICloneable"],
    members: [
      ["datetime AddDays(datetime time, int days)", (_: unknown, date: DateTime, days: number) => date.addTicks(BigInt(days) * DAY)],
      ["datetime AddWeeks(datetime time, int weeks)", (_: unknown, date: DateTime, weeks: number) => date.addTicks(BigInt(weeks * 7) * DAY)],
      ["datetime AddMonths(datetime time, int months)", (_: unknown, date: DateTime, months: number) => date.addMonths(months)],
      ["datetime AddYears(datetime time, int years)", (_: unknown, date: DateTime, years: number) => date.addMonths(years * 12)],
      ["int GetDayOfMonth(datetime time)", (_: unknown, date: DateTime) => date.civil.day],
      ["System.DayOfWeek GetDayOfWeek(datetime time)", (_: unknown, date: DateTime) => enumValue(typeNamed("System.DayOfWeek"), weekday(date))],
      ["int GetDayOfYear(datetime time)", (_: unknown, date: DateTime) => dayOfYear(date)],
      ["int GetDaysInMonth(int year, int month)", (_: unknown, year: number, month: number) => {
        checked(year, month);
        return daysInMonth(year, month);
      }],
      ["int GetDaysInYear(int year)", (_: unknown, year: number) => (leap(era(year)) ? 366 : 365)],
      ["int GetEra(datetime time)", () => 1],
      ["int GetLeapMonth(int year)", () => 0],
      ["int GetMonth(datetime time)", (_: unknown, date: DateTime) => date.civil.month],
      ["int GetMonthsInYear(int year)", (_: unknown, year: number) => era(year) && 12],
      [
        `int GetWeekOfYear(datetime time, ${G}.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)`,
        (_: unknown, date: DateTime, rule: EnumValue, first: EnumValue) => weekOfYear(date, Number(rule.value), Number(first.value)),
      ],
      ["int GetYear(datetime time)", (_: unknown, date: DateTime) => date.civil.year],
      ["bool IsLeapDay(int year, int month, int day)", (_: unknown, year: number, month: number, day: number) => leap(year) && month === 2 && day === 29],
      ["bool IsLeapMonth(int year, int month)", () => false],
      ["bool IsLeapYear(int year)", (_: unknown, year: number) => leap(era(year))],
      ["int ToFourDigitYear(int year)", (c: GregorianCalendar, year: number) => (year >= 100 ? year : Math.floor(c.twoDigitYearMax / 100) * 100 - (year > c.twoDigitYearMax % 100 ? 100 : 0) + year)],
      ["System.Object Clone()", () => new GregorianCalendar()],
      ["int[] Eras {get;}", () => [1]],
      ["bool IsReadOnly {get;}", () => false],
      ["datetime MinSupportedDateTime {get;}", () => new DateTime(0n)],
      ["datetime MaxSupportedDateTime {get;}", () => new DateTime(3_155_378_975_999_999_999n)],
      ["int TwoDigitYearMax {get;set;}", (c: GregorianCalendar) => c.twoDigitYearMax, (c: GregorianCalendar, value: number) => void (c.twoDigitYearMax = value)],
    ],
  }),
  defineType({ name: `${G}.CalendarAlgorithmType`, kind: "enum", values: [["Unknown", 0], ["SolarCalendar", 1], ["LunarCalendar", 2], ["LunisolarCalendar", 3]] }),
  defineType({ name: `${G}.GregorianCalendarTypes`, kind: "enum", values: [["Localized", 1], ["USEnglish", 2], ["MiddleEastFrench", 9], ["Arabic", 10], ["TransliteratedEnglish", 11], ["TransliteratedFrench", 12]] }),
  defineType({
    name: `${G}.GregorianCalendar`,
    base: `${G}.Calendar`,
    members: [
      ["new()", () => new GregorianCalendar()],
      [`${G}.CalendarAlgorithmType AlgorithmType {get;}`, () => enumNamed(typeNamed(`${G}.CalendarAlgorithmType`), "SolarCalendar")],
      [`${G}.GregorianCalendarTypes CalendarType {get;}`, () => enumNamed(typeNamed(`${G}.GregorianCalendarTypes`), "Localized")],
    ],
  }),
  defineType({
    name: `${G}.ISOWeek`,
    abstract: true,
    sealed: true,
    members: [
      ["static int GetWeekOfYear(datetime date)", isoWeek],
      ["static int GetYear(datetime date)", isoYear],
      ["static int GetWeeksInYear(int year)", (year: number) => Number((dayOf(isoStart(year + 1)) - dayOf(isoStart(year))) / 7n)],
      ["static datetime GetYearStart(int year)", isoStart],
      ["static datetime GetYearEnd(int year)", (year: number) => isoStart(year + 1).addTicks(-DAY)],
      ["static datetime ToDateTime(int year, int week, System.DayOfWeek dayOfWeek)", (year: number, week: number, day: EnumValue) => {
        if (week < 1 || week > 53) throw argumentError("ArgumentOutOfRangeException", "The week parameter must be in the range 1 through 53.", "week");
        return isoStart(year).addTicks(BigInt((week - 1) * 7 + ((Number(day.value) + 6) % 7)) * DAY);
      }],
    ],
  }),
  defineType({
    name: `${G}.CharUnicodeInfo`,
    abstract: true,
    sealed: true,
    members: [
      [`static ${G}.UnicodeCategory GetUnicodeCategory(char ch)`, category],
      [`static ${G}.UnicodeCategory GetUnicodeCategory(string s, int index)`, (text: string, index: number) => category(character(text, index))],
      ["static double GetNumericValue(char ch)", (text: string) => numericValue(text)],
      ["static double GetNumericValue(string s, int index)", (text: string, index: number) => numericValue(character(text, index))],
    ],
  }),
];

/** The calendar of the cultures there are here. */
export function gregorianCalendar(): NetObject {
  return new GregorianCalendar();
}
