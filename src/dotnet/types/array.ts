// System.Array.
import type { Line, NetArray } from "../core/array-operations.ts";
import { at, bounds, clone, copy, create, elementOf, getValue, indexOf, itemsOf, lastIndexOf, lengthOf, lengthsOf, line, outOfRange, put, required, resize, setValue } from "../core/array-operations.ts";
import { MultiArray } from "../core/array.ts";
import { netEquals } from "../core/compare.ts";
import { arrayOf, defaultOf } from "../core/default-value.ts";
import { NetException } from "../core/exception.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { orderFunction } from "./string-comparer.ts";

type Types = readonly NetType[];
type Test = (item: unknown) => boolean;

function reverse(array: NetArray | null, index = 0, length?: number): void {
  const list = line(array);
  checkRange(list, index, length);
  const part = itemsOf(list).slice(index, index + (length ?? list.length - index)).reverse();
  for (const [i, item] of part.entries()) put(list, index + i, item);
}

function checkRange(list: Line, index: number, length: number | undefined): void {
  if (index < 0) throw outOfRange("index", "Non-negative number required.");
  if (length !== undefined && length < 0) throw outOfRange("length", "Non-negative number required.");
  if (index + (length ?? 0) > list.length) throw new NetException("System.ArgumentException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
}

interface SortRange {
  index?: number;
  length?: number | undefined;
  comparer?: unknown;
}

/** Sorts keys (and items along with them). .NET's sort is not stable; ours is, which no script can mind. */
function sort(keys: NetArray | null, items: NetArray | null, { index = 0, length, comparer = null }: SortRange = {}): void {
  const list = line(keys, items === null ? "array" : "keys");
  const other = items === null ? null : line(items);
  checkRange(list, index, length);
  const count = length ?? list.length - index;
  const compare = orderFunction(comparer);
  const pairs = itemsOf(list).slice(index, index + count).map((key, i) => ({ key, item: other === null ? null : at(other, index + i) }));
  pairs.sort((a, b) => compare(a.key, b.key));
  for (const [i, pair] of pairs.entries()) {
    put(list, index + i, pair.key);
    if (other !== null) put(other, index + i, pair.item);
  }
}

function binarySearch(array: NetArray | null, value: unknown, { index = 0, length, comparer = null }: SortRange = {}): number {
  const list = line(array);
  checkRange(list, index, length);
  const compare = orderFunction(comparer);
  let low = index;
  let high = index + (length ?? list.length - index) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(at(list, middle), value);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return ~low;
}

function find(array: NetArray | null, test: Test): number {
  return itemsOf(line(array)).findIndex((item) => test(item));
}

function empty(types: Types): Line {
  return arrayOf(types[0] ?? typeNamed("System.Object"), []);
}

const instance: Member[] = [
  ["System.Object Clone()", clone],
  ["void CopyTo(array array, int index)", (self: NetArray, target: NetArray | null, index: number) => copy(self, 0, target, index, lengthOf(self))],
  ["bool Equals(System.Object obj)", (self: NetArray, other: unknown) => self === other],
  ["System.Collections.IEnumerator GetEnumerator()", (self: NetArray) => new IterationEnumerator(() => itemsOf(self), () => 0, "System.ArrayEnumerator")],
  ["int GetLength(int dimension)", (self: NetArray, dimension: number) => lengthsOf(self)[dimension] ?? fail(bounds())],
  ["long GetLongLength(int dimension)", (self: NetArray, dimension: number) => BigInt(lengthsOf(self)[dimension] ?? fail(bounds()))],
  ["int GetLowerBound(int dimension)", (self: NetArray, dimension: number) => (dimension < lengthsOf(self).length && dimension >= 0 ? 0 : fail(bounds()))],
  ["int GetUpperBound(int dimension)", (self: NetArray, dimension: number) => (lengthsOf(self)[dimension] ?? fail(bounds())) - 1],
  ["System.Object GetValue(Params int[] indices)", getValue],
  ["System.Object GetValue(int index)", (self: NetArray, index: number) => getValue(self, [index])],
  ["System.Object GetValue(int index1, int index2)", (self: NetArray, a: number, b: number) => getValue(self, [a, b])],
  ["System.Object GetValue(int index1, int index2, int index3)", (self: NetArray, a: number, b: number, c: number) => getValue(self, [a, b, c])],
  ["void Initialize()", () => undefined],
  ["void SetValue(System.Object value, int index)", (self: NetArray, value: unknown, index: number) => setValue(self, value, [index])],
  ["void SetValue(System.Object value, int index1, int index2)", (self: NetArray, value: unknown, a: number, b: number) => setValue(self, value, [a, b])],
  ["void SetValue(System.Object value, int index1, int index2, int index3)", (self: NetArray, value: unknown, ...indices: number[]) => setValue(self, value, indices)],
  ["void SetValue(System.Object value, Params int[] indices)", setValue],
  ["int Add(System.Object value)", () => fail(new NetException("System.NotSupportedException", "Collection was of a fixed size."))],
  ["void Clear()", (self: NetArray) => clear(self, 0, lengthOf(self))],
  ["bool Contains(System.Object value)", (self: NetArray, value: unknown) => itemsOf(self).some((item) => netEquals(item, value))],
  ["int IndexOf(System.Object value)", (self: NetArray, value: unknown) => indexOf(self, value)],
  ["void Insert(int index, System.Object value)", () => fail(new NetException("System.NotSupportedException", "Collection was of a fixed size."))],
  ["void Remove(System.Object value)", () => fail(new NetException("System.NotSupportedException", "Collection was of a fixed size."))],
  ["void RemoveAt(int index)", () => fail(new NetException("System.NotSupportedException", "Collection was of a fixed size."))],
  ["int Length {get;}", lengthOf],
  ["long LongLength {get;}", (self: NetArray) => BigInt(lengthOf(self))],
  ["int Rank {get;}", (self: NetArray) => lengthsOf(self).length],
  ["System.Object SyncRoot {get;}", (self: NetArray) => self],
  ["bool IsReadOnly {get;}", () => false],
  ["bool IsFixedSize {get;}", () => true],
  ["bool IsSynchronized {get;}", () => false],
  ["int Count {get;}", lengthOf],
];

function fail(error: NetException): never {
  throw error;
}

function clear(array: NetArray | null, index: number, length: number): void {
  const target = required(array, "array");
  if (index < 0 || length < 0 || index + length > lengthOf(target)) throw bounds();
  for (let i = index; i < index + length; i++) {
    if (target instanceof MultiArray) target.items[i] = defaultOf(target.elementType);
    else put(target, i, defaultOf(elementOf(target)));
  }
}

const G = "System.Collections.Generic";
const statics: Member[] = [
  ["static System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly[T](T[] array)", (array: NetArray | null) => clone(required(array, "array"))],
  ["static int BinarySearch(array array, System.Object value)", (array: NetArray | null, value: unknown) => binarySearch(array, value)],
  ["static int BinarySearch(array array, int index, int length, System.Object value)", (array: NetArray | null, ...[index, length, value]: [number, number, unknown]) => binarySearch(array, value, { index, length })],
  ["static int BinarySearch(array array, System.Object value, System.Collections.IComparer comparer)", (array: NetArray | null, value: unknown, comparer: unknown) => binarySearch(array, value, { comparer })],
  ["static void Clear(array array)", (array: NetArray | null) => clear(array, 0, lengthOf(required(array, "array")))],
  ["static void Clear(array array, int index, int length)", clear],
  ["static TOutput[] ConvertAll[TInput,TOutput](TInput[] array, System.Converter[TInput,TOutput] converter)", function (this: Types, array: NetArray | null, convert: (item: unknown) => unknown) {
    return arrayOf(this[1] ?? typeNamed("System.Object"), itemsOf(line(array)).map((item) => convert(item)));
  }],
  ["static void Copy(array sourceArray, array destinationArray, int length)", (source: NetArray | null, target: NetArray | null, length: number) => copy(source, 0, target, 0, length)],
  ["static void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", copy],
  ["static void Copy(array sourceArray, array destinationArray, long length)", (source: NetArray | null, target: NetArray | null, length: bigint) => copy(source, 0, target, 0, Number(length))],
  ["static void ConstrainedCopy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", copy],
  ["static array CreateInstance(type elementType, int length)", (type: NetType | null, length: number) => create(type, [length])],
  ["static array CreateInstance(type elementType, int length1, int length2)", (type: NetType | null, ...lengths: number[]) => create(type, lengths)],
  ["static array CreateInstance(type elementType, int length1, int length2, int length3)", (type: NetType | null, ...lengths: number[]) => create(type, lengths)],
  ["static array CreateInstance(type elementType, Params int[] lengths)", create],
  ["static T[] Empty[T]()", function (this: Types) {
    return empty(this);
  }],
  ["static bool Exists[T](T[] array, System.Predicate[T] match)", (array: NetArray | null, test: Test) => find(array, test) >= 0],
  ["static void Fill[T](T[] array, T value)", (array: NetArray | null, value: unknown) => {
    const list = line(array);
    for (let i = 0; i < list.length; i++) put(list, i, value);
  }],
  ["static void Fill[T](T[] array, T value, int startIndex, int count)", (array: NetArray | null, value: unknown, start: number, count: number) => {
    const list = line(array);
    if (start < 0 || start > list.length) throw outOfRange("startIndex");
    if (count < 0 || start + count > list.length) throw outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.");
    for (let i = start; i < start + count; i++) put(list, i, value);
  }],
  ["static T Find[T](T[] array, System.Predicate[T] match)", (array: NetArray | null, test: Test) => {
    const list = line(array);
    const index = find(list, test);
    return index < 0 ? defaultOf(elementOf(list)) : at(list, index);
  }],
  ["static T[] FindAll[T](T[] array, System.Predicate[T] match)", (array: NetArray | null, test: Test) => arrayOf(elementOf(line(array)), itemsOf(line(array)).filter((item) => test(item)))],
  ["static int FindIndex[T](T[] array, System.Predicate[T] match)", find],
  ["static T FindLast[T](T[] array, System.Predicate[T] match)", (array: NetArray | null, test: Test) => {
    const list = line(array);
    const index = itemsOf(list).findLastIndex((item) => test(item));
    return index < 0 ? defaultOf(elementOf(list)) : at(list, index);
  }],
  ["static int FindLastIndex[T](T[] array, System.Predicate[T] match)", (array: NetArray | null, test: Test) => itemsOf(line(array)).findLastIndex((item) => test(item))],
  ["static void ForEach[T](T[] array, System.Action[T] action)", (array: NetArray | null, action: (item: unknown) => unknown) => {
    for (const item of itemsOf(line(array))) action(item);
  }],
  ["static int IndexOf(array array, System.Object value)", (array: NetArray | null, value: unknown) => indexOf(array, value)],
  ["static int IndexOf(array array, System.Object value, int startIndex)", indexOf],
  ["static int IndexOf(array array, System.Object value, int startIndex, int count)", indexOf],
  ["static int IndexOf[T](T[] array, T value)", (array: NetArray | null, value: unknown) => indexOf(array, value)],
  ["static int IndexOf[T](T[] array, T value, int startIndex)", indexOf],
  ["static int LastIndexOf(array array, System.Object value)", (array: NetArray | null, value: unknown) => lastIndexOf(array, value)],
  ["static int LastIndexOf(array array, System.Object value, int startIndex)", lastIndexOf],
  ["static int LastIndexOf(array array, System.Object value, int startIndex, int count)", lastIndexOf],
  ["static void Resize[T]([ref] T[] array, int newSize)", resize],
  ["static void Reverse(array array)", (array: NetArray | null) => reverse(array)],
  ["static void Reverse(array array, int index, int length)", reverse],
  ["static void Reverse[T](T[] array)", (array: NetArray | null) => reverse(array)],
  ["static void Sort(array array)", (array: NetArray | null) => sort(array, null)],
  ["static void Sort(array keys, array items)", (keys: NetArray | null, items: NetArray | null) => sort(keys, items)],
  ["static void Sort(array array, int index, int length)", (array: NetArray | null, index: number, length: number) => sort(array, null, { index, length })],
  ["static void Sort(array keys, array items, int index, int length)", (keys: NetArray | null, items: NetArray | null, index: number, length: number) => sort(keys, items, { index, length })],
  ["static void Sort(array array, System.Collections.IComparer comparer)", (array: NetArray | null, comparer: unknown) => sort(array, null, { comparer })],
  ["static void Sort(array keys, array items, System.Collections.IComparer comparer)", (keys: NetArray | null, items: NetArray | null, comparer: unknown) => sort(keys, items, { comparer })],
  ["static void Sort(array array, int index, int length, System.Collections.IComparer comparer)", (array: NetArray | null, index: number, ...[length, comparer]: [number, unknown]) => sort(array, null, { index, length, comparer })],
  ["static void Sort[T](T[] array)", (array: NetArray | null) => sort(array, null)],
  [`static void Sort[T](T[] array, ${G}.IComparer[T] comparer)`, (array: NetArray | null, comparer: unknown) => sort(array, null, { comparer })],
  ["static void Sort[T](T[] array, System.Comparison[T] comparison)", (array: NetArray | null, comparer: unknown) => sort(array, null, { comparer })],
  ["static bool TrueForAll[T](T[] array, System.Predicate[T] match)", (array: NetArray | null, test: Test) => itemsOf(line(array)).every((item) => test(item))],
  ["static int MaxLength {get;}", () => 2147483591],
];

export default defineType({
  name: "System.Array",
  abstract: true,
  aliases: ["array"],
  interfaces: ["System.ICloneable", "System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"],
  members: [...instance, ...statics],
});
