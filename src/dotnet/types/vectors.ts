// System.Numerics: Vector2, Vector3 and Vector4, of single precision.
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import { Single } from "../core/numbers.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

const N = "System.Numerics";
const NAMES = ["X", "Y", "Z", "W"];

export class Vector extends NetObject {
  readonly parts: number[];
  constructor(parts: readonly number[]) {
    super();
    this.parts = parts.map(Math.fround);
  }
  override get netType(): NetType {
    return typeNamed(`${N}.Vector${this.parts.length}`);
  }
  toText(): string {
    return `<${this.parts.map((part) => toText(new Single(part))).join(", ")}>`;
  }
  equals(other: unknown): boolean {
    return other instanceof Vector && other.hashKey() === this.hashKey();
  }
  hashKey(): string {
    return `vector ${this.parts.join(" ")}`;
  }
  map(change: (part: number, i: number) => number): Vector {
    return new Vector(this.parts.map(change));
  }
}

const dot = (a: Vector, b: Vector) => a.parts.reduce((sum, part, i) => Math.fround(sum + Math.fround(part * b.parts[i]!)), 0);
const length = (v: Vector) => Math.fround(Math.sqrt(dot(v, v)));
const both = (change: (a: number, b: number) => number) => (a: Vector, b: Vector) => a.map((part, i) => change(part, b.parts[i]!));
const add = both((a, b) => a + b);
const subtract = both((a, b) => a - b);
const multiply = both((a, b) => a * b);
const divide = both((a, b) => a / b);
const scale = (v: Vector, factor: number) => v.map((part) => part * factor);

function cross(a: Vector, b: Vector): Vector {
  const [x, y, z] = a.parts as [number, number, number];
  const [u, v, w] = b.parts as [number, number, number];
  return new Vector([y * w - z * v, z * u - x * w, x * v - y * u]);
}

function vector(size: number): NetType {
  const own = `${N}.Vector${size}`;
  const names = NAMES.slice(0, size);
  const every = (value: number) => new Vector(names.map(() => value));
  const members: Member[] = [
    ["new(float value)", every],
    [`new(${names.map((name) => `float ${name.toLowerCase()}`).join(", ")})`, (...parts: number[]) => new Vector(parts)],
    ...names.map((name, i): Member => [`float ${name} {get;set;}`, (v: Vector) => v.parts[i], (v: Vector, value: number) => void (v.parts[i] = Math.fround(value))]),
    [`static ${own} Zero {get;}`, () => every(0)],
    [`static ${own} One {get;}`, () => every(1)],
    ...names.map((name, at): Member => [`static ${own} Unit${name} {get;}`, () => new Vector(names.map((_, i) => (i === at ? 1 : 0)))]),
    [`static ${own} op_Addition(${own} left, ${own} right)`, add],
    [`static ${own} op_Subtraction(${own} left, ${own} right)`, subtract],
    [`static ${own} op_Multiply(${own} left, ${own} right)`, multiply],
    [`static ${own} op_Multiply(${own} left, float right)`, scale],
    [`static ${own} op_Division(${own} left, ${own} right)`, divide],
    [`static ${own} op_Division(${own} value1, float value2)`, (v: Vector, by: number) => v.map((part) => part / by)],
    [`static ${own} op_UnaryNegation(${own} value)`, (v: Vector) => scale(v, -1)],
    [`static bool op_Equality(${own} left, ${own} right)`, (a: Vector, b: Vector) => a.equals(b)],
    [`static bool op_Inequality(${own} left, ${own} right)`, (a: Vector, b: Vector) => !a.equals(b)],
    [`static ${own} Add(${own} left, ${own} right)`, add],
    [`static ${own} Subtract(${own} left, ${own} right)`, subtract],
    [`static ${own} Multiply(${own} left, ${own} right)`, multiply],
    [`static ${own} Multiply(${own} left, float right)`, scale],
    [`static ${own} Divide(${own} left, ${own} right)`, divide],
    [`static ${own} Negate(${own} value)`, (v: Vector) => scale(v, -1)],
    [`static ${own} Abs(${own} value)`, (v: Vector) => v.map(Math.abs)],
    [`static ${own} Min(${own} value1, ${own} value2)`, both(Math.min)],
    [`static ${own} Max(${own} value1, ${own} value2)`, both(Math.max)],
    [`static float Dot(${own} vector1, ${own} vector2)`, dot],
    [`static float Distance(${own} value1, ${own} value2)`, (a: Vector, b: Vector) => length(subtract(a, b))],
    [`static float DistanceSquared(${own} value1, ${own} value2)`, (a: Vector, b: Vector) => dot(subtract(a, b), subtract(a, b))],
    [`static ${own} Lerp(${own} value1, ${own} value2, float amount)`, (a: Vector, b: Vector, amount: number) => a.map((part, i) => part * (1 - amount) + b.parts[i]! * amount)],
    [`static ${own} Normalize(${own} value)`, (v: Vector) => v.map((part) => part / length(v))],
    ...(size === 3 ? [[`static ${own} Cross(${own} vector1, ${own} vector2)`, cross] satisfies Member] : []),
    ["float Length()", length],
    ["float LengthSquared()", (v: Vector) => dot(v, v)],
    ["string ToString()", (v: Vector) => v.toText()],
    ["bool Equals(System.Object obj)", (v: Vector, other: unknown) => v.equals(other)],
  ];
  return defineType({ name: own, kind: "struct", members });
}

export default [2, 3, 4].map(vector);
