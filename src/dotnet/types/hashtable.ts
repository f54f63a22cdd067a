// System.Collections.Hashtable, PowerShell's @{}: any key but null, enumerated here in the order of insertion.
import { foldCase } from "../core/casing.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { netEquals } from "../core/compare.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { DictionaryLike, Enumerator } from "../core/sequence.ts";
import { isDictionaryLike, IterationEnumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { DictionaryEntry } from "./dictionary-entry.ts";
import { copyInto, KeyView } from "./key-view.ts";
import { cultureIgnoreCaseComparer, exactKey, ignoreCaseKey, keyFunction } from "./string-comparer.ts";

interface Slot {
  readonly key: unknown;
  value: unknown;
}

function nullKey(): NetException {
  return argumentError("ArgumentNullException", "Key cannot be null.", "key");
}

export class Hashtable extends NetObject implements DictionaryLike {
  // Plain private fields: those with # cost a multiple until V8 has optimised the code, and most loops end before.
  private slots = new Map<unknown, Slot>();
  /** Values of the keys `first`, `first + 1`, ... while nothing else was ever added: an array is many times faster than a Map. */
  private run: unknown[] | null = null;
  private first = 0;
  private keyOf: (key: unknown) => unknown;
  readonly comparer: unknown;
  version = 0;
  /** Without a comparer keys are case-sensitive; `@{}` passes the one of `hashLiteral()`. */
  constructor(comparer: unknown = null) {
    super();
    this.comparer = comparer;
    this.keyOf = keyFunction(comparer);
  }
  override get netType(): NetType {
    return hashtableType;
  }
  get count(): number {
    return this.run ? this.run.length : this.slots.size;
  }
  get(key: unknown): unknown {
    if (key === null) throw nullKey();
    if (this.run) return typeof key === "number" ? this.run[key - this.first] : undefined;
    return this.slots.get(this.keyHash(key))?.value;
  }
  /** Adds or replaces; a replaced entry keeps the key as it was first written. */
  set(key: unknown, value: unknown): void {
    if (key === null) throw nullKey();
    if (typeof key === "number") {
      const { run } = this;
      if (run === null) {
        if (this.startRun(key, value)) return;
      } else {
        const at = key - this.first;
        if (at >= 0 && at <= run.length && (key | 0) === key) {
          run[at] = value;
          this.version++;
          return;
        }
      }
    }
    const hash = this.keyHash(key);
    const slot = this.map().get(hash);
    this.version++;
    if (slot) slot.value = value;
    else this.slots.set(hash, { key, value });
  }
  add(key: unknown, value: unknown): void {
    if (key === null) throw nullKey();
    const hash = this.keyHash(key);
    const slot = this.map().get(hash);
    if (slot) throw duplicateKey(slot.key, key);
    this.version++;
    this.slots.set(hash, { key, value });
  }
  has(key: unknown): boolean {
    if (key === null) throw nullKey();
    if (this.run) return typeof key === "number" && key - this.first in this.run;
    return this.slots.has(this.keyHash(key));
  }
  remove(key: unknown): boolean {
    if (key === null) throw nullKey();
    const removed = this.map().delete(this.keyHash(key));
    if (removed) this.version++;
    return removed;
  }
  clear(): void {
    this.version++;
    this.run = null;
    this.slots.clear();
  }
  /** The first entry of an empty table starts a run when its key is a whole number. */
  private startRun(key: number, value: unknown): boolean {
    if (this.slots.size || (key | 0) !== key) return false;
    this.run = [value];
    this.first = key;
    this.version++;
    return true;
  }
  /** The table as a Map, for everything a run cannot do. */
  private map(): Map<unknown, Slot> {
    const run = this.run;
    if (run) {
      this.run = null;
      for (let i = 0; i < run.length; i++) this.slots.set(this.first + i, { key: this.first + i, value: run[i] });
    }
    return this.slots;
  }
  clone(): Hashtable {
    const copy = new Hashtable(this.comparer);
    for (const [key, slot] of this.map()) copy.slots.set(key, { key: slot.key, value: slot.value });
    return copy;
  }
  *keys(): Iterable<unknown> {
    for (const slot of this.map().values()) yield slot.key;
  }
  *values(): Iterable<unknown> {
    for (const slot of this.map().values()) yield slot.value;
  }
  *entries(): Iterable<[unknown, unknown]> {
    for (const slot of this.map().values()) yield [slot.key, slot.value];
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.dictionaryEntries(), () => this.version, "System.Collections.Hashtable+HashtableEnumerator");
  }
  private *dictionaryEntries(): Iterable<unknown> {
    for (const slot of this.map().values()) yield new DictionaryEntry(slot.key, slot.value);
  }
  // The two usual comparers are called directly: this is the hottest path of hashtable loops.
  private keyHash(key: unknown): unknown {
    if (typeof key === "number" && (key | 0) === key) return key;
    return this.keyOf === ignoreCaseKey ? (typeof key === "string" ? foldCase(key) : exactKey(key)) : this.keyOf(key);
  }
}

/** The error of adding a key that is there: Hashtable, SortedList and OrderedDictionary share it. */
export function duplicateKey(existing: unknown, added: unknown): NetException {
  return new NetException("System.ArgumentException", `Item has already been added. Key in dictionary: '${toText(existing)}'  Key being added: '${toText(added)}'`);
}

/** An empty table as `@{}` makes it: keys regardless of case. */
export function hashLiteral(): Hashtable {
  return new Hashtable(cultureIgnoreCaseComparer);
}

function fromDictionary(source: unknown, comparer: unknown = null): Hashtable {
  const table = new Hashtable(comparer);
  if (source === null) throw argumentError("ArgumentNullException", "Dictionary cannot be null.", "d");
  if (isDictionaryLike(source)) for (const [key, value] of source.entries()) table.add(key, value);
  return table;
}

function withCapacity(capacity: number, comparer: unknown = null): Hashtable {
  if (capacity < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "capacity");
  return new Hashtable(comparer);
}

const keysOf = (t: Hashtable) => new KeyView("System.Collections.Hashtable+KeyCollection", { count: () => t.count, walk: () => t.keys(), version: () => t.version });
const valuesOf = (t: Hashtable) => new KeyView("System.Collections.Hashtable+ValueCollection", { count: () => t.count, walk: () => t.values(), version: () => t.version });

/** Nothing here runs side by side, so the table serves as its own synchronized view; only that it is one has to be known. */
const synchronized = new WeakSet<Hashtable>();

function synchronizedView(table: Hashtable | null): Hashtable {
  if (table === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "table");
  synchronized.add(table);
  return table;
}

const hashtableType = defineType({
  name: "System.Collections.Hashtable",
  aliases: ["hashtable"],
  interfaces: [
    "System.Collections.IDictionary",
    "System.Collections.ICollection",
    "System.Collections.IEnumerable",
    "System.Runtime.Serialization.ISerializable",
    "System.Runtime.Serialization.IDeserializationCallback",
    "System.ICloneable",
  ],
  members: [
    ["new()", () => new Hashtable()],
    ["new(int capacity)", (capacity: number) => withCapacity(capacity)],
    ["new(int capacity, float loadFactor)", (capacity: number) => withCapacity(capacity)],
    ["new(int capacity, System.Collections.IEqualityComparer equalityComparer)", withCapacity],
    ["new(System.Collections.IEqualityComparer equalityComparer)", (comparer: unknown) => new Hashtable(comparer)],
    ["new(System.Collections.IDictionary d)", (d: unknown) => fromDictionary(d)],
    ["new(System.Collections.IDictionary d, float loadFactor)", (d: unknown) => fromDictionary(d)],
    ["new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)", fromDictionary],
    ["void Add(System.Object key, System.Object value)", (t: Hashtable, key: unknown, value: unknown) => t.add(key, value)],
    ["void Clear()", (t: Hashtable) => t.clear()],
    ["System.Object Clone()", (t: Hashtable) => t.clone()],
    ["bool Contains(System.Object key)", (t: Hashtable, key: unknown) => t.has(key)],
    ["bool ContainsKey(System.Object key)", (t: Hashtable, key: unknown) => t.has(key)],
    ["bool ContainsValue(System.Object value)", (t: Hashtable, value: unknown) => [...t.values()].some((v) => netEquals(v, value))],
    ["void CopyTo(array array, int arrayIndex)", (t: Hashtable, array: unknown[], index: number) => copyInto(array, index, [...t.enumerate()])],
    ["System.Collections.IDictionaryEnumerator GetEnumerator()", (t: Hashtable) => t.enumerate()],
    ["void Remove(System.Object key)", (t: Hashtable, key: unknown) => void t.remove(key)],
    ["int Count {get;}", (t: Hashtable) => t.count],
    ["bool IsFixedSize {get;}", () => false],
    ["bool IsReadOnly {get;}", () => false],
    ["bool IsSynchronized {get;}", (t: Hashtable) => synchronized.has(t)],
    ["System.Object Item(System.Object key) {get;set;}", (t: Hashtable, key: unknown) => t.get(key) ?? null, (t: Hashtable, key: unknown, value: unknown) => t.set(key, value)],
    ["System.Collections.ICollection Keys {get;}", keysOf],
    ["System.Object SyncRoot {get;}", (t: Hashtable) => t],
    ["System.Collections.ICollection Values {get;}", valuesOf],
    ["static hashtable Synchronized(hashtable table)", synchronizedView],
  ],
});
export default hashtableType;
