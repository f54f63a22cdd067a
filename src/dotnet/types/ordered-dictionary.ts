// System.Collections.Specialized.OrderedDictionary, PowerShell's [ordered]@{}: keys regardless of case, positions counted.
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { DictionaryLike, Enumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { DictionaryEntry } from "./dictionary-entry.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import { duplicateKey } from "./hashtable.ts";
import { copyInto, KeyView } from "./key-view.ts";
import { cultureIgnoreCaseComparer, keyFunction } from "./string-comparer.ts";

interface Slot {
  hash: unknown;
  key: unknown;
  value: unknown;
}

function outOfRange(): NetException {
  return argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "index");
}

export class OrderedDictionary extends NetObject implements DictionaryLike {
  #byKey = new Map<unknown, Slot>();
  /** The order; null while it is the insertion order of the map. */
  #order: Slot[] | null = null;
  #keyOf: (key: unknown) => unknown;
  readonly comparer: unknown;
  #readOnly = false;
  version = 0;
  constructor(comparer: unknown = null) {
    super();
    this.comparer = comparer;
    this.#keyOf = keyFunction(comparer);
  }
  override get netType(): NetType {
    return orderedDictionaryType;
  }
  get count(): number {
    return this.#byKey.size;
  }
  get isReadOnly(): boolean {
    return this.#readOnly;
  }
  get(key: unknown): unknown {
    return this.#byKey.get(this.#hash(key))?.value;
  }
  /** Adds at the end or replaces in place; the replaced entry takes the new spelling of the key. */
  set(key: unknown, value: unknown): void {
    this.#guard();
    const hash = this.#hash(key);
    const slot = this.#byKey.get(hash);
    if (slot) {
      slot.key = key;
      slot.value = value;
    } else this.#append({ hash, key, value });
    this.version++;
  }
  add(key: unknown, value: unknown): void {
    this.#guard();
    const hash = this.#hash(key);
    const slot = this.#byKey.get(hash);
    if (slot) throw duplicateKey(slot.key, key);
    this.#append({ hash, key, value });
    this.version++;
  }
  has(key: unknown): boolean {
    return this.#byKey.has(this.#hash(key));
  }
  remove(key: unknown): boolean {
    this.#guard();
    const hash = this.#hash(key);
    const slot = this.#byKey.get(hash);
    if (!slot) return false;
    this.#byKey.delete(hash);
    if (this.#order) this.#order.splice(this.#order.indexOf(slot), 1);
    this.version++;
    return true;
  }
  clear(): void {
    this.#guard();
    this.#byKey.clear();
    this.#order = null;
    this.version++;
  }
  /** The value at a position; throws ArgumentOutOfRangeException outside. */
  valueAt(index: number): unknown {
    return this.#slotAt(index).value;
  }
  keyAt(index: number): unknown {
    return this.#slotAt(index).key;
  }
  setValueAt(index: number, value: unknown): void {
    this.#guard();
    this.#slotAt(index).value = value;
    this.version++;
  }
  insert(index: number, key: unknown, value: unknown): void {
    this.#guard();
    if (index < 0 || index > this.count) throw outOfRange();
    const hash = this.#hash(key);
    const slot = this.#byKey.get(hash);
    if (slot) throw duplicateKey(slot.key, key);
    const order = this.#ordered();
    const added = { hash, key, value };
    order.splice(index, 0, added);
    this.#byKey.set(hash, added);
    this.version++;
  }
  removeAt(index: number): void {
    this.#guard();
    this.remove(this.#slotAt(index).key);
  }
  /** No changes from now on. */
  freeze(): void {
    this.#readOnly = true;
  }
  asReadOnly(): OrderedDictionary {
    const copy = new OrderedDictionary(this.comparer);
    copy.#byKey = this.#byKey;
    copy.#order = this.#ordered();
    copy.#readOnly = true;
    return copy;
  }
  *keys(): Iterable<unknown> {
    for (const slot of this.#slots()) yield slot.key;
  }
  *values(): Iterable<unknown> {
    for (const slot of this.#slots()) yield slot.value;
  }
  *entries(): Iterable<[unknown, unknown]> {
    for (const slot of this.#slots()) yield [slot.key, slot.value];
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.#dictionaryEntries(), () => this.version, "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryEnumerator");
  }
  *#dictionaryEntries(): Iterable<unknown> {
    for (const slot of this.#slots()) yield new DictionaryEntry(slot.key, slot.value);
  }
  #slots(): Iterable<Slot> {
    return this.#order ?? this.#byKey.values();
  }
  #ordered(): Slot[] {
    return (this.#order ??= [...this.#byKey.values()]);
  }
  #slotAt(index: number): Slot {
    const slot = index < 0 ? undefined : this.#ordered()[index];
    if (!slot) throw outOfRange();
    return slot;
  }
  #append(slot: Slot): void {
    this.#byKey.set(slot.hash, slot);
    this.#order?.push(slot);
  }
  #hash(key: unknown): unknown {
    if (key === null) throw argumentError("ArgumentNullException", "Key cannot be null.", "key");
    return this.#keyOf(key);
  }
  #guard(): void {
    if (this.#readOnly) throw new NetException("System.NotSupportedException", "The OrderedDictionary is readonly and cannot be modified.");
  }
}

/** An empty dictionary as `[ordered]@{}` makes it: keys regardless of case. */
export function orderedLiteral(): OrderedDictionary {
  return new OrderedDictionary(cultureIgnoreCaseComparer);
}

const viewType = "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection";

const orderedDictionaryType = defineType({
  name: "System.Collections.Specialized.OrderedDictionary",
  aliases: ["ordered"],
  interfaces: [
    "System.Collections.Specialized.IOrderedDictionary",
    "System.Collections.IDictionary",
    "System.Collections.ICollection",
    "System.Collections.IEnumerable",
    "System.Runtime.Serialization.ISerializable",
    "System.Runtime.Serialization.IDeserializationCallback",
  ],
  members: [
    ["new()", () => new OrderedDictionary()],
    ["new(int capacity)", () => new OrderedDictionary()],
    ["new(System.Collections.IEqualityComparer comparer)", (comparer: unknown) => new OrderedDictionary(comparer)],
    ["new(int capacity, System.Collections.IEqualityComparer comparer)", (_: number, comparer: unknown) => new OrderedDictionary(comparer)],
    ["void Add(System.Object key, System.Object value)", (d: OrderedDictionary, key: unknown, value: unknown) => d.add(key, value)],
    ["System.Collections.Specialized.OrderedDictionary AsReadOnly()", (d: OrderedDictionary) => d.asReadOnly()],
    ["void Clear()", (d: OrderedDictionary) => d.clear()],
    ["bool Contains(System.Object key)", (d: OrderedDictionary, key: unknown) => d.has(key)],
    ["void CopyTo(array array, int index)", (d: OrderedDictionary, array: unknown, index: number) => copyInto(array, index, [...d.enumerate()])],
    ["System.Collections.IDictionaryEnumerator GetEnumerator()", (d: OrderedDictionary) => d.enumerate()],
    ["void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", () => {
      throw argumentError("ArgumentNullException", "Value cannot be null.", "info");
    }],
    ["void OnDeserialization(System.Object sender)", () => {
      throw new NetException("System.Runtime.Serialization.SerializationException", "OnDeserialization method was called while the object was not being deserialized.");
    }],
    ["void Insert(int index, System.Object key, System.Object value)", (d: OrderedDictionary, index: number, key: unknown, value: unknown) => d.insert(index, key, value)],
    ["void Remove(System.Object key)", (d: OrderedDictionary, key: unknown) => void d.remove(key)],
    ["void RemoveAt(int index)", (d: OrderedDictionary, index: number) => d.removeAt(index)],
    ["int Count {get;}", (d: OrderedDictionary) => d.count],
    ["bool IsFixedSize {get;}", (d: OrderedDictionary) => d.isReadOnly],
    ["bool IsReadOnly {get;}", (d: OrderedDictionary) => d.isReadOnly],
    ["bool IsSynchronized {get;}", () => false],
    ["System.Object Item(int index) {get;set;}", (d: OrderedDictionary, index: number) => d.valueAt(index), (d: OrderedDictionary, index: number, value: unknown) => d.setValueAt(index, value)],
    ["System.Object Item(System.Object key) {get;set;}", (d: OrderedDictionary, key: unknown) => d.get(key) ?? null, (d: OrderedDictionary, key: unknown, value: unknown) => d.set(key, value)],
    ["System.Collections.ICollection Keys {get;}", (d: OrderedDictionary) => new KeyView(viewType, { count: () => d.count, walk: () => d.keys(), version: () => d.version })],
    ["System.Object SyncRoot {get;}", (d: OrderedDictionary) => d],
    ["System.Collections.ICollection Values {get;}", (d: OrderedDictionary) => new KeyView(viewType, { count: () => d.count, walk: () => d.values(), version: () => d.version })],
  ],
});
export default orderedDictionaryType;
