// The short way to sort: keys that are all numbers or all strings become whole numbers, and those a typed array sorts without asking us.

/** Room for the place beside the rank in the 53 bits of a number. */
const PLACES = 2 ** 21;

/** The places 0, 1, 2... in the order of their keys, equal ones as they stand; null when the keys are not all numbers or all strings. */
export function orderOfPlain(keys: readonly unknown[], compare: (a: string, b: string) => number, descending: boolean): Float64Array | null {
  const count = keys.length;
  if (count > PLACES) return null;
  const ranks = ranksOf(keys, compare);
  if (!ranks) return null;
  // The rank in the upper bits, the place in the lower: equal ranks keep their order in either direction.
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) packed[i] = (descending ? -ranks[i]! : ranks[i]!) * PLACES + i;
  packed.sort();
  for (let i = 0; i < count; i++) packed[i] = packed[i]! - Math.floor(packed[i]! / PLACES) * PLACES;
  return packed;
}

function ranksOf(keys: readonly unknown[], compare: (a: string, b: string) => number): ArrayLike<number> | null {
  const kind = typeof keys[0];
  if (kind !== "number" && kind !== "string") return null;
  let whole = kind === "number";
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (typeof key !== kind || key !== key) return null;
    if (whole && ((key as number) | 0) !== key) whole = false;
  }
  if (whole) return keys as number[];
  return kind === "number" ? ranked(keys as number[], (a, b) => a - b) : ranked(keys as string[], compare);
}

/** Equal keys have equal ranks, also where they are spelled differently. */
function ranked<T>(keys: readonly T[], compare: (a: T, b: T) => number): Float64Array {
  const rankOf = new Map<T, number>();
  for (const key of keys) rankOf.set(key, 0);
  const sorted = [...rankOf.keys()].sort(compare);
  let rank = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && compare(sorted[i - 1]!, sorted[i]!) !== 0) rank++;
    rankOf.set(sorted[i]!, rank);
  }
  return Float64Array.from(keys, (key) => rankOf.get(key)!);
}
