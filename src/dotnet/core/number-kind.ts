// What each numeric type is: its range, its .NET name, and how a value of it looks to formatting and conversion.
import type { Digits } from "./digits.ts";
import { digitsOfBigInt, digitsOfScaled } from "./digits.ts";
import { Decimal } from "./decimal.ts";
import { BigInteger, Byte, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "./numbers.ts";

export type IntegerName = "Byte" | "SByte" | "Int16" | "UInt16" | "Int32" | "UInt32" | "Int64" | "UInt64";
export type NumberName = IntegerName | "Single" | "Double" | "Decimal" | "BigInteger";

export interface IntegerKind {
  name: IntegerName;
  bits: number;
  min: bigint;
  max: bigint;
  /** As overflow messages name it: "an Int32", "an unsigned byte". */
  article: string;
}

function kind(name: IntegerName, bits: number, signed: boolean, article: string): IntegerKind {
  return { name, bits, min: signed ? -(1n << BigInt(bits - 1)) : 0n, max: (1n << BigInt(signed ? bits - 1 : bits)) - 1n, article };
}

export const integerKinds: Record<IntegerName, IntegerKind> = {
  Byte: kind("Byte", 8, false, "an unsigned byte"),
  SByte: kind("SByte", 8, true, "a signed byte"),
  Int16: kind("Int16", 16, true, "an Int16"),
  UInt16: kind("UInt16", 16, false, "a UInt16"),
  Int32: kind("Int32", 32, true, "an Int32"),
  UInt32: kind("UInt32", 32, false, "a UInt32"),
  Int64: kind("Int64", 64, true, "an Int64"),
  UInt64: kind("UInt64", 64, false, "a UInt64"),
};

/** Which numeric type a value is of; null for what is no number (Char and enums are none). */
export function numberNameOf(value: unknown): NumberName | null {
  if (typeof value === "number") return (value | 0) === value ? "Int32" : "Double";
  if (typeof value !== "object" || value === null) return null;
  if (value instanceof Double) return "Double";
  if (value instanceof Int64) return "Int64";
  if (value instanceof Decimal) return "Decimal";
  if (value instanceof Byte) return "Byte";
  if (value instanceof UInt32) return "UInt32";
  if (value instanceof UInt64) return "UInt64";
  if (value instanceof Single) return "Single";
  if (value instanceof Int16) return "Int16";
  if (value instanceof UInt16) return "UInt16";
  if (value instanceof SByte) return "SByte";
  if (value instanceof BigInteger) return "BigInteger";
  return null;
}

/** The JavaScript number or bigint inside a numeric value; Decimals have none and give undefined. */
export function rawNumber(value: unknown): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "object" && value !== null && "value" in value) {
    const raw = value.value;
    if (typeof raw === "number" || typeof raw === "bigint") return raw;
  }
  return undefined;
}

/** A whole number as the engine's value of an integer type; `value` must be in range. */
export function integerValue(name: IntegerName, value: number | bigint): unknown {
  switch (name) {
    case "Byte":
      return new Byte(Number(value));
    case "SByte":
      return new SByte(Number(value));
    case "Int16":
      return new Int16(Number(value));
    case "UInt16":
      return new UInt16(Number(value));
    case "Int32":
      return Number(value);
    case "UInt32":
      return new UInt32(Number(value));
    case "Int64":
      return new Int64(BigInt(value));
    case "UInt64":
      return new UInt64(BigInt(value));
  }
}

/** The exact digits of an integer or decimal value. */
export function exactNumberDigits(value: unknown): Digits {
  if (value instanceof Decimal) return digitsOfScaled(value.mantissa, value.scale);
  return digitsOfBigInt(BigInt(rawNumber(value) ?? 0));
}
