// System.Globalization.DateTimeFormatInfo: names and patterns of dates.
import { gregorianCalendar } from "./calendar.ts";
import { typedArray } from "../core/array.ts";
import type { Culture, CultureProvider, DateSymbols } from "../core/culture.ts";
import { cultureFrom, currentCulture, invariantCulture } from "../core/culture.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

export class DateTimeFormatInfo extends NetObject implements CultureProvider {
  readonly culture: Culture;
  readonly readOnly: boolean;
  constructor(culture: Culture, readOnly: boolean) {
    super();
    this.culture = culture;
    this.readOnly = readOnly;
  }
  override get netType(): NetType {
    return typeNamed("System.Globalization.DateTimeFormatInfo");
  }
}

type TextKey = { [K in keyof DateSymbols]: DateSymbols[K] extends string ? K : never }[keyof DateSymbols];
type ListKey = { [K in keyof DateSymbols]: DateSymbols[K] extends string[] ? K : never }[keyof DateSymbols];

function write(self: DateTimeFormatInfo, key: keyof DateSymbols, value: unknown): void {
  if (self.readOnly) throw new NetException("System.InvalidOperationException", "Instance is read-only.");
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  Object.assign(self.culture.dates, { [key]: value });
}

const texts: [name: string, key: TextKey][] = [
  ["AMDesignator", "amDesignator"],
  ["PMDesignator", "pmDesignator"],
  ["DateSeparator", "dateSeparator"],
  ["TimeSeparator", "timeSeparator"],
  ["FullDateTimePattern", "fullDateTimePattern"],
  ["LongDatePattern", "longDatePattern"],
  ["LongTimePattern", "longTimePattern"],
  ["MonthDayPattern", "monthDayPattern"],
  ["ShortDatePattern", "shortDatePattern"],
  ["ShortTimePattern", "shortTimePattern"],
  ["YearMonthPattern", "yearMonthPattern"],
];
const lists: [name: string, key: ListKey][] = [
  ["AbbreviatedDayNames", "abbreviatedDayNames"],
  ["AbbreviatedMonthGenitiveNames", "abbreviatedMonthGenitiveNames"],
  ["AbbreviatedMonthNames", "abbreviatedMonthNames"],
  ["DayNames", "dayNames"],
  ["MonthGenitiveNames", "monthGenitiveNames"],
  ["MonthNames", "monthNames"],
  ["ShortestDayNames", "shortestDayNames"],
];

function month(self: DateTimeFormatInfo, key: ListKey, number: number): string {
  if (number < 1 || number > 13) throw argumentError("ArgumentOutOfRangeException", "Valid values are between 1 and 13, inclusive.", "month");
  return self.culture.dates[key][number - 1] ?? "";
}

function day(self: DateTimeFormatInfo, key: ListKey, value: EnumValue): string {
  const number = Number(value.value);
  if (number < 0 || number > 6) throw argumentError("ArgumentOutOfRangeException", "Valid values are between Sunday and Saturday, inclusive.", "dayofweek");
  return self.culture.dates[key][number]!;
}

export default [
  defineType({ name: "System.Globalization.CalendarWeekRule", kind: "enum", values: [["FirstDay", 0], ["FirstFullWeek", 1], ["FirstFourDayWeek", 2]] }),
  defineType({
    name: "System.Globalization.DateTimeFormatInfo",
    sealed: true,
    interfaces: ["System.ICloneable", "System.IFormatProvider"],
    members: [
      ["new()", () => new DateTimeFormatInfo({ ...invariantCulture, dates: { ...invariantCulture.dates } }, false)],
      ["System.Object Clone()", (self: DateTimeFormatInfo) => new DateTimeFormatInfo({ ...self.culture, dates: { ...self.culture.dates } }, false)],
      ["System.Object GetFormat(type formatType)", (self: DateTimeFormatInfo, type: NetType) => (type.name === "DateTimeFormatInfo" ? self : null)],
      ["string GetAbbreviatedDayName(System.DayOfWeek dayofweek)", (self: DateTimeFormatInfo, value: EnumValue) => day(self, "abbreviatedDayNames", value)],
      ["string GetAbbreviatedMonthName(int month)", (self: DateTimeFormatInfo, number: number) => month(self, "abbreviatedMonthNames", number)],
      ["string GetDayName(System.DayOfWeek dayofweek)", (self: DateTimeFormatInfo, value: EnumValue) => day(self, "dayNames", value)],
      ["string GetMonthName(int month)", (self: DateTimeFormatInfo, number: number) => month(self, "monthNames", number)],
      ["string GetShortestDayName(System.DayOfWeek dayOfWeek)", (self: DateTimeFormatInfo, value: EnumValue) => day(self, "shortestDayNames", value)],
      ...texts.map(([name, key]): Member => [`string ${name} {get;set;}`, (self: DateTimeFormatInfo) => self.culture.dates[key], (self: DateTimeFormatInfo, value: unknown) => write(self, key, value)]),
      ...lists.map(([name, key]): Member => [
        `string[] ${name} {get;set;}`,
        (self: DateTimeFormatInfo) => typedArray(typeNamed("System.String"), [...self.culture.dates[key]]),
        (self: DateTimeFormatInfo, value: string[]) => write(self, key, [...value]),
      ]),
      ["System.Globalization.CalendarWeekRule CalendarWeekRule {get;set;}", (self: DateTimeFormatInfo) => enumValue(typeNamed("System.Globalization.CalendarWeekRule"), self.culture.dates.calendarWeekRule),
        (self: DateTimeFormatInfo, value: EnumValue) => write(self, "calendarWeekRule", value.value)],
      ["System.DayOfWeek FirstDayOfWeek {get;set;}", (self: DateTimeFormatInfo) => enumValue(typeNamed("System.DayOfWeek"), self.culture.dates.firstDayOfWeek),
        (self: DateTimeFormatInfo, value: EnumValue) => write(self, "firstDayOfWeek", value.value)],
      ["bool IsReadOnly {get;}", (self: DateTimeFormatInfo) => self.readOnly],
      ["System.Globalization.Calendar Calendar {get;}", gregorianCalendar],
      ["string NativeCalendarName {get;}", () => "Gregorian Calendar"],
      ["string RFC1123Pattern {get;}", () => "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
      ["string SortableDateTimePattern {get;}", () => "yyyy'-'MM'-'dd'T'HH':'mm':'ss"],
      ["string UniversalSortableDateTimePattern {get;}", () => "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"],
      ["static System.Globalization.DateTimeFormatInfo CurrentInfo {get;}", () => new DateTimeFormatInfo(currentCulture(), true)],
      ["static System.Globalization.DateTimeFormatInfo InvariantInfo {get;}", () => new DateTimeFormatInfo(invariantCulture, true)],
      ["static System.Globalization.DateTimeFormatInfo GetInstance(System.IFormatProvider provider)", (provider: unknown) => new DateTimeFormatInfo(cultureFrom(provider), true)],
    ],
  }),
];
