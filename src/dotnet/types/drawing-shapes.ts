// System.Drawing: Point, Size and Rectangle, each with whole numbers and with fractions.
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

const D = "System.Drawing";

/** x and y, or width and height, or all four. */
export class Shape extends NetObject {
  readonly type: string;
  readonly parts: number[];
  constructor(type: string, parts: number[]) {
    super();
    this.type = type;
    this.parts = parts;
  }
  override get netType(): NetType {
    return typeNamed(`${D}.${this.type}`);
  }
  toText(): string {
    const names = partNames(this.type);
    const gap = this.type === "Size" || this.type === "SizeF" || this.type === "PointF" ? ", " : ",";
    return `{${names.map((name, i) => `${name}=${this.parts[i]}`).join(gap)}}`;
  }
  equals(other: unknown): boolean {
    return other instanceof Shape && other.hashKey() === this.hashKey();
  }
  hashKey(): string {
    return `${this.type} ${this.parts.join(" ")}`;
  }
}

function partNames(type: string): string[] {
  if (type.startsWith("Rectangle")) return ["X", "Y", "Width", "Height"];
  return type.startsWith("Size") ? ["Width", "Height"] : ["X", "Y"];
}

const at = (s: Shape, i: number) => s.parts[i]!;
const inside = (r: Shape, x: number, y: number) => at(r, 0) <= x && x < at(r, 0) + at(r, 2) && at(r, 1) <= y && y < at(r, 1) + at(r, 3);
const combine = (left: Shape, right: Shape, sign: number) => new Shape(left.type, left.parts.map((part, i) => part + sign * right.parts[i]!));

/** The part that both cover; empty when none. */
function overlap(a: Shape, b: Shape): Shape {
  const x = Math.max(at(a, 0), at(b, 0));
  const y = Math.max(at(a, 1), at(b, 1));
  const right = Math.min(at(a, 0) + at(a, 2), at(b, 0) + at(b, 2));
  const bottom = Math.min(at(a, 1) + at(a, 3), at(b, 1) + at(b, 3));
  return new Shape(a.type, right >= x && bottom >= y ? [x, y, right - x, bottom - y] : [0, 0, 0, 0]);
}

function around(a: Shape, b: Shape): Shape {
  const x = Math.min(at(a, 0), at(b, 0));
  const y = Math.min(at(a, 1), at(b, 1));
  return new Shape(a.type, [x, y, Math.max(at(a, 0) + at(a, 2), at(b, 0) + at(b, 2)) - x, Math.max(at(a, 1) + at(a, 3), at(b, 1) + at(b, 3)) - y]);
}

function shape(type: string): NetType {
  const own = `${D}.${type}`;
  const fractions = type.endsWith("F");
  const number = fractions ? "float" : "int";
  const suffix = fractions ? "F" : "";
  const names = partNames(type);
  const nothing = names.map(() => 0);
  const parameters = names.map((name) => `${number} ${name.toLowerCase()}`).join(", ");
  const members: Member[] = [
    ["new()", () => new Shape(type, [...nothing])],
    [`new(${parameters})`, (...parts: number[]) => new Shape(type, parts)],
    ...names.map((name, i): Member => [`${number} ${name} {get;set;}`, (s: Shape) => s.parts[i], (s: Shape, value: number) => void (s.parts[i] = value)]),
    [`static ${own} Empty {get;}`, () => new Shape(type, [...nothing])],
    [`static bool op_Equality(${own} left, ${own} right)`, (left: Shape, right: Shape) => left.equals(right)],
    [`static bool op_Inequality(${own} left, ${own} right)`, (left: Shape, right: Shape) => !left.equals(right)],
    ["bool Equals(System.Object obj)", (s: Shape, other: unknown) => s.equals(other)],
    ["string ToString()", (s: Shape) => s.toText()],
    ["bool IsEmpty {get;}", (s: Shape) => (fractions && names.length === 4 ? at(s, 2) <= 0 || at(s, 3) <= 0 : s.parts.every((part) => part === 0))],
  ];
  if (names.length === 2) {
    const size = `${D}.Size${suffix}`;
    members.push(
      [`static ${own} op_Addition(${own} left, ${size} right)`, (left: Shape, right: Shape) => combine(left, right, 1)],
      [`static ${own} op_Subtraction(${own} left, ${size} right)`, (left: Shape, right: Shape) => combine(left, right, -1)],
      [`static ${own} Add(${own} left, ${size} right)`, (left: Shape, right: Shape) => combine(left, right, 1)],
      [`static ${own} Subtract(${own} left, ${size} right)`, (left: Shape, right: Shape) => combine(left, right, -1)],
    );
    if (type === "Point") members.push([`void Offset(int dx, int dy)`, (p: Shape, x: number, y: number) => void p.parts.splice(0, 2, at(p, 0) + x, at(p, 1) + y)]);
    if (type === "Size") members.push([`new(${D}.Point pt)`, (p: Shape) => new Shape(type, [...p.parts])]);
  } else {
    const point = `${D}.Point${suffix}`;
    const size = `${D}.Size${suffix}`;
    members.push(
      [`new(${point} location, ${size} size)`, (location: Shape, extent: Shape) => new Shape(type, [...location.parts, ...extent.parts])],
      [`${point} Location {get;}`, (r: Shape) => new Shape(`Point${suffix}`, r.parts.slice(0, 2))],
      [`${size} Size {get;}`, (r: Shape) => new Shape(`Size${suffix}`, r.parts.slice(2))],
      [`${number} Left {get;}`, (r: Shape) => at(r, 0)],
      [`${number} Top {get;}`, (r: Shape) => at(r, 1)],
      [`${number} Right {get;}`, (r: Shape) => at(r, 0) + at(r, 2)],
      [`${number} Bottom {get;}`, (r: Shape) => at(r, 1) + at(r, 3)],
      [`bool Contains(${number} x, ${number} y)`, inside],
      [`bool Contains(${point} pt)`, (r: Shape, p: Shape) => inside(r, at(p, 0), at(p, 1))],
      [`bool IntersectsWith(${own} rect)`, (a: Shape, b: Shape) => at(b, 0) < at(a, 0) + at(a, 2) && at(a, 0) < at(b, 0) + at(b, 2) && at(b, 1) < at(a, 1) + at(a, 3) && at(a, 1) < at(b, 1) + at(b, 3)],
      [`static ${own} Intersect(${own} a, ${own} b)`, overlap],
      [`static ${own} Union(${own} a, ${own} b)`, around],
      [`static ${own} FromLTRB(${number} left, ${number} top, ${number} right, ${number} bottom)`, (...[left, top, right, bottom]: [number, number, number, number]) => new Shape(type, [left, top, right - left, bottom - top])],
      [`void Inflate(${number} width, ${number} height)`, (r: Shape, x: number, y: number) => void r.parts.splice(0, 4, at(r, 0) - x, at(r, 1) - y, at(r, 2) + 2 * x, at(r, 3) + 2 * y)],
      [`void Offset(${number} x, ${number} y)`, (r: Shape, x: number, y: number) => void r.parts.splice(0, 2, at(r, 0) + x, at(r, 1) + y)],
    );
  }
  return defineType({ name: own, kind: "struct", members });
}

export default ["Point", "PointF", "Size", "SizeF", "Rectangle", "RectangleF"].map(shape);
