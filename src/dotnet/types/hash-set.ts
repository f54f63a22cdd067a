// HashSet<T> and SortedSet<T>.
import { defaultOf } from "../core/default-value.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerable, Enumerator } from "../core/sequence.ts";
import { iterate, IterationEnumerator } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { copyInto } from "./key-view.ts";
import { defaultEqualityComparer, defaultOrderComparer, keyFunction, orderFunction } from "./string-comparer.ts";

const G = "System.Collections.Generic";

export class HashSet extends NetObject implements Enumerable {
  readonly type: NetType;
  readonly comparer: unknown;
  #items = new Map<unknown, unknown>();
  #keyOf: (value: unknown) => unknown;
  version = 0;
  constructor(type: NetType, comparer: unknown = null, items: Iterable<unknown> = []) {
    super();
    this.type = type;
    this.comparer = comparer;
    this.#keyOf = keyFunction(comparer);
    for (const item of items) this.add(item);
  }
  override get netType(): NetType {
    return this.type;
  }
  get elementType(): NetType {
    return this.type.typeArguments[0] ?? typeNamed("System.Object");
  }
  get count(): number {
    return this.#items.size;
  }
  get items(): readonly unknown[] {
    return [...this.#items.values()];
  }
  /** The Map key of a member; null may be a member. */
  protected keyOf(item: unknown): unknown {
    return item === null ? null : this.#keyOf(item);
  }
  add(item: unknown): boolean {
    const key = this.keyOf(item);
    if (this.#items.has(key)) return false;
    this.#items.set(key, item);
    this.version++;
    return true;
  }
  has(item: unknown): boolean {
    return this.#items.has(this.keyOf(item));
  }
  /** The member equal to `item` as it is stored; undefined when there is none. */
  find(item: unknown): unknown {
    return this.#items.get(this.keyOf(item));
  }
  delete(item: unknown): boolean {
    return this.#items.delete(this.keyOf(item));
  }
  clear(): void {
    this.#items.clear();
    this.version++;
  }
  /** The distinct members of another sequence under this set's comparer. */
  distinct(other: Iterable<unknown>): Map<unknown, unknown> {
    const result = new Map<unknown, unknown>();
    for (const item of other) {
      const key = this.keyOf(item);
      if (!result.has(key)) result.set(key, item);
    }
    return result;
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.items, () => this.version, genericTypeOf(typeNamed(`${G}.HashSet\`1+Enumerator`), [this.elementType]));
  }
}

/** Members told apart and ordered by comparison; kept sorted lazily. */
export class SortedSet extends HashSet {
  #sorted: readonly unknown[] | null = null;
  #sortedAt = -1;
  override get items(): readonly unknown[] {
    if (!this.#sorted || this.#sortedAt !== this.version || this.#sorted.length !== this.count) {
      this.#sorted = super.items.slice().sort(orderFunction(this.comparer));
      this.#sortedAt = this.version;
    }
    return this.#sorted;
  }
}

function others(source: unknown): unknown[] {
  const items = source === null ? undefined : iterate(source);
  if (!items) throw argumentError("ArgumentNullException", "Value cannot be null.", "other");
  return Array.from(items);
}

const allIn = (s: HashSet, other: unknown[]) => other.every((item) => s.has(item));
const isSubset = (s: HashSet, other: unknown[]) => {
  const theirs = s.distinct(other);
  const ours = s.distinct(s.items);
  return [...ours.keys()].every((key) => theirs.has(key));
};
const union = (s: HashSet, other: unknown[]) => other.forEach((item) => s.add(item));
const except = (s: HashSet, other: unknown[]) => other.forEach((item) => s.delete(item));

function intersect(s: HashSet, other: unknown[]): void {
  const kept = new HashSet(s.type, s.comparer, other);
  for (const item of s.items) if (!kept.has(item)) s.delete(item);
}

function symmetric(s: HashSet, other: unknown[]): void {
  for (const item of s.distinct(other).values()) if (!s.delete(item)) s.add(item);
}

function removeWhere(s: HashSet, match: (item: unknown) => unknown): number {
  const gone = s.items.filter((item) => match(item) === true);
  for (const item of gone) s.delete(item);
  return gone.length;
}

const SET: Member[] = [
  ["bool Add(T item)", (s: HashSet, item: unknown) => s.add(item)],
  ["void Clear()", (s: HashSet) => s.clear()],
  ["bool Contains(T item)", (s: HashSet, item: unknown) => s.has(item)],
  ["void CopyTo(T[] array)", (s: HashSet, array: unknown) => copyInto(array, 0, s.items)],
  ["void CopyTo(T[] array, int arrayIndex)", (s: HashSet, array: unknown, index: number) => copyInto(array, index, s.items)],
  ["void ExceptWith(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => except(s, others(other))],
  ["void IntersectWith(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => intersect(s, others(other))],
  ["bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => isSubset(s, others(other)) && s.distinct(others(other)).size > s.count],
  ["bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => allIn(s, others(other)) && s.distinct(others(other)).size < s.count],
  ["bool IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => isSubset(s, others(other))],
  ["bool IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => allIn(s, others(other))],
  ["bool Overlaps(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => others(other).some((item) => s.has(item))],
  ["bool Remove(T item)", (s: HashSet, item: unknown) => s.delete(item)],
  ["int RemoveWhere(System.Predicate[T] match)", removeWhere],
  ["bool SetEquals(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => allIn(s, others(other)) && s.distinct(others(other)).size === s.count],
  ["void SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => symmetric(s, others(other))],
  ["bool TryGetValue(T equalValue, [ref] T actualValue)", (s: HashSet, item: unknown, actual: { value: unknown }) => {
    const found = s.has(item);
    actual.value = found ? s.find(item) : defaultOf(s.elementType);
    return found;
  }],
  ["void UnionWith(System.Collections.Generic.IEnumerable[T] other)", (s: HashSet, other: unknown) => union(s, others(other))],
  ["int Count {get;}", (s: HashSet) => s.count],
];
const INTERFACES = [`${G}.ISet\`1[T]`, `${G}.ICollection\`1[T]`, `${G}.IEnumerable\`1[T]`, `${G}.IReadOnlySet\`1[T]`, `${G}.IReadOnlyCollection\`1[T]`, "System.Collections.IEnumerable"];

export default [
  defineType({
    name: `${G}.HashSet\`1`,
    parameters: ["T"],
    interfaces: INTERFACES,
    members: [
      ["new()", function (this: NetType) {
        return new HashSet(this);
      }],
      ["new(System.Collections.Generic.IEqualityComparer[T] comparer)", function (this: NetType, comparer: unknown) {
        return new HashSet(this, comparer);
      }],
      ["new(int capacity)", function (this: NetType) {
        return new HashSet(this);
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection)", function (this: NetType, items: unknown) {
        return new HashSet(this, null, others(items));
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IEqualityComparer[T] comparer)", function (this: NetType, items: unknown, comparer: unknown) {
        return new HashSet(this, comparer, others(items));
      }],
      ...SET,
      ["int EnsureCapacity(int capacity)", (s: HashSet, capacity: number) => Math.max(capacity, s.count)],
      ["System.Collections.Generic.HashSet`1+Enumerator[T] GetEnumerator()", (s: HashSet) => s.enumerate()],
      ["void TrimExcess()", () => undefined],
      ["System.Collections.Generic.IEqualityComparer[T] Comparer {get;}", (s: HashSet) => s.comparer ?? defaultEqualityComparer(s.elementType)],
    ],
  }),
  defineType({
    name: `${G}.SortedSet\`1`,
    parameters: ["T"],
    interfaces: [...INTERFACES, "System.Collections.ICollection"],
    members: [
      ["new()", function (this: NetType) {
        return new SortedSet(this);
      }],
      ["new(System.Collections.Generic.IComparer[T] comparer)", function (this: NetType, comparer: unknown) {
        return new SortedSet(this, comparer);
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection)", function (this: NetType, items: unknown) {
        return new SortedSet(this, null, others(items));
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IComparer[T] comparer)", function (this: NetType, items: unknown, comparer: unknown) {
        return new SortedSet(this, comparer, others(items));
      }],
      ...SET,
      ["System.Collections.Generic.SortedSet`1+Enumerator[T] GetEnumerator()", (s: HashSet) => s.enumerate()],
      ["System.Collections.Generic.SortedSet[T] GetViewBetween(T lowerValue, T upperValue)", (s: HashSet, low: unknown, high: unknown) => {
        const order = orderFunction(s.comparer);
        return new SortedSet(s.type, s.comparer, s.items.filter((item) => order(item, low) >= 0 && order(item, high) <= 0));
      }],
      ["System.Collections.Generic.IEnumerable[T] Reverse()", (s: HashSet) => new IterationEnumerator(() => s.items.slice().reverse(), () => s.version, genericTypeOf(typeNamed(`${G}.SortedSet\`1+Enumerator`), [s.elementType]))],
      ["System.Collections.Generic.IComparer[T] Comparer {get;}", (s: HashSet) => s.comparer ?? defaultOrderComparer(s.elementType)],
      ["T Max {get;}", (s: HashSet) => (s.count ? s.items[s.count - 1] : defaultOf(s.elementType))],
      ["T Min {get;}", (s: HashSet) => (s.count ? s.items[0] : defaultOf(s.elementType))],
    ],
  }),
];
