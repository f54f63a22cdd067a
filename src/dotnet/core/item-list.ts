// What List<T>, ArrayList, Collection<T> and StringCollection share: items in a JavaScript array, a version, range checks.
import { netEquals } from "./compare.ts";
import { argumentError, NetException } from "./exception.ts";
import { growable, reserve } from "./memory-limit.ts";
import { NetObject } from "./net-object.ts";
import type { Enumerator, ListLike } from "./sequence.ts";
import type { NetType } from "./type.ts";

const INDEX = "Index was out of range. Must be non-negative and less than the size of the collection.";

export abstract class ItemList extends NetObject implements ListLike {
  readonly type: NetType;
  items: unknown[];
  version = 0;
  constructor(type: NetType, items: unknown[] = []) {
    super();
    this.type = type;
    this.items = items;
  }
  override get netType(): NetType {
    return this.type;
  }
  abstract enumerate(): Enumerator;
  /** The text of Insert's range error. */
  protected abstract readonly insertMessage: string;
  get isReadOnly(): boolean {
    return false;
  }
  get count(): number {
    return this.items.length;
  }
  getAt(index: number): unknown {
    if (index < 0 || index >= this.items.length) throw argumentError("ArgumentOutOfRangeException", INDEX, "index");
    return this.items[index];
  }
  setAt(index: number, value: unknown): void {
    this.guard();
    if (index < 0 || index >= this.items.length) throw argumentError("ArgumentOutOfRangeException", INDEX, "index");
    this.items[index] = value;
    this.version++;
  }
  add(value: unknown): number {
    this.guard();
    growable(this.items.length);
    this.version++;
    return this.items.push(value) - 1;
  }
  addRange(values: readonly unknown[]): void {
    this.guard();
    this.version++;
    reserve(this.items.length + values.length);
    // No spread: a large range would overflow the argument list.
    for (const value of values) this.items.push(value);
  }
  insert(index: number, value: unknown): void {
    this.insertRange(index, [value]);
  }
  insertRange(index: number, values: readonly unknown[]): void {
    this.guard();
    if (index < 0 || index > this.items.length) throw argumentError("ArgumentOutOfRangeException", this.insertMessage, "index");
    reserve(this.items.length + values.length);
    this.items = [...this.items.slice(0, index), ...values, ...this.items.slice(index)];
    this.version++;
  }
  remove(value: unknown): boolean {
    this.guard();
    const at = this.indexOf(value);
    if (at >= 0) this.removeAt(at);
    return at >= 0;
  }
  removeAt(index: number): void {
    this.guard();
    if (index < 0 || index >= this.items.length) throw argumentError("ArgumentOutOfRangeException", INDEX, "index");
    this.items.splice(index, 1);
    this.version++;
  }
  removeRange(index: number, count: number): void {
    this.guard();
    this.checkRange(index, count);
    this.items.splice(index, count);
    this.version++;
  }
  clear(): void {
    this.guard();
    this.items.length = 0;
    this.version++;
  }
  contains(value: unknown): boolean {
    return this.indexOf(value) >= 0;
  }
  /** Strings and Int32 compare by ===, all else as Object.Equals. */
  indexOf(value: unknown, from = 0, count = this.items.length - from): number {
    if (from < 0 || from > this.items.length) throw argumentError("ArgumentOutOfRangeException", INDEX, "index");
    if (count < 0 || from + count > this.items.length) throw argumentError("ArgumentOutOfRangeException", "Count must be positive and count must refer to a location within the string/array/collection.", "count");
    for (let i = from; i < from + count; i++) if (this.items[i] === value || netEquals(this.items[i], value)) return i;
    return -1;
  }
  lastIndexOf(value: unknown, from = this.items.length - 1): number {
    for (let i = Math.min(from, this.items.length - 1); i >= 0; i--) if (netEquals(this.items[i], value)) return i;
    return -1;
  }
  reverse(index = 0, count = this.items.length): void {
    this.guard();
    this.checkRange(index, count);
    this.items.splice(index, count, ...this.items.slice(index, index + count).reverse());
    this.version++;
  }
  sort(compare: (a: unknown, b: unknown) => number, index = 0, count = this.items.length): void {
    this.guard();
    this.checkRange(index, count);
    const sorted = this.items.slice(index, index + count).sort(compare);
    for (let i = 0; i < count; i++) this.items[index + i] = sorted[i];
    this.version++;
  }
  binarySearch(value: unknown, compare: (a: unknown, b: unknown) => number, index = 0, count = this.items.length): number {
    this.checkRange(index, count);
    let low = index;
    let high = index + count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compare(this.items[middle], value);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }
  checkRange(index: number, count: number): void {
    if (index < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "index");
    if (count < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "count");
    if (index + count > this.items.length) {
      throw new NetException("System.ArgumentException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
    }
  }
  protected guard(): void {
    if (this.isReadOnly) throw new NetException("System.NotSupportedException", "Collection is read-only.");
  }
}
