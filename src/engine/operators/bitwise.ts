// -band -bor -bxor -bnot -shl -shr.
import { EnumValue, enumValue } from "#dotnet/core/enum.ts";
import { BigInteger, Int64, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { convertTo, tryConvert } from "../convert/convert-to.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { baseOf } from "../values/ps-object.ts";
import { textAsNumber } from "./arithmetic.ts";
import { asBigInt, Code, codeOf } from "./number-code.ts";
import { callOperator } from "./operator-method.ts";

export type BitOperator = "band" | "bor" | "bxor";
const symbols: Record<BitOperator, [method: string, symbol: string]> = { band: ["op_BitwiseAnd", "-band"], bor: ["op_BitwiseOr", "-bor"], bxor: ["op_ExclusiveOr", "-bxor"] };

function bare(value: unknown): unknown {
  return value === automationNull || value === undefined ? null : baseOf(value);
}

export function bitwise(operator: BitOperator, a: unknown, b: unknown, session: Session): unknown {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) {
    return operator === "band" ? a & b : operator === "bor" ? a | b : a ^ b;
  }
  const left = bare(a);
  const right = bare(b);
  if (typeof left === "boolean" && typeof right === "boolean") return combine(operator, left ? 1n : 0n, right ? 1n : 0n) === 1n;
  if (left instanceof EnumValue || right instanceof EnumValue) return onEnums(operator, left, right, session);
  const x = integral(left, right, session);
  const y = integral(right, left, session);
  if (x === undefined || y === undefined) return callOperator(symbols[operator][0], symbols[operator][1], [left, right], session);
  if (x instanceof BigInteger || y instanceof BigInteger) return new BigInteger(combine(operator, asBigInt(x), asBigInt(y)));
  return sized(combine(operator, asBigInt(x), asBigInt(y)), resultCode(x, y));
}

function combine(operator: BitOperator, a: bigint, b: bigint): bigint {
  return operator === "band" ? a & b : operator === "bor" ? a | b : a ^ b;
}

/** Enums take part as numbers; text becomes a value of the enum, which the result is too. */
function onEnums(operator: BitOperator, left: unknown, right: unknown, session: Session): unknown {
  const type = (left instanceof EnumValue ? left : (right as EnumValue)).type;
  const bits = (value: unknown) => asBigInt(typeof value === "string" ? convertTo(value, type, session) : (integral(value, 0, session) ?? convertTo(value, type, session)));
  const result = combine(operator, bits(left), bits(right));
  const wide = type.definition.underlying === "System.Int64" || type.definition.underlying === "System.UInt64";
  return enumValue(type, wide ? result : Number(result));
}

/** The operand as an integer: text is read, fractions are rounded; undefined when it is no number. */
function integral(value: unknown, other: unknown, session: Session): unknown {
  if (value === null) return 0;
  if (value instanceof BigInteger) return value;
  const number = typeof value === "string" ? textAsNumber(value, other) : value;
  const code = codeOf(number);
  if (code === Code.None) return undefined;
  if (code < Code.Single) return number;
  if (number instanceof Decimal || code >= Code.Single) {
    for (const name of ["System.Int32", "System.Int64", "System.UInt64"]) {
      const fit = tryConvert(number, typeNamed(name), session);
      if (fit) return fit.value;
    }
    return convertTo(number, typeNamed("System.Int64"), session);
  }
  return number;
}

function resultCode(a: unknown, b: unknown): number {
  return Math.max(codeOf(a), codeOf(b));
}

function sized(value: bigint, code: number): unknown {
  if (code <= Code.Int32) return Number(BigInt.asIntN(32, value));
  if (code === Code.UInt32) return value >= 0n ? new UInt32(Number(BigInt.asUintN(32, value))) : new Int64(BigInt.asIntN(64, value));
  if (code === Code.Int64) return new Int64(BigInt.asIntN(64, value));
  return new UInt64(BigInt.asUintN(64, value));
}

/** -bnot. */
export function bitNot(value: unknown, session: Session): unknown {
  const base = bare(value);
  if (base instanceof EnumValue) return Number(BigInt.asIntN(32, ~asBigInt(base)));
  if (base instanceof BigInteger) return new BigInteger(~base.value);
  const number = integral(base, 0, session);
  if (number === undefined) return callOperator("op_OnesComplement", "-bnot", [base], session);
  return sized(~asBigInt(number), codeOf(number));
}

/** -shl and -shr: the count is taken modulo the width. */
export function shift(direction: "shl" | "shr", a: unknown, b: unknown, session: Session): unknown {
  const count = convertTo(b, typeNamed("System.Int32"), session) as number;
  const left = bare(a);
  if (typeof left === "number" && (left | 0) === left) return direction === "shl" ? left << count : left >> count;
  const number = integral(left, 0, session);
  if (number instanceof BigInteger) return new BigInteger(direction === "shl" ? number.value << BigInt(count) : number.value >> BigInt(count));
  if (number === undefined) return callOperator(direction === "shl" ? "op_LeftShift" : "op_RightShift", `-${direction}`, [left, b], session);
  const code = codeOf(number);
  const places = BigInt(count & (code > Code.UInt32 ? 63 : 31));
  return sized(direction === "shl" ? asBigInt(number) << places : asBigInt(number) >> places, code);
}
