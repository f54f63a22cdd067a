// How the engine walks, indexes and fills .NET collections: three small protocols that the collection classes implement.
import { NetException } from "./exception.ts";
import { NetObject } from "./net-object.ts";
import { Byte, charOf } from "./numbers.ts";
import type { NetType } from "./type.ts";
import { typeNamed } from "./type.ts";

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

/** What an enumerator throws when its collection changed under it. */
export function changedError(): NetException {
  return new NetException("System.InvalidOperationException", "Collection was modified; enumeration operation may not execute.");
}

function notStarted(): NetException {
  return new NetException("System.InvalidOperationException", "Enumeration has either not started or has already finished.");
}

/** Walks a JavaScript iteration made anew at each reset; `version` is compared at each step. */
export class IterationEnumerator extends Enumerator {
  #make: () => Iterable<unknown>;
  #version: () => number;
  #started: number;
  #iterator: Iterator<unknown>;
  #type: string | NetType;
  current: unknown = null;
  constructor(make: () => Iterable<unknown>, version: () => number = () => 0, type: string | NetType = "System.ArrayEnumerator") {
    super();
    this.#make = make;
    this.#version = version;
    this.#started = version();
    this.#iterator = make()[Symbol.iterator]();
    this.#type = type;
  }
  override get netType(): NetType {
    return typeof this.#type === "string" ? typeNamed(this.#type) : this.#type;
  }
  moveNext(): boolean {
    if (this.#version() !== this.#started) throw changedError();
    const step = this.#iterator.next();
    this.current = step.done ? null : step.value;
    return !step.done;
  }
  reset(): void {
    this.#iterator = this.#make()[Symbol.iterator]();
    this.current = null;
  }
  /** IDictionaryEnumerator.Key, Value and Entry. */
  get entry(): { key: unknown; value: unknown } {
    const entry = this.current as { key: unknown; value: unknown } | null;
    if (!entry) throw notStarted();
    return entry;
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

