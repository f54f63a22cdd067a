// + - * / % of two numbers: the type the operation is done in, exact results, and what happens when they do not fit.
import { addDecimal, Decimal, decimalFromBigInt, decimalFromNumber, divideDecimal, multiplyDecimal, remainderDecimal, subtractDecimal } from "#dotnet/core/decimal.ts";
import { EnumValue, enumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { Int64, Single, toDouble, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import { runtimeError } from "../errors/error-record.ts";
import { asBigInt, asNumber, Code, codeOf } from "./number-code.ts";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";

const limits = {
  int: [-(1n << 31n), (1n << 31n) - 1n],
  uint: [0n, (1n << 32n) - 1n],
  long: [-(1n << 63n), (1n << 63n) - 1n],
  ulong: [0n, (1n << 64n) - 1n],
} as const;

/** Both operands have a code (codeOf); null counts as Int32 0. Errors: division by zero, decimal overflow. */
export function computeNumbers(operator: ArithmeticOperator, a: unknown, b: unknown): unknown {
  const result = compute(operator, a, b);
  return a instanceof EnumValue ? backToEnum(a, result) : result;
}

function compute(operator: ArithmeticOperator, a: unknown, b: unknown): unknown {
  const codeA = a === null ? Code.Int32 : codeOf(a);
  const codeB = b === null ? Code.Int32 : codeOf(b);
  const code = Math.max(codeA, codeB);
  if (code <= Code.Int32) return onInts(operator, asNumber(a), asNumber(b));
  if (code <= Code.UInt32) return isNegative(codeA, a) || isNegative(codeB, b) ? onDoubles(operator, asNumber(a), asNumber(b)) : onBigInts(operator, "uint", asBigInt(a), asBigInt(b));
  if (code <= Code.Int64) return onBigInts(operator, "long", asBigInt(a), asBigInt(b));
  if (code <= Code.UInt64) {
    if (isNegative(codeA, a) || isNegative(codeB, b)) return onDecimals(operator, decimalFromBigInt(asBigInt(a)), decimalFromBigInt(asBigInt(b)));
    return onBigInts(operator, "ulong", asBigInt(a), asBigInt(b));
  }
  if (code <= Code.Double) return onDoubles(operator, asNumber(a), asNumber(b));
  return decimals(operator, a, b);
}

function isNegative(code: number, value: unknown): boolean {
  return code <= Code.Int64 && asBigInt(value) < 0n;
}

function onInts(operator: ArithmeticOperator, a: number, b: number): unknown {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*": {
      const product = a * b;
      // A negative times zero is the integer 0.
      return product === 0 ? 0 : product;
    }
    case "/":
      if (b === 0) throw divideByZero();
      return a / b === 0 ? 0 : a / b;
    case "%":
      if (b === 0) throw divideByZero();
      return a % b || 0;
  }
}

function onBigInts(operator: ArithmeticOperator, kind: "uint" | "long" | "ulong", a: bigint, b: bigint): unknown {
  if (operator === "/" || operator === "%") {
    if (b === 0n) throw divideByZero();
    if (operator === "/" && a % b !== 0n) return toDouble(Number(a) / Number(b));
  }
  const result = operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" ? a / b : a % b;
  const [least, greatest] = limits[kind];
  if (result < least || result > greatest) return operator === "*" ? toDouble(towardZero(result)) : onDoubles(operator, Number(a), Number(b));
  return kind === "uint" ? new UInt32(Number(result)) : kind === "long" ? new Int64(result) : new UInt64(result);
}

/** A product that needs more than 64 bits goes through BigInteger, whose conversion cuts the bits that do not fit, as recorded. */
function towardZero(value: bigint): number {
  const size = value < 0n ? -value : value;
  const spare = BigInt(Math.max(size.toString(2).length - 53, 0));
  const cut = Number((size >> spare) << spare);
  return value < 0n ? -cut : cut;
}

/** The same on doubles; never fails. */
export function onDoubles(operator: ArithmeticOperator, a: number, b: number): unknown {
  switch (operator) {
    case "+":
      return toDouble(a + b);
    case "-":
      return toDouble(a - b);
    case "*":
      return toDouble(a * b);
    case "/":
      return toDouble(a / b);
    case "%":
      return toDouble(a % b);
  }
}

function decimals(operator: ArithmeticOperator, a: unknown, b: unknown): unknown {
  try {
    return onDecimals(operator, toDecimal(a), toDecimal(b));
  } catch (error) {
    throw error instanceof NetException ? arithmeticFailure(error) : error;
  }
}

function toDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  const code = value === null ? Code.Int32 : codeOf(value);
  if (code === Code.Double || code === Code.Single) return decimalFromNumber(asNumber(value), value instanceof Single ? 7 : 15);
  return decimalFromBigInt(asBigInt(value));
}

function onDecimals(operator: ArithmeticOperator, a: Decimal, b: Decimal): unknown {
  if ((operator === "/" || operator === "%") && b.mantissa === 0n) throw divideByZero();
  switch (operator) {
    case "+":
      return addDecimal(a, b);
    case "-":
      return subtractDecimal(a, b);
    case "*":
      return multiplyDecimal(a, b);
    case "/":
      return divideDecimal(a, b);
    case "%":
      return remainderDecimal(a, b);
  }
}

function backToEnum(left: EnumValue, result: unknown): unknown {
  const number = asNumber(result);
  return enumValue(left.type, typeof left.value === "bigint" ? BigInt(Math.trunc(number)) : Math.trunc(number));
}

/** An arithmetic exception of .NET as PowerShell raises it: a RuntimeException around it, without a category. */
export function arithmeticFailure(inner: NetException): unknown {
  return runtimeError({ id: "RuntimeException", message: inner.message, category: "NotSpecified", inner });
}

function divideByZero(): unknown {
  return arithmeticFailure(new NetException("System.DivideByZeroException", "Attempted to divide by zero."));
}
