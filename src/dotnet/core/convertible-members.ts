// The members that IConvertible gives to numbers, texts, booleans, characters and enums; Get-Member shows them with the interface's name.
import { convertNumber } from "./conversion.ts";
import { cultureFrom } from "./culture.ts";
import type { Member } from "./type.ts";

const targets: [result: string, code: string][] = [
  ["bool", "Boolean"],
  ["byte", "Byte"],
  ["char", "Char"],
  ["decimal", "Decimal"],
  ["double", "Double"],
  ["short", "Int16"],
  ["int", "Int32"],
  ["long", "Int64"],
  ["sbyte", "SByte"],
  ["float", "Single"],
  ["ushort", "UInt16"],
  ["uint", "UInt32"],
  ["ulong", "UInt64"],
];

/** ToBoolean to ToUInt64. The value arrives as the engine has it. */
export const convertibleMembers: Member[] = targets.map(([result, code]) => [
  `${result} IConvertible.To${code}(System.IFormatProvider provider)`,
  (self: unknown, provider: unknown) => convertNumber(self, code, cultureFrom(provider)),
]);
