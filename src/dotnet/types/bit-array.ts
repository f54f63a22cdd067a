// System.Collections.BitArray.
import { argumentError, NetException } from "../core/exception.ts";
import { reserve } from "../core/memory-limit.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerator, ListLike } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { ItemsEnumerator } from "./enumerators.ts";
import { copyInto } from "./key-view.ts";

export class BitArray extends NetObject implements ListLike {
  items: boolean[];
  version = 0;
  constructor(items: boolean[]) {
    super();
    this.items = items;
  }
  override get netType(): NetType {
    return bitArrayType;
  }
  get count(): number {
    return this.items.length;
  }
  getAt(index: number): boolean {
    this.#check(index);
    return this.items[index]!;
  }
  setAt(index: number, value: unknown): void {
    this.#check(index);
    this.items[index] = value === true;
    this.version++;
  }
  add(): void {
    throw new NetException("System.NotSupportedException", "Collection was of a fixed size.");
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, "System.Collections.BitArray+BitArrayEnumeratorSimple");
  }
  change(make: (value: boolean, index: number) => boolean): BitArray {
    this.items = this.items.map(make);
    this.version++;
    return this;
  }
  #check(index: number): void {
    if (index < 0 || index >= this.items.length) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "index");
  }
}

function sized(length: number, value: boolean): BitArray {
  if (length < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "length");
  reserve(length);
  return new BitArray(Array.from({ length }, () => value));
}

function combine(a: BitArray, b: BitArray, join: (x: boolean, y: boolean) => boolean): BitArray {
  if (a.count !== b.count) throw new NetException("System.ArgumentException", "Array lengths must be the same.");
  return a.change((bit, i) => join(bit, b.items[i]!));
}

const bitsOf = (value: number, width: number) => Array.from({ length: width }, (_, i) => ((value >>> i) & 1) === 1);

const bitArrayType = defineType({
  name: "System.Collections.BitArray",
  sealed: true,
  interfaces: ["System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"],
  members: [
    ["new(int length)", (length: number) => sized(length, false)],
    ["new(int length, bool defaultValue)", sized],
    ["new(byte[] bytes)", (bytes: Uint8Array) => new BitArray([...bytes].flatMap((b) => bitsOf(b, 8)))],
    ["new(bool[] values)", (values: boolean[]) => new BitArray([...values])],
    ["new(int[] values)", (values: number[]) => new BitArray(values.flatMap((v) => bitsOf(v, 32)))],
    ["new(System.Collections.BitArray bits)", (bits: BitArray) => new BitArray([...bits.items])],
    ["System.Collections.BitArray And(System.Collections.BitArray value)", (a: BitArray, b: BitArray) => combine(a, b, (x, y) => x && y)],
    ["System.Object Clone()", (a: BitArray) => new BitArray([...a.items])],
    ["void CopyTo(array array, int index)", (a: BitArray, array: unknown, index: number) => {
      if (!(array instanceof Uint8Array)) return copyInto(array, index, a.items);
      for (let i = 0; i < a.count; i += 8) array[index + i / 8] = a.items.slice(i, i + 8).reduce((sum, bit, at) => sum | (Number(bit) << at), 0);
    }],
    ["bool Get(int index)", (a: BitArray, index: number) => a.getAt(index)],
    ["System.Collections.IEnumerator GetEnumerator()", (a: BitArray) => a.enumerate()],
    ["bool HasAllSet()", (a: BitArray) => a.items.every(Boolean)],
    ["bool HasAnySet()", (a: BitArray) => a.items.some(Boolean)],
    ["System.Collections.BitArray LeftShift(int count)", (a: BitArray, count: number) => {
      const old = a.items;
      return a.change((_, i) => old[i - count] ?? false);
    }],
    ["System.Collections.BitArray Not()", (a: BitArray) => a.change((bit) => !bit)],
    ["System.Collections.BitArray Or(System.Collections.BitArray value)", (a: BitArray, b: BitArray) => combine(a, b, (x, y) => x || y)],
    ["System.Collections.BitArray RightShift(int count)", (a: BitArray, count: number) => {
      const old = a.items;
      return a.change((_, i) => old[i + count] ?? false);
    }],
    ["void Set(int index, bool value)", (a: BitArray, index: number, value: boolean) => a.setAt(index, value)],
    ["void SetAll(bool value)", (a: BitArray, value: boolean) => void a.change(() => value)],
    ["System.Collections.BitArray Xor(System.Collections.BitArray value)", (a: BitArray, b: BitArray) => combine(a, b, (x, y) => x !== y)],
    ["int Count {get;}", (a: BitArray) => a.count],
    ["bool IsReadOnly {get;}", () => false],
    ["bool IsSynchronized {get;}", () => false],
    ["bool Item(int index) {get;set;}", (a: BitArray, index: number) => a.getAt(index), (a: BitArray, index: number, value: boolean) => a.setAt(index, value)],
    ["int Length {get;set;}", (a: BitArray) => a.count, (a: BitArray, length: number) => {
      a.items = Array.from({ length }, (_, i) => a.items[i] ?? false);
      a.version++;
    }],
    ["System.Object SyncRoot {get;}", (a: BitArray) => a],
  ],
});
export default bitArrayType;
