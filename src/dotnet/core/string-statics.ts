// The static members of System.String: Join, Concat, Format, Compare and so on.
import { isWhiteSpace } from "./casing.ts";
import { cultureFrom } from "./culture.ts";
import type { EnumValue } from "./enum.ts";
import { argumentError } from "./exception.ts";
import { compositeFormat, toText } from "./format.ts";
import { toItems } from "./sequence.ts";
import { compareTexts, comparisonOf, currentComparison, equalTexts, ordinal, ordinalIgnoreCase } from "./text-search.ts";
import type { TextComparison } from "./text-search.ts";
import type { Member } from "./type.ts";

type Text = string | null;

function required<T>(value: T | null, parameter: string): T {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", parameter);
  return value;
}

function join(separator: Text, values: unknown[]): string {
  return values.map((value) => toText(value)).join(separator ?? "");
}

function joinRange(separator: Text, value: Text[], start: number, count: number): string {
  required(value, "value");
  const bad = (parameter: string, message: string, actual: number) => {
    const error = argumentError("ArgumentOutOfRangeException", message, parameter);
    error.message += `\nActual value was ${actual}.`;
    return error;
  };
  if (start < 0) throw bad("startIndex", `startIndex ('${start}') must be a non-negative value.`, start);
  if (count < 0) throw bad("count", `count ('${count}') must be a non-negative value.`, count);
  if (start > value.length - count) throw bad("startIndex", `startIndex ('${start}') must be less than or equal to '${value.length - count}'.`, start);
  return value.slice(start, start + count).join(separator ?? "");
}

/** System.Globalization.CompareOptions as far as they matter here. */
function byOptions(options: EnumValue, culture: string): TextComparison {
  const flags = Number(options.value);
  if (flags === 0x40000000) return ordinal;
  if (flags === 0x10000000) return ordinalIgnoreCase;
  return { ordinal: false, ignoreCase: (flags & 1) !== 0, culture };
}

function compareParts(a: Text, from: number, b: Text, rest: { at: number; length: number; how: TextComparison }): number {
  const { at, length, how } = rest;
  const check = (text: Text, index: number, parameter: string) => {
    if (index < 0 || (text !== null && index > text.length)) {
      throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", parameter);
    }
  };
  if (length < 0) throw argumentError("ArgumentOutOfRangeException", "Length cannot be less than zero.", "length");
  check(a, from, "indexA");
  check(b, at, "indexB");
  return compareTexts(a === null ? null : a.slice(from, from + length), b === null ? null : b.slice(at, at + length), how);
}

const ignoring = (ignoreCase: boolean) => currentComparison(ignoreCase);
const inCulture = (ignoreCase: boolean, culture: unknown): TextComparison => ({ ordinal: false, ignoreCase, culture: cultureFrom(culture).name });

export const stringStatics: Member[] = [
  ["static int Compare(string strA, string strB)", (a: Text, b: Text) => compareTexts(a, b, currentComparison())],
  ["static int Compare(string strA, string strB, bool ignoreCase)", (a: Text, b: Text, ignoreCase: boolean) => compareTexts(a, b, ignoring(ignoreCase))],
  ["static int Compare(string strA, string strB, System.StringComparison comparisonType)", (a: Text, b: Text, how: EnumValue) => compareTexts(a, b, comparisonOf(how))],
  ["static int Compare(string strA, string strB, cultureinfo culture, System.Globalization.CompareOptions options)", (a: Text, b: Text, culture: unknown, options: EnumValue) =>
    compareTexts(a, b, byOptions(options, cultureFrom(culture).name))],
  ["static int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)", (a: Text, b: Text, ignoreCase: boolean, culture: unknown) => compareTexts(a, b, inCulture(ignoreCase, culture))],
  ["static int Compare(string strA, int indexA, string strB, int indexB, int length)", (a: Text, from: number, b: Text, ...[at, length]: [number, number]) => compareParts(a, from, b, { at, length, how: currentComparison() })],
  ["static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)", (a: Text, from: number, b: Text, ...[at, length, ignoreCase]: [number, number, boolean]) =>
    compareParts(a, from, b, { at, length, how: ignoring(ignoreCase) })],
  ["static int Compare(string strA, int indexA, string strB, int indexB, int length, System.StringComparison comparisonType)", (a: Text, from: number, b: Text, ...[at, length, how]: [number, number, EnumValue]) =>
    compareParts(a, from, b, { at, length, how: comparisonOf(how) })],
  ["static int CompareOrdinal(string strA, string strB)", (a: Text, b: Text) => compareTexts(a, b, ordinal)],
  ["static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)", (a: Text, from: number, b: Text, ...[at, length]: [number, number]) => compareParts(a, from, b, { at, length, how: ordinal })],
  ["static string Concat(System.Object arg0)", (a: unknown) => toText(a)],
  ["static string Concat(System.Object arg0, System.Object arg1)", (...args: unknown[]) => join("", args)],
  ["static string Concat(System.Object arg0, System.Object arg1, System.Object arg2)", (...args: unknown[]) => join("", args)],
  ["static string Concat(Params System.Object[] args)", (args: unknown[]) => join("", required(args, "args"))],
  ["static string Concat[T](System.Collections.Generic.IEnumerable[T] values)", (values: unknown) => join("", toItems(required(values, "values")))],
  ["static string Concat(System.Collections.Generic.IEnumerable[string] values)", (values: unknown) => join("", toItems(required(values, "values")))],
  ["static string Concat(string str0, string str1)", (...args: Text[]) => join("", args)],
  ["static string Concat(string str0, string str1, string str2)", (...args: Text[]) => join("", args)],
  ["static string Concat(string str0, string str1, string str2, string str3)", (...args: Text[]) => join("", args)],
  ["static string Concat(Params string[] values)", (values: Text[]) => join("", required(values, "values"))],
  ["static string Copy(string str)", (text: Text) => required(text, "str")],
  ["static bool Equals(string a, string b)", (a: Text, b: Text) => a === b],
  ["static bool Equals(string a, string b, System.StringComparison comparisonType)", (a: Text, b: Text, how: EnumValue) => equalTexts(a, b, comparisonOf(how))],
  ["static string Format(string format, System.Object arg0)", (format: Text, ...args: unknown[]) => compositeFormat(required(format, "format"), args)],
  ["static string Format(string format, System.Object arg0, System.Object arg1)", (format: Text, ...args: unknown[]) => compositeFormat(required(format, "format"), args)],
  ["static string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)", (format: Text, ...args: unknown[]) => compositeFormat(required(format, "format"), args)],
  ["static string Format(string format, Params System.Object[] args)", (format: Text, args: unknown[]) => compositeFormat(required(format, "format"), required(args, "args"))],
  ["static string Format(System.IFormatProvider provider, string format, System.Object arg0)", (provider: unknown, format: Text, ...args: unknown[]) => compositeFormat(required(format, "format"), args, cultureFrom(provider))],
  ["static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)", (provider: unknown, format: Text, ...args: unknown[]) =>
    compositeFormat(required(format, "format"), args, cultureFrom(provider))],
  ["static string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)", (provider: unknown, format: Text, ...args: unknown[]) =>
    compositeFormat(required(format, "format"), args, cultureFrom(provider))],
  ["static string Format(System.IFormatProvider provider, string format, Params System.Object[] args)", (provider: unknown, format: Text, args: unknown[]) =>
    compositeFormat(required(format, "format"), required(args, "args"), cultureFrom(provider))],
  ["static string Intern(string str)", (text: Text) => required(text, "str")],
  ["static string IsInterned(string str)", (text: Text) => required(text, "str")],
  ["static bool IsNullOrEmpty(string value)", (text: Text) => text === null || text === ""],
  ["static bool IsNullOrWhiteSpace(string value)", (text: Text) => {
    if (text === null) return true;
    for (let i = 0; i < text.length; i++) if (!isWhiteSpace(text.charCodeAt(i))) return false;
    return true;
  }],
  ["static string Join(char separator, Params string[] value)", (separator: string, value: Text[]) => join(separator, required(value, "value"))],
  ["static string Join(char separator, Params System.Object[] values)", (separator: string, values: unknown[]) => join(separator, required(values, "values"))],
  ["static string Join[T](char separator, System.Collections.Generic.IEnumerable[T] values)", (separator: string, values: unknown) => join(separator, toItems(required(values, "values")))],
  ["static string Join(char separator, string[] value, int startIndex, int count)", joinRange],
  ["static string Join(string separator, Params string[] value)", (separator: Text, value: Text[]) => join(separator, required(value, "value"))],
  ["static string Join(string separator, string[] value, int startIndex, int count)", joinRange],
  ["static string Join(string separator, System.Collections.Generic.IEnumerable[string] values)", (separator: Text, values: unknown) => join(separator, toItems(required(values, "values")))],
  ["static string Join(string separator, Params System.Object[] values)", (separator: Text, values: unknown[]) => join(separator, required(values, "values"))],
  ["static string Join[T](string separator, System.Collections.Generic.IEnumerable[T] values)", (separator: Text, values: unknown) => join(separator, toItems(required(values, "values")))],
  ["static string Empty {get;}", () => ""],
];
