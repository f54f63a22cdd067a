// The position arithmetic of String's methods and its checks, with .NET's words for what is out of range.
import { typedArray } from "./array.ts";
import { argumentError } from "./exception.ts";
import type { NetException } from "./exception.ts";
import type { Char} from "./numbers.ts";
import { charOf } from "./numbers.ts";
import * as search from "./text-search.ts";
import { typeNamed } from "./type.ts";

type Text = string | null;

export function outOfRange(message: string, parameter: string): NetException {
  return argumentError("ArgumentOutOfRangeException", message, parameter);
}

export function atMost(value: number, most: number, parameter: string): NetException {
  const error = outOfRange(`${parameter} ('${value}') must be less than or equal to '${most}'.`, parameter);
  error.message += `\nActual value was ${value}.`;
  return error;
}

export function notNegative(value: number, parameter: string): void {
  if (value >= 0) return;
  const error = outOfRange(`${parameter} ('${value}') must be a non-negative value.`, parameter);
  error.message += `\nActual value was ${value}.`;
  throw error;
}

export function notNull(value: Text, parameter: string): string {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", parameter);
  return value;
}

export const INDEX = "Index was out of range. Must be non-negative and less than or equal to the size of the collection.";
export const COUNT = "Count must be positive and count must refer to a location within the string/array/collection.";

export function substring(s: string, start: number, length: number = s.length - start): string {
  if (start < 0) throw outOfRange("StartIndex cannot be less than zero.", "startIndex");
  if (start > s.length) throw outOfRange("startIndex cannot be larger than length of string.", "startIndex");
  if (length < 0) throw outOfRange("Length cannot be less than zero.", "length");
  if (start + length > s.length) throw outOfRange("Index and length must refer to a location within the string.", "length");
  return s.substring(start, start + length);
}

export function indexOf(s: string, value: Text, how: search.TextComparison, range: { start?: number; count?: number } = {}): number {
  const sought = notNull(value, "value");
  const start = range.start ?? 0;
  if (start < 0 || start > s.length) throw outOfRange(INDEX, "startIndex");
  const count = range.count ?? s.length - start;
  if (count < 0 || count > s.length - start) throw outOfRange(COUNT, "count");
  return search.indexOfText(s, sought, how, { start, count });
}

export function lastIndexOf(s: string, value: Text, how: search.TextComparison, range: { start?: number; count?: number } = {}): number {
  const sought = notNull(value, "value");
  let start = range.start ?? s.length - 1;
  if (s.length === 0 && (start === -1 || start === 0)) return sought === "" ? 0 : -1;
  if (start < 0 || start > s.length) throw outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex");
  let count = range.count ?? start + 1;
  if (start === s.length) {
    start--;
    if (count > 0) count--;
  }
  if (count < 0 || start - count + 1 < 0) throw outOfRange(COUNT, "count");
  return search.lastIndexOfText(s, sought, how, { start, count });
}

export function indexOfAny(s: string, any: Char[], range: { start?: number; count?: number } = {}): number {
  const codes = new Set(any.map((c) => c.code));
  const start = range.start ?? 0;
  if (start < 0 || start > s.length) throw outOfRange(INDEX, "startIndex");
  const count = range.count ?? s.length - start;
  if (count < 0 || count > s.length - start) throw outOfRange(COUNT, "count");
  for (let i = start; i < start + count; i++) if (codes.has(s.charCodeAt(i))) return i;
  return -1;
}

export function lastIndexOfAny(s: string, any: Char[], start = s.length - 1, count = start + 1): number {
  const codes = new Set(any.map((c) => c.code));
  if (s.length === 0) return -1;
  if (start < 0 || start >= s.length) throw outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "startIndex");
  if (count < 0 || start - count + 1 < 0) throw outOfRange(COUNT, "count");
  for (let i = start; i > start - count; i--) if (codes.has(s.charCodeAt(i))) return i;
  return -1;
}

export function charArray(s: string, start = 0, length = s.length - start): Char[] {
  if (start < 0 || start > s.length || start + length > s.length) throw outOfRange(INDEX, "startIndex");
  if (length < 0) throw outOfRange(INDEX, "length");
  return typedArray(typeNamed("System.Char"), Array.from({ length }, (_, i) => charOf(s.charCodeAt(start + i))));
}
