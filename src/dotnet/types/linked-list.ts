// LinkedList<T> and its nodes.
import { netEquals } from "../core/compare.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerable, Enumerator } from "../core/sequence.ts";
import { iterate, IterationEnumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { copyInto } from "./key-view.ts";

const G = "System.Collections.Generic";

export class LinkedListNode extends NetObject {
  readonly type: NetType;
  value: unknown;
  list: LinkedList | null = null;
  next: LinkedListNode | null = null;
  previous: LinkedListNode | null = null;
  constructor(type: NetType, value: unknown) {
    super();
    this.type = type;
    this.value = value;
  }
  override get netType(): NetType {
    return this.type;
  }
}

export class LinkedList extends NetObject implements Enumerable {
  readonly type: NetType;
  first: LinkedListNode | null = null;
  last: LinkedListNode | null = null;
  count = 0;
  version = 0;
  constructor(type: NetType, items: Iterable<unknown> = []) {
    super();
    this.type = type;
    for (const item of items) this.insert(this.node(item), this.last);
  }
  override get netType(): NetType {
    return this.type;
  }
  get elementType(): NetType {
    return this.type.typeArguments[0] ?? typeNamed("System.Object");
  }
  node(value: unknown): LinkedListNode {
    return new LinkedListNode(genericTypeOf(typeNamed(`${G}.LinkedListNode\`1`), [this.elementType]), value);
  }
  /** Puts a node behind another; behind null means first. */
  insert(node: LinkedListNode, after: LinkedListNode | null): LinkedListNode {
    if (node.list) throw new NetException("System.InvalidOperationException", "The LinkedList node already belongs to a LinkedList.");
    if (after && after.list !== this) throw new NetException("System.InvalidOperationException", "The LinkedList node does not belong to current LinkedList.");
    node.list = this;
    node.previous = after;
    node.next = after ? after.next : this.first;
    if (node.next) node.next.previous = node;
    else this.last = node;
    if (after) after.next = node;
    else this.first = node;
    this.count++;
    this.version++;
    return node;
  }
  unlink(node: LinkedListNode | null): void {
    if (!node) throw new NetException("System.InvalidOperationException", "The LinkedList is empty.");
    if (node.list !== this) throw new NetException("System.InvalidOperationException", "The LinkedList node does not belong to current LinkedList.");
    if (node.previous) node.previous.next = node.next;
    else this.first = node.next;
    if (node.next) node.next.previous = node.previous;
    else this.last = node.previous;
    node.list = node.next = node.previous = null;
    this.count--;
    this.version++;
  }
  clear(): void {
    while (this.first) this.unlink(this.first);
  }
  find(value: unknown, fromEnd = false): LinkedListNode | null {
    for (let node = fromEnd ? this.last : this.first; node; node = fromEnd ? node.previous : node.next) if (netEquals(node.value, value)) return node;
    return null;
  }
  *values(): Iterable<unknown> {
    for (let node = this.first; node; node = node.next) yield node.value;
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.values(), () => this.version, genericTypeOf(typeNamed(`${G}.LinkedList\`1+Enumerator`), [this.elementType]));
  }
}

function remove(list: LinkedList, value: unknown): boolean {
  const node = list.find(value);
  if (node) list.unlink(node);
  return node !== null;
}

function place(list: LinkedList, item: unknown, after: LinkedListNode | null): LinkedListNode {
  return list.insert(list.node(item), after);
}

export default [
  defineType({
    name: `${G}.LinkedListNode\`1`,
    parameters: ["T"],
    sealed: true,
    members: [
      ["new(T value)", function (this: NetType, value: unknown) {
        return new LinkedListNode(this, value);
      }],
      ["System.Collections.Generic.LinkedList[T] List {get;}", (n: LinkedListNode) => n.list],
      ["System.Collections.Generic.LinkedListNode[T] Next {get;}", (n: LinkedListNode) => n.next],
      ["System.Collections.Generic.LinkedListNode[T] Previous {get;}", (n: LinkedListNode) => n.previous],
      ["T Value {get;set;}", (n: LinkedListNode) => n.value, (n: LinkedListNode, value: unknown) => void (n.value = value)],
    ],
  }),
  defineType({
    name: `${G}.LinkedList\`1`,
    parameters: ["T"],
    interfaces: [`${G}.ICollection\`1[T]`, `${G}.IEnumerable\`1[T]`, `${G}.IReadOnlyCollection\`1[T]`, "System.Collections.ICollection", "System.Collections.IEnumerable"],
    members: [
      ["new()", function (this: NetType) {
        return new LinkedList(this);
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection)", function (this: NetType, source: unknown) {
        const items = source === null ? undefined : iterate(source);
        if (!items) throw argumentError("ArgumentNullException", "Value cannot be null.", "collection");
        return new LinkedList(this, items);
      }],
      ["System.Collections.Generic.LinkedListNode[T] AddAfter(System.Collections.Generic.LinkedListNode[T] node, T value)", (l: LinkedList, node: LinkedListNode, value: unknown) => place(l, value, node)],
      ["void AddAfter(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)", (l: LinkedList, node: LinkedListNode, added: LinkedListNode) => void l.insert(added, node)],
      ["System.Collections.Generic.LinkedListNode[T] AddBefore(System.Collections.Generic.LinkedListNode[T] node, T value)", (l: LinkedList, node: LinkedListNode, value: unknown) => place(l, value, node.previous)],
      ["void AddBefore(System.Collections.Generic.LinkedListNode[T] node, System.Collections.Generic.LinkedListNode[T] newNode)", (l: LinkedList, node: LinkedListNode, added: LinkedListNode) => void l.insert(added, node.previous)],
      ["System.Collections.Generic.LinkedListNode[T] AddFirst(T value)", (l: LinkedList, value: unknown) => place(l, value, null)],
      ["void AddFirst(System.Collections.Generic.LinkedListNode[T] node)", (l: LinkedList, node: LinkedListNode) => void l.insert(node, null)],
      ["System.Collections.Generic.LinkedListNode[T] AddLast(T value)", (l: LinkedList, value: unknown) => place(l, value, l.last)],
      ["void AddLast(System.Collections.Generic.LinkedListNode[T] node)", (l: LinkedList, node: LinkedListNode) => void l.insert(node, l.last)],
      ["void Clear()", (l: LinkedList) => l.clear()],
      ["bool Contains(T value)", (l: LinkedList, value: unknown) => l.find(value) !== null],
      ["void CopyTo(T[] array, int index)", (l: LinkedList, array: unknown, index: number) => copyInto(array, index, [...l.values()])],
      ["System.Collections.Generic.LinkedListNode[T] Find(T value)", (l: LinkedList, value: unknown) => l.find(value)],
      ["System.Collections.Generic.LinkedListNode[T] FindLast(T value)", (l: LinkedList, value: unknown) => l.find(value, true)],
      ["System.Collections.Generic.LinkedList`1+Enumerator[T] GetEnumerator()", (l: LinkedList) => l.enumerate()],
      ["bool Remove(T value)", remove],
      ["void Remove(System.Collections.Generic.LinkedListNode[T] node)", (l: LinkedList, node: LinkedListNode) => l.unlink(node)],
      ["void RemoveFirst()", (l: LinkedList) => l.unlink(l.first)],
      ["void RemoveLast()", (l: LinkedList) => l.unlink(l.last)],
      ["int Count {get;}", (l: LinkedList) => l.count],
      ["System.Collections.Generic.LinkedListNode[T] First {get;}", (l: LinkedList) => l.first],
      ["System.Collections.Generic.LinkedListNode[T] Last {get;}", (l: LinkedList) => l.last],
    ],
  }),
];
