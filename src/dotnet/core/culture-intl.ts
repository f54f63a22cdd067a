// Number and date symbols of any culture, read from the browser's own locale data in the shapes .NET has for them.
import type { DateSymbols, NumberSymbols } from "./culture.ts";
import { currencyOfRegion } from "./currencies.ts";

/** NumberFormatInfo of a culture; `base` supplies what locales do not vary. */
export function numbersFromIntl(name: string, base: NumberSymbols): NumberSymbols {
  const parts = new Intl.NumberFormat(name, { useGrouping: true, numberingSystem: "latn" }).formatToParts(-1234567890.5);
  const text = (type: string, fallback: string) => parts.find((p) => p.type === type)?.value ?? fallback;
  const decimal = text("decimal", ".");
  const group = text("group", base.numberGroupSeparator);
  const negative = text("minusSign", "-");
  const sizes = groupSizes(parts.filter((p) => p.type === "integer").map((p) => p.value.length));
  const region = new Intl.Locale(name).maximize().region ?? "US";
  const currency = new Intl.NumberFormat(name, { style: "currency", currency: currencyOfRegion(region), currencyDisplay: hasOwnRegion(name) ? "symbol" : "narrowSymbol", numberingSystem: "latn" });
  const percent = new Intl.NumberFormat(name, { style: "percent", numberingSystem: "latn" });
  const money = currency.formatToParts(1);
  return {
    ...base,
    numberDecimalSeparator: decimal,
    numberGroupSeparator: group,
    numberGroupSizes: sizes,
    negativeSign: negative,
    negativeInfinity: `${negative}∞`,
    percentDecimalSeparator: decimal,
    percentGroupSeparator: group,
    percentGroupSizes: sizes,
    percentSymbol: percent.formatToParts(1).find((p) => p.type === "percentSign")?.value ?? "%",
    percentPositivePattern: patternNumber(percent.formatToParts(1), ["n %", "n%", "%n", "% n"]),
    percentNegativePattern: patternNumber(percent.formatToParts(-1), ["-n %", "-n%", "-%n", "%-n", "%n-", "n-%", "n%-", "-% n", "n %-", "% n-", "% -n", "n- %"]),
    currencyDecimalDigits: currency.resolvedOptions().maximumFractionDigits ?? 2,
    currencyDecimalSeparator: decimal,
    currencyGroupSeparator: group,
    currencyGroupSizes: sizes,
    currencySymbol: money.find((p) => p.type === "currency")?.value ?? "¤",
    currencyPositivePattern: patternNumber(money, ["$n", "n$", "$ n", "n $"]),
    currencyNegativePattern: patternNumber(currency.formatToParts(-1), [
      "($n)", "-$n", "$-n", "$n-", "(n$)", "-n$", "n-$", "n$-", "-n $", "-$ n", "n $-", "$ n-", "$ -n", "n- $", "($ n)", "(n $)", "$- n",
    ]),
  };
}

function hasOwnRegion(name: string): boolean {
  return name.includes("-");
}

function groupSizes(lengths: number[]): number[] {
  if (lengths.length < 2) return [3];
  const last = lengths[lengths.length - 1]!;
  const before = lengths.length > 2 ? lengths[lengths.length - 2]! : last;
  return before === last ? [last] : [last, before];
}

/** .NET numbers the ways to place sign, symbol and number; finds which one a formatted sample shows. */
function patternNumber(parts: Intl.NumberFormatPart[], patterns: string[]): number {
  let shape = "";
  for (const part of parts) {
    if (part.type === "minusSign") shape += "-";
    else if (part.type === "currency") shape += "$";
    else if (part.type === "percentSign") shape += "%";
    else if (part.type === "literal") shape += part.value.trim() === "" && part.value !== "" && /[\s\u00a0\u202f]/.test(part.value) ? " " : "";
    else if (!shape.includes("n")) shape += "n";
  }
  return Math.max(0, patterns.indexOf(shape));
}

/** DateTimeFormatInfo of a culture. */
export function datesFromIntl(name: string, base: DateSymbols): DateSymbols {
  const options = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;
  // A Tuesday whose day and month have one digit, so that d and dd differ; an hour of one digit likewise.
  const sample = new Date(Date.UTC(2024, 2, 5, 9, 4, 9));
  const pattern = (style: Intl.DateTimeFormatOptions) => patternOf(new Intl.DateTimeFormat(name, { ...options, ...style }).formatToParts(sample), sample);
  const names = (style: Intl.DateTimeFormatOptions, wanted: "month" | "weekday", count: number) =>
    Array.from({ length: count }, (_, i) => {
      const date = wanted === "month" ? new Date(Date.UTC(2024, i, 15)) : new Date(Date.UTC(2023, 0, 1 + i));
      const parts = new Intl.DateTimeFormat(name, { ...options, ...style }).formatToParts(date);
      const found = parts.find((p) => p.type === wanted)?.value ?? "";
      // Japanese and its neighbours number their months: the sign for month stands beside as a literal.
      return /^\d+$/.test(found) && style.month === "long" ? new Intl.DateTimeFormat(name, { ...options, month: "long" }).format(date) : found;
    });
  const months = (style: Intl.DateTimeFormatOptions) => [...names(style, "month", 12), ""];
  const designator = (hour: number) =>
    new Intl.DateTimeFormat(name, { ...options, hour: "numeric", hour12: true }).formatToParts(new Date(Date.UTC(2024, 0, 1, hour))).find((p) => p.type === "dayPeriod")?.value ?? "";
  const shortDate = pattern({ dateStyle: "short" });
  const longDate = pattern({ dateStyle: "full" });
  const longTime = pattern({ timeStyle: "medium" });
  return {
    ...base,
    amDesignator: designator(1) || "AM",
    pmDesignator: designator(13) || "PM",
    dateSeparator: /[dMy]([^dMy]+)[dMy]/.exec(shortDate)?.[1] ?? "/",
    timeSeparator: /[Hh]([^Hhm]+)m/.exec(longTime)?.[1] ?? ":",
    shortDatePattern: shortDate,
    longDatePattern: longDate,
    shortTimePattern: pattern({ timeStyle: "short" }),
    longTimePattern: longTime,
    fullDateTimePattern: `${longDate} ${longTime}`,
    monthDayPattern: pattern({ month: "long", day: "numeric" }),
    yearMonthPattern: pattern({ month: "long", year: "numeric" }),
    dayNames: names({ weekday: "long" }, "weekday", 7),
    abbreviatedDayNames: names({ weekday: "short" }, "weekday", 7),
    shortestDayNames: names({ weekday: "narrow" }, "weekday", 7),
    monthNames: months({ month: "long" }),
    abbreviatedMonthNames: months({ month: "short" }),
    monthGenitiveNames: months({ month: "long", day: "numeric" }),
    abbreviatedMonthGenitiveNames: months({ month: "short", day: "numeric" }),
    firstDayOfWeek: firstDay(name),
    calendarWeekRule: weekRule(name),
  };
}

interface WeekData {
  firstDay: number;
  minimalDays?: number;
}

function weekData(name: string): WeekData {
  const locale = new Intl.Locale(name) as Intl.Locale & { getWeekInfo?: () => WeekData; weekInfo?: WeekData };
  return locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1, minimalDays: 1 };
}

function firstDay(name: string): number {
  return weekData(name).firstDay % 7;
}

function weekRule(name: string): number {
  const days = weekData(name).minimalDays ?? 1;
  return days === 1 ? 0 : days === 7 ? 1 : 2;
}

/** The .NET pattern that would have written the parts. */
function patternOf(parts: Intl.DateTimeFormatPart[], sample: Date): string {
  const twelve = parts.some((p) => p.type === "dayPeriod");
  return parts
    .map((part) => {
      switch (part.type) {
        case "day":
          return part.value.length > 1 ? "dd" : "d";
        case "month":
          if (/^\d+$/.test(part.value)) return part.value.length > 1 ? "MM" : "M";
          return isShortMonth(part.value, sample) ? "MMM" : "MMMM";
        case "year":
          return "yyyy";
        case "weekday":
          return "dddd";
        case "hour":
          return (twelve ? "h" : "H").repeat(part.value.length);
        case "minute":
          return "mm";
        case "second":
          return "ss";
        case "dayPeriod":
          return "tt";
        case "literal":
          return part.value.replace(/\p{L}[\p{L} ]*\p{L}|\p{L}/gu, (words) => `'${words}'`);
        default:
          return "";
      }
    })
    .join("")
    .trim();
}

function isShortMonth(value: string, sample: Date): boolean {
  return value.length <= 3 && value !== new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(sample) && /^[\p{L}.]+$/u.test(value) && value.endsWith(".");
}
