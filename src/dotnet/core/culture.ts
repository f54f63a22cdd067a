// Cultures: the symbols and patterns by which numbers and dates are written and read.
import { ambient } from "./ambient.ts";
import { datesFromIntl, numbersFromIntl } from "./culture-intl.ts";

/** What NumberFormatInfo holds, with .NET's pattern numbers. */
export interface NumberSymbols {
  currencyDecimalDigits: number;
  currencyDecimalSeparator: string;
  currencyGroupSeparator: string;
  currencyGroupSizes: number[];
  currencyNegativePattern: number;
  currencyPositivePattern: number;
  currencySymbol: string;
  naN: string;
  negativeInfinity: string;
  negativeSign: string;
  numberDecimalDigits: number;
  numberDecimalSeparator: string;
  numberGroupSeparator: string;
  numberGroupSizes: number[];
  numberNegativePattern: number;
  percentDecimalDigits: number;
  percentDecimalSeparator: string;
  percentGroupSeparator: string;
  percentGroupSizes: number[];
  percentNegativePattern: number;
  percentPositivePattern: number;
  percentSymbol: string;
  perMilleSymbol: string;
  positiveInfinity: string;
  positiveSign: string;
}

/** What DateTimeFormatInfo holds. */
export interface DateSymbols {
  amDesignator: string;
  pmDesignator: string;
  dateSeparator: string;
  timeSeparator: string;
  shortDatePattern: string;
  longDatePattern: string;
  shortTimePattern: string;
  longTimePattern: string;
  fullDateTimePattern: string;
  monthDayPattern: string;
  yearMonthPattern: string;
  /** Sunday first. */
  dayNames: string[];
  abbreviatedDayNames: string[];
  shortestDayNames: string[];
  /** Thirteen names; the last is empty. */
  monthNames: string[];
  abbreviatedMonthNames: string[];
  monthGenitiveNames: string[];
  abbreviatedMonthGenitiveNames: string[];
  /** 0 = Sunday. */
  firstDayOfWeek: number;
  /** 0 FirstDay, 1 FirstFullWeek, 2 FirstFourDayWeek. */
  calendarWeekRule: number;
}

export interface Culture {
  /** "en-US"; "" is the invariant culture. */
  readonly name: string;
  readonly numbers: NumberSymbols;
  readonly dates: DateSymbols;
}

const englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", ""];
const short = (names: string[]) => names.map((n) => n.slice(0, 3));

const invariantNumbers: NumberSymbols = {
  currencyDecimalDigits: 2,
  currencyDecimalSeparator: ".",
  currencyGroupSeparator: ",",
  currencyGroupSizes: [3],
  currencyNegativePattern: 0,
  currencyPositivePattern: 0,
  currencySymbol: "¤",
  naN: "NaN",
  negativeInfinity: "-Infinity",
  negativeSign: "-",
  numberDecimalDigits: 2,
  numberDecimalSeparator: ".",
  numberGroupSeparator: ",",
  numberGroupSizes: [3],
  numberNegativePattern: 1,
  percentDecimalDigits: 2,
  percentDecimalSeparator: ".",
  percentGroupSeparator: ",",
  percentGroupSizes: [3],
  percentNegativePattern: 0,
  percentPositivePattern: 0,
  percentSymbol: "%",
  perMilleSymbol: "‰",
  positiveInfinity: "Infinity",
  positiveSign: "+",
};

const invariantDates: DateSymbols = {
  amDesignator: "AM",
  pmDesignator: "PM",
  dateSeparator: "/",
  timeSeparator: ":",
  shortDatePattern: "MM/dd/yyyy",
  longDatePattern: "dddd, dd MMMM yyyy",
  shortTimePattern: "HH:mm",
  longTimePattern: "HH:mm:ss",
  fullDateTimePattern: "dddd, dd MMMM yyyy HH:mm:ss",
  monthDayPattern: "MMMM dd",
  yearMonthPattern: "yyyy MMMM",
  dayNames: englishDays,
  abbreviatedDayNames: short(englishDays),
  shortestDayNames: englishDays.map((n) => n.slice(0, 2)),
  monthNames: englishMonths,
  abbreviatedMonthNames: short(englishMonths),
  monthGenitiveNames: englishMonths,
  abbreviatedMonthGenitiveNames: short(englishMonths),
  firstDayOfWeek: 0,
  calendarWeekRule: 0,
};

const americanNumbers: NumberSymbols = {
  ...invariantNumbers,
  currencyNegativePattern: 1,
  currencySymbol: "$",
  negativeInfinity: "-∞",
  positiveInfinity: "∞",
  numberDecimalDigits: 3,
  percentDecimalDigits: 3,
  percentNegativePattern: 1,
  percentPositivePattern: 1,
};

const americanDates: DateSymbols = {
  ...invariantDates,
  shortDatePattern: "M/d/yyyy",
  longDatePattern: "dddd, MMMM d, yyyy",
  // ICU puts a narrow no-break space before the designator.
  shortTimePattern: "h:mm\u202ftt",
  longTimePattern: "h:mm:ss\u202ftt",
  fullDateTimePattern: "dddd, MMMM d, yyyy h:mm:ss\u202ftt",
  monthDayPattern: "MMMM d",
  yearMonthPattern: "MMMM yyyy",
  shortestDayNames: ["S", "M", "T", "W", "T", "F", "S"],
};

/** CultureInfo.InvariantCulture. */
export const invariantCulture: Culture = { name: "", numbers: invariantNumbers, dates: invariantDates };
const american: Culture = { name: "en-US", numbers: americanNumbers, dates: americanDates };

const cultures = new Map<string, Culture>([
  ["", invariantCulture],
  ["en-us", american],
]);

/** A culture by its name, ignoring case; null when the name is not well formed. Unknown but well-formed names give a culture like the root one, as ICU does. */
export function cultureNamed(name: string): Culture | null {
  const key = name.toLowerCase();
  const known = cultures.get(key);
  if (known) return known;
  const canonical = canonicalName(name);
  if (canonical === null) return null;
  const culture: Culture = { name: canonical, numbers: numbersFromIntl(canonical, americanNumbers), dates: datesFromIntl(canonical, americanDates) };
  cultures.set(key, culture);
  return culture;
}

/** "DE-de" to "de-DE"; null when the text is not a language tag. */
export function canonicalName(name: string): string | null {
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name)) return null;
  try {
    return Intl.getCanonicalLocales(name.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

let chosen: Culture | null = null;

/** CultureInfo.CurrentCulture: the ambient one, unless a changed culture object of the same name was put in its place. */
export function currentCulture(): Culture {
  if (chosen !== null && chosen.name === ambient.culture) return chosen;
  return cultureNamed(ambient.culture) ?? invariantCulture;
}

/** Sets CultureInfo.CurrentCulture, also to one whose symbols were changed. */
export function setCurrentCulture(culture: Culture): void {
  chosen = culture;
  ambient.culture = culture.name;
}

/** An object that can be given as IFormatProvider: CultureInfo, NumberFormatInfo, DateTimeFormatInfo. */
export interface CultureProvider {
  readonly culture: Culture;
}

/** The culture an IFormatProvider argument stands for; the current one for null and for foreign providers. */
export function cultureFrom(provider: unknown): Culture {
  if (typeof provider === "object" && provider !== null && "culture" in provider) return (provider as CultureProvider).culture;
  return currentCulture();
}
