// System.Collections.ObjectModel: Collection, ReadOnlyCollection, ObservableCollection.
import { ItemList } from "../core/item-list.ts";
import { argumentError } from "../core/exception.ts";
import type { Enumerator } from "../core/sequence.ts";
import { iterate } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { ItemsEnumerator } from "./enumerators.ts";
import { copyInto } from "./key-view.ts";

const G = "System.Collections.Generic";
const M = "System.Collections.ObjectModel";

/** Collection<T> and ObservableCollection<T>. */
export class Collection extends ItemList {
  protected readonly insertMessage: string = "Index must be within the bounds of the List.";
  get elementType(): NetType {
    return this.type.typeArguments[0] ?? typeNamed("System.Object");
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, genericTypeOf(typeNamed(`${G}.List\`1+Enumerator`), [this.elementType]));
  }
}

/** ReadOnlyCollection<T>: a view of the same items. */
export class ReadOnlyCollection extends Collection {
  override get isReadOnly(): boolean {
    return true;
  }
}

/** A Collection<T>, as ScriptBlock.Invoke returns it. */
export function collectionOf(elementType: NetType, items: unknown[]): Collection {
  return new Collection(genericTypeOf(typeNamed(`${M}.Collection\`1`), [elementType]), items);
}

function sharedItems(list: unknown): unknown[] {
  if (list === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "list");
  if (list instanceof ItemList) return list.items;
  return Array.isArray(list) ? list : Array.from(iterate(list) ?? []);
}

const READING: Member[] = [
  ["bool Contains(T value)", (c: Collection, item: unknown) => c.contains(item)],
  ["void CopyTo(T[] array, int index)", (c: Collection, array: unknown, index: number) => copyInto(array, index, c.items)],
  ["System.Collections.Generic.IEnumerator[T] GetEnumerator()", (c: Collection) => c.enumerate()],
  ["int IndexOf(T value)", (c: Collection, item: unknown) => c.indexOf(item)],
  ["int Count {get;}", (c: Collection) => c.count],
];
const WRITING: Member[] = [
  ["void Add(T item)", (c: Collection, item: unknown) => void c.add(item)],
  ["void Clear()", (c: Collection) => c.clear()],
  ["void Insert(int index, T item)", (c: Collection, index: number, item: unknown) => c.insert(index, item)],
  ["bool Remove(T item)", (c: Collection, item: unknown) => c.remove(item)],
  ["void RemoveAt(int index)", (c: Collection, index: number) => c.removeAt(index)],
  ["T Item(int index) {get;set;}", (c: Collection, index: number) => c.getAt(index), (c: Collection, index: number, value: unknown) => c.setAt(index, value)],
];
const INTERFACES = [
  `${G}.IList\`1[T]`,
  `${G}.ICollection\`1[T]`,
  `${G}.IEnumerable\`1[T]`,
  `${G}.IReadOnlyList\`1[T]`,
  `${G}.IReadOnlyCollection\`1[T]`,
  "System.Collections.IList",
  "System.Collections.ICollection",
  "System.Collections.IEnumerable",
];

export default [
  defineType({
    name: `${M}.Collection\`1`,
    parameters: ["T"],
    interfaces: INTERFACES,
    members: [
      ["new()", function (this: NetType) {
        return new Collection(this);
      }],
      ["new(System.Collections.Generic.IList[T] list)", function (this: NetType, list: unknown) {
        return new Collection(this, sharedItems(list));
      }],
      ...WRITING,
      ...READING,
    ],
  }),
  defineType({
    name: `${M}.ReadOnlyCollection\`1`,
    parameters: ["T"],
    interfaces: INTERFACES,
    members: [
      ["new(System.Collections.Generic.IList[T] list)", function (this: NetType, list: unknown) {
        return new ReadOnlyCollection(this, sharedItems(list));
      }],
      ...READING,
      ["T Item(int index) {get;}", (c: Collection, index: number) => c.getAt(index)],
    ],
  }),
  defineType({
    name: `${M}.ObservableCollection\`1`,
    base: `${M}.Collection\`1[T]`,
    parameters: ["T"],
    interfaces: INTERFACES,
    members: [
      ["new()", function (this: NetType) {
        return new Collection(this);
      }],
      ["new(System.Collections.Generic.IEnumerable[T] collection)", function (this: NetType, list: unknown) {
        return new Collection(this, Array.from(iterate(list) ?? []));
      }],
      ["void Move(int oldIndex, int newIndex)", (c: Collection, from: number, to: number) => {
        const item = c.getAt(from);
        c.removeAt(from);
        c.insert(to, item);
      }],
    ],
  }),
];
