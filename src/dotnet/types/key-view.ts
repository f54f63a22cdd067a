// The live views that dictionaries give as Keys and Values.
import { netEquals } from "../core/compare.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerable, Enumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { IterationEnumerator } from "../core/sequence.ts";

interface ViewSource {
  count(): number;
  walk(): Iterable<unknown>;
  version(): number;
}

export class KeyView extends NetObject implements Enumerable {
  #type: string | NetType;
  #source: ViewSource;
  constructor(type: string | NetType, source: ViewSource) {
    super();
    this.#type = type;
    this.#source = source;
  }
  override get netType(): NetType {
    return typeof this.#type === "string" ? typeNamed(this.#type) : this.#type;
  }
  get count(): number {
    return this.#source.count();
  }
  walk(): Iterable<unknown> {
    return this.#source.walk();
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.#source.walk(), () => this.#source.version(), "System.ArrayEnumerator");
  }
}

/** ICollection.CopyTo. Uint8Array targets take Byte values. */
export function copyInto(target: unknown, index: number, items: readonly unknown[]): void {
  if (target === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "array");
  if (index < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "arrayIndex");
  const array = target as { length: number; [index: number]: unknown };
  if (index + items.length > array.length) {
    throw new NetException("System.ArgumentException", "Destination array is not long enough to copy all the items in the collection. Check array index and length.");
  }
  const bytes = target instanceof Uint8Array;
  items.forEach((item, i) => (array[index + i] = bytes ? (item as { value: number }).value : item));
}

/** Item access by position is no member: PowerShell's `$h.Keys[0]` goes through the enumerator, as the real one does. */
const view = (name: string, options: { parameters?: string[]; item?: string; contains?: boolean } = {}) =>
  defineType({
    name,
    sealed: true,
    ...(options.parameters ? { parameters: options.parameters } : {}),
    interfaces: [
      "System.Collections.ICollection",
      "System.Collections.IEnumerable",
      ...(options.item ? [`System.Collections.Generic.ICollection\`1[${options.item}]`, `System.Collections.Generic.IEnumerable\`1[${options.item}]`, `System.Collections.Generic.IReadOnlyCollection\`1[${options.item}]`] : []),
    ],
    members: [
      [options.item ? `void CopyTo(${options.item}[] array, int index)` : "void CopyTo(array array, int arrayIndex)", (v: KeyView, array: unknown, index: number) => copyInto(array, index, [...v.walk()])],
      ["System.Collections.IEnumerator GetEnumerator()", (v: KeyView) => v.enumerate()],
      ...(options.contains ? [[`bool Contains(${options.item} item)`, (v: KeyView, item: unknown) => [...v.walk()].some((i) => netEquals(i, item))] as [string, (v: KeyView, item: unknown) => boolean]] : []),
      ["int Count {get;}", (v: KeyView) => v.count],
      ["bool IsSynchronized {get;}", () => false],
      ["System.Object SyncRoot {get;}", (v: KeyView) => v],
    ],
  });

const G = "System.Collections.Generic";
const KV = ["TKey", "TValue"];
export default [
  view("System.Collections.Hashtable+KeyCollection"),
  view("System.Collections.Hashtable+ValueCollection"),
  view("System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection"),
  view("System.Collections.SortedList+KeyList"),
  view("System.Collections.SortedList+ValueList"),
  view("System.Collections.Specialized.NameObjectCollectionBase+KeysCollection"),
  view(`${G}.Dictionary\`2+KeyCollection`, { parameters: KV, item: "TKey", contains: true }),
  view(`${G}.Dictionary\`2+ValueCollection`, { parameters: KV, item: "TValue" }),
  view(`${G}.SortedDictionary\`2+KeyCollection`, { parameters: KV, item: "TKey", contains: true }),
  view(`${G}.SortedDictionary\`2+ValueCollection`, { parameters: KV, item: "TValue" }),
];
