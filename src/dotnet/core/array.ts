// .NET arrays: object[] is a plain JavaScript array, typed arrays carry their element type, byte[] is a Uint8Array.
import type { NetType } from "./type.ts";

const ELEMENT = Symbol("element type");
type Tagged = unknown[] & { [ELEMENT]?: NetType };

/** Marks a JavaScript array as T[]; the elements must already be values of T. Returns the same array. */
export function typedArray<T extends unknown[]>(elementType: NetType, items: T): T {
  (items as Tagged)[ELEMENT] = elementType;
  return items;
}

/** The element type of a typed array; undefined for object[]. */
export function elementTypeOf(items: unknown[]): NetType | undefined {
  return (items as Tagged)[ELEMENT];
}

/** A multi-dimensional array, T[,] and above. */
export class MultiArray {
  readonly elementType: NetType;
  readonly lengths: readonly number[];
  readonly items: unknown[];
  constructor(elementType: NetType, lengths: readonly number[], items: unknown[]) {
    this.elementType = elementType;
    this.lengths = lengths;
    this.items = items;
  }
}
