// The queues: Queue, Queue<T> and ConcurrentQueue<T>.
import { netEquals } from "../core/compare.ts";
import { arrayOf, defaultOf } from "../core/default-value.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerable, Enumerator } from "../core/sequence.ts";
import { iterate } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { ItemsEnumerator } from "./enumerators.ts";
import { copyInto } from "./key-view.ts";

const G = "System.Collections.Generic";

export class Queue extends NetObject implements Enumerable {
  readonly type: NetType;
  #items: unknown[];
  #head = 0;
  version = 0;
  constructor(type: NetType, items: unknown[] = []) {
    super();
    this.type = type;
    this.#items = items;
  }
  override get netType(): NetType {
    return this.type;
  }
  get elementType(): NetType {
    return this.type.typeArguments[0] ?? typeNamed("System.Object");
  }
  get count(): number {
    return this.#items.length - this.#head;
  }
  get items(): unknown[] {
    if (this.#head) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return this.#items;
  }
  enqueue(item: unknown): void {
    this.#items.push(item);
    this.version++;
  }
  dequeue(): unknown {
    const item = this.peek();
    this.#items[this.#head++] = undefined;
    this.version++;
    // Giving the dead front back now and then keeps both time and memory linear.
    if (this.#head > 1000 && this.#head * 2 > this.#items.length) void this.items;
    return item;
  }
  peek(): unknown {
    if (!this.count) throw new NetException("System.InvalidOperationException", "Queue empty.");
    return this.#items[this.#head];
  }
  clear(): void {
    this.#items = [];
    this.#head = 0;
    this.version++;
  }
  enumerate(): Enumerator {
    const generic = this.type.typeArguments.length > 0;
    return new ItemsEnumerator(this, generic ? genericTypeOf(typeNamed(`${G}.Queue\`1+Enumerator`), [this.elementType]) : "System.Collections.Queue+QueueEnumerator");
  }
}

function itemsOf(source: unknown, name: string): unknown[] {
  const items = source === null ? undefined : iterate(source);
  if (!items) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return Array.from(items);
}

function tryTake(q: Queue, result: { value: unknown }, take: boolean): boolean {
  const any = q.count > 0;
  result.value = any ? (take ? q.dequeue() : q.peek()) : defaultOf(q.elementType);
  return any;
}

const contains = (q: Queue, item: unknown) => q.items.some((i) => netEquals(i, item));
const COMMON: Member[] = [
  ["void Clear()", (q: Queue) => q.clear()],
  ["int Count {get;}", (q: Queue) => q.count],
];

export default [
  defineType({
    name: "System.Collections.Queue",
    interfaces: ["System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"],
    members: [
      ["new()", function (this: NetType) {
        return new Queue(this);
      }],
      ["new(int capacity)", function (this: NetType) {
        return new Queue(this);
      }],
      ["new(int capacity, float growFactor)", function (this: NetType) {
        return new Queue(this);
      }],
      ["new(System.Collections.ICollection col)", function (this: NetType, col: unknown) {
        return new Queue(this, itemsOf(col, "col"));
      }],
      ...COMMON,
      ["System.Object Clone()", (q: Queue) => new Queue(q.type, q.items.slice())],
      ["bool Contains(System.Object obj)", contains],
      ["void CopyTo(array array, int index)", (q: Queue, array: unknown, index: number) => copyInto(array, index, q.items)],
      ["System.Object Dequeue()", (q: Queue) => q.dequeue()],
      ["void Enqueue(System.Object obj)", (q: Queue, item: unknown) => q.enqueue(item)],
      ["System.Collections.IEnumerator GetEnumerator()", (q: Queue) => q.enumerate()],
      ["System.Object Peek()", (q: Queue) => q.peek()],
      ["System.Object[] ToArray()", (q: Queue) => q.items.slice()],
      ["void TrimToSize()", () => undefined],
      ["bool IsSynchronized {get;}", () => false],
      ["System.Object SyncRoot {get;}", (q: Queue) => q],
      ["static System.Collections.Queue Synchronized(System.Collections.Queue queue)", (q: Queue) => q],
    ],
  }),
  defineType({
    name: `${G}.Queue\`1`,
    parameters: ["T"],
    interfaces: [`${G}.IEnumerable\`1[T]`, `${G}.IReadOnlyCollection\`1[T]`, "System.Collections.ICollection", "System.Collections.IEnumerable"],
    members: [
      ["new()", function (this: NetType) {
        return new Queue(this);
      }],
      ["new(int capacity)", function (this: NetType) {
        return new Queue(this);
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection)", function (this: NetType, source: unknown) {
        return new Queue(this, itemsOf(source, "collection"));
      }],
      ...COMMON,
      ["bool Contains(T item)", contains],
      ["void CopyTo(T[] array, int arrayIndex)", (q: Queue, array: unknown, index: number) => copyInto(array, index, q.items)],
      ["T Dequeue()", (q: Queue) => q.dequeue()],
      ["void Enqueue(T item)", (q: Queue, item: unknown) => q.enqueue(item)],
      ["int EnsureCapacity(int capacity)", (q: Queue, capacity: number) => Math.max(capacity, q.count)],
      ["System.Collections.Generic.Queue`1+Enumerator[T] GetEnumerator()", (q: Queue) => q.enumerate()],
      ["T Peek()", (q: Queue) => q.peek()],
      ["T[] ToArray()", (q: Queue) => arrayOf(q.elementType, q.items.slice())],
      ["void TrimExcess()", () => undefined],
      ["bool TryDequeue([ref] T result)", (q: Queue, result: { value: unknown }) => tryTake(q, result, true)],
      ["bool TryPeek([ref] T result)", (q: Queue, result: { value: unknown }) => tryTake(q, result, false)],
    ],
  }),
  defineType({
    name: "System.Collections.Concurrent.ConcurrentQueue`1",
    parameters: ["T"],
    interfaces: [`${G}.IEnumerable\`1[T]`, `${G}.IReadOnlyCollection\`1[T]`, "System.Collections.ICollection", "System.Collections.IEnumerable"],
    members: [
      ["new()", function (this: NetType) {
        return new Queue(this);
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection)", function (this: NetType, source: unknown) {
        return new Queue(this, itemsOf(source, "collection"));
      }],
      ...COMMON,
      ["void CopyTo(T[] array, int index)", (q: Queue, array: unknown, index: number) => copyInto(array, index, q.items)],
      ["void Enqueue(T item)", (q: Queue, item: unknown) => q.enqueue(item)],
      ["System.Collections.Generic.IEnumerator[T] GetEnumerator()", (q: Queue) => q.enumerate()],
      ["T[] ToArray()", (q: Queue) => arrayOf(q.elementType, q.items.slice())],
      ["bool TryDequeue([ref] T result)", (q: Queue, result: { value: unknown }) => tryTake(q, result, true)],
      ["bool TryPeek([ref] T result)", (q: Queue, result: { value: unknown }) => tryTake(q, result, false)],
      ["bool IsEmpty {get;}", (q: Queue) => q.count === 0],
    ],
  }),
];
