// System.Tuple and System.ValueTuple of one to seven items.
import { hashCode, netCompare, netEquals } from "../core/compare.ts";
import { tuple, TupleValue, valueTuple } from "../core/tuple.ts";
import type { Member } from "../core/type.ts";
import { defineType, NetType, typeNamed } from "../core/type.ts";
import { typeOf } from "../core/type-of.ts";

const typesOf = (items: unknown[]) => items.map((item) => (item === null ? typeNamed("System.Object") : typeOf(item)));

function members(count: number, isValue: boolean): Member[] {
  const names = Array.from({ length: count }, (_, i) => `T${i + 1}`);
  const list = names.map((t, i) => `${t} item${i + 1}`).join(", ");
  const properties = names.map((t, i): Member =>
    isValue
      ? [`${t} Item${i + 1} {get;set;}`, (self: TupleValue) => self.items[i], (self: TupleValue, value: unknown) => (self.items[i] = value)]
      : [`${t} Item${i + 1} {get;}`, (self: TupleValue) => self.items[i]],
  );
  return [
    [`new(${list})`, function (this: unknown, ...items: unknown[]) {
      if (this instanceof NetType && this.typeArguments.length) return new TupleValue(this, items);
      return isValue ? valueTuple(typesOf(items), items) : tuple(typesOf(items), items);
    }],
    ["bool Equals(System.Object obj)", netEquals],
    ["int GetHashCode()", hashCode],
    ["int CompareTo(System.Object obj)", netCompare],
    ["string ToString()", (self: TupleValue) => self.toText()],
    ["int Length {get;}", (self: TupleValue) => self.items.length],
    ["System.Object Item(int index) {get;}", (self: TupleValue, index: number) => self.items[index] ?? null],
    ...properties,
  ];
}

function creators(name: "Tuple" | "ValueTuple", make: (types: NetType[], items: unknown[]) => TupleValue): Member[] {
  return [1, 2, 3, 4, 5, 6, 7].map((count): Member => {
    const names = Array.from({ length: count }, (_, i) => `T${i + 1}`).join(",");
    const list = Array.from({ length: count }, (_, i) => `T${i + 1} item${i + 1}`).join(", ");
    return [`static System.${name}[${names}] Create[${names}](${list})`, function (this: NetType[], ...items: unknown[]) {
      return make(this, items.slice(0, count));
    }];
  });
}

const parameters = (count: number) => Array.from({ length: count }, (_, i) => `T${i + 1}`);
const interfaces = ["System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable", "System.IComparable", "System.Runtime.CompilerServices.ITuple"];

export default [
  defineType({ name: "System.Tuple", abstract: true, sealed: true, members: creators("Tuple", tuple) }),
  defineType({ name: "System.ValueTuple", kind: "struct", interfaces, members: creators("ValueTuple", valueTuple) }),
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((count) => [
    defineType({ name: `System.Tuple\`${count}`, parameters: parameters(count), interfaces, members: members(count, false) }),
    defineType({ name: `System.ValueTuple\`${count}`, kind: "struct", parameters: parameters(count), interfaces, members: members(count, true) }),
  ]),
];
