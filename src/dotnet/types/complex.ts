// System.Numerics.Complex.
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import { toDouble } from "../core/numbers.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

export class Complex extends NetObject {
  readonly real: number;
  readonly imaginary: number;
  constructor(real: number, imaginary: number) {
    super();
    this.real = real;
    this.imaginary = imaginary;
  }
  override get netType(): NetType {
    return complexType;
  }
  get magnitude(): number {
    return Math.hypot(this.real, this.imaginary);
  }
  get phase(): number {
    return Math.atan2(this.imaginary, this.real);
  }
  toText(): string {
    return `<${toText(toDouble(this.real))}; ${toText(toDouble(this.imaginary))}>`;
  }
  equals(other: unknown): boolean {
    return other instanceof Complex && other.real === this.real && other.imaginary === this.imaginary;
  }
  hashKey(): string {
    return `complex ${this.real} ${this.imaginary}`;
  }
}

const of = (real: number, imaginary = 0) => new Complex(real, imaginary);
const polar = (magnitude: number, phase: number) => of(magnitude * Math.cos(phase), magnitude * Math.sin(phase));
const add = (a: Complex, b: Complex) => of(a.real + b.real, a.imaginary + b.imaginary);
const subtract = (a: Complex, b: Complex) => of(a.real - b.real, a.imaginary - b.imaginary);
const multiply = (a: Complex, b: Complex) => of(a.real * b.real - a.imaginary * b.imaginary, a.imaginary * b.real + a.real * b.imaginary);
const negate = (a: Complex) => of(-a.real, -a.imaginary);

/** Smith's way, as .NET: no overflow in between. */
function divide(a: Complex, b: Complex): Complex {
  if (Math.abs(b.imaginary) < Math.abs(b.real)) {
    const ratio = b.imaginary / b.real;
    const scale = b.real + b.imaginary * ratio;
    return of((a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale);
  }
  const ratio = b.real / b.imaginary;
  const scale = b.imaginary + b.real * ratio;
  return of((a.imaginary + a.real * ratio) / scale, (-a.real + a.imaginary * ratio) / scale);
}

function power(value: Complex, exponent: Complex): Complex {
  if (exponent.real === 0 && exponent.imaginary === 0) return of(1);
  if (value.real === 0 && value.imaginary === 0) return of(0);
  const size = value.magnitude;
  const angle = exponent.real * value.phase + exponent.imaginary * Math.log(size);
  return polar(size ** exponent.real * Math.exp(-exponent.imaginary * value.phase), angle);
}

function squareRoot(value: Complex): Complex {
  if (value.imaginary === 0) return value.real < 0 ? of(0, Math.sqrt(-value.real)) : of(Math.sqrt(value.real));
  if (value.real >= 0) {
    const real = Math.sqrt((value.magnitude + value.real) * 0.5);
    return of(real, value.imaginary / (2 * real));
  }
  const imaginary = Math.sqrt((value.magnitude - value.real) * 0.5) * Math.sign(value.imaginary);
  return of(value.imaginary / (2 * imaginary), imaginary);
}

const C = "System.Numerics.Complex";
const complexType: NetType = defineType({
  name: C,
  kind: "struct",
  members: [
    ["new(double real, double imaginary)", of],
    [`static ${C} FromPolarCoordinates(double magnitude, double phase)`, polar],
    [`static ${C} op_Implicit(double value)`, (value: number) => of(value)],
    [`static ${C} op_Addition(${C} left, ${C} right)`, add],
    [`static ${C} op_Subtraction(${C} left, ${C} right)`, subtract],
    [`static ${C} op_Multiply(${C} left, ${C} right)`, multiply],
    [`static ${C} op_Division(${C} left, ${C} right)`, divide],
    [`static ${C} op_UnaryNegation(${C} value)`, negate],
    [`static bool op_Equality(${C} left, ${C} right)`, (a: Complex, b: Complex) => a.equals(b)],
    [`static bool op_Inequality(${C} left, ${C} right)`, (a: Complex, b: Complex) => !a.equals(b)],
    [`static ${C} Add(${C} left, ${C} right)`, add],
    [`static ${C} Subtract(${C} left, ${C} right)`, subtract],
    [`static ${C} Multiply(${C} left, ${C} right)`, multiply],
    [`static ${C} Divide(${C} dividend, ${C} divisor)`, divide],
    [`static ${C} Negate(${C} value)`, negate],
    [`static double Abs(${C} value)`, (a: Complex) => a.magnitude],
    [`static ${C} Conjugate(${C} value)`, (a: Complex) => of(a.real, -a.imaginary)],
    [`static ${C} Reciprocal(${C} value)`, (a: Complex) => (a.real === 0 && a.imaginary === 0 ? of(0) : divide(of(1), a))],
    [`static ${C} Sqrt(${C} value)`, squareRoot],
    [`static ${C} Pow(${C} value, ${C} power)`, power],
    [`static ${C} Pow(${C} value, double power)`, (a: Complex, exponent: number) => power(a, of(exponent))],
    [`static ${C} Exp(${C} value)`, (a: Complex) => polar(Math.exp(a.real), a.imaginary)],
    [`static ${C} Log(${C} value)`, (a: Complex) => of(Math.log(a.magnitude), a.phase)],
    [`static ${C} Sin(${C} value)`, (a: Complex) => of(Math.sin(a.real) * Math.cosh(a.imaginary), Math.cos(a.real) * Math.sinh(a.imaginary))],
    [`static ${C} Cos(${C} value)`, (a: Complex) => of(Math.cos(a.real) * Math.cosh(a.imaginary), -Math.sin(a.real) * Math.sinh(a.imaginary))],
    ["double Real {get;}", (a: Complex) => a.real],
    ["double Imaginary {get;}", (a: Complex) => a.imaginary],
    ["double Magnitude {get;}", (a: Complex) => a.magnitude],
    ["double Phase {get;}", (a: Complex) => a.phase],
    [`static ${C} Zero {get;}`, () => of(0)],
    [`static ${C} One {get;}`, () => of(1)],
    [`static ${C} ImaginaryOne {get;}`, () => of(0, 1)],
    ["string ToString()", (a: Complex) => a.toText()],
    ["bool Equals(System.Object obj)", (a: Complex, other: unknown) => a.equals(other)],
  ],
});
export default complexType;
