// The arithmetic operators on values of any kind: which rule applies, by the kind of the left operand first.
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { boundedInteger, reserve } from "#dotnet/core/memory-limit.ts";
import { BigInteger, Char, Double } from "#dotnet/core/numbers.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { castFromTextError } from "../convert/cast-errors.ts";
import { numberFromText } from "../convert/number-text.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { elementsOf, enumerate } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { copyDictionary } from "./dictionary-sum.ts";
import { asNumber, Code, codeOf, isNumeric } from "./number-code.ts";
import type { ArithmeticOperator } from "./number-arithmetic.ts";
import { computeNumbers } from "./number-arithmetic.ts";
import { callOperator } from "./operator-method.ts";

const methods: Record<ArithmeticOperator, string> = { "+": "op_Addition", "-": "op_Subtraction", "*": "op_Multiply", "/": "op_Division", "%": "op_Modulus" };

/** a + b: numbers, text, arrays, hashtables, op_Addition. */
export function add(a: unknown, b: unknown, session: Session): unknown {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if ((a | 0) === a && (b | 0) === b) return sum;
    return (sum | 0) === sum ? new Double(sum) : sum;
  }
  if (typeof a === "string") {
    if (typeof b === "string") return a + b;
    return a + textOf(b, session);
  }
  if (a === null || a === undefined || a === automationNull) return b;
  const left = baseOf(a);
  const code = codeOf(left);
  if (code !== Code.None && code !== Code.Char) {
    const result = numericResult("+", left, b, session);
    if (result !== undefined) return result;
  }
  if (typeof left === "string" || left instanceof Char) return textOf(left, session) + textOf(b, session);
  const items = enumerate(left);
  if (items) {
    const [first, second] = [Array.from(items), addend(b)];
    reserve(first.length + second.length);
    return first.concat(second);
  }
  if (isDictionaryLike(left)) {
    const right = baseOf(b);
    if (isDictionaryLike(right)) return copyDictionary(left, right);
    if (right !== null && right !== undefined && right !== automationNull) throw runtimeError({ id: "AddHashTableToNonHashTable", message: "A hash table can only be added to another hash table.", category: "InvalidOperation" });
    return left;
  }
  return bigOrOperator("+", left, b, session);
}

/** What an array grows by: the elements of a collection, else the value itself. */
function addend(value: unknown): unknown[] {
  if (value === automationNull) return [];
  return elementsOf(value) ?? [value];
}

export function subtract(a: unknown, b: unknown, session: Session): unknown {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if ((a | 0) === a && (b | 0) === b) return difference;
    return (difference | 0) === difference ? new Double(difference) : difference;
  }
  return subtractive("-", a, b, session);
}

export function multiply(a: unknown, b: unknown, session: Session): unknown {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if ((a | 0) === a && (b | 0) === b) return product === 0 ? 0 : product;
    return (product | 0) === product ? new Double(product) : product;
  }
  if (a === null || a === undefined || a === automationNull) return null;
  const left = baseOf(a);
  if (isNumeric(codeOf(left))) {
    const result = numericResult("*", left, b, session);
    if (result !== undefined) return result;
  }
  if (typeof left === "string") return repeatText(left, b, session);
  const items = elementsOf(left);
  if (items) return repeatItems(items, b, session);
  return bigOrOperator("*", left, b, session);
}

export function divide(a: unknown, b: unknown, session: Session): unknown {
  if (typeof a === "number" && typeof b === "number" && b !== 0) {
    const quotient = a / b;
    if ((a | 0) === a && (b | 0) === b) return quotient === 0 ? 0 : quotient;
    return (quotient | 0) === quotient ? new Double(quotient) : quotient;
  }
  return subtractive("/", a, b, session);
}

export function remainder(a: unknown, b: unknown, session: Session): unknown {
  if (typeof a === "number" && typeof b === "number" && b !== 0) {
    const rest = a % b;
    if ((a | 0) === a && (b | 0) === b) return rest === 0 ? 0 : rest;
    return (rest | 0) === rest ? new Double(rest) : rest;
  }
  return subtractive("%", a, b, session);
}

/** - / %: text on the left counts as the number it spells, $null as 0. */
function subtractive(operator: ArithmeticOperator, a: unknown, b: unknown, session: Session): unknown {
  const left = a === null || a === undefined || a === automationNull ? 0 : baseOf(a);
  if (codeOf(left) !== Code.None) {
    const result = numericResult(operator, left, b, session);
    if (result !== undefined) return result;
  }
  if (typeof left === "string") {
    const right = baseOf(b);
    const number = textAsNumber(left, typeof right === "string" ? 0 : right);
    const other = typeof right === "string" ? textAsNumber(right, 0) : right;
    return apply(operator, number, other, session);
  }
  return bigOrOperator(operator, left, b, session);
}

/** BigInteger with any number: the other operand becomes one, losing its fraction. Everything else goes to the type's own operator. */
function bigOrOperator(operator: ArithmeticOperator, left: unknown, b: unknown, session: Session): unknown {
  const right = b === undefined || b === automationNull ? null : baseOf(b);
  if (!(left instanceof BigInteger || right instanceof BigInteger)) return callOperator(methods[operator], operator, [left, b], session);
  const big = (value: unknown) => convertTo(value, typeNamed("System.Numerics.BigInteger"), session) as BigInteger;
  const other = left instanceof BigInteger ? right : left;
  if (other !== null && typeof other !== "string" && !(other instanceof BigInteger) && codeOf(other) === Code.None) return callOperator(methods[operator], operator, [left, b], session);
  const [x, y] = [big(left).value, big(right).value];
  switch (operator) {
    case "+":
      return new BigInteger(x + y);
    case "-":
      return new BigInteger(x - y);
    case "*":
      return new BigInteger(boundedInteger(x * y));
    default:
      if (y === 0n) throw bigDivision(methods[operator]);
      return new BigInteger(operator === "/" ? x / y : x % y);
  }
}

function bigDivision(method: string) {
  const inner = new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
  return runtimeError({
    id: "DotNetMethodException", message: `Exception calling "${method}" with "2" argument(s): "${inner.message}"`, category: "NotSpecified",
    exception: "System.Management.Automation.MethodInvocationException", inner,
  });
}

function apply(operator: ArithmeticOperator, a: unknown, b: unknown, session: Session): unknown {
  switch (operator) {
    case "+":
      return add(a, b, session);
    case "-":
      return subtract(a, b, session);
    case "*":
      return multiply(a, b, session);
    case "/":
      return divide(a, b, session);
    case "%":
      return remainder(a, b, session);
  }
}

/** The result when the right operand is a number, $null, or text that spells one; undefined when it is something else. */
function numericResult(operator: ArithmeticOperator, left: unknown, b: unknown, session: Session): unknown {
  const right = b === undefined || b === automationNull ? null : baseOf(b);
  if (right === null || codeOf(right) !== Code.None) return computeNumbers(operator, left, right);
  if (typeof right === "string") return apply(operator, left, textAsNumber(right, left), session);
  return undefined;
}

/** The number a text spells; "" is 0. Errors name the type of the number on the other side. */
export function textAsNumber(text: string, other: unknown): unknown {
  if (text.trim() === "") return 0;
  const number = numberFromText(text);
  if (number !== undefined) return number;
  const code = codeOf(other);
  const type = isNumeric(code) && !(other instanceof EnumValue) ? typeOfValue(other) : typeNamed("System.Int32");
  throw castFromTextError(text, type);
}

function repeatText(text: string, count: unknown, session: Session): string {
  const times = convertTo(count, typeNamed("System.Int32"), session) as number;
  if (times < 0) {
    const inner = new NetException("System.ArgumentOutOfRangeException", `times ('${times}') must be a non-negative value. (Parameter 'times')\nActual value was ${times}.`, null, { ParamName: "times", ActualValue: times });
    throw runtimeError({ id: "System.ArgumentOutOfRangeException", message: inner.message, category: "OperationStopped", exception: "System.ArgumentOutOfRangeException" });
  }
  return text.repeat(times);
}

function repeatItems(items: unknown[], count: unknown, session: Session): unknown[] {
  const times = asNumber(convertTo(count, typeNamed("System.UInt32"), session));
  reserve(items.length * times);
  if (items.length === 0) return [];
  const result: unknown[] = [];
  for (let i = 0; i < times; i++) for (const item of items) result.push(item);
  return result;
}

/** Unary minus. */
export function negate(value: unknown, session: Session): unknown {
  if (typeof value === "number") return value === 0 ? 0 : -value;
  const base = value === undefined || value === automationNull ? null : baseOf(value);
  if (base === null) return 0;
  if (base instanceof Double) return base.value === 0 ? new Double(-base.value) : subtract(0, base, session);
  if (base instanceof BigInteger) return new BigInteger(-base.value);
  if (typeof base === "string" || codeOf(base) !== Code.None) return subtract(0, base, session);
  return callOperator("op_UnaryNegation", "-", [base], session);
}

/** Unary plus: the value as a number. */
export function plus(value: unknown, session: Session): unknown {
  if (typeof value === "number") return value;
  const base = value === undefined || value === automationNull ? null : baseOf(value);
  if (base === null) return 0;
  if (base instanceof EnumValue || base instanceof Double || base instanceof BigInteger) return base;
  if (typeof base === "string") return textAsNumber(base, 0);
  const code = codeOf(base);
  if (code !== Code.None) return code < Code.Int32 ? asNumber(base) : base;
  return callOperator("op_UnaryPlus", "+", [base], session);
}

/** ++ and -- : numbers and $null only. */
export function increment(value: unknown, session: Session, step: 1 | -1 = 1): unknown {
  if (typeof value === "number") {
    const next = value + step;
    if ((value | 0) === value) return next;
    return (next | 0) === next ? new Double(next) : next;
  }
  const base = value === undefined || value === automationNull ? null : baseOf(value);
  if (base === null) return step;
  const code = codeOf(base);
  if (isNumeric(code)) return computeNumbers("+", base, step);
  if (base instanceof BigInteger) return new BigInteger(base.value + BigInt(step));
  const sign = step === 1 ? "++" : "--";
  void session;
  throw runtimeError({ id: "OperatorRequiresNumber", message: `The '${sign}' operator works only on numbers. The operand is a '${typeOfValue(base).fullName}'.`, category: "InvalidOperation" });
}
