// How the engine walks, indexes and fills .NET collections: three small protocols that the collection classes implement.
import { Byte, charOf } from "./numbers.ts";
import { NetObject } from "./net-object.ts";

/** Something foreach and the pipeline can walk (IEnumerable). Dictionaries have it too, though the pipeline does not unroll them. */
export interface Enumerable {
  /** A fresh enumerator; it throws InvalidOperationException when the collection changes under it. */
  enumerate(): Enumerator;
}

/** IList: count, index, append. Indexes outside the list throw ArgumentOutOfRangeException; negative ones are the caller's to translate. */
export interface ListLike extends Enumerable {
  readonly count: number;
  getAt(index: number): unknown;
  setAt(index: number, value: unknown): void;
  add(value: unknown): number | void;
}

/** IDictionary. `get` answers undefined for a missing key; `set` adds or replaces. Null keys throw ArgumentNullException. */
export interface DictionaryLike extends Enumerable {
  readonly count: number;
  get(key: unknown): unknown;
  set(key: unknown, value: unknown): void;
  has(key: unknown): boolean;
  remove(key: unknown): boolean;
  /** The keys and values as plain iterations, without change detection. */
  keys(): Iterable<unknown>;
  values(): Iterable<unknown>;
  entries(): Iterable<[key: unknown, value: unknown]>;
}

/** A .NET enumerator (IEnumerator); it can also be walked as a JavaScript iterator. */
export abstract class Enumerator extends NetObject implements IterableIterator<unknown> {
  abstract moveNext(): boolean;
  /** The item after a moveNext that answered true. */
  abstract readonly current: unknown;
  abstract reset(): void;
  next(): IteratorResult<unknown> {
    return this.moveNext() ? { done: false, value: this.current } : { done: true, value: undefined };
  }
  [Symbol.iterator](): this {
    return this;
  }
}

export function isEnumerable(value: unknown): value is NetObject & Enumerable {
  return value instanceof NetObject && "enumerate" in value;
}

export function isListLike(value: unknown): value is NetObject & ListLike {
  return value instanceof NetObject && "getAt" in value && "setAt" in value;
}

export function isDictionaryLike(value: unknown): value is NetObject & DictionaryLike {
  return value instanceof NetObject && "entries" in value && "has" in value && "remove" in value;
}

/** Walks anything a .NET method would take as IEnumerable: arrays, byte[], strings (as Char), collections, enumerators. Undefined when it cannot be walked. */
export function iterate(value: unknown): Iterable<unknown> | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Uint8Array) return bytesOf(value);
  if (typeof value === "string") return Array.from({ length: value.length }, (_, i) => charOf(value.charCodeAt(i)));
  if (value instanceof Enumerator) return value;
  if (isEnumerable(value)) return value.enumerate();
  return undefined;
}

function* bytesOf(bytes: Uint8Array): Iterable<unknown> {
  for (const byte of bytes) yield new Byte(byte);
}

/** The same as an array; a single value that cannot be walked becomes an array of one. */
export function toItems(value: unknown): unknown[] {
  return Array.from(iterate(value) ?? [value]);
}

