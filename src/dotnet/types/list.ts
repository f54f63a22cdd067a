// System.Collections.Generic.List.
import { arrayOf, defaultOf } from "../core/default-value.ts";
import { argumentError } from "../core/exception.ts";
import { ItemList } from "../core/item-list.ts";
import type { Enumerator } from "../core/sequence.ts";
import { changedError, iterate } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { ItemsEnumerator } from "./enumerators.ts";
import { copyInto } from "./key-view.ts";
import { orderFunction } from "./string-comparer.ts";
import { ReadOnlyCollection } from "./collection.ts";

const G = "System.Collections.Generic";
type Predicate = (item: unknown) => unknown;

export class List extends ItemList {
  protected readonly insertMessage = "Index must be within the bounds of the List.";
  #capacity = 0;
  get elementType(): NetType {
    return this.type.typeArguments[0] ?? typeNamed("System.Object");
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, genericTypeOf(typeNamed(`${G}.List\`1+Enumerator`), [this.elementType]));
  }
  get capacity(): number {
    while (this.#capacity < this.items.length) this.#capacity = this.#capacity ? this.#capacity * 2 : 4;
    return this.#capacity;
  }
  set capacity(value: number) {
    if (value < this.items.length) throw argumentError("ArgumentOutOfRangeException", "capacity was less than the current size.", "value");
    this.#capacity = value;
  }
}

/** A List<T> of the given element type. */
export function listOf(elementType: NetType, items: unknown[]): List {
  return new List(genericTypeOf(typeNamed(`${G}.List\`1`), [elementType]), items);
}

function itemsOf(collection: unknown): unknown[] {
  const items = collection === null ? undefined : iterate(collection);
  if (!items) throw argumentError("ArgumentNullException", "Value cannot be null.", "collection");
  return Array.from(items);
}

const needed = <T>(value: T | null, name: string): T => {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return value;
};
const holds = (match: Predicate) => {
  needed(match, "match");
  return (item: unknown) => match(item) === true;
};
const sameKind = (list: List, items: unknown[]) => new List(list.type, items);

function forEach(list: List, action: (item: unknown) => unknown): void {
  const version = list.version;
  for (let i = 0; i < list.items.length; i++) {
    if (list.version !== version) throw changedError();
    action(list.items[i]);
  }
  if (list.version !== version) throw changedError();
}

function findIndex(list: List, start: number, count: number, match: Predicate): number {
  if (start < 0 || start > list.count) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex");
  if (count < 0 || start + count > list.count) throw argumentError("ArgumentOutOfRangeException", "Count must be positive and count must refer to a location within the string/array/collection.", "count");
  const test = holds(match);
  for (let i = start; i < start + count; i++) if (test(list.items[i])) return i;
  return -1;
}

function removeAll(list: List, match: Predicate): number {
  const kept = list.items.filter((item) => match(item) !== true);
  const removed = list.items.length - kept.length;
  if (removed) {
    list.items = kept;
    list.version++;
  }
  return removed;
}

function range(list: List, index: number, count: number): List {
  list.checkRange(index, count);
  return sameKind(list, list.items.slice(index, index + count));
}

export default defineType({
  name: `${G}.List\`1`,
  parameters: ["T"],
  interfaces: [
    `${G}.IList\`1[T]`,
    `${G}.ICollection\`1[T]`,
    `${G}.IEnumerable\`1[T]`,
    `${G}.IReadOnlyList\`1[T]`,
    `${G}.IReadOnlyCollection\`1[T]`,
    "System.Collections.IList",
    "System.Collections.ICollection",
    "System.Collections.IEnumerable",
  ],
  members: [
    ["new()", function (this: NetType) {
      return new List(this);
    }],
    ["new(int capacity)", function (this: NetType, capacity: number) {
      if (capacity < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "capacity");
      const list = new List(this);
      list.capacity = capacity;
      return list;
    }],
    ["new(System.Collections.Generic.IEnumerable[T] collection)", function (this: NetType, collection: unknown) {
      return new List(this, itemsOf(collection));
    }],
    ["void Add(T item)", (l: List, item: unknown) => void l.add(item)],
    ["void AddRange(System.Collections.Generic.IEnumerable[T] collection)", (l: List, c: unknown) => l.addRange(itemsOf(c))],
    ["System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()", (l: List) => new ReadOnlyCollection(genericTypeOf(typeNamed("System.Collections.ObjectModel.ReadOnlyCollection`1"), [l.elementType]), l.items)],
    ["int BinarySearch(int index, int count, T item, System.Collections.Generic.IComparer[T] comparer)", (...[l, index, count, item, comparer]: [l: List, index: number, count: number, item: unknown, comparer: unknown]) => l.binarySearch(item, orderFunction(comparer), index, count)],
    ["int BinarySearch(T item)", (l: List, item: unknown) => l.binarySearch(item, orderFunction(null))],
    ["int BinarySearch(T item, System.Collections.Generic.IComparer[T] comparer)", (l: List, item: unknown, comparer: unknown) => l.binarySearch(item, orderFunction(comparer))],
    ["void Clear()", (l: List) => l.clear()],
    ["bool Contains(T item)", (l: List, item: unknown) => l.contains(item)],
    ["System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] converter)", (l: List, convert: (item: unknown) => unknown) => listOf(typeNamed("System.Object"), l.items.map((i) => convert(i)))],
    ["void CopyTo(T[] array)", (l: List, array: unknown) => copyInto(array, 0, l.items)],
    ["void CopyTo(int index, T[] array, int arrayIndex, int count)", (...[l, index, array, at, count]: [l: List, index: number, array: unknown, at: number, count: number]) => copyInto(array, at, range(l, index, count).items)],
    ["void CopyTo(T[] array, int arrayIndex)", (l: List, array: unknown, at: number) => copyInto(array, at, l.items)],
    ["int EnsureCapacity(int capacity)", (l: List, capacity: number) => (l.capacity = Math.max(l.capacity, capacity))],
    ["bool Exists(System.Predicate[T] match)", (l: List, match: Predicate) => l.items.some(holds(match))],
    ["T Find(System.Predicate[T] match)", (l: List, match: Predicate) => {
      const at = findIndex(l, 0, l.count, match);
      return at < 0 ? defaultOf(l.elementType) : l.items[at];
    }],
    ["System.Collections.Generic.List[T] FindAll(System.Predicate[T] match)", (l: List, match: Predicate) => sameKind(l, l.items.filter(holds(match)))],
    ["int FindIndex(System.Predicate[T] match)", (l: List, match: Predicate) => findIndex(l, 0, l.count, match)],
    ["int FindIndex(int startIndex, System.Predicate[T] match)", (l: List, start: number, match: Predicate) => findIndex(l, start, l.count - start, match)],
    ["int FindIndex(int startIndex, int count, System.Predicate[T] match)", findIndex],
    ["T FindLast(System.Predicate[T] match)", (l: List, match: Predicate) => {
      const at = l.items.findLastIndex(holds(match));
      return at < 0 ? defaultOf(l.elementType) : l.items[at];
    }],
    ["int FindLastIndex(System.Predicate[T] match)", (l: List, match: Predicate) => l.items.findLastIndex(holds(match))],
    ["void ForEach(System.Action[T] action)", forEach],
    ["System.Collections.Generic.List`1+Enumerator[T] GetEnumerator()", (l: List) => l.enumerate()],
    ["System.Collections.Generic.List[T] GetRange(int index, int count)", range],
    ["int IndexOf(T item)", (l: List, item: unknown) => l.indexOf(item)],
    ["int IndexOf(T item, int index)", (l: List, item: unknown, index: number) => l.indexOf(item, index)],
    ["int IndexOf(T item, int index, int count)", (l: List, item: unknown, index: number, count: number) => l.indexOf(item, index, count)],
    ["void Insert(int index, T item)", (l: List, index: number, item: unknown) => l.insert(index, item)],
    ["void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)", (l: List, index: number, c: unknown) => l.insertRange(index, itemsOf(c))],
    ["int LastIndexOf(T item)", (l: List, item: unknown) => l.lastIndexOf(item)],
    ["int LastIndexOf(T item, int index)", (l: List, item: unknown, index: number) => l.lastIndexOf(item, index)],
    ["bool Remove(T item)", (l: List, item: unknown) => l.remove(item)],
    ["int RemoveAll(System.Predicate[T] match)", (l: List, match: Predicate) => removeAll(l, needed(match, "match"))],
    ["void RemoveAt(int index)", (l: List, index: number) => l.removeAt(index)],
    ["void RemoveRange(int index, int count)", (l: List, index: number, count: number) => l.removeRange(index, count)],
    ["void Reverse()", (l: List) => l.reverse()],
    ["void Reverse(int index, int count)", (l: List, index: number, count: number) => l.reverse(index, count)],
    ["System.Collections.Generic.List[T] Slice(int start, int length)", range],
    ["void Sort()", (l: List) => l.sort(orderFunction(null))],
    ["void Sort(System.Collections.Generic.IComparer[T] comparer)", (l: List, comparer: unknown) => l.sort(orderFunction(comparer))],
    ["void Sort(int index, int count, System.Collections.Generic.IComparer[T] comparer)", (l: List, index: number, count: number, comparer: unknown) => l.sort(orderFunction(comparer), index, count)],
    ["void Sort(System.Comparison[T] comparison)", (l: List, comparison: unknown) => l.sort(orderFunction(needed(comparison, "comparison")))],
    ["T[] ToArray()", (l: List) => arrayOf(l.elementType, l.items.slice())],
    ["void TrimExcess()", () => undefined],
    ["bool TrueForAll(System.Predicate[T] match)", (l: List, match: Predicate) => l.items.every(holds(match))],
    ["int Capacity {get;set;}", (l: List) => l.capacity, (l: List, value: number) => void (l.capacity = value)],
    ["int Count {get;}", (l: List) => l.count],
    ["T Item(int index) {get;set;}", (l: List, index: number) => l.getAt(index), (l: List, index: number, value: unknown) => l.setAt(index, value)],
  ],
});

