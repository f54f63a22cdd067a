// System.Globalization.CultureInfo, NumberFormatInfo and TextInfo.
import { toLower, toTitleCase, toUpper } from "../core/casing.ts";
import { ambient } from "../core/ambient.ts";
import { typedArray } from "../core/array.ts";
import type { Culture, CultureProvider, NumberSymbols } from "../core/culture.ts";
import { cultureFrom, cultureNamed, currentCulture, invariantCulture, setCurrentCulture } from "../core/culture.ts";
import { knownCultures, lcidOf, threeLetterName } from "../core/culture-names.ts";
import type { EnumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { gregorianCalendar } from "./calendar.ts";
import { DateTimeFormatInfo } from "./date-time-format-info.ts";

export class CultureInfo extends NetObject implements CultureProvider {
  readonly culture: Culture;
  readonly readOnly: boolean;
  constructor(culture: Culture, readOnly = false) {
    super();
    this.culture = culture;
    this.readOnly = readOnly;
  }
  override get netType(): NetType {
    return typeNamed("System.Globalization.CultureInfo");
  }
  toText(): string {
    return this.culture.name;
  }
  equals(other: unknown): boolean {
    return other instanceof CultureInfo && other.culture.name === this.culture.name;
  }
  hashKey(): string {
    return `culture ${this.culture.name}`;
  }
}

export class NumberFormatInfo extends NetObject implements CultureProvider {
  readonly culture: Culture;
  readonly readOnly: boolean;
  constructor(culture: Culture, readOnly: boolean) {
    super();
    this.culture = culture;
    this.readOnly = readOnly;
  }
  override get netType(): NetType {
    return typeNamed("System.Globalization.NumberFormatInfo");
  }
}

export class TextInfo extends NetObject {
  readonly culture: Culture;
  constructor(culture: Culture) {
    super();
    this.culture = culture;
  }
  override get netType(): NetType {
    return typeNamed("System.Globalization.TextInfo");
  }
  toText(): string {
    return `TextInfo - ${this.culture.name}`;
  }
}

function copyOf(culture: Culture): Culture {
  const numbers = { ...culture.numbers, numberGroupSizes: [...culture.numbers.numberGroupSizes], currencyGroupSizes: [...culture.numbers.currencyGroupSizes], percentGroupSizes: [...culture.numbers.percentGroupSizes] };
  return { name: culture.name, numbers, dates: { ...culture.dates } };
}

/** A culture for scripts by name. CultureNotFoundException for a malformed name. */
export function cultureInfo(name: string | null, readOnly = false): CultureInfo {
  if (name === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "name");
  const culture = cultureNamed(name);
  if (culture === null) {
    throw new NetException("System.Globalization.CultureNotFoundException", `Culture is not supported. (Parameter 'name')\n${name} is an invalid culture identifier.`, null, { ParamName: "name", InvalidCultureName: name });
  }
  return new CultureInfo(readOnly ? culture : copyOf(culture), readOnly);
}

const invariant = new CultureInfo(invariantCulture, true);

function displayName(culture: Culture, locale: string): string {
  if (culture.name === "") return "Invariant Language (Invariant Country)";
  // ICU's "dialect" style would say "British English"; .NET wants "English (United Kingdom)".
  return new Intl.DisplayNames([locale], { type: "language", languageDisplay: "standard" }).of(culture.name) ?? culture.name;
}

function parent(culture: Culture): CultureInfo {
  const dash = culture.name.lastIndexOf("-");
  return dash < 0 ? invariant : cultureInfo(culture.name.slice(0, dash), true);
}

const listSeparator = (culture: Culture) => (culture.numbers.numberDecimalSeparator === "," ? ";" : ",");

const current = () => new CultureInfo(currentCulture(), true);
const two = (culture: Culture) => (culture.name === "" ? "iv" : culture.name.split("-")[0]!);

/** Number properties: the .NET name, its signature's type, and the symbol behind. */
const symbolRows: [name: string, type: string, key: keyof NumberSymbols][] = [
  ["CurrencyDecimalDigits", "int", "currencyDecimalDigits"],
  ["CurrencyDecimalSeparator", "string", "currencyDecimalSeparator"],
  ["CurrencyGroupSeparator", "string", "currencyGroupSeparator"],
  ["CurrencyNegativePattern", "int", "currencyNegativePattern"],
  ["CurrencyPositivePattern", "int", "currencyPositivePattern"],
  ["CurrencySymbol", "string", "currencySymbol"],
  ["NaNSymbol", "string", "naN"],
  ["NegativeInfinitySymbol", "string", "negativeInfinity"],
  ["NegativeSign", "string", "negativeSign"],
  ["NumberDecimalDigits", "int", "numberDecimalDigits"],
  ["NumberDecimalSeparator", "string", "numberDecimalSeparator"],
  ["NumberGroupSeparator", "string", "numberGroupSeparator"],
  ["NumberNegativePattern", "int", "numberNegativePattern"],
  ["PercentDecimalDigits", "int", "percentDecimalDigits"],
  ["PercentDecimalSeparator", "string", "percentDecimalSeparator"],
  ["PercentGroupSeparator", "string", "percentGroupSeparator"],
  ["PercentNegativePattern", "int", "percentNegativePattern"],
  ["PercentPositivePattern", "int", "percentPositivePattern"],
  ["PercentSymbol", "string", "percentSymbol"],
  ["PerMilleSymbol", "string", "perMilleSymbol"],
  ["PositiveInfinitySymbol", "string", "positiveInfinity"],
  ["PositiveSign", "string", "positiveSign"],
];

function write(self: NumberFormatInfo, key: keyof NumberSymbols, value: unknown): void {
  if (self.readOnly) throw new NetException("System.InvalidOperationException", "Instance is read-only.");
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  Object.assign(self.culture.numbers, { [key]: value });
}

function sizes(name: string, key: "currencyGroupSizes" | "numberGroupSizes" | "percentGroupSizes"): Member {
  return [
    `int[] ${name} {get;set;}`,
    (self: NumberFormatInfo) => typedArray(typeNamed("System.Int32"), [...self.culture.numbers[key]]),
    (self: NumberFormatInfo, value: number[]) => write(self, key, [...value]),
  ];
}

const numbersOf = (culture: Culture, readOnly: boolean) => new NumberFormatInfo(culture, readOnly);

export default [
  defineType({
    name: "System.Globalization.CultureInfo",
    aliases: ["cultureinfo"],
    interfaces: ["System.ICloneable", "System.IFormatProvider"],
    members: [
      ["new(string name)", (name: string | null) => cultureInfo(name)],
      ["new(string name, bool useUserOverride)", (name: string | null) => cultureInfo(name)],
      ["new(int culture)", (lcid: number) => {
        const name = ["en-US", "de-DE", "fr-FR", "ja-JP", "en-GB", "es-ES", "it-IT", "nl-NL", "pt-BR", "sv-SE", "da-DK", "nb-NO", "fi-FI", "pl-PL", "zh-CN", "ko-KR", ""].find((n) => lcidOf(n) === lcid);
        if (name === undefined) throw new NetException("System.Globalization.CultureNotFoundException", `Culture is not supported. (Parameter 'culture')\n${lcid} (0x${lcid.toString(16).padStart(4, "0")}) is an invalid culture identifier.`, null, { ParamName: "culture" });
        return cultureInfo(name);
      }],
      [`static cultureinfo[] GetCultures(System.Globalization.CultureTypes types)`, (types: EnumValue) => {
        const wanted = Number(types.value);
        const names = [...(wanted & 1 ? ["", ...knownCultures(true)] : []), ...(wanted & 2 ? knownCultures(false) : [])];
        return typedArray(typeNamed("System.Globalization.CultureInfo"), names.sort().map((name) => cultureInfo(name)));
      }],
      ["System.Object Clone()", (self: CultureInfo) => new CultureInfo(copyOf(self.culture))],
      ["bool Equals(System.Object value)", (self: CultureInfo, other: unknown) => self.equals(other)],
      ["System.Object GetFormat(type formatType)", (self: CultureInfo, type: NetType) => (type.name === "NumberFormatInfo" ? numbersOf(self.culture, self.readOnly) : type.name === "DateTimeFormatInfo" ? new DateTimeFormatInfo(self.culture, self.readOnly) : null)],
      ["string ToString()", (self: CultureInfo) => self.culture.name],
      ["System.Globalization.Calendar Calendar {get;}", gregorianCalendar],
      ["System.Globalization.DateTimeFormatInfo DateTimeFormat {get;}", (self: CultureInfo) => new DateTimeFormatInfo(self.culture, self.readOnly)],
      ["string DisplayName {get;}", (self: CultureInfo) => displayName(self.culture, "en")],
      ["string EnglishName {get;}", (self: CultureInfo) => displayName(self.culture, "en")],
      ["string IetfLanguageTag {get;}", (self: CultureInfo) => self.culture.name],
      ["bool IsNeutralCulture {get;}", (self: CultureInfo) => self.culture.name !== "" && !/-[A-Z]{2}$/.test(self.culture.name)],
      ["bool IsReadOnly {get;}", (self: CultureInfo) => self.readOnly],
      ["int KeyboardLayoutId {get;}", (self: CultureInfo) => lcidOf(self.culture.name)],
      ["int LCID {get;}", (self: CultureInfo) => lcidOf(self.culture.name)],
      ["string Name {get;}", (self: CultureInfo) => self.culture.name],
      ["string NativeName {get;}", (self: CultureInfo) => displayName(self.culture, self.culture.name || "en")],
      ["System.Globalization.NumberFormatInfo NumberFormat {get;}", (self: CultureInfo) => numbersOf(self.culture, self.readOnly)],
      ["cultureinfo Parent {get;}", (self: CultureInfo) => parent(self.culture)],
      ["System.Globalization.TextInfo TextInfo {get;}", (self: CultureInfo) => new TextInfo(self.culture)],
      ["string ThreeLetterISOLanguageName {get;}", (self: CultureInfo) => threeLetterName(self.culture.name)],
      ["string ThreeLetterWindowsLanguageName {get;}", (self: CultureInfo) => threeLetterName(self.culture.name).toUpperCase()],
      ["string TwoLetterISOLanguageName {get;}", (self: CultureInfo) => two(self.culture)],
      ["bool UseUserOverride {get;}", (self: CultureInfo) => !self.readOnly],
      ["static cultureinfo CurrentCulture {get;set;}", current, (value: CultureInfo) => setCurrentCulture(value.culture)],
      ["static cultureinfo CurrentUICulture {get;set;}", () => cultureInfo(ambient.uiCulture, true), (value: CultureInfo) => {
        ambient.uiCulture = value.culture.name;
      }],
      ["static cultureinfo DefaultThreadCurrentCulture {get;set;}", () => null, () => undefined],
      ["static cultureinfo DefaultThreadCurrentUICulture {get;set;}", () => null, () => undefined],
      ["static cultureinfo InstalledUICulture {get;}", () => cultureInfo(ambient.uiCulture, true)],
      ["static cultureinfo InvariantCulture {get;}", () => invariant],
      ["static cultureinfo CreateSpecificCulture(string name)", (name: string | null) => {
        // Refuses what is no culture's name.
        const given = cultureInfo(name);
        return name !== null && name !== "" && !name.includes("-") ? cultureInfo(`${name}-${new Intl.Locale(name).maximize().region ?? ""}`) : given;
      }],
      ["static cultureinfo GetCultureInfo(string name)", (name: string | null) => cultureInfo(name, true)],
      ["static cultureinfo GetCultureInfo(string name, bool predefinedOnly)", (name: string | null) => cultureInfo(name, true)],
      ["static cultureinfo ReadOnly(cultureinfo ci)", (self: CultureInfo) => new CultureInfo(self.culture, true)],
    ],
  }),
  defineType({
    name: "System.Globalization.NumberFormatInfo",
    sealed: true,
    interfaces: ["System.ICloneable", "System.IFormatProvider"],
    members: [
      ["new()", () => numbersOf(copyOf(invariantCulture), false)],
      ["System.Object Clone()", (self: NumberFormatInfo) => numbersOf(copyOf(self.culture), false)],
      ["System.Object GetFormat(type formatType)", (self: NumberFormatInfo, type: NetType) => (type.name === "NumberFormatInfo" ? self : null)],
      ...symbolRows.map(([name, type, key]): Member => [
        `${type} ${name} {get;set;}`,
        (self: NumberFormatInfo) => self.culture.numbers[key],
        (self: NumberFormatInfo, value: unknown) => write(self, key, value),
      ]),
      sizes("CurrencyGroupSizes", "currencyGroupSizes"),
      sizes("NumberGroupSizes", "numberGroupSizes"),
      sizes("PercentGroupSizes", "percentGroupSizes"),
      ["string[] NativeDigits {get;}", () => typedArray(typeNamed("System.String"), [..."0123456789"])],
      ["bool IsReadOnly {get;}", (self: NumberFormatInfo) => self.readOnly],
      ["static System.Globalization.NumberFormatInfo CurrentInfo {get;}", () => numbersOf(currentCulture(), true)],
      ["static System.Globalization.NumberFormatInfo InvariantInfo {get;}", () => numbersOf(invariantCulture, true)],
      ["static System.Globalization.NumberFormatInfo GetInstance(System.IFormatProvider formatProvider)", (provider: unknown) => numbersOf(cultureFrom(provider), true)],
      ["static System.Globalization.NumberFormatInfo ReadOnly(System.Globalization.NumberFormatInfo nfi)", (self: NumberFormatInfo) => numbersOf(self.culture, true)],
    ],
  }),
  defineType({
    name: "System.Globalization.TextInfo",
    sealed: true,
    interfaces: ["System.ICloneable"],
    members: [
      ["System.Object Clone()", (self: TextInfo) => new TextInfo(self.culture)],
      ["char ToLower(char c)", (self: TextInfo, c: string) => toLower(c, self.culture.name)],
      ["string ToLower(string str)", (self: TextInfo, text: string) => toLower(text, self.culture.name)],
      ["string ToTitleCase(string str)", (self: TextInfo, text: string) => toTitleCase(text, self.culture.name)],
      ["char ToUpper(char c)", (self: TextInfo, c: string) => toUpper(c, self.culture.name)],
      ["string ToUpper(string str)", (self: TextInfo, text: string) => toUpper(text, self.culture.name)],
      ["string CultureName {get;}", (self: TextInfo) => self.culture.name],
      ["bool IsReadOnly {get;}", () => true],
      ["bool IsRightToLeft {get;}", (self: TextInfo) => /^(ar|he|fa|ur|yi|ps|sd|ug|dv)\b/.test(self.culture.name)],
      ["int LCID {get;}", (self: TextInfo) => lcidOf(self.culture.name)],
      ["string ListSeparator {get;}", (self: TextInfo) => listSeparator(self.culture)],
      ["string ToString()", (self: TextInfo) => self.toText()],
    ],
  }),
];
