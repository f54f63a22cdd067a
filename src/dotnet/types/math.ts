// System.Math and System.MathF.
import { compareDecimal, Decimal, decimalToBigInt, negateDecimal, roundDecimal } from "../core/decimal.ts";
import type { EnumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import type { Ref } from "../core/reference.ts";
import { modeOf, roundDouble } from "../core/rounding.ts";
import { valueTuple } from "../core/tuple.ts";
import type { Member } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { integerKinds, integerValue } from "../core/number-kind.ts";
import type { IntegerName } from "../core/number-kind.ts";
import { keywords } from "../core/integer-members.ts";

type Num = number | bigint;

const names = Object.keys(keywords) as IntegerName[];
const declared: IntegerName[] = ["Byte", "Int16", "Int32", "Int64", "SByte", "UInt16", "UInt32", "UInt64"];

function notNumber(value: number): void {
  if (Number.isNaN(value)) throw new NetException("System.ArithmeticException", "Function does not accept floating point Not-a-Number values.");
}

function clamp<T>(value: T, low: T, high: T): T {
  if (low > high) throw new NetException("System.ArgumentException", `'${String(low)}' cannot be greater than ${String(high)}.`);
  return value < low ? low : value > high ? high : value;
}

function absolute(name: IntegerName): (value: Num) => Num {
  const least = integerKinds[name].min;
  return (value) => {
    if (BigInt(value) === least) throw new NetException("System.OverflowException", "Negating the minimum value of a twos complement number is invalid.");
    return value < 0 ? -value : value;
  };
}

const signed: IntegerName[] = ["Int16", "Int32", "Int64", "SByte"];

function divRem(name: IntegerName): Member {
  const k = keywords[name];
  return [`static System.ValueTuple[${k},${k}] DivRem(${k} left, ${k} right)`, (left: Num, right: Num) => {
    const [quotient, rest] = divide(name, left, right);
    return valueTuple([typeNamed(`System.${name}`), typeNamed(`System.${name}`)], [integerValue(name, quotient), integerValue(name, rest)]);
  }];
}

function divide(name: IntegerName, left: Num, right: Num): [bigint, bigint] {
  if (BigInt(right) === 0n) throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
  const quotient = BigInt(left) / BigInt(right);
  if (quotient > integerKinds[name].max) throw new NetException("System.OverflowException", "Arithmetic operation resulted in an overflow.");
  return [quotient, BigInt(left) % BigInt(right)];
}

/** Members on double (Math) or float (MathF). */
function real(k: "double" | "float"): Member[] {
  const one = (name: string, parameter: string, run: (x: number) => number): Member => [`static ${k} ${name}(${k} ${parameter})`, run];
  const [x, a] = k === "double" ? ["d", "a"] : ["x", "x"];
  return [
    [`static ${k} E {get;}`, () => Math.E],
    [`static ${k} PI {get;}`, () => Math.PI],
    [`static ${k} Tau {get;}`, () => 2 * Math.PI],
    one("Acos", x, Math.acos),
    one("Acosh", x, Math.acosh),
    one("Asin", x, Math.asin),
    one("Asinh", x, Math.asinh),
    one("Atan", x, Math.atan),
    one("Atanh", x, Math.atanh),
    [`static ${k} Atan2(${k} y, ${k} x)`, Math.atan2],
    one("Cbrt", x, Math.cbrt),
    one("Cos", x, Math.cos),
    one("Cosh", "value", Math.cosh),
    one("Exp", x, Math.exp),
    one("Log", x, Math.log),
    [`static ${k} Log(${k} a, ${k} newBase)`, logOf],
    one("Log10", x, Math.log10),
    one("Log2", "x", Math.log2),
    [`static ${k} Pow(${k} x, ${k} y)`, power],
    one("Sin", a, Math.sin),
    one("Sinh", "value", Math.sinh),
    one("Sqrt", x, Math.sqrt),
    one("Tan", a, Math.tan),
    one("Tanh", "value", Math.tanh),
    [`static ${k} BitDecrement(${k} x)`, (value: number) => neighbour(value, -1, k)],
    [`static ${k} BitIncrement(${k} x)`, (value: number) => neighbour(value, 1, k)],
    [`static ${k} CopySign(${k} x, ${k} y)`, (value: number, sign: number) => (sign < 0 || Object.is(sign, -0) ? -Math.abs(value) : Math.abs(value))],
    [`static ${k} FusedMultiplyAdd(${k} x, ${k} y, ${k} z)`, (p: number, q: number, r: number) => p * q + r],
    [`static ${k} IEEERemainder(${k} x, ${k} y)`, ieeeRemainder],
    [`static int ILogB(${k} x)`, (value: number) => (value === 0 ? -2147483648 : Number.isFinite(value) ? Math.floor(Math.log2(Math.abs(value))) : 2147483647)],
    [`static ${k} ScaleB(${k} x, int n)`, (value: number, n: number) => value * 2 ** n],
    [`static ${k} MaxMagnitude(${k} x, ${k} y)`, (p: number, q: number) => (Math.abs(p) > Math.abs(q) || Number.isNaN(p) ? p : Math.abs(p) === Math.abs(q) ? Math.max(p, q) : q)],
    [`static ${k} MinMagnitude(${k} x, ${k} y)`, (p: number, q: number) => (Math.abs(p) < Math.abs(q) || Number.isNaN(p) ? p : Math.abs(p) === Math.abs(q) ? Math.min(p, q) : q)],
    [`static ${k} ReciprocalEstimate(${k} ${x})`, (value: number) => 1 / value],
  ];
}

/** Math.Pow: unlike JavaScript, 1 to any power and -1 to infinity are 1. */
function power(x: number, y: number): number {
  return x === 1 || (x === -1 && (y === Infinity || y === -Infinity)) ? 1 : x ** y;
}

function logOf(a: number, base: number): number {
  if (Number.isNaN(a) || Number.isNaN(base)) return NaN;
  if (base === 1 || (a !== 1 && (base === 0 || base === Infinity))) return NaN;
  return Math.log(a) / Math.log(base);
}

function ieeeRemainder(x: number, y: number): number {
  const rest = x % y;
  if (Number.isNaN(rest)) return NaN;
  const other = rest - Math.abs(y) * Math.sign(x);
  if (Math.abs(other) === Math.abs(rest)) return roundDouble(x / y, 0, "even") % 2 === Math.trunc(x / y) % 2 ? rest : other;
  return Math.abs(other) < Math.abs(rest) ? other : rest;
}

function neighbour(value: number, direction: 1 | -1, k: "double" | "float"): number {
  if (Number.isNaN(value) || value === direction * Infinity) return value;
  if (value === 0) return direction * (k === "double" ? 5e-324 : 1.401298464324817e-45);
  const view = new DataView(new ArrayBuffer(8));
  const away = value > 0 === direction > 0;
  if (k === "double") {
    view.setFloat64(0, value);
    view.setBigUint64(0, view.getBigUint64(0) + (away ? 1n : -1n));
    return view.getFloat64(0);
  }
  view.setFloat32(0, value);
  view.setUint32(0, view.getUint32(0) + (away ? 1 : -1));
  return view.getFloat32(0);
}

function rounding(k: "double" | "float", parameter: string): Member[] {
  return [
    [`static ${k} Round(${k} ${parameter})`, (value: number) => roundDouble(value, 0, "even")],
    [`static ${k} Round(${k} ${k === "double" ? "value" : "x"}, int digits)`, (value: number, digits: number) => roundDouble(value, digits, "even")],
    [`static ${k} Round(${k} ${k === "double" ? "value" : "x"}, System.MidpointRounding mode)`, (value: number, mode: EnumValue) => roundDouble(value, 0, modeOf(mode))],
    [`static ${k} Round(${k} ${k === "double" ? "value" : "x"}, int digits, System.MidpointRounding mode)`, (value: number, digits: number, mode: EnumValue) => roundDouble(value, digits, modeOf(mode))],
  ];
}

function roundMoney(value: Decimal, places: number, mode: EnumValue | null): Decimal {
  if (places < 0 || places > 28) throw argumentError("ArgumentOutOfRangeException", "Decimal can only round to between 0 and 28 digits of precision.", "decimals");
  return roundDecimal(value, places, mode === null ? "even" : modeOf(mode));
}

const extreme = (name: "Max" | "Min", pick: (a: Num, b: Num) => Num): Member[] => [
  ...["Byte", "Decimal", "Double", "Int16", "Int32", "Int64", "SByte", "Single", "UInt16", "UInt32", "UInt64"].map((type): Member => {
    const k = type === "Decimal" ? "decimal" : type === "Double" ? "double" : type === "Single" ? "float" : keywords[type as IntegerName];
    const signature = `static ${k} ${name}(${k} val1, ${k} val2)`;
    if (type === "Decimal") return [signature, (a: Decimal, b: Decimal) => (compareDecimal(a, b) >= 0 === (name === "Max") ? a : b)];
    if (type === "Double" || type === "Single") return [signature, name === "Max" ? (a: number, b: number) => Math.max(a, b) : (a: number, b: number) => Math.min(a, b)];
    return [signature, pick];
  }),
];

const integral = <T>(list: IntegerName[], make: (name: IntegerName, k: string) => T): T[] => list.map((name) => make(name, keywords[name]));

export default [
  defineType({
    name: "System.Math",
    abstract: true,
    sealed: true,
    members: [
      ...real("double"),
      ...integral(signed.slice(0, 3), (name, k): Member => [`static ${k} Abs(${k} value)`, absolute(name)]),
      ["static sbyte Abs(sbyte value)", absolute("SByte")],
      ["static decimal Abs(decimal value)", (value: Decimal) => (value.mantissa < 0n ? negateDecimal(value) : value)],
      ["static double Abs(double value)", (value: number) => Math.abs(value)],
      ["static float Abs(float value)", (value: number) => Math.abs(value)],
      ["static long BigMul(int a, int b)", (a: number, b: number) => BigInt(a) * BigInt(b)],
      ["static ulong BigMul(uint a, uint b)", (a: number, b: number) => BigInt(a) * BigInt(b)],
      ["static decimal Ceiling(decimal d)", (value: Decimal) => roundDecimal(value, 0, "up")],
      ["static double Ceiling(double a)", Math.ceil],
      ...integral(declared, (_name, k): Member => [`static ${k} Clamp(${k} value, ${k} min, ${k} max)`, clamp]),
      ["static decimal Clamp(decimal value, decimal min, decimal max)", (value: Decimal, low: Decimal, high: Decimal) => {
        if (compareDecimal(low, high) > 0) throw new NetException("System.ArgumentException", `'${low.toString()}' cannot be greater than ${high.toString()}.`);
        return compareDecimal(value, low) < 0 ? low : compareDecimal(value, high) > 0 ? high : value;
      }],
      ["static double Clamp(double value, double min, double max)", clamp],
      ["static float Clamp(float value, float min, float max)", clamp],
      ["static int DivRem(int a, int b, [ref] int result)", (a: number, b: number, result: Ref) => {
        const [quotient, rest] = divide("Int32", a, b);
        result.value = Number(rest);
        return Number(quotient);
      }],
      ["static long DivRem(long a, long b, [ref] long result)", (a: bigint, b: bigint, result: Ref) => {
        const [quotient, rest] = divide("Int64", a, b);
        result.value = integerValue("Int64", rest);
        return quotient;
      }],
      ...names.map(divRem),
      ["static decimal Floor(decimal d)", (value: Decimal) => roundDecimal(value, 0, "down")],
      ["static double Floor(double d)", Math.floor],
      ...extreme("Max", (a, b) => (a >= b ? a : b)),
      ...extreme("Min", (a, b) => (a <= b ? a : b)),
      ["static decimal Round(decimal d)", (value: Decimal) => roundMoney(value, 0, null)],
      ["static decimal Round(decimal d, int decimals)", (value: Decimal, places: number) => roundMoney(value, places, null)],
      ["static decimal Round(decimal d, System.MidpointRounding mode)", (value: Decimal, mode: EnumValue) => roundMoney(value, 0, mode)],
      ["static decimal Round(decimal d, int decimals, System.MidpointRounding mode)", roundMoney],
      ...rounding("double", "a"),
      ["static int Sign(decimal value)", (value: Decimal) => (value.mantissa > 0n ? 1 : value.mantissa < 0n ? -1 : 0)],
      ...(["double", "float"] as const).map((k): Member => [`static int Sign(${k} value)`, (value: number) => {
        notNumber(value);
        return Math.sign(value) || 0;
      }]),
      ...integral(["Int16", "Int32", "Int64", "SByte"], (_name, k): Member => [`static int Sign(${k} value)`, (value: Num) => (value > 0 ? 1 : value < 0 ? -1 : 0)]),
      ["static System.ValueTuple[double,double] SinCos(double x)", (value: number) => valueTuple([typeNamed("System.Double"), typeNamed("System.Double")], [Math.sin(value), Math.cos(value)])],
      ["static decimal Truncate(decimal d)", (value: Decimal) => new Decimal(decimalToBigInt(value), 0)],
      ["static double Truncate(double d)", Math.trunc],
    ],
  }),
  defineType({
    name: "System.MathF",
    abstract: true,
    sealed: true,
    members: [
      ...real("float"),
      ["static float Abs(float x)", (value: number) => Math.abs(value)],
      ["static float Ceiling(float x)", Math.ceil],
      ["static float Floor(float x)", Math.floor],
      ["static float Max(float x, float y)", (a: number, b: number) => Math.max(a, b)],
      ["static float Min(float x, float y)", (a: number, b: number) => Math.min(a, b)],
      ...rounding("float", "x"),
      ["static int Sign(float x)", (value: number) => {
        notNumber(value);
        return Math.sign(value) || 0;
      }],
      ["static float Truncate(float x)", Math.trunc],
    ],
  }),
];
