// System.Char: one UTF-16 unit.
import { isWhiteSpace, toLower, toUpper } from "../core/casing.ts";
import { categoryOf, numericValue } from "../core/char-category.ts";
import { netCompare } from "../core/compare.ts";
import { convertibleMembers } from "../core/convertible-members.ts";
import { cultureFrom, currentCulture } from "../core/culture.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { numberInterfaces } from "../core/integer-members.ts";
import { Char, charOf } from "../core/numbers.ts";
import type { Ref } from "../core/reference.ts";
import type { Member } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

const textOf = (self: Char | string) => (typeof self === "string" ? self : String.fromCharCode(self.code));
const codeOf = (self: Char | string) => (typeof self === "string" ? self.charCodeAt(0) : self.code);
const category = (c: string): EnumValue => enumNamed(typeNamed("System.Globalization.UnicodeCategory"), categoryOf(c));
const isHigh = (c: string) => c >= "\ud800" && c <= "\udbff";
const isLow = (c: string) => c >= "\udc00" && c <= "\udfff";

/** The character at an index of a text, with its other half where it is a pair. */
function at(s: string | null, index: number): string {
  if (s === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  if (index < 0 || index >= s.length) {
    throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "index");
  }
  return String.fromCodePoint(s.codePointAt(index)!);
}

/** A test of a character and its twin on a text and an index. */
function test(name: string, run: (c: string) => unknown, result = "bool"): Member[] {
  return [
    [`static ${result} ${name}(char c)`, (c: string) => run(c)],
    [`static ${result} ${name}(string s, int index)`, (s: string | null, index: number) => run(at(s, index))],
  ];
}

const only = (name: string, run: (c: string) => boolean): Member => [`static bool ${name}(char c)`, run];

function toUtf32(high: string, low: string): number {
  if (!isHigh(high)) throw argumentError("ArgumentOutOfRangeException", "A valid high surrogate character is between 0xd800 and 0xdbff, inclusive.", "highSurrogate");
  if (!isLow(low)) throw argumentError("ArgumentOutOfRangeException", "A valid low surrogate character is between 0xdc00 and 0xdfff, inclusive.", "lowSurrogate");
  return (high + low).codePointAt(0)!;
}

function toUtf32At(s: string | null, index: number): number {
  const c = at(s, index);
  if (c.length === 1 && isHigh(c)) throw argumentError("ArgumentException", `Found a high surrogate char without a following low surrogate at index: ${index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.`, "s");
  if (c.length === 1 && isLow(c)) throw argumentError("ArgumentException", `Found a low surrogate char without a preceding high surrogate at index: ${index}. The input may not be in this encoding, or may not contain valid Unicode (UTF-16) characters.`, "s");
  return c.codePointAt(0)!;
}

function fromUtf32(code: number): string {
  if (code < 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw argumentError("ArgumentOutOfRangeException", "A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).", "utf32");
  }
  return String.fromCodePoint(code);
}

/** char.Parse. */
export function parseChar(s: string | null): string {
  if (s === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
  if (s.length !== 1) throw new NetException("System.FormatException", "String must be exactly one character long.");
  return s;
}

export default defineType({
  name: "System.Char",
  kind: "struct",
  aliases: ["char"],
  interfaces: numberInterfaces("System.Char"),
  members: [
    ["bool Equals(System.Object obj)", (self: Char, other: unknown) => other instanceof Char && other.code === codeOf(self)],
    ["bool Equals(char obj)", (self: Char, other: string) => textOf(self) === other],
    ["int CompareTo(System.Object value)", (self: Char, other: unknown) => netCompare(charOf(codeOf(self)), other)],
    ["int CompareTo(char value)", (self: Char, other: string) => codeOf(self) - other.charCodeAt(0)],
    ["int GetHashCode()", (self: Char) => codeOf(self) | (codeOf(self) << 16)],
    ["string ToString()", textOf],
    ["string ToString(System.IFormatProvider provider)", textOf],
    ["System.TypeCode GetTypeCode()", () => enumNamed(typeNamed("System.TypeCode"), "Char")],
    ...convertibleMembers,
    ["static string ToString(char c)", (c: string) => c],
    ["static char MaxValue {get;}", () => "\uffff"],
    ["static char MinValue {get;}", () => "\0"],
    ["static char Parse(string s)", parseChar],
    ["static bool TryParse(string s, [ref] char result)", (s: string | null, result: Ref) => {
      const ok = s !== null && s.length === 1;
      result.value = charOf(ok ? s.charCodeAt(0) : 0);
      return ok;
    }],
    ...test("IsControl", (c) => /^\p{Cc}$/u.test(c)),
    ...test("IsDigit", (c) => /^\p{Nd}$/u.test(c)),
    ...test("IsLetter", (c) => /^\p{L}$/u.test(c)),
    ...test("IsLetterOrDigit", (c) => /^[\p{L}\p{Nd}]$/u.test(c)),
    ...test("IsLower", (c) => /^\p{Ll}$/u.test(c)),
    ...test("IsNumber", (c) => /^\p{N}$/u.test(c)),
    ...test("IsPunctuation", (c) => /^\p{P}$/u.test(c)),
    ...test("IsSeparator", (c) => /^\p{Z}$/u.test(c)),
    ...test("IsSurrogate", (c) => isHigh(c) || isLow(c) || c.length === 2),
    ...test("IsHighSurrogate", (c) => isHigh(c.slice(0, 1))),
    ["static bool IsLowSurrogate(char c)", isLow],
    ["static bool IsLowSurrogate(string s, int index)", (s: string | null, index: number) => isLow(at(s, index))],
    ...test("IsSymbol", (c) => /^\p{S}$/u.test(c)),
    ...test("IsUpper", (c) => /^\p{Lu}$/u.test(c)),
    ...test("IsWhiteSpace", (c) => isWhiteSpace(c.charCodeAt(0))),
    ...test("GetNumericValue", numericValue, "double"),
    ...test("GetUnicodeCategory", category, "System.Globalization.UnicodeCategory"),
    ["static bool IsSurrogatePair(string s, int index)", (s: string | null, index: number) => at(s, index).length === 2],
    ["static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)", (high: string, low: string) => isHigh(high) && isLow(low)],
    only("IsAscii", (c) => c <= "\x7f"),
    only("IsAsciiDigit", (c) => c >= "0" && c <= "9"),
    only("IsAsciiLetter", (c) => /^[A-Za-z]$/.test(c)),
    only("IsAsciiLetterLower", (c) => c >= "a" && c <= "z"),
    only("IsAsciiLetterUpper", (c) => c >= "A" && c <= "Z"),
    only("IsAsciiLetterOrDigit", (c) => /^[A-Za-z0-9]$/.test(c)),
    only("IsAsciiHexDigit", (c) => /^[A-Fa-f0-9]$/.test(c)),
    only("IsAsciiHexDigitLower", (c) => /^[a-f0-9]$/.test(c)),
    only("IsAsciiHexDigitUpper", (c) => /^[A-F0-9]$/.test(c)),
    ["static bool IsBetween(char c, char minInclusive, char maxInclusive)", (c: string, low: string, high: string) => c >= low && c <= high],
    ["static char ToLower(char c)", (c: string) => toLower(c, currentCulture().name)],
    ["static char ToLower(char c, cultureinfo culture)", (c: string, culture: unknown) => toLower(c, cultureFrom(culture).name)],
    ["static char ToLowerInvariant(char c)", (c: string) => toLower(c)],
    ["static char ToUpper(char c)", (c: string) => toUpper(c, currentCulture().name)],
    ["static char ToUpper(char c, cultureinfo culture)", (c: string, culture: unknown) => toUpper(c, cultureFrom(culture).name)],
    ["static char ToUpperInvariant(char c)", (c: string) => toUpper(c)],
    ["static string ConvertFromUtf32(int utf32)", fromUtf32],
    ["static int ConvertToUtf32(char highSurrogate, char lowSurrogate)", toUtf32],
    ["static int ConvertToUtf32(string s, int index)", toUtf32At],
  ],
});
