// System.Text.Rune: one Unicode character, which may take two UTF-16 units.
import { isWhiteSpace } from "../core/casing.ts";
import { categoryOf, numericValue } from "../core/char-category.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed } from "../core/enum.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

export class Rune extends NetObject {
  readonly code: number;
  constructor(code: number) {
    super();
    this.code = code;
  }
  override get netType(): NetType {
    return typeNamed("System.Text.Rune");
  }
  toText(): string {
    return String.fromCodePoint(this.code);
  }
  equals(other: unknown): boolean {
    return other instanceof Rune && other.code === this.code;
  }
  hashKey(): string {
    return `rune ${this.code}`;
  }
  compareTo(other: unknown): number {
    return other instanceof Rune ? this.code - other.code : 1;
  }
}

function make(value: number): Rune {
  if (value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "value");
  return new Rune(value);
}

const is = (pattern: RegExp) => (rune: Rune) => pattern.test(rune.toText());

export default [
  defineType({
    name: "System.Text.Rune",
    kind: "struct",
    interfaces: ["System.IComparable", "System.IComparable`1[System.Text.Rune]", "System.IEquatable`1[System.Text.Rune]", "System.IFormattable"],
    members: [
      ["new(char ch)", (c: string) => make(c.charCodeAt(0))],
      ["new(int value)", make],
      ["string ToString()", (rune: Rune) => rune.toText()],
      ["bool Equals(System.Object obj)", (rune: Rune, other: unknown) => rune.equals(other)],
      ["int CompareTo(System.Text.Rune other)", (rune: Rune, other: Rune) => rune.compareTo(other)],
      ["bool IsAscii {get;}", (rune: Rune) => rune.code < 0x80],
      ["bool IsBmp {get;}", (rune: Rune) => rune.code < 0x10000],
      ["int Plane {get;}", (rune: Rune) => rune.code >> 16],
      ["int Utf16SequenceLength {get;}", (rune: Rune) => rune.toText().length],
      ["int Utf8SequenceLength {get;}", (rune: Rune) => (rune.code < 0x80 ? 1 : rune.code < 0x800 ? 2 : rune.code < 0x10000 ? 3 : 4)],
      ["int Value {get;}", (rune: Rune) => rune.code],
      ["static bool IsDigit(System.Text.Rune value)", is(/^\p{Nd}$/u)],
      ["static bool IsLetter(System.Text.Rune value)", is(/^\p{L}$/u)],
      ["static bool IsLetterOrDigit(System.Text.Rune value)", is(/^[\p{L}\p{Nd}]$/u)],
      ["static bool IsLower(System.Text.Rune value)", is(/^\p{Ll}$/u)],
      ["static bool IsUpper(System.Text.Rune value)", is(/^\p{Lu}$/u)],
      ["static bool IsPunctuation(System.Text.Rune value)", is(/^\p{P}$/u)],
      ["static bool IsSymbol(System.Text.Rune value)", is(/^\p{S}$/u)],
      ["static bool IsWhiteSpace(System.Text.Rune value)", (rune: Rune) => isWhiteSpace(rune.code)],
      ["static bool IsValid(int value)", (value: number) => value >= 0 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)],
      ["static double GetNumericValue(System.Text.Rune value)", (rune: Rune) => numericValue(rune.toText())],
      ["static System.Globalization.UnicodeCategory GetUnicodeCategory(System.Text.Rune value)", (rune: Rune): EnumValue => enumNamed(typeNamed("System.Globalization.UnicodeCategory"), categoryOf(rune.toText()))],
    ],
  }),
  defineType({
    name: "System.Text.StringRuneEnumerator",
    kind: "struct",
    interfaces: ["System.Collections.IEnumerator"],
    members: [
      ["bool MoveNext()", (e: Enumerator) => e.moveNext()],
      ["System.Text.Rune Current {get;}", (e: Enumerator) => e.current],
    ],
  }),
];
