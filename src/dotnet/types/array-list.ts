// System.Collections.ArrayList and System.Collections.Specialized.StringCollection.
import { arrayOf } from "../core/default-value.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { ItemList } from "../core/item-list.ts";
import { reserve } from "../core/memory-limit.ts";
import type { Enumerator } from "../core/sequence.ts";
import { iterate } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { ItemsEnumerator } from "./enumerators.ts";
import { copyInto } from "./key-view.ts";
import { orderFunction } from "./string-comparer.ts";

type Fixing = "none" | "size" | "all";

export class ArrayList extends ItemList {
  protected readonly insertMessage = "Insertion index was out of range. Must be non-negative and less than or equal to size.";
  readonly fixing: Fixing;
  constructor(items: unknown[] = [], fixing: Fixing = "none") {
    super(typeNamed("System.Collections.ArrayList"), items);
    this.fixing = fixing;
  }
  override get isReadOnly(): boolean {
    return this.fixing === "all";
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, "System.Collections.ArrayList+ArrayListEnumeratorSimple");
  }
  override add(value: unknown): number {
    if (this.fixing === "size") throw new NetException("System.NotSupportedException", "Collection was of a fixed size.");
    return super.add(value);
  }
}

export class StringCollection extends ItemList {
  protected readonly insertMessage = "Insertion index was out of range. Must be non-negative and less than or equal to size.";
  constructor(items: unknown[] = []) {
    super(typeNamed("System.Collections.Specialized.StringCollection"), items);
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, "System.Collections.ArrayList+ArrayListEnumeratorSimple");
  }
}

function itemsOf(collection: unknown, name = "c"): unknown[] {
  const items = collection === null ? undefined : iterate(collection);
  if (!items) throw argumentError("ArgumentNullException", "Collection cannot be null.", name);
  return Array.from(items);
}

function range(list: ArrayList, index: number, count: number): ArrayList {
  list.checkRange(index, count);
  return new ArrayList(list.items.slice(index, index + count));
}

const LISTS = ["System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable"];

export default [
  defineType({
    name: "System.Collections.ArrayList",
    interfaces: [...LISTS, "System.ICloneable"],
    members: [
      ["new()", () => new ArrayList()],
      ["new(int capacity)", (capacity: number) => {
        if (capacity < 0) throw argumentError("ArgumentOutOfRangeException", "'capacity' must be non-negative.", "capacity");
        return new ArrayList();
      }],
      ["new(System.Collections.ICollection c)", (c: unknown) => new ArrayList(itemsOf(c))],
      ["int Add(System.Object value)", (l: ArrayList, value: unknown) => l.add(value)],
      ["void AddRange(System.Collections.ICollection c)", (l: ArrayList, c: unknown) => l.addRange(itemsOf(c))],
      ["int BinarySearch(int index, int count, System.Object value, System.Collections.IComparer comparer)", (...[l, index, count, value, comparer]: [l: ArrayList, index: number, count: number, value: unknown, comparer: unknown]) => l.binarySearch(value, orderFunction(comparer), index, count)],
      ["int BinarySearch(System.Object value)", (l: ArrayList, value: unknown) => l.binarySearch(value, orderFunction(null))],
      ["int BinarySearch(System.Object value, System.Collections.IComparer comparer)", (l: ArrayList, value: unknown, comparer: unknown) => l.binarySearch(value, orderFunction(comparer))],
      ["void Clear()", (l: ArrayList) => l.clear()],
      ["System.Object Clone()", (l: ArrayList) => new ArrayList(l.items.slice())],
      ["bool Contains(System.Object item)", (l: ArrayList, item: unknown) => l.contains(item)],
      ["void CopyTo(array array)", (l: ArrayList, array: unknown) => copyInto(array, 0, l.items)],
      ["void CopyTo(array array, int arrayIndex)", (l: ArrayList, array: unknown, at: number) => copyInto(array, at, l.items)],
      ["void CopyTo(int index, array array, int arrayIndex, int count)", (...[l, index, array, at, count]: [l: ArrayList, index: number, array: unknown, at: number, count: number]) => copyInto(array, at, range(l, index, count).items)],
      ["System.Collections.IEnumerator GetEnumerator()", (l: ArrayList) => l.enumerate()],
      ["System.Collections.ArrayList GetRange(int index, int count)", range],
      ["int IndexOf(System.Object value)", (l: ArrayList, value: unknown) => l.indexOf(value)],
      ["int IndexOf(System.Object value, int startIndex)", (l: ArrayList, value: unknown, start: number) => l.indexOf(value, start)],
      ["int IndexOf(System.Object value, int startIndex, int count)", (l: ArrayList, value: unknown, start: number, count: number) => l.indexOf(value, start, count)],
      ["void Insert(int index, System.Object value)", (l: ArrayList, index: number, value: unknown) => l.insert(index, value)],
      ["void InsertRange(int index, System.Collections.ICollection c)", (l: ArrayList, index: number, c: unknown) => l.insertRange(index, itemsOf(c))],
      ["int LastIndexOf(System.Object value)", (l: ArrayList, value: unknown) => l.lastIndexOf(value)],
      ["int LastIndexOf(System.Object value, int startIndex)", (l: ArrayList, value: unknown, start: number) => l.lastIndexOf(value, start)],
      ["void Remove(System.Object obj)", (l: ArrayList, value: unknown) => void l.remove(value)],
      ["void RemoveAt(int index)", (l: ArrayList, index: number) => l.removeAt(index)],
      ["void RemoveRange(int index, int count)", (l: ArrayList, index: number, count: number) => l.removeRange(index, count)],
      ["void Reverse()", (l: ArrayList) => l.reverse()],
      ["void Reverse(int index, int count)", (l: ArrayList, index: number, count: number) => l.reverse(index, count)],
      ["void SetRange(int index, System.Collections.ICollection c)", (l: ArrayList, index: number, c: unknown) => itemsOf(c).forEach((item, i) => l.setAt(index + i, item))],
      ["void Sort()", (l: ArrayList) => l.sort(orderFunction(null))],
      ["void Sort(System.Collections.IComparer comparer)", (l: ArrayList, comparer: unknown) => l.sort(orderFunction(comparer))],
      ["void Sort(int index, int count, System.Collections.IComparer comparer)", (l: ArrayList, index: number, count: number, comparer: unknown) => l.sort(orderFunction(comparer), index, count)],
      ["System.Object[] ToArray()", (l: ArrayList) => l.items.slice()],
      ["array ToArray(type type)", (l: ArrayList, type: NetType) => arrayOf(type, l.items.slice())],
      ["void TrimToSize()", () => undefined],
      ["int Capacity {get;set;}", (l: ArrayList) => Math.max(4, 2 ** Math.ceil(Math.log2(Math.max(1, l.count)))), () => undefined],
      ["int Count {get;}", (l: ArrayList) => l.count],
      ["bool IsFixedSize {get;}", (l: ArrayList) => l.fixing !== "none"],
      ["bool IsReadOnly {get;}", (l: ArrayList) => l.isReadOnly],
      ["bool IsSynchronized {get;}", () => false],
      ["System.Object Item(int index) {get;set;}", (l: ArrayList, index: number) => l.getAt(index), (l: ArrayList, index: number, value: unknown) => l.setAt(index, value)],
      ["System.Object SyncRoot {get;}", (l: ArrayList) => l],
      ["static System.Collections.ArrayList Adapter(System.Collections.IList list)", (list: unknown) => new ArrayList(Array.isArray(list) ? list : itemsOf(list, "list"))],
      ["static System.Collections.ArrayList FixedSize(System.Collections.ArrayList list)", (list: ArrayList) => new ArrayList(list.items, "size")],
      ["static System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)", (list: ArrayList) => new ArrayList(list.items, "all")],
      ["static System.Collections.ArrayList Repeat(System.Object value, int count)", (value: unknown, count: number) => {
        if (count < 0) throw argumentError("ArgumentOutOfRangeException", "'count' must be non-negative.", "count");
        reserve(count);
        return new ArrayList(Array.from({ length: count }, () => value));
      }],
      ["static System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)", (list: ArrayList) => list],
    ],
  }),
  defineType({
    name: "System.Collections.Specialized.StringCollection",
    interfaces: LISTS,
    members: [
      ["new()", () => new StringCollection()],
      ["int Add(string value)", (l: StringCollection, value: unknown) => l.add(value)],
      ["void AddRange(string[] value)", (l: StringCollection, value: unknown) => l.addRange(itemsOf(value, "value"))],
      ["void Clear()", (l: StringCollection) => l.clear()],
      ["bool Contains(string value)", (l: StringCollection, value: unknown) => l.contains(value)],
      ["void CopyTo(string[] array, int index)", (l: StringCollection, array: unknown, index: number) => copyInto(array, index, l.items)],
      ["System.Collections.Specialized.StringEnumerator GetEnumerator()", (l: StringCollection) => l.enumerate()],
      ["int IndexOf(string value)", (l: StringCollection, value: unknown) => l.indexOf(value)],
      ["void Insert(int index, string value)", (l: StringCollection, index: number, value: unknown) => l.insert(index, value)],
      ["void Remove(string value)", (l: StringCollection, value: unknown) => void l.remove(value)],
      ["void RemoveAt(int index)", (l: StringCollection, index: number) => l.removeAt(index)],
      ["int Count {get;}", (l: StringCollection) => l.count],
      ["bool IsReadOnly {get;}", () => false],
      ["bool IsSynchronized {get;}", () => false],
      ["string Item(int index) {get;set;}", (l: StringCollection, index: number) => l.getAt(index), (l: StringCollection, index: number, value: unknown) => l.setAt(index, value)],
      ["System.Object SyncRoot {get;}", (l: StringCollection) => l],
    ],
  }),
];
