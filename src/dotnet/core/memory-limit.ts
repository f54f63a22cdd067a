// What a script may ask for at once: more than a tab can give is .NET's OutOfMemoryException, before the JavaScript engine dies of it.
import { NetException } from "./exception.ts";

/** Elements one collection may have. JavaScript engines end the process somewhat above a hundred million; a tab has no room for as many. */
const MOST_ELEMENTS = 1 << 25;
/** Array.MaxLength of .NET. */
const MOST_IN_NET = 0x7fffffc7;

export function outOfMemory(): NetException {
  return new NetException("System.OutOfMemoryException", "Exception of type 'System.OutOfMemoryException' was thrown.");
}

/** Call it before making a collection of so many elements. Throws OutOfMemoryException when they are too many. */
export function reserve(count: number): void {
  if (count <= MOST_ELEMENTS) return;
  throw count > MOST_IN_NET ? new NetException("System.OutOfMemoryException", "Array dimensions exceeded supported range.") : outOfMemory();
}

/** Call it before growing a collection, with the length it has: `reserve` for the hot path. */
export function growable(length: number): void {
  if (length >= MOST_ELEMENTS) throw outOfMemory();
}

/** Bits of the largest whole number: one of five million digits takes a second to multiply. */
const MOST_BITS = 1n << 24n;
let largest = 0n;

/** A whole number as it is. Throws OutOfMemoryException when it is so large that the next steps with it would hold the thread for minutes. */
export function boundedInteger(value: bigint): bigint {
  if (largest === 0n) largest = 1n << MOST_BITS;
  // JavaScript compares lengths first: no cost where it matters.
  if (value > largest || value < -largest) throw outOfMemory();
  return value;
}

/** Whether JavaScript says that a text, an array or a number gets too long: V8's, Firefox's and Safari's words for it. Patterns are read at their first use. */
export function isOutOfMemory(error: unknown): boolean {
  if (error instanceof SyntaxError) return /: (Stack overflow|Too many captures|Regular expression too large)$/i.test(error.message);
  return error instanceof Error && /^(Invalid (string|array|typed array|array buffer) length|Array buffer allocation failed|(Map|Set) maximum size exceeded|Maximum BigInt size exceeded|BigInt too big|Out of memory|allocation size overflow|invalid array length)|overflow maximum string size|too large/i.test(error.message);
}
