// The stacks: Stack, Stack<T>, ConcurrentStack<T> and ConcurrentBag<T>, all enumerated from the top.
import { netEquals } from "../core/compare.ts";
import { arrayOf, defaultOf } from "../core/default-value.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerable, Enumerator } from "../core/sequence.ts";
import { iterate, IterationEnumerator } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { copyInto } from "./key-view.ts";

const G = "System.Collections.Generic";
const CC = "System.Collections.Concurrent";

export class Stack extends NetObject implements Enumerable {
  readonly type: NetType;
  /** Bottom first. */
  readonly #items: unknown[];
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
    return this.#items.length;
  }
  /** Top first. */
  get items(): unknown[] {
    return this.#items.slice().reverse();
  }
  push(item: unknown): void {
    this.#items.push(item);
    this.version++;
  }
  pop(): unknown {
    const item = this.peek();
    this.#items.pop();
    this.version++;
    return item;
  }
  peek(): unknown {
    if (!this.count) throw new NetException("System.InvalidOperationException", "Stack empty.");
    return this.#items[this.#items.length - 1];
  }
  clear(): void {
    this.#items.length = 0;
    this.version++;
  }
  clone(): Stack {
    return new Stack(this.type, this.#items.slice());
  }
  enumerate(): Enumerator {
    const generic = this.type.typeArguments.length > 0;
    const type = generic ? genericTypeOf(typeNamed(`${G}.Stack\`1+Enumerator`), [this.elementType]) : "System.Collections.Stack+StackEnumerator";
    return new IterationEnumerator(() => this.items, () => this.version, type);
  }
}

function itemsOf(source: unknown, name: string): unknown[] {
  const items = source === null ? undefined : iterate(source);
  if (!items) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return Array.from(items);
}

function tryTake(s: Stack, result: { value: unknown }, take: boolean): boolean {
  const any = s.count > 0;
  result.value = any ? (take ? s.pop() : s.peek()) : defaultOf(s.elementType);
  return any;
}

const tryPop = (s: Stack, result: { value: unknown }) => tryTake(s, result, true);
const tryPeek = (s: Stack, result: { value: unknown }) => tryTake(s, result, false);
const contains = (s: Stack, item: unknown) => s.items.some((i) => netEquals(i, item));
const empty = function (this: NetType) {
  return new Stack(this);
};
const fromCollection = function (this: NetType, source: unknown) {
  return new Stack(this, itemsOf(source, "collection"));
};
const INTERFACES = [`${G}.IEnumerable\`1[T]`, `${G}.IReadOnlyCollection\`1[T]`, "System.Collections.ICollection", "System.Collections.IEnumerable"];
const GENERIC: Member[] = [
  ["new()", empty],
  ["new(System.Collections.Generic.IEnumerable[T] collection)", fromCollection],
  ["void Clear()", (s: Stack) => s.clear()],
  ["void CopyTo(T[] array, int arrayIndex)", (s: Stack, array: unknown, index: number) => copyInto(array, index, s.items)],
  ["T[] ToArray()", (s: Stack) => arrayOf(s.elementType, s.items)],
  ["bool TryPeek([ref] T result)", tryPeek],
  ["int Count {get;}", (s: Stack) => s.count],
];

export default [
  defineType({
    name: "System.Collections.Stack",
    interfaces: ["System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"],
    members: [
      ["new()", empty],
      ["new(int initialCapacity)", empty],
      ["new(System.Collections.ICollection col)", function (this: NetType, source: unknown) {
        return new Stack(this, itemsOf(source, "col"));
      }],
      ["void Clear()", (s: Stack) => s.clear()],
      ["System.Object Clone()", (s: Stack) => s.clone()],
      ["bool Contains(System.Object obj)", contains],
      ["void CopyTo(array array, int index)", (s: Stack, array: unknown, index: number) => copyInto(array, index, s.items)],
      ["System.Collections.IEnumerator GetEnumerator()", (s: Stack) => s.enumerate()],
      ["System.Object Peek()", (s: Stack) => s.peek()],
      ["System.Object Pop()", (s: Stack) => s.pop()],
      ["void Push(System.Object obj)", (s: Stack, item: unknown) => s.push(item)],
      ["System.Object[] ToArray()", (s: Stack) => s.items],
      ["int Count {get;}", (s: Stack) => s.count],
      ["bool IsSynchronized {get;}", () => false],
      ["System.Object SyncRoot {get;}", (s: Stack) => s],
      ["static System.Collections.Stack Synchronized(System.Collections.Stack stack)", (s: Stack) => s],
    ],
  }),
  defineType({
    name: `${G}.Stack\`1`,
    parameters: ["T"],
    interfaces: INTERFACES,
    members: [
      ...GENERIC,
      ["new(int capacity)", empty],
      ["bool Contains(T item)", contains],
      ["int EnsureCapacity(int capacity)", (s: Stack, capacity: number) => Math.max(capacity, s.count)],
      ["System.Collections.Generic.Stack`1+Enumerator[T] GetEnumerator()", (s: Stack) => s.enumerate()],
      ["T Peek()", (s: Stack) => s.peek()],
      ["T Pop()", (s: Stack) => s.pop()],
      ["void Push(T item)", (s: Stack, item: unknown) => s.push(item)],
      ["void TrimExcess()", () => undefined],
      ["bool TryPop([ref] T result)", tryPop],
    ],
  }),
  defineType({
    name: `${CC}.ConcurrentStack\`1`,
    parameters: ["T"],
    interfaces: INTERFACES,
    members: [
      ...GENERIC,
      ["System.Collections.Generic.IEnumerator[T] GetEnumerator()", (s: Stack) => s.enumerate()],
      ["void Push(T item)", (s: Stack, item: unknown) => s.push(item)],
      ["void PushRange(T[] items)", (s: Stack, items: unknown) => itemsOf(items, "items").forEach((item) => s.push(item))],
      ["bool TryPop([ref] T result)", tryPop],
      ["bool IsEmpty {get;}", (s: Stack) => s.count === 0],
    ],
  }),
  defineType({
    name: `${CC}.ConcurrentBag\`1`,
    parameters: ["T"],
    interfaces: INTERFACES,
    members: [
      ...GENERIC,
      ["void Add(T item)", (s: Stack, item: unknown) => s.push(item)],
      ["System.Collections.Generic.IEnumerator[T] GetEnumerator()", (s: Stack) => s.enumerate()],
      ["bool TryTake([ref] T result)", tryPop],
      ["bool IsEmpty {get;}", (s: Stack) => s.count === 0],
    ],
  }),
];
