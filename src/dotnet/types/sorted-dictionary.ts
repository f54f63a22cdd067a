// The dictionaries kept in key order: SortedDictionary, the generic SortedList and the old SortedList.
import { netEquals } from "../core/compare.ts";
import { defaultOf } from "../core/default-value.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { DictionaryLike, Enumerator } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { DictionaryEntry } from "./dictionary-entry.ts";
import { addAll, keyNotFound } from "./dictionary.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import { duplicateKey } from "./hashtable.ts";
import { KeyValuePair, pairType } from "./key-value-pair.ts";
import { copyInto, KeyView } from "./key-view.ts";
import { defaultOrderComparer, orderFunction } from "./string-comparer.ts";

const G = "System.Collections.Generic";

export class SortedTable extends NetObject implements DictionaryLike {
  readonly type: NetType;
  readonly comparer: unknown;
  #keys: unknown[] = [];
  #values: unknown[] = [];
  #compare: (a: unknown, b: unknown) => number;
  version = 0;
  constructor(type: NetType, comparer: unknown = null) {
    super();
    this.type = type;
    this.comparer = comparer;
    this.#compare = orderFunction(comparer);
  }
  override get netType(): NetType {
    return this.type;
  }
  get isGeneric(): boolean {
    return this.type.typeArguments.length > 0;
  }
  get count(): number {
    return this.#keys.length;
  }
  /** The place of a key, or the complement of where it belongs. */
  search(key: unknown): number {
    if (key === null) throw argumentError("ArgumentNullException", this.isGeneric ? "Value cannot be null." : "Key cannot be null.", "key");
    let low = 0;
    let high = this.#keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(this.#keys[middle], key);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }
  get(key: unknown): unknown {
    const at = this.search(key);
    return at < 0 ? undefined : this.#values[at];
  }
  set(key: unknown, value: unknown): void {
    const at = this.search(key);
    if (at >= 0) this.#values[at] = value;
    else this.#insert(~at, key, value);
    this.version++;
  }
  add(key: unknown, value: unknown): void {
    const at = this.search(key);
    if (at >= 0) {
      if (!this.isGeneric) throw duplicateKey(this.#keys[at], key);
      const shown = this.type.name.startsWith("SortedDictionary") ? `[${toText(key)}, ${value === null ? "" : toText(value)}]` : toText(key);
      throw new NetException("System.ArgumentException", `An item with the same key has already been added. Key: ${shown}`);
    }
    this.#insert(~at, key, value);
    this.version++;
  }
  has(key: unknown): boolean {
    return this.search(key) >= 0;
  }
  remove(key: unknown): boolean {
    const at = this.search(key);
    if (at >= 0) this.removeAt(at);
    return at >= 0;
  }
  removeAt(index: number): void {
    this.#check(index);
    this.#keys.splice(index, 1);
    this.#values.splice(index, 1);
    this.version++;
  }
  clear(): void {
    this.#keys = [];
    this.#values = [];
    this.version++;
  }
  keyAt(index: number): unknown {
    this.#check(index);
    return this.#keys[index];
  }
  valueAt(index: number): unknown {
    this.#check(index);
    return this.#values[index];
  }
  setValueAt(index: number, value: unknown): void {
    this.#check(index);
    this.#values[index] = value;
    this.version++;
  }
  indexOfValue(value: unknown): number {
    return this.#values.findIndex((v) => netEquals(v, value));
  }
  keys(): readonly unknown[] {
    return this.#keys;
  }
  values(): readonly unknown[] {
    return this.#values;
  }
  entries(): Iterable<[unknown, unknown]> {
    return this.#keys.map((key, i) => [key, this.#values[i]]);
  }
  enumerate(): Enumerator {
    const [key, value] = this.type.typeArguments;
    const type = key && value ? genericTypeOf(typeNamed(`${G}.SortedDictionary\`2+Enumerator`), [key, value]) : "System.Collections.SortedList+SortedListEnumerator";
    return new IterationEnumerator(() => this.#walk(), () => this.version, type);
  }
  *#walk(): Iterable<unknown> {
    const [key, value] = this.type.typeArguments;
    const pair = key && value ? pairType(key, value) : null;
    for (let i = 0; i < this.#keys.length; i++) {
      yield pair ? new KeyValuePair(pair, this.#keys[i], this.#values[i]) : new DictionaryEntry(this.#keys[i], this.#values[i]);
    }
  }
  #insert(at: number, key: unknown, value: unknown): void {
    this.#keys.splice(at, 0, key);
    this.#values.splice(at, 0, value);
  }
  #check(index: number): void {
    if (index < 0 || index >= this.#keys.length) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "index");
  }
}

function make(type: NetType, comparer: unknown, source?: unknown): SortedTable {
  const table = new SortedTable(type, comparer);
  if (source !== undefined) addAll(table, source);
  return table;
}

function view(t: SortedTable, side: "Key" | "Value"): KeyView {
  const type = t.isGeneric ? genericTypeOf(typeNamed(`${G}.SortedDictionary\`2+${side}Collection`), [...t.type.typeArguments]) : `System.Collections.SortedList+${side}List`;
  return new KeyView(type, { count: () => t.count, walk: () => (side === "Key" ? t.keys() : t.values()), version: () => t.version });
}

function fetch(t: SortedTable, key: unknown): unknown {
  const at = t.search(key);
  if (at < 0) throw keyNotFound(key);
  return t.valueAt(at);
}

const indexOf = (at: number) => (at < 0 ? -1 : at);

const GENERIC: Member[] = [
  ["new()", function (this: NetType) {
    return make(this, null);
  }],
  ["new(System.Collections.Generic.IComparer[TKey] comparer)", function (this: NetType, comparer: unknown) {
    return make(this, comparer);
  }],
  ["new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)", function (this: NetType, source: unknown) {
    return make(this, null, source);
  }],
  ["new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IComparer[TKey] comparer)", function (this: NetType, source: unknown, comparer: unknown) {
    return make(this, comparer, source);
  }],
  ["void Add(TKey key, TValue value)", (t: SortedTable, key: unknown, value: unknown) => t.add(key, value)],
  ["void Clear()", (t: SortedTable) => t.clear()],
  ["bool ContainsKey(TKey key)", (t: SortedTable, key: unknown) => t.has(key)],
  ["bool ContainsValue(TValue value)", (t: SortedTable, value: unknown) => t.indexOfValue(value) >= 0],
  ["void CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int index)", (t: SortedTable, array: unknown, index: number) => copyInto(array, index, [...t.enumerate()])],
  ["bool Remove(TKey key)", (t: SortedTable, key: unknown) => t.remove(key)],
  ["bool TryGetValue(TKey key, [ref] TValue value)", (t: SortedTable, key: unknown, value: { value: unknown }) => {
    const at = t.search(key);
    value.value = at < 0 ? defaultOf(t.type.typeArguments[1]!) : t.valueAt(at);
    return at >= 0;
  }],
  ["System.Collections.Generic.IComparer[TKey] Comparer {get;}", (t: SortedTable) => t.comparer ?? defaultOrderComparer(t.type.typeArguments[0]!)],
  ["int Count {get;}", (t: SortedTable) => t.count],
  ["TValue Item(TKey key) {get;set;}", fetch, (t: SortedTable, key: unknown, value: unknown) => t.set(key, value)],
];
const INTERFACES = [`${G}.IDictionary\`2[TKey,TValue]`, `${G}.IReadOnlyDictionary\`2[TKey,TValue]`, `${G}.ICollection\`1[${G}.KeyValuePair\`2[TKey,TValue]]`, `${G}.IEnumerable\`1[${G}.KeyValuePair\`2[TKey,TValue]]`, "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable"];

export default [
  defineType({
    name: `${G}.SortedDictionary\`2`,
    parameters: ["TKey", "TValue"],
    interfaces: INTERFACES,
    members: [
      ...GENERIC,
      ["System.Collections.Generic.SortedDictionary`2+Enumerator[TKey,TValue] GetEnumerator()", (t: SortedTable) => t.enumerate()],
      ["System.Collections.Generic.SortedDictionary`2+KeyCollection[TKey,TValue] Keys {get;}", (t: SortedTable) => view(t, "Key")],
      ["System.Collections.Generic.SortedDictionary`2+ValueCollection[TKey,TValue] Values {get;}", (t: SortedTable) => view(t, "Value")],
    ],
  }),
  defineType({
    name: `${G}.SortedList\`2`,
    parameters: ["TKey", "TValue"],
    interfaces: INTERFACES,
    members: [
      ...GENERIC,
      ["new(int capacity)", function (this: NetType) {
        return make(this, null);
      }],
      ["System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()", (t: SortedTable) => t.enumerate()],
      ["TKey GetKeyAtIndex(int index)", (t: SortedTable, index: number) => t.keyAt(index)],
      ["TValue GetValueAtIndex(int index)", (t: SortedTable, index: number) => t.valueAt(index)],
      ["void SetValueAtIndex(int index, TValue value)", (t: SortedTable, index: number, value: unknown) => t.setValueAt(index, value)],
      ["int IndexOfKey(TKey key)", (t: SortedTable, key: unknown) => indexOf(t.search(key))],
      ["int IndexOfValue(TValue value)", (t: SortedTable, value: unknown) => t.indexOfValue(value)],
      ["void RemoveAt(int index)", (t: SortedTable, index: number) => t.removeAt(index)],
      ["void TrimExcess()", () => undefined],
      ["int Capacity {get;set;}", (t: SortedTable) => Math.max(4, t.count), () => undefined],
      ["System.Collections.Generic.IList[TKey] Keys {get;}", (t: SortedTable) => view(t, "Key")],
      ["System.Collections.Generic.IList[TValue] Values {get;}", (t: SortedTable) => view(t, "Value")],
    ],
  }),
  defineType({
    name: "System.Collections.SortedList",
    interfaces: ["System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"],
    members: [
      ["new()", function (this: NetType) {
        return make(this, null);
      }],
      ["new(int initialCapacity)", function (this: NetType) {
        return make(this, null);
      }],
      ["new(System.Collections.IComparer comparer)", function (this: NetType, comparer: unknown) {
        return make(this, comparer);
      }],
      ["new(System.Collections.IDictionary d)", function (this: NetType, source: unknown) {
        return make(this, null, source);
      }],
      ["new(System.Collections.IDictionary d, System.Collections.IComparer comparer)", function (this: NetType, source: unknown, comparer: unknown) {
        return make(this, comparer, source);
      }],
      ["void Add(System.Object key, System.Object value)", (t: SortedTable, key: unknown, value: unknown) => t.add(key, value)],
      ["void Clear()", (t: SortedTable) => t.clear()],
      ["System.Object Clone()", (t: SortedTable) => make(t.type, t.comparer, t)],
      ["bool Contains(System.Object key)", (t: SortedTable, key: unknown) => t.has(key)],
      ["bool ContainsKey(System.Object key)", (t: SortedTable, key: unknown) => t.has(key)],
      ["bool ContainsValue(System.Object value)", (t: SortedTable, value: unknown) => t.indexOfValue(value) >= 0],
      ["void CopyTo(array array, int arrayIndex)", (t: SortedTable, array: unknown, index: number) => copyInto(array, index, [...t.enumerate()])],
      ["System.Object GetByIndex(int index)", (t: SortedTable, index: number) => t.valueAt(index)],
      ["System.Collections.IDictionaryEnumerator GetEnumerator()", (t: SortedTable) => t.enumerate()],
      ["System.Object GetKey(int index)", (t: SortedTable, index: number) => t.keyAt(index)],
      ["System.Collections.IList GetKeyList()", (t: SortedTable) => view(t, "Key")],
      ["System.Collections.IList GetValueList()", (t: SortedTable) => view(t, "Value")],
      ["int IndexOfKey(System.Object key)", (t: SortedTable, key: unknown) => indexOf(t.search(key))],
      ["int IndexOfValue(System.Object value)", (t: SortedTable, value: unknown) => t.indexOfValue(value)],
      ["void Remove(System.Object key)", (t: SortedTable, key: unknown) => void t.remove(key)],
      ["void RemoveAt(int index)", (t: SortedTable, index: number) => t.removeAt(index)],
      ["void SetByIndex(int index, System.Object value)", (t: SortedTable, index: number, value: unknown) => t.setValueAt(index, value)],
      ["void TrimToSize()", () => undefined],
      ["int Capacity {get;set;}", (t: SortedTable) => Math.max(16, t.count), () => undefined],
      ["int Count {get;}", (t: SortedTable) => t.count],
      ["bool IsFixedSize {get;}", () => false],
      ["bool IsReadOnly {get;}", () => false],
      ["bool IsSynchronized {get;}", () => false],
      ["System.Object Item(System.Object key) {get;set;}", (t: SortedTable, key: unknown) => t.get(key) ?? null, (t: SortedTable, key: unknown, value: unknown) => t.set(key, value)],
      ["System.Collections.ICollection Keys {get;}", (t: SortedTable) => view(t, "Key")],
      ["System.Object SyncRoot {get;}", (t: SortedTable) => t],
      ["System.Collections.ICollection Values {get;}", (t: SortedTable) => view(t, "Value")],
    ],
  }),
];
