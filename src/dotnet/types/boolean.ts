// System.Boolean.
import { isWhiteSpace, trimWhere } from "../core/casing.ts";
import { netCompare } from "../core/compare.ts";
import { convertibleMembers } from "../core/convertible-members.ts";
import { enumNamed } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import type { Ref } from "../core/reference.ts";
import { defineType, typeNamed } from "../core/type.ts";

/** True, false, or null for another text. */
export function tryParseBoolean(text: string): boolean | null {
  const word = trimWhere(text, (code) => code === 0 || isWhiteSpace(code), { start: true, end: true }).toLowerCase();
  return word === "true" ? true : word === "false" ? false : null;
}

/** bool.Parse. */
export function parseBoolean(text: string | null): boolean {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  const value = tryParseBoolean(text);
  if (value === null) throw new NetException("System.FormatException", `String '${text}' was not recognized as a valid Boolean.`);
  return value;
}

const word = (value: boolean) => (value ? "True" : "False");

export default defineType({
  name: "System.Boolean",
  kind: "struct",
  aliases: ["bool", "boolean"],
  interfaces: ["System.IComparable", "System.IConvertible", "System.IComparable`1[System.Boolean]", "System.IEquatable`1[System.Boolean]", "System.ISpanParsable`1[System.Boolean]"],
  members: [
    ["int GetHashCode()", Number],
    ["string ToString()", word],
    ["string ToString(System.IFormatProvider provider)", word],
    ["bool Equals(System.Object obj)", (self: boolean, other: unknown) => self === other],
    ["bool Equals(bool obj)", (self: boolean, other: boolean) => self === other],
    ["int CompareTo(System.Object obj)", netCompare],
    ["int CompareTo(bool value)", (self: boolean, other: boolean) => Number(self) - Number(other)],
    ["System.TypeCode GetTypeCode()", () => enumNamed(typeNamed("System.TypeCode"), "Boolean")],
    ...convertibleMembers,
    ["static string TrueString {get;}", () => "True"],
    ["static string FalseString {get;}", () => "False"],
    ["static bool Parse(string value)", parseBoolean],
    ["static bool TryParse(string value, [ref] bool result)", (text: string | null, result: Ref) => {
      const value = text === null ? null : tryParseBoolean(text);
      result.value = value ?? false;
      return value !== null;
    }],
  ],
});
