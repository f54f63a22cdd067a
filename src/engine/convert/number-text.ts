// Text to number by the syntax of number literals: '0x10', '1kb', '1e3', '5L', as [int]'...' and 5 + '...' read it.
import { parseNumberLiteral } from "#grammar/number-literal.ts";
import type { NumberLiteral } from "#grammar/number-literal.ts";
import { decimalOf } from "#dotnet/core/decimal.ts";
import { BigInteger, Byte, Int16, Int64, SByte, toDouble, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";

/** The value of a number literal as the engine keeps it. */
export function literalValue(literal: NumberLiteral): unknown {
  switch (literal.type) {
    case "int":
      return literal.number ?? Number(literal.text);
    case "double":
      return toDouble(literal.number ?? Number(literal.text));
    case "long":
      return new Int64(BigInt(literal.text));
    case "ulong":
      return new UInt64(BigInt(literal.text));
    case "bigint":
      return new BigInteger(BigInt(literal.text));
    case "uint":
      return new UInt32(Number(literal.text));
    case "byte":
      return new Byte(Number(literal.text));
    case "sbyte":
      return new SByte(Number(literal.text));
    case "short":
      return new Int16(Number(literal.text));
    case "ushort":
      return new UInt16(Number(literal.text));
    case "decimal":
      return decimalFromText(literal.text);
  }
}

function decimalFromText(text: string): unknown {
  const [whole, fraction = ""] = text.split(".") as [string, string?];
  return decimalOf(BigInt(whole + fraction), fraction.length);
}

/** The number that a text spells, blanks around it allowed; undefined when it is none. */
export function numberFromText(text: string): unknown {
  const trimmed = text.trim();
  if (/^[+-]?\d{1,9}$/.test(trimmed)) return Number(trimmed) || 0;
  const sign = /^[+-]/.exec(trimmed)?.[0] ?? "";
  const literal = parseNumberLiteral(sign === "+" ? trimmed.slice(1) : trimmed);
  return literal ? literalValue(literal) : undefined;
}
