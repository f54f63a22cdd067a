// System.Collections.Specialized.NameValueCollection: names regardless of case, each with one or more values.
import { typedArray } from "../core/array.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerable, Enumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { argumentError } from "../core/exception.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import { copyInto, KeyView } from "./key-view.ts";

interface Slot {
  name: string | null;
  values: (string | null)[];
}

export class NameValueCollection extends NetObject implements Enumerable {
  readonly type: NetType;
  #slots = new Map<string | null, Slot>();
  version = 0;
  /** How ToString joins, when it is not the type name (HttpValueCollection gives a query string). */
  readonly textOf: ((c: NameValueCollection) => string) | null;
  constructor(type: NetType = nameValueCollectionType, textOf: ((c: NameValueCollection) => string) | null = null) {
    super();
    this.type = type;
    this.textOf = textOf;
  }
  override get netType(): NetType {
    return this.type;
  }
  toText(): string {
    return this.textOf ? this.textOf(this) : this.type.fullName;
  }
  get count(): number {
    return this.#slots.size;
  }
  get names(): (string | null)[] {
    return [...this.#slots.values()].map((s) => s.name);
  }
  /** All values of a name joined by commas; null when there are none. */
  get(name: string | null): string | null {
    const values = this.#slots.get(fold(name))?.values;
    return values?.length ? values.map((v) => v ?? "").join(",") : null;
  }
  valuesOf(name: string | null): (string | null)[] | null {
    return this.#slots.get(fold(name))?.values ?? null;
  }
  add(name: string | null, value: string | null): void {
    const slot = this.#slots.get(fold(name));
    if (slot) slot.values.push(value);
    else this.#slots.set(fold(name), { name, values: [value] });
    this.version++;
  }
  set(name: string | null, value: string | null): void {
    const slot = this.#slots.get(fold(name));
    if (slot) slot.values = [value];
    else this.#slots.set(fold(name), { name, values: [value] });
    this.version++;
  }
  remove(name: string | null): void {
    this.#slots.delete(fold(name));
    this.version++;
  }
  clear(): void {
    this.#slots.clear();
    this.version++;
  }
  nameAt(index: number): string | null {
    const name = this.names[index];
    if (name === undefined) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "index");
    return name;
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.names, () => this.version, "System.ArrayEnumerator");
  }
}

const fold = (name: string | null) => name?.toLowerCase() ?? null;
const strings = (items: (string | null)[]) => typedArray(typeNamed("System.String"), items);

const nameValueCollectionType: NetType = defineType({
  name: "System.Collections.Specialized.NameValueCollection",
  interfaces: ["System.Collections.ICollection", "System.Collections.IEnumerable"],
  members: [
    ["new()", () => new NameValueCollection()],
    ["new(System.Collections.Specialized.NameValueCollection col)", (source: NameValueCollection) => {
      const copy = new NameValueCollection();
      for (const name of source.names) for (const value of source.valuesOf(name) ?? []) copy.add(name, value);
      return copy;
    }],
    ["void Add(System.Collections.Specialized.NameValueCollection c)", (c: NameValueCollection, source: NameValueCollection) => {
      for (const name of source.names) for (const value of source.valuesOf(name) ?? []) c.add(name, value);
    }],
    ["void Add(string name, string value)", (c: NameValueCollection, name: string | null, value: string | null) => c.add(name, value)],
    ["void Clear()", (c: NameValueCollection) => c.clear()],
    ["void CopyTo(array dest, int index)", (c: NameValueCollection, array: unknown, index: number) => copyInto(array, index, c.names.map((n) => c.get(n)))],
    ["string Get(string name)", (c: NameValueCollection, name: string | null) => c.get(name)],
    ["string Get(int index)", (c: NameValueCollection, index: number) => c.get(c.nameAt(index))],
    ["System.Collections.IEnumerator GetEnumerator()", (c: NameValueCollection) => c.enumerate()],
    ["string GetKey(int index)", (c: NameValueCollection, index: number) => c.nameAt(index)],
    ["string[] GetValues(string name)", (c: NameValueCollection, name: string | null) => {
      const values = c.valuesOf(name);
      return values && strings([...values]);
    }],
    ["string[] GetValues(int index)", (c: NameValueCollection, index: number) => strings([...(c.valuesOf(c.nameAt(index)) ?? [])])],
    ["bool HasKeys()", (c: NameValueCollection) => c.names.some((n) => n !== null)],
    ["void Remove(string name)", (c: NameValueCollection, name: string | null) => c.remove(name)],
    ["void Set(string name, string value)", (c: NameValueCollection, name: string | null, value: string | null) => c.set(name, value)],
    ["string ToString()", (c: NameValueCollection) => c.toText()],
    ["string[] AllKeys {get;}", (c: NameValueCollection) => strings(c.names)],
    ["int Count {get;}", (c: NameValueCollection) => c.count],
    ["string Item(string name) {get;set;}", (c: NameValueCollection, name: string | null) => c.get(name), (c: NameValueCollection, name: string | null, value: string | null) => c.set(name, value)],
    ["string Item(int index) {get;}", (c: NameValueCollection, index: number) => c.get(c.nameAt(index))],
    ["System.Collections.Specialized.NameObjectCollectionBase+KeysCollection Keys {get;}", (c: NameValueCollection) => new KeyView("System.Collections.Specialized.NameObjectCollectionBase+KeysCollection", { count: () => c.count, walk: () => c.names, version: () => c.version })],
  ],
});
export default nameValueCollectionType;
