// Collections for more than one thread, where there is only one, and for binding: BlockingCollection, BindingList.
import { argumentError, NetException } from "../core/exception.ts";
import { typedArray } from "../core/array.ts";
import { iterate } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { Collection } from "./collection.ts";

class BlockingCollection extends Collection {
  capacity = -1;
  complete = false;
  /** Puts one in; false when it is full. */
  tryAdd(item: unknown): boolean {
    if (this.complete) throw new NetException("System.InvalidOperationException", "The collection has been marked as complete with regards to additions.");
    if (this.capacity >= 0 && this.count >= this.capacity) return false;
    this.add(item);
    return true;
  }
  take(): unknown {
    if (!this.count) {
      throw new NetException("System.InvalidOperationException", this.complete ? "The collection argument is empty and has been marked as complete with regards to additions." : "The collection is empty: no other thread is there to fill it.");
    }
    const item = this.getAt(0);
    this.removeAt(0);
    return item;
  }
}

function bounded(type: NetType, capacity: number): BlockingCollection {
  if (capacity < 1) throw argumentError("ArgumentOutOfRangeException", "The boundedCapacity argument must be positive.", "boundedCapacity");
  const collection = new BlockingCollection(type);
  collection.capacity = capacity;
  return collection;
}

const taken = (collection: BlockingCollection, item: { value: unknown }) => {
  if (!collection.count) return false;
  item.value = collection.take();
  return true;
};

class BindingList extends Collection {
  allowNew = true;
  allowEdit = true;
  allowRemove = true;
  raises = true;
}
const flag = (name: "allowNew" | "allowEdit" | "allowRemove" | "raises") => [(list: BindingList) => list[name], (list: BindingList, value: boolean) => void (list[name] = value)] as const;

const G = "System.Collections.Generic";

export default [
  defineType({
    name: "System.Collections.Concurrent.BlockingCollection`1",
    parameters: ["T"],
    interfaces: [`${G}.IEnumerable\`1[T]`, `${G}.IReadOnlyCollection\`1[T]`, "System.Collections.ICollection", "System.Collections.IEnumerable", "System.IDisposable"],
    members: [
      ["new()", function (this: NetType) {
        return new BlockingCollection(this);
      }],
      ["new(int boundedCapacity)", function (this: NetType, capacity: number) {
        return bounded(this, capacity);
      }],
      ["void Add(T item)", (c: BlockingCollection, item: unknown) => {
        if (!c.tryAdd(item)) throw new NetException("System.InvalidOperationException", "The collection is full: no other thread is there to empty it.");
      }],
      ["bool TryAdd(T item)", (c: BlockingCollection, item: unknown) => c.tryAdd(item)],
      ["bool TryAdd(T item, int millisecondsTimeout)", (c: BlockingCollection, item: unknown) => c.tryAdd(item)],
      ["T Take()", (c: BlockingCollection) => c.take()],
      ["bool TryTake([ref] T item)", taken],
      ["bool TryTake([ref] T item, int millisecondsTimeout)", taken],
      ["void CompleteAdding()", (c: BlockingCollection) => void (c.complete = true)],
      [`${G}.IEnumerable[T] GetConsumingEnumerable()`, (c: BlockingCollection) => {
        const all = typedArray(c.elementType, [...c.items]);
        c.clear();
        return all;
      }],
      ["T[] ToArray()", (c: BlockingCollection) => typedArray(c.elementType, [...c.items])],
      ["void Dispose()", () => undefined],
      ["int Count {get;}", (c: BlockingCollection) => c.count],
      ["int BoundedCapacity {get;}", (c: BlockingCollection) => c.capacity],
      ["bool IsAddingCompleted {get;}", (c: BlockingCollection) => c.complete],
      ["bool IsCompleted {get;}", (c: BlockingCollection) => c.complete && c.count === 0],
    ],
  }),
  defineType({
    name: "System.ComponentModel.BindingList`1",
    base: "System.Collections.ObjectModel.Collection`1[T]",
    parameters: ["T"],
    interfaces: ["IList`1[T]", "ICollection`1[T]", "IEnumerable`1[T]", "IReadOnlyList`1[T]", "IReadOnlyCollection`1[T]"].map((name) => `${G}.${name}`).concat("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable"),
    members: [
      ["new()", function (this: NetType) {
        return new BindingList(this);
      }],
      [`new(${G}.IList[T] list)`, function (this: NetType, list: unknown) {
        return new BindingList(this, Array.from(iterate(list) ?? []));
      }],
      ["bool AllowNew {get;set;}", ...flag("allowNew")],
      ["bool AllowEdit {get;set;}", ...flag("allowEdit")],
      ["bool AllowRemove {get;set;}", ...flag("allowRemove")],
      ["bool RaiseListChangedEvents {get;set;}", ...flag("raises")],
      ["void ResetBindings()", () => undefined],
      ["void ResetItem(int position)", () => undefined],
    ],
  }),
];
