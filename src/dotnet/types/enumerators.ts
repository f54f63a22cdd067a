// The enumerators of the collections: each watches its collection's version and throws when it changed.
import type { IterationEnumerator } from "../core/sequence.ts";
import { changedError, Enumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { DictionaryEntry } from "./dictionary-entry.ts";

/** Walks an indexed collection whose items may grow; `source.version` is compared at each step. */
export class ItemsEnumerator extends Enumerator {
  #source: { readonly version: number; readonly items: readonly unknown[] };
  #type: string | NetType;
  #version: number;
  #index = -1;
  current: unknown = null;
  constructor(source: { readonly version: number; readonly items: readonly unknown[] }, type: string | NetType) {
    super();
    this.#source = source;
    this.#type = type;
    this.#version = source.version;
  }
  override get netType(): NetType {
    return typeof this.#type === "string" ? typeNamed(this.#type) : this.#type;
  }
  moveNext(): boolean {
    const source = this.#source;
    if (source.version !== this.#version) throw changedError();
    if (++this.#index < source.items.length) {
      this.current = source.items[this.#index];
      return true;
    }
    this.#index = source.items.length;
    this.current = null;
    return false;
  }
  reset(): void {
    if (this.#source.version !== this.#version) throw changedError();
    this.#index = -1;
    this.current = null;
  }
}

const DICTIONARY_MEMBERS: [string, (e: IterationEnumerator) => unknown][] = [
  ["System.Object Key {get;}", (e) => e.entry.key],
  ["System.Object Value {get;}", (e) => e.entry.value],
  ["System.Collections.DictionaryEntry Entry {get;}", (e) => new DictionaryEntry(e.entry.key, e.entry.value)],
];

const enumeratorType = (name: string, options: { parameters?: string[]; current?: string; dictionary?: boolean; struct?: boolean } = {}) =>
  defineType({
    name,
    kind: options.struct ? "struct" : "class",
    ...(options.parameters ? { parameters: options.parameters } : {}),
    interfaces: ["System.Collections.IEnumerator", ...(options.dictionary ? ["System.Collections.IDictionaryEnumerator"] : [])],
    members: [
      ["bool MoveNext()", (e: Enumerator) => e.moveNext()],
      ["void Reset()", (e: Enumerator) => e.reset()],
      ["void Dispose()", () => undefined],
      [`${options.current ?? "System.Object"} Current {get;}`, (e: Enumerator) => e.current],
      ...(options.dictionary ? DICTIONARY_MEMBERS : []),
    ],
  });

const G = "System.Collections.Generic";
export default [
  enumeratorType("System.ArrayEnumerator"),
  enumeratorType("System.Collections.ArrayList+ArrayListEnumeratorSimple"),
  enumeratorType("System.Collections.Queue+QueueEnumerator"),
  enumeratorType("System.Collections.Stack+StackEnumerator"),
  enumeratorType("System.Collections.Hashtable+HashtableEnumerator", { dictionary: true }),
  enumeratorType("System.Collections.Specialized.OrderedDictionary+OrderedDictionaryEnumerator", { dictionary: true }),
  enumeratorType("System.Collections.SortedList+SortedListEnumerator", { dictionary: true }),
  enumeratorType("System.Collections.BitArray+BitArrayEnumeratorSimple"),
  enumeratorType("System.CharEnumerator", { current: "char" }),
  enumeratorType(`${G}.List\`1+Enumerator`, { parameters: ["T"], current: "T", struct: true }),
  enumeratorType(`${G}.Queue\`1+Enumerator`, { parameters: ["T"], current: "T", struct: true }),
  enumeratorType(`${G}.Stack\`1+Enumerator`, { parameters: ["T"], current: "T", struct: true }),
  enumeratorType(`${G}.HashSet\`1+Enumerator`, { parameters: ["T"], current: "T", struct: true }),
  enumeratorType(`${G}.SortedSet\`1+Enumerator`, { parameters: ["T"], current: "T", struct: true }),
  enumeratorType(`${G}.LinkedList\`1+Enumerator`, { parameters: ["T"], current: "T", struct: true }),
  enumeratorType(`${G}.Dictionary\`2+Enumerator`, { parameters: ["TKey", "TValue"], current: `${G}.KeyValuePair[TKey,TValue]`, struct: true }),
  enumeratorType(`${G}.SortedDictionary\`2+Enumerator`, { parameters: ["TKey", "TValue"], current: `${G}.KeyValuePair[TKey,TValue]`, struct: true }),
];
