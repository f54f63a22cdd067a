// What System.Array does with arrays of every kind: object[], T[], byte[] and multi-dimensional ones.
import { elementTypeOf, MultiArray, typedArray } from "./array.ts";
import { netEquals } from "./compare.ts";
import { arrayOf, defaultOf } from "./default-value.ts";
import { argumentError, NetException } from "./exception.ts";
import { reserve } from "./memory-limit.ts";
import { Byte } from "./numbers.ts";
import type { Ref } from "./reference.ts";
import type { NetType } from "./type.ts";
import { typeNamed } from "./type.ts";
import { typeOf } from "./type-of.ts";

export type NetArray = unknown[] | Uint8Array | MultiArray;
export type Line = unknown[] | Uint8Array;

export function required<T>(value: T | null | undefined, parameter: string): T {
  if (value === null || value === undefined) throw argumentError("ArgumentNullException", "Value cannot be null.", parameter);
  return value;
}

export function outOfRange(parameter: string, message = "Index was out of range. Must be non-negative and less than or equal to the size of the collection."): NetException {
  return argumentError("ArgumentOutOfRangeException", message, parameter);
}

export const bounds = () => new NetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");

export const elementOf = (array: NetArray): NetType => (array instanceof Uint8Array ? typeNamed("System.Byte") : array instanceof MultiArray ? array.elementType : (elementTypeOf(array) ?? typeNamed("System.Object")));
export const lengthOf = (array: NetArray) => (array instanceof MultiArray ? array.items.length : array.length);
export const lengthsOf = (array: NetArray): readonly number[] => (array instanceof MultiArray ? array.lengths : [array.length]);
export const at = (array: Line, index: number): unknown => (array instanceof Uint8Array ? new Byte(array[index]!) : array[index]);

export function put(array: Line, index: number, value: unknown): void {
  if (array instanceof Uint8Array) array[index] = value instanceof Byte ? value.value : Number(value);
  else array[index] = value;
}

/** All items in order, whatever the rank. */
export function itemsOf(array: NetArray): unknown[] {
  if (array instanceof MultiArray) return array.items;
  return array instanceof Uint8Array ? Array.from(array, (b) => new Byte(b)) : array;
}

export function line(array: NetArray | null, parameter = "array"): Line {
  const found = required(array, parameter);
  if (found instanceof MultiArray) throw new NetException("System.RankException", "Only single dimension arrays are supported here.");
  return found;
}

export function clone(array: NetArray): NetArray {
  if (array instanceof MultiArray) return new MultiArray(array.elementType, array.lengths, [...array.items]);
  if (array instanceof Uint8Array) return array.slice();
  const type = elementTypeOf(array);
  return type ? typedArray(type, [...array]) : [...array];
}

/** Place of an element in a multi-dimensional array. */
export function flat(array: NetArray, indices: number[]): number {
  const lengths = lengthsOf(array);
  if (indices.length !== lengths.length) throw new NetException("System.ArgumentException", "The number of dimensions of the array and the number of indices do not match.");
  let place = 0;
  for (const [i, index] of indices.entries()) {
    if (index < 0 || index >= lengths[i]!) throw bounds();
    place = place * lengths[i]! + index;
  }
  return place;
}

export function getValue(array: NetArray, indices: number[]): unknown {
  const place = flat(array, indices);
  return array instanceof MultiArray ? array.items[place] : at(array, place);
}

export function setValue(array: NetArray, value: unknown, indices: number[]): void {
  const place = flat(array, indices);
  const type = elementOf(array);
  const stored = value === null && type.isValueType ? defaultOf(type) : value;
  if (stored !== null && !type.isAssignableFrom(typeOf(stored))) {
    throw new NetException("System.InvalidCastException", "Object cannot be stored in an array of this type.");
  }
  if (array instanceof MultiArray) array.items[place] = stored;
  else put(array, place, stored);
}

export function copy(source: NetArray | null, from: number, target: NetArray | null, ...[to, count]: [number, number]): void {
  const a = required(source, "sourceArray");
  const b = required(target, "destinationArray");
  if (count < 0) throw outOfRange("length", "Non-negative number required.");
  if (from < 0) throw outOfRange("sourceIndex", "Number was less than the array's lower bound in the first dimension.");
  if (to < 0) throw outOfRange("destinationIndex", "Number was less than the array's lower bound in the first dimension.");
  if (from + count > lengthOf(a)) throw argumentError("ArgumentException", "Source array was not long enough. Check the source index, length, and the array's lower bounds.", "sourceArray");
  if (to + count > lengthOf(b)) throw argumentError("ArgumentException", "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.", "destinationArray");
  const type = elementOf(b);
  const items = itemsOf(a).slice(from, from + count);
  for (const [i, item] of items.entries()) {
    if (item !== null && !type.isAssignableFrom(typeOf(item))) throw new NetException("System.InvalidCastException", "At least one element in the source array could not be cast down to the destination array type.");
    if (b instanceof MultiArray) b.items[to + i] = item;
    else put(b, to + i, item);
  }
}

export function indexOf(array: NetArray | null, value: unknown, start = 0, count?: number): number {
  const list = line(array);
  if (start < 0 || start > list.length) throw outOfRange("startIndex");
  const end = count === undefined ? list.length : start + count;
  if (count !== undefined && (count < 0 || end > list.length)) throw outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.");
  for (let i = start; i < end; i++) if (netEquals(at(list, i), value)) return i;
  return -1;
}

export function lastIndexOf(array: NetArray | null, value: unknown, start?: number, count?: number): number {
  const list = line(array);
  const from = start ?? list.length - 1;
  if (list.length === 0) return -1;
  if (from < 0 || from >= list.length) throw outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.");
  const low = count === undefined ? 0 : from - count + 1;
  if (low < 0) throw outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.");
  for (let i = from; i >= low; i--) if (netEquals(at(list, i), value)) return i;
  return -1;
}

export function create(type: NetType | null, lengths: number[]): NetArray {
  const element = required(type, "elementType");
  if (lengths.some((length) => length < 0)) throw outOfRange("length", "Non-negative number required.");
  const count = lengths.reduce((a, b) => a * b, 1);
  reserve(count);
  const items = Array.from({ length: count }, () => defaultOf(element));
  return lengths.length === 1 ? arrayOf(element, items) : new MultiArray(element, lengths, items);
}

export function resize(cell: Ref, size: number): void {
  if (size < 0) throw outOfRange("newSize", "Non-negative number required.");
  reserve(size);
  const old = Array.isArray(cell.value) || cell.value instanceof Uint8Array ? cell.value : [];
  const type = elementOf(old);
  const items = itemsOf(old).slice(0, size);
  while (items.length < size) items.push(defaultOf(type));
  cell.value = arrayOf(type, items);
}
