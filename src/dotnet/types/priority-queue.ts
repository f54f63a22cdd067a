// System.Collections.Generic.PriorityQueue: the least priority comes out first.
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { orderFunction } from "./string-comparer.ts";

interface Node {
  element: unknown;
  priority: unknown;
}

export class PriorityQueue extends NetObject {
  readonly type: NetType;
  readonly comparer: unknown;
  /** A binary heap. */
  readonly #nodes: Node[] = [];
  readonly #compare: (a: unknown, b: unknown) => number;
  constructor(type: NetType, comparer: unknown = null) {
    super();
    this.type = type;
    this.comparer = comparer;
    this.#compare = orderFunction(comparer);
  }
  override get netType(): NetType {
    return this.type;
  }
  get count(): number {
    return this.#nodes.length;
  }
  /** The heap itself. */
  get nodes(): readonly Node[] {
    return this.#nodes;
  }
  get first(): Node | undefined {
    return this.#nodes[0];
  }
  clear(): void {
    this.#nodes.length = 0;
  }
  enqueue(element: unknown, priority: unknown): void {
    const nodes = this.#nodes;
    let at = nodes.push({ element, priority }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#compare(nodes[parent]!.priority, nodes[at]!.priority) <= 0) break;
      this.#swap(at, parent);
      at = parent;
    }
  }
  dequeue(): Node | undefined {
    const nodes = this.#nodes;
    const [top] = nodes;
    const last = nodes.pop();
    if (!top || nodes.length === 0) return top;
    nodes[0] = last!;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) if (child < nodes.length && this.#compare(nodes[child]!.priority, nodes[least]!.priority) < 0) least = child;
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }
  #swap(a: number, b: number): void {
    const nodes = this.#nodes;
    [nodes[a], nodes[b]] = [nodes[b]!, nodes[a]!];
  }
}

function some(node: Node | undefined): unknown {
  if (!node) throw new NetException("System.InvalidOperationException", "Queue empty.");
  return node.element;
}

type Cell = { value: unknown };
function give(node: Node | undefined, element: Cell, priority: Cell): boolean {
  if (!node) return false;
  element.value = node.element;
  priority.value = node.priority;
  return true;
}

export default defineType({
  name: "System.Collections.Generic.PriorityQueue`2",
  parameters: ["TElement", "TPriority"],
  members: [
    ["new()", function (this: NetType) {
      return new PriorityQueue(this);
    }],
    ["new(int initialCapacity)", function (this: NetType) {
      return new PriorityQueue(this);
    }],
    ["new(System.Collections.Generic.IComparer[TPriority] comparer)", function (this: NetType, comparer: unknown) {
      return new PriorityQueue(this, comparer);
    }],
    ["void Clear()", (q: PriorityQueue) => q.clear()],
    ["TElement Dequeue()", (q: PriorityQueue) => some(q.dequeue())],
    ["void Enqueue(TElement element, TPriority priority)", (q: PriorityQueue, element: unknown, priority: unknown) => q.enqueue(element, priority)],
    ["TElement EnqueueDequeue(TElement element, TPriority priority)", (q: PriorityQueue, element: unknown, priority: unknown) => {
      q.enqueue(element, priority);
      return some(q.dequeue());
    }],
    ["TElement Peek()", (q: PriorityQueue) => some(q.first)],
    ["bool TryDequeue([ref] TElement element, [ref] TPriority priority)", (q: PriorityQueue, element: Cell, priority: Cell) => give(q.dequeue(), element, priority)],
    ["bool TryPeek([ref] TElement element, [ref] TPriority priority)", (q: PriorityQueue, element: Cell, priority: Cell) => give(q.first, element, priority)],
    ["int Count {get;}", (q: PriorityQueue) => q.count],
  ],
});
