// System.String.
import { isWhiteSpace, toLower, toUpper, trimWhere } from "../core/casing.ts";
import { hashCode } from "../core/compare.ts";
import { convertibleMembers } from "../core/convertible-members.ts";
import { cultureFrom, currentCulture } from "../core/culture.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import type { Char} from "../core/numbers.ts";
import { charOf } from "../core/numbers.ts";
import { atMost, charArray, INDEX, indexOf, indexOfAny, lastIndexOf, lastIndexOfAny, notNegative, notNull, outOfRange, substring } from "../core/string-operations.ts";
import { splitText } from "../core/text-split.ts";
import * as search from "../core/text-search.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { stringStatics } from "../core/string-statics.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import { Rune } from "./rune.ts";

type Text = string | null;

const both = { start: true, end: true };
const atStart = { start: true, end: false };
const atEnd = { start: false, end: true };

function trimChars(s: string, chars: Char[] | null, ends: { start: boolean; end: boolean }): string {
  if (chars === null || chars.length === 0) return trimWhere(s, isWhiteSpace, ends);
  const codes = new Set(chars.map((c) => c.code));
  return trimWhere(s, (code) => codes.has(code), ends);
}

const trimChar = (s: string, c: string, ends: { start: boolean; end: boolean }) => trimWhere(s, (code) => code === c.charCodeAt(0), ends);

function pad(s: string, width: number, c: string, left: boolean): string {
  if (width < 0) throw outOfRange(`totalWidth ('${width}') must be a non-negative value.`, "totalWidth");
  return left ? s.padStart(width, c) : s.padEnd(width, c);
}

function replace(s: string, old: Text, value: Text): string {
  const sought = notNull(old, "oldValue");
  if (sought === "") throw argumentError("ArgumentException", "The value cannot be an empty string.", "oldValue");
  return s.replaceAll(sought, () => value ?? "");
}

function replaceHow(s: string, old: Text, value: Text, how: search.TextComparison): string {
  const sought = notNull(old, "oldValue");
  if (sought === "") throw argumentError("ArgumentException", "The value cannot be an empty string.", "oldValue");
  return search.replaceText(s, sought, value ?? "", how);
}

function insert(s: string, at: number, value: Text): string {
  const text = notNull(value, "value");
  if (at < 0 || at > s.length) throw outOfRange(INDEX, "startIndex");
  return s.slice(0, at) + text + s.slice(at);
}

function remove(s: string, start: number, count: number = s.length - start): string {
  if (start < 0) throw outOfRange("StartIndex cannot be less than zero.", "startIndex");
  if (start > s.length) throw outOfRange("startIndex must be less than length of string.", "startIndex");
  notNegative(count, "count");
  if (count > s.length - start) throw atMost(count, s.length - start, "count");
  return s.slice(0, start) + s.slice(start + count);
}

function normalize(s: string, form: string): string {
  return s.normalize(form === "FormD" ? "NFD" : form === "FormKC" ? "NFKC" : form === "FormKD" ? "NFKD" : "NFC");
}

const formName = (form: EnumValue) => ["", "FormC", "FormD", "", "", "FormKC", "FormKD"][Number(form.value)] ?? "FormC";

function newlines(s: string, replacement: string): string {
  return s.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/g, () => replacement);
}

const units = (chars: Char[] | null) => (chars ?? []).map((c) => String.fromCharCode(c.code));
const strings = (list: Text[] | null) => (list ?? []).filter((s): s is string => s !== null);
const one = (separator: Text) => (separator === null || separator === "" ? ["\uffff\uffff\uffff"] : [separator]);

function part(chars: Char[], start: number, length: number): string {
  notNegative(start, "startIndex");
  notNegative(length, "length");
  if (start + length > chars.length) throw outOfRange(INDEX, "startIndex");
  return String.fromCharCode(...chars.slice(start, start + length).map((c) => c.code));
}

export default defineType({
  name: "System.String",
  kind: "class",
  sealed: true,
  aliases: ["string"],
  interfaces: [
    "System.ICloneable", "System.IComparable", "System.IComparable`1[System.String]", "System.IConvertible", "System.IEquatable`1[System.String]",
    "System.Collections.Generic.IEnumerable`1[System.Char]", "System.Collections.IEnumerable", "System.IParsable`1[System.String]", "System.ISpanParsable`1[System.String]",
  ],
  members: [
    ["new(char[] value)", (value: Char[] | null) => units(value).join("")],
    ["new(char[] value, int startIndex, int length)", part],
    ["new(char c, int count)", (c: string, count: number) => {
      if (count < 0) throw outOfRange(`'count' must be non-negative.`, "count");
      return c.repeat(count);
    }],
    ["System.Object Clone()", (s: string) => s],
    ["int CompareTo(System.Object value)", (s: string, other: unknown) => {
      if (other !== null && typeof other !== "string") throw new NetException("System.ArgumentException", "Object must be of type String.");
      return search.compareTexts(s, other, search.currentComparison());
    }],
    ["int CompareTo(string strB)", (s: string, other: Text) => search.compareTexts(s, other, search.currentComparison())],
    ["bool Contains(string value)", (s: string, value: Text) => s.includes(notNull(value, "value"))],
    ["bool Contains(string value, System.StringComparison comparisonType)", (s: string, value: Text, how: EnumValue) => indexOf(s, value, search.comparisonOf(how)) >= 0],
    ["bool Contains(char value)", (s: string, value: string) => s.includes(value)],
    ["bool Contains(char value, System.StringComparison comparisonType)", (s: string, value: string, how: EnumValue) => indexOf(s, value, search.comparisonOf(how)) >= 0],
    ["void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)", (...[s, from, target, at, count]: [s: string, from: number, target: Char[], at: number, count: number]) => {
      notNegative(count, "count");
      notNegative(from, "sourceIndex");
      if (count > s.length - from) throw outOfRange("Index and count must refer to a location within the string.", "sourceIndex");
      if (at < 0 || at > target.length - count) throw outOfRange("Index and count must refer to a location within the string.", "destinationIndex");
      for (let i = 0; i < count; i++) target[at + i] = charOf(s.charCodeAt(from + i));
    }],
    ["bool EndsWith(string value)", (s: string, value: Text) => search.endsWithText(s, notNull(value, "value"), search.currentComparison())],
    ["bool EndsWith(string value, System.StringComparison comparisonType)", (s: string, value: Text, how: EnumValue) => search.endsWithText(s, notNull(value, "value"), search.comparisonOf(how))],
    ["bool EndsWith(string value, bool ignoreCase, cultureinfo culture)", (s: string, value: Text, ignoreCase: boolean, culture: unknown) =>
      search.endsWithText(s, notNull(value, "value"), { ordinal: false, ignoreCase, culture: cultureFrom(culture).name })],
    ["bool EndsWith(char value)", (s: string, value: string) => s.endsWith(value)],
    ["System.Text.StringRuneEnumerator EnumerateRunes()", (s: string) => new IterationEnumerator(() => Array.from(s, (c) => new Rune(c.codePointAt(0)!)), () => 0, "System.Text.StringRuneEnumerator")],
    ["bool Equals(System.Object obj)", (s: string, other: unknown) => s === other],
    ["bool Equals(string value)", (s: string, other: Text) => s === other],
    ["bool Equals(string value, System.StringComparison comparisonType)", (s: string, other: Text, how: EnumValue) => search.equalTexts(s, other, search.comparisonOf(how))],
    ["System.CharEnumerator GetEnumerator()", (s: string) => new IterationEnumerator(() => charArray(s), () => 0, "System.CharEnumerator")],
    ["int GetHashCode()", (s: string) => hashCode(s)],
    ["int GetHashCode(System.StringComparison comparisonType)", (s: string, how: EnumValue) => hashCode(search.comparisonOf(how).ignoreCase ? toUpper(s) : s)],
    ["System.TypeCode GetTypeCode()", () => enumNamed(typeNamed("System.TypeCode"), "String")],
    ...convertibleMembers,
    ["int IndexOf(char value)", (s: string, c: string) => s.indexOf(c)],
    ["int IndexOf(char value, int startIndex)", (s: string, c: string, start: number) => indexOf(s, c, search.ordinal, { start })],
    ["int IndexOf(char value, System.StringComparison comparisonType)", (s: string, c: string, how: EnumValue) => indexOf(s, c, search.comparisonOf(how))],
    ["int IndexOf(char value, int startIndex, int count)", (s: string, c: string, start: number, count: number) => indexOf(s, c, search.ordinal, { start, count })],
    ["int IndexOf(string value)", (s: string, value: Text) => indexOf(s, value, search.currentComparison())],
    ["int IndexOf(string value, int startIndex)", (s: string, value: Text, start: number) => indexOf(s, value, search.currentComparison(), { start })],
    ["int IndexOf(string value, int startIndex, int count)", (s: string, value: Text, start: number, count: number) => indexOf(s, value, search.currentComparison(), { start, count })],
    ["int IndexOf(string value, System.StringComparison comparisonType)", (s: string, value: Text, how: EnumValue) => indexOf(s, value, search.comparisonOf(how))],
    ["int IndexOf(string value, int startIndex, System.StringComparison comparisonType)", (s: string, value: Text, start: number, how: EnumValue) => indexOf(s, value, search.comparisonOf(how), { start })],
    ["int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)", (s: string, value: Text, ...[start, count, how]: [number, number, EnumValue]) =>
      indexOf(s, value, search.comparisonOf(how), { start, count })],
    ["int IndexOfAny(char[] anyOf)", (s: string, any: Char[]) => indexOfAny(s, any)],
    ["int IndexOfAny(char[] anyOf, int startIndex)", (s: string, any: Char[], start: number) => indexOfAny(s, any, { start })],
    ["int IndexOfAny(char[] anyOf, int startIndex, int count)", (s: string, any: Char[], start: number, count: number) => indexOfAny(s, any, { start, count })],
    ["string Insert(int startIndex, string value)", insert],
    ["bool IsNormalized()", (s: string) => s.normalize() === s],
    ["bool IsNormalized(System.Text.NormalizationForm normalizationForm)", (s: string, form: EnumValue) => normalize(s, formName(form)) === s],
    ["int LastIndexOf(char value)", (s: string, c: string) => s.lastIndexOf(c)],
    ["int LastIndexOf(char value, int startIndex)", (s: string, c: string, start: number) => lastIndexOf(s, c, search.ordinal, { start })],
    ["int LastIndexOf(char value, int startIndex, int count)", (s: string, c: string, start: number, count: number) => lastIndexOf(s, c, search.ordinal, { start, count })],
    ["int LastIndexOf(string value)", (s: string, value: Text) => lastIndexOf(s, value, search.currentComparison())],
    ["int LastIndexOf(string value, int startIndex)", (s: string, value: Text, start: number) => lastIndexOf(s, value, search.currentComparison(), { start })],
    ["int LastIndexOf(string value, int startIndex, int count)", (s: string, value: Text, start: number, count: number) => lastIndexOf(s, value, search.currentComparison(), { start, count })],
    ["int LastIndexOf(string value, System.StringComparison comparisonType)", (s: string, value: Text, how: EnumValue) => lastIndexOf(s, value, search.comparisonOf(how))],
    ["int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)", (s: string, value: Text, start: number, how: EnumValue) => lastIndexOf(s, value, search.comparisonOf(how), { start })],
    ["int LastIndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)", (s: string, value: Text, ...[start, count, how]: [number, number, EnumValue]) =>
      lastIndexOf(s, value, search.comparisonOf(how), { start, count })],
    ["int LastIndexOfAny(char[] anyOf)", (s: string, any: Char[]) => lastIndexOfAny(s, any)],
    ["int LastIndexOfAny(char[] anyOf, int startIndex)", lastIndexOfAny],
    ["int LastIndexOfAny(char[] anyOf, int startIndex, int count)", lastIndexOfAny],
    ["string Normalize()", (s: string) => s.normalize()],
    ["string Normalize(System.Text.NormalizationForm normalizationForm)", (s: string, form: EnumValue) => normalize(s, formName(form))],
    ["string PadLeft(int totalWidth)", (s: string, width: number) => pad(s, width, " ", true)],
    ["string PadLeft(int totalWidth, char paddingChar)", (s: string, width: number, c: string) => pad(s, width, c, true)],
    ["string PadRight(int totalWidth)", (s: string, width: number) => pad(s, width, " ", false)],
    ["string PadRight(int totalWidth, char paddingChar)", (s: string, width: number, c: string) => pad(s, width, c, false)],
    ["string Remove(int startIndex, int count)", remove],
    ["string Remove(int startIndex)", (s: string, start: number) => remove(s, start)],
    ["string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)", (s: string, old: Text, value: Text, ...[ignoreCase, culture]: [boolean, unknown]) =>
      replaceHow(s, old, value, { ordinal: false, ignoreCase, culture: cultureFrom(culture).name })],
    ["string Replace(string oldValue, string newValue, System.StringComparison comparisonType)", (s: string, old: Text, value: Text, how: EnumValue) => replaceHow(s, old, value, search.comparisonOf(how))],
    ["string Replace(char oldChar, char newChar)", (s: string, old: string, value: string) => s.replaceAll(old, () => value)],
    ["string Replace(string oldValue, string newValue)", replace],
    ["string ReplaceLineEndings()", (s: string) => newlines(s, "\n")],
    ["string ReplaceLineEndings(string replacementText)", (s: string, text: Text) => newlines(s, notNull(text, "replacementText"))],
    ["string[] Split(Params char[] separator)", (s: string, separator: Char[] | null) => splitText(s, units(separator))],
    ["string[] Split(char separator, System.StringSplitOptions options = System.StringSplitOptions.None)", (s: string, separator: string, options?: EnumValue) => splitText(s, [separator], { options: options ?? null })],
    ["string[] Split(char separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)", (s: string, separator: string, count: number, options?: EnumValue) =>
      splitText(s, [separator], { count, options: options ?? null })],
    ["string[] Split(char[] separator, int count)", (s: string, separator: Char[] | null, count: number) => splitText(s, units(separator), { count })],
    ["string[] Split(char[] separator, System.StringSplitOptions options)", (s: string, separator: Char[] | null, options: EnumValue) => splitText(s, units(separator), { options })],
    ["string[] Split(char[] separator, int count, System.StringSplitOptions options)", (s: string, separator: Char[] | null, count: number, options: EnumValue) => splitText(s, units(separator), { count, options })],
    ["string[] Split(string separator, System.StringSplitOptions options = System.StringSplitOptions.None)", (s: string, separator: Text, options?: EnumValue) => splitText(s, one(separator), { options: options ?? null })],
    ["string[] Split(string separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)", (s: string, separator: Text, count: number, options?: EnumValue) =>
      splitText(s, one(separator), { count, options: options ?? null })],
    ["string[] Split(string[] separator, System.StringSplitOptions options)", (s: string, separator: Text[] | null, options: EnumValue) => splitText(s, strings(separator), { options })],
    ["string[] Split(string[] separator, int count, System.StringSplitOptions options)", (s: string, separator: Text[] | null, count: number, options: EnumValue) => splitText(s, strings(separator), { count, options })],
    ["bool StartsWith(string value)", (s: string, value: Text) => search.startsWithText(s, notNull(value, "value"), search.currentComparison())],
    ["bool StartsWith(string value, System.StringComparison comparisonType)", (s: string, value: Text, how: EnumValue) => search.startsWithText(s, notNull(value, "value"), search.comparisonOf(how))],
    ["bool StartsWith(string value, bool ignoreCase, cultureinfo culture)", (s: string, value: Text, ignoreCase: boolean, culture: unknown) =>
      search.startsWithText(s, notNull(value, "value"), { ordinal: false, ignoreCase, culture: cultureFrom(culture).name })],
    ["bool StartsWith(char value)", (s: string, value: string) => s.startsWith(value)],
    ["string Substring(int startIndex)", (s: string, start: number) => substring(s, start)],
    ["string Substring(int startIndex, int length)", substring],
    ["char[] ToCharArray()", (s: string) => charArray(s)],
    ["char[] ToCharArray(int startIndex, int length)", charArray],
    ["string ToLower()", (s: string) => toLower(s, currentCulture().name)],
    ["string ToLower(cultureinfo culture)", (s: string, culture: unknown) => toLower(s, cultureFrom(culture).name)],
    ["string ToLowerInvariant()", (s: string) => toLower(s)],
    ["string ToString()", (s: string) => s],
    ["string ToString(System.IFormatProvider provider)", (s: string) => s],
    ["string ToUpper()", (s: string) => toUpper(s, currentCulture().name)],
    ["string ToUpper(cultureinfo culture)", (s: string, culture: unknown) => toUpper(s, cultureFrom(culture).name)],
    ["string ToUpperInvariant()", (s: string) => toUpper(s)],
    ["string Trim()", (s: string) => trimWhere(s, isWhiteSpace, both)],
    ["string Trim(char trimChar)", (s: string, c: string) => trimChar(s, c, both)],
    ["string Trim(Params char[] trimChars)", (s: string, chars: Char[] | null) => trimChars(s, chars, both)],
    ["string TrimEnd()", (s: string) => trimWhere(s, isWhiteSpace, atEnd)],
    ["string TrimEnd(char trimChar)", (s: string, c: string) => trimChar(s, c, atEnd)],
    ["string TrimEnd(Params char[] trimChars)", (s: string, chars: Char[] | null) => trimChars(s, chars, atEnd)],
    ["string TrimStart()", (s: string) => trimWhere(s, isWhiteSpace, atStart)],
    ["string TrimStart(char trimChar)", (s: string, c: string) => trimChar(s, c, atStart)],
    ["string TrimStart(Params char[] trimChars)", (s: string, chars: Char[] | null) => trimChars(s, chars, atStart)],
    ["char Chars(int index) {get;}", (s: string, index: number) => {
      if (index < 0 || index >= s.length) throw new NetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
      return s[index];
    }],
    ["int Length {get;}", (s: string) => s.length],
    ...stringStatics,
  ],
});
