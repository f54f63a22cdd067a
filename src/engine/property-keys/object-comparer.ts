// How Sort-Object and its kin order two values: PowerShell's comparison, by text where the values have no order; and a stable sort by it.
import { NetException } from "#dotnet/core/exception.ts";
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { compareScalar } from "../operators/compare.ts";
import type { Session } from "../session.ts";
import { membersOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";

export interface Comparing {
  session: Session;
  ignoreCase: boolean;
  /** Name of the culture strings are ordered by; the current one when null. */
  culture: string | null;
}

/** Below 0, 0, above 0. Never fails: what cannot be compared is compared as text. */
export function compareObjects(a: unknown, b: unknown, how: Comparing): number {
  if (typeof a === "number" && typeof b === "number" && a === a && b === b) return a - b;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b, how);
  if ((a === null || a === undefined) && (b === null || b === undefined)) return 0;
  try {
    const order = compareScalar(a, b, how.ignoreCase, how.session);
    if (!Number.isNaN(order)) return order;
  } catch (thrown) {
    if (!(thrown instanceof TerminatingError) && !(thrown instanceof NetException)) throw thrown;
  }
  return compareText(plainText(a, how.session), plainText(b, how.session), how);
}

function compareText(a: string, b: string, how: Comparing): number {
  return how.culture === null ? linguisticCompare(a, b, how.ignoreCase) : linguisticCompare(a, b, how.ignoreCase, how.culture);
}

/** ToString() of the object: empty for a custom object that has no ToString of its own. */
function plainText(value: unknown, session: Session): string {
  if (value instanceof PSObject && value.custom && !membersOf(value)?.has("tostring")) return "";
  return textOf(value, session);
}

/** Sorts a copy; equal elements keep their order. `compare` always gets the earlier element first: with mixed types the order of the two matters. */
export function stableSort<T>(items: readonly T[], compare: (earlier: T, later: T) => number): T[] {
  let from = items.slice();
  const count = from.length;
  for (let start = 0; start < count; start += RUN) insertionSort(from, { start, end: Math.min(start + RUN, count) }, compare);
  let to: T[] = Array.from({ length: count });
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) merge(from, to, { start, middle: Math.min(start + width, count), end: Math.min(start + 2 * width, count) }, compare);
    [from, to] = [to, from];
  }
  return from;
}

const RUN = 16;

function insertionSort<T>(list: T[], range: { start: number; end: number }, compare: (a: T, b: T) => number): void {
  for (let i = range.start + 1; i < range.end; i++) {
    const item = list[i]!;
    let at = i;
    while (at > range.start && compare(list[at - 1]!, item) > 0) {
      list[at] = list[at - 1]!;
      at--;
    }
    list[at] = item;
  }
}

function merge<T>(from: T[], to: T[], range: { start: number; middle: number; end: number }, compare: (a: T, b: T) => number): void {
  let left = range.start;
  let right = range.middle;
  for (let at = range.start; at < range.end; at++) {
    if (left < range.middle && (right >= range.end || compare(from[left]!, from[right]!) <= 0)) to[at] = from[left++]!;
    else to[at] = from[right++]!;
  }
}
