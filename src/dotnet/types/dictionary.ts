// System.Collections.Generic.Dictionary, and ConcurrentDictionary, which differs only in its members.
import { netEquals } from "../core/compare.ts";
import { defaultOf } from "../core/default-value.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { DictionaryLike, Enumerator } from "../core/sequence.ts";
import { isDictionaryLike, iterate, IterationEnumerator } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { KeyValuePair, pairType } from "./key-value-pair.ts";
import { copyInto, KeyView } from "./key-view.ts";
import { defaultEqualityComparer, keyFunction } from "./string-comparer.ts";

const G = "System.Collections.Generic";

export class Dictionary extends NetObject implements DictionaryLike {
  readonly type: NetType;
  readonly comparer: unknown;
  #slots = new Map<unknown, { readonly key: unknown; value: unknown }>();
  #keyOf: (key: unknown) => unknown;
  /** Counts added entries only: .NET lets values be replaced and entries be removed during an enumeration. */
  version = 0;
  /** `type` is the constructed Dictionary<K,V>. */
  constructor(type: NetType, comparer: unknown = null) {
    super();
    this.type = type;
    this.comparer = comparer;
    this.#keyOf = keyFunction(comparer);
  }
  override get netType(): NetType {
    return this.type;
  }
  get keyType(): NetType {
    return this.type.typeArguments[0] ?? typeNamed("System.Object");
  }
  get valueType(): NetType {
    return this.type.typeArguments[1] ?? typeNamed("System.Object");
  }
  get count(): number {
    return this.#slots.size;
  }
  get(key: unknown): unknown {
    return this.#slots.get(this.#hash(key))?.value;
  }
  /** The indexer: throws KeyNotFoundException. */
  fetch(key: unknown): unknown {
    const slot = this.#slots.get(this.#hash(key));
    if (!slot) throw keyNotFound(key);
    return slot.value;
  }
  set(key: unknown, value: unknown): void {
    const hash = this.#hash(key);
    const slot = this.#slots.get(hash);
    if (slot) slot.value = value;
    else {
      this.#slots.set(hash, { key, value });
      this.version++;
    }
  }
  add(key: unknown, value: unknown): void {
    if (!this.tryAdd(key, value)) throw new NetException("System.ArgumentException", `An item with the same key has already been added. Key: ${toText(key)}`);
  }
  tryAdd(key: unknown, value: unknown): boolean {
    const hash = this.#hash(key);
    if (this.#slots.has(hash)) return false;
    this.#slots.set(hash, { key, value });
    this.version++;
    return true;
  }
  has(key: unknown): boolean {
    return this.#slots.has(this.#hash(key));
  }
  remove(key: unknown): boolean {
    return this.#slots.delete(this.#hash(key));
  }
  clear(): void {
    this.#slots.clear();
  }
  *keys(): Iterable<unknown> {
    for (const slot of this.#slots.values()) yield slot.key;
  }
  *values(): Iterable<unknown> {
    for (const slot of this.#slots.values()) yield slot.value;
  }
  *entries(): Iterable<[unknown, unknown]> {
    for (const slot of this.#slots.values()) yield [slot.key, slot.value];
  }
  enumerate(): Enumerator {
    const type = genericTypeOf(typeNamed(`${G}.Dictionary\`2+Enumerator`), [this.keyType, this.valueType]);
    return new IterationEnumerator(() => this.#pairs(), () => this.version, type);
  }
  *#pairs(): Iterable<unknown> {
    const type = pairType(this.keyType, this.valueType);
    for (const slot of this.#slots.values()) yield new KeyValuePair(type, slot.key, slot.value);
  }
  #hash(key: unknown): unknown {
    if (key === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "key");
    return this.#keyOf(key);
  }
}

export function keyNotFound(key: unknown): NetException {
  return new NetException("System.Collections.Generic.KeyNotFoundException", `The given key '${toText(key)}' was not present in the dictionary.`);
}

/** Fills a dictionary from another one or from pairs. */
export function addAll(target: { add(key: unknown, value: unknown): void }, source: unknown): void {
  if (source === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "dictionary");
  if (isDictionaryLike(source)) for (const [key, value] of source.entries()) target.add(key, value);
  else for (const pair of iterate(source) ?? []) if (pair instanceof KeyValuePair) target.add(pair.key, pair.value);
}

function make(type: NetType, comparer: unknown, source?: unknown): Dictionary {
  const dictionary = new Dictionary(type, comparer);
  if (source !== undefined) addAll(dictionary, source);
  return dictionary;
}

function view(d: Dictionary, side: "Key" | "Value"): KeyView {
  const type = genericTypeOf(typeNamed(`${G}.Dictionary\`2+${side}Collection`), [d.keyType, d.valueType]);
  return new KeyView(type, { count: () => d.count, walk: () => (side === "Key" ? d.keys() : d.values()), version: () => d.version });
}

function tryGet(d: Dictionary, key: unknown, value: { value: unknown }): boolean {
  const found = d.has(key);
  value.value = found ? d.get(key) : defaultOf(d.valueType);
  return found;
}

function removeInto(d: Dictionary, key: unknown, value: { value: unknown }): boolean {
  tryGet(d, key, value);
  return d.remove(key);
}

const COMMON: Member[] = [
  ["void Clear()", (d: Dictionary) => d.clear()],
  ["bool ContainsKey(TKey key)", (d: Dictionary, key: unknown) => d.has(key)],
  ["bool TryGetValue(TKey key, [ref] TValue value)", tryGet],
  ["int Count {get;}", (d: Dictionary) => d.count],
  ["TValue Item(TKey key) {get;set;}", (d: Dictionary, key: unknown) => d.fetch(key), (d: Dictionary, key: unknown, value: unknown) => d.set(key, value)],
];
const INTERFACES = [
  `${G}.IDictionary\`2[TKey,TValue]`,
  `${G}.ICollection\`1[${G}.KeyValuePair\`2[TKey,TValue]]`,
  `${G}.IEnumerable\`1[${G}.KeyValuePair\`2[TKey,TValue]]`,
  `${G}.IReadOnlyDictionary\`2[TKey,TValue]`,
  `${G}.IReadOnlyCollection\`1[${G}.KeyValuePair\`2[TKey,TValue]]`,
  "System.Collections.IDictionary",
  "System.Collections.ICollection",
  "System.Collections.IEnumerable",
];

/** Calls a delegate that gives a value, or takes the value itself. */
const valueOf = (source: unknown, ...args: unknown[]): unknown => (typeof source === "function" ? source(...args) : source);

export default [
  defineType({
    name: `${G}.Dictionary\`2`,
    parameters: ["TKey", "TValue"],
    interfaces: [...INTERFACES, "System.Runtime.Serialization.ISerializable", "System.Runtime.Serialization.IDeserializationCallback"],
    members: [
      ["new()", function (this: NetType) {
        return make(this, null);
      }],
      ["new(int capacity)", function (this: NetType, capacity: number) {
        if (capacity < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "capacity");
        return make(this, null);
      }],
      ["new(System.Collections.Generic.IEqualityComparer[TKey] comparer)", function (this: NetType, comparer: unknown) {
        return make(this, comparer);
      }],
      ["new(int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)", function (this: NetType, _: number, comparer: unknown) {
        return make(this, comparer);
      }],
      ["new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)", function (this: NetType, source: unknown) {
        return make(this, null, source);
      }],
      ["new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IEqualityComparer[TKey] comparer)", function (this: NetType, source: unknown, comparer: unknown) {
        return make(this, comparer, source);
      }],
      ["new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)", function (this: NetType, source: unknown) {
        return make(this, null, source);
      }],
      ["void Add(TKey key, TValue value)", (d: Dictionary, key: unknown, value: unknown) => d.add(key, value)],
      ...COMMON,
      ["bool ContainsValue(TValue value)", (d: Dictionary, value: unknown) => [...d.values()].some((v) => netEquals(v, value))],
      ["int EnsureCapacity(int capacity)", (d: Dictionary, capacity: number) => Math.max(capacity, d.count)],
      ["System.Collections.Generic.Dictionary`2+Enumerator[TKey,TValue] GetEnumerator()", (d: Dictionary) => d.enumerate()],
      ["bool Remove(TKey key)", (d: Dictionary, key: unknown) => d.remove(key)],
      ["bool Remove(TKey key, [ref] TValue value)", removeInto],
      ["void TrimExcess()", () => undefined],
      ["bool TryAdd(TKey key, TValue value)", (d: Dictionary, key: unknown, value: unknown) => d.tryAdd(key, value)],
      ["System.Collections.Generic.IEqualityComparer[TKey] Comparer {get;}", (d: Dictionary) => d.comparer ?? defaultEqualityComparer(d.keyType)],
      ["System.Collections.Generic.Dictionary`2+KeyCollection[TKey,TValue] Keys {get;}", (d: Dictionary) => view(d, "Key")],
      ["System.Collections.Generic.Dictionary`2+ValueCollection[TKey,TValue] Values {get;}", (d: Dictionary) => view(d, "Value")],
    ],
  }),
  defineType({
    name: "System.Collections.Concurrent.ConcurrentDictionary`2",
    parameters: ["TKey", "TValue"],
    interfaces: INTERFACES,
    members: [
      ["new()", function (this: NetType) {
        return make(this, null);
      }],
      ["new(System.Collections.Generic.IEqualityComparer[TKey] comparer)", function (this: NetType, comparer: unknown) {
        return make(this, comparer);
      }],
      ["new(int concurrencyLevel, int capacity)", function (this: NetType) {
        return make(this, null);
      }],
      ["new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)", function (this: NetType, source: unknown) {
        return make(this, null, source);
      }],
      ...COMMON,
      ["TValue AddOrUpdate(TKey key, TValue addValue, System.Func[TKey,TValue,TValue] updateValueFactory)", (d: Dictionary, key: unknown, added: unknown, update: (k: unknown, v: unknown) => unknown) => {
        d.set(key, d.has(key) ? update(key, d.get(key)) : valueOf(added, key));
        return d.get(key);
      }],
      ["TValue GetOrAdd(TKey key, System.Func[TKey,TValue] valueFactory)", (d: Dictionary, key: unknown, make: unknown) => {
        if (!d.has(key)) d.set(key, valueOf(make, key));
        return d.get(key);
      }],
      ["TValue GetOrAdd(TKey key, TValue value)", (d: Dictionary, key: unknown, value: unknown) => {
        d.tryAdd(key, value);
        return d.get(key);
      }],
      ["System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()", (d: Dictionary) => d.enumerate()],
      ["System.Collections.Generic.KeyValuePair[TKey,TValue][] ToArray()", (d: Dictionary) => [...d.enumerate()]],
      ["bool TryAdd(TKey key, TValue value)", (d: Dictionary, key: unknown, value: unknown) => d.tryAdd(key, value)],
      ["bool TryRemove(TKey key, [ref] TValue value)", removeInto],
      ["bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)", (d: Dictionary, key: unknown, value: unknown, expected: unknown) => {
        if (!d.has(key) || !netEquals(d.get(key), expected)) return false;
        d.set(key, value);
        return true;
      }],
      ["bool IsEmpty {get;}", (d: Dictionary) => d.count === 0],
      ["System.Collections.Generic.ICollection[TKey] Keys {get;}", (d: Dictionary) => view(d, "Key")],
      ["System.Collections.Generic.ICollection[TValue] Values {get;}", (d: Dictionary) => view(d, "Value")],
      // .NET hides Add behind IDictionary here; PowerShell reaches interface methods too.
      ["void Add(System.Object key, System.Object value)", (d: Dictionary, key: unknown, value: unknown) => d.add(key, value)],
      ["void CopyTo(array array, int index)", (d: Dictionary, array: unknown, index: number) => copyInto(array, index, [...d.enumerate()])],
    ],
  }),
];
