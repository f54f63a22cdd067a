// System.Range and System.Index: places counted from the start or the end.
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

export class Index extends NetObject {
  readonly value: number;
  readonly fromEnd: boolean;
  constructor(value: number, fromEnd = false) {
    super();
    if (value < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "value");
    this.value = value;
    this.fromEnd = fromEnd;
  }
  override get netType(): NetType {
    return typeNamed("System.Index");
  }
  offset(length: number): number {
    return this.fromEnd ? length - this.value : this.value;
  }
  toText(): string {
    return `${this.fromEnd ? "^" : ""}${this.value}`;
  }
  equals(other: unknown): boolean {
    return other instanceof Index && other.toText() === this.toText();
  }
  hashKey(): string {
    return `index ${this.toText()}`;
  }
}

export class Range extends NetObject {
  readonly start: Index;
  readonly end: Index;
  constructor(start: Index, end: Index) {
    super();
    this.start = start;
    this.end = end;
  }
  override get netType(): NetType {
    return typeNamed("System.Range");
  }
  toText(): string {
    return `${this.start.toText()}..${this.end.toText()}`;
  }
  equals(other: unknown): boolean {
    return other instanceof Range && other.toText() === this.toText();
  }
  hashKey(): string {
    return `range ${this.toText()}`;
  }
}

const first = new Index(0);
const last = new Index(0, true);

export default [
  defineType({
    name: "System.Index",
    kind: "struct",
    members: [
      ["new(int value, bool fromEnd)", (value: number, fromEnd: boolean) => new Index(value, fromEnd)],
      ["new(int value)", (value: number) => new Index(value)],
      ["static System.Index FromStart(int value)", (value: number) => new Index(value)],
      ["static System.Index FromEnd(int value)", (value: number) => new Index(value, true)],
      ["static System.Index op_Implicit(int value)", (value: number) => new Index(value)],
      ["static System.Index Start {get;}", () => first],
      ["static System.Index End {get;}", () => last],
      ["int Value {get;}", (i: Index) => i.value],
      ["bool IsFromEnd {get;}", (i: Index) => i.fromEnd],
      ["int GetOffset(int length)", (i: Index, length: number) => i.offset(length)],
      ["string ToString()", (i: Index) => i.toText()],
    ],
  }),
  defineType({
    name: "System.Range",
    kind: "struct",
    members: [
      ["new(System.Index start, System.Index end)", (start: Index, end: Index) => new Range(start, end)],
      ["static System.Range StartAt(System.Index start)", (start: Index) => new Range(start, last)],
      ["static System.Range EndAt(System.Index end)", (end: Index) => new Range(first, end)],
      ["static System.Range All {get;}", () => new Range(first, last)],
      ["System.Index Start {get;}", (r: Range) => r.start],
      ["System.Index End {get;}", (r: Range) => r.end],
      ["string ToString()", (r: Range) => r.toText()],
    ],
  }),
];
