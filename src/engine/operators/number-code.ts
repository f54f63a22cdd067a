// Type codes of the primitive types, in .NET's order: the greater code of two operands decides how an operation is done.
import { Decimal } from "#dotnet/core/decimal.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { BigInteger, Byte, Char, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";

export const Code = {
  None: 0, Boolean: 3, Char: 4, SByte: 5, Byte: 6, Int16: 7, UInt16: 8, Int32: 9, UInt32: 10, Int64: 11, UInt64: 12, Single: 13, Double: 14, Decimal: 15,
} as const;

const codes = new Map<unknown, number>([
  [Double, Code.Double], [Int64, Code.Int64], [Decimal, Code.Decimal], [Char, Code.Char], [Byte, Code.Byte], [SByte, Code.SByte], [Int16, Code.Int16],
  [UInt16, Code.UInt16], [UInt32, Code.UInt32], [UInt64, Code.UInt64], [Single, Code.Single], [BigInteger, Code.None],
]);

const enumCodes = new Map<string, number>([
  ["System.Byte", Code.Byte], ["System.SByte", Code.SByte], ["System.Int16", Code.Int16], ["System.UInt16", Code.UInt16], ["System.Int32", Code.Int32],
  ["System.UInt32", Code.UInt32], ["System.Int64", Code.Int64], ["System.UInt64", Code.UInt64],
]);

/** The code of a primitive or number (an enum has its underlying type's); None for everything else, also for strings and BigInteger. */
export function codeOf(value: unknown): number {
  if (typeof value === "number") return (value | 0) === value ? Code.Int32 : Code.Double;
  if (typeof value === "boolean") return Code.Boolean;
  if (typeof value !== "object" || value === null) return Code.None;
  if (value instanceof EnumValue) return enumCodes.get(value.type.definition.underlying ?? "System.Int32") ?? Code.Int32;
  return codes.get((value as object).constructor) ?? Code.None;
}

/** Whether the code is that of a number proper: not a boolean, not a character. */
export function isNumeric(code: number): boolean {
  return code >= Code.SByte;
}

/** The value as a JavaScript number; exact up to 32 bits. */
export function asNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  if (value instanceof Char) return value.code;
  if (value instanceof Decimal) return Number(value.toString());
  return Number((value as { value: number | bigint }).value);
}

/** The value of an integral type as a bigint. */
export function asBigInt(value: unknown): bigint {
  if (value instanceof Char) return BigInt(value.code);
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (value === null) return 0n;
  if (typeof value === "number") return BigInt(value);
  return BigInt((value as { value: number | bigint }).value);
}
