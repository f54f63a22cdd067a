// Sets of UTF-16 units as sorted ranges: what a character class of a regular expression stands for.

/** Pairs [from, to, from, to...], inclusive, ascending, not touching each other. */
export type CharSet = readonly number[];

export const everything: CharSet = [0, 0xffff];

/** Sorts and joins ranges given in any order. */
export function normalized(ranges: readonly number[]): CharSet {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i]!, ranges[i + 1]!]);
  pairs.sort((a, b) => a[0] - b[0]);
  const result: number[] = [];
  for (const [from, to] of pairs) {
    const last = result.length - 1;
    if (last > 0 && from <= result[last]! + 1) result[last] = Math.max(result[last]!, to);
    else result.push(from, to);
  }
  return result;
}

export function complement(set: CharSet): CharSet {
  const result: number[] = [];
  let from = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (set[i]! > from) result.push(from, set[i]! - 1);
    from = set[i + 1]! + 1;
  }
  if (from <= 0xffff) result.push(from, 0xffff);
  return result;
}

export function subtract(set: CharSet, removed: CharSet): CharSet {
  return complement(normalized([...complement(set), ...removed]));
}

export function contains(set: CharSet, code: number): boolean {
  let low = 0;
  let high = set.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < set[2 * middle]!) high = middle - 1;
    else if (code > set[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

const categories = new Map<string, CharSet>();
let units: string | null = null;

/** The units of a Unicode general category ("L", "Lu", "Nd"); null when there is no such category. */
export function categorySet(name: string): CharSet | null {
  const known = categories.get(name);
  if (known) return known;
  if (!CATEGORIES.has(name)) return null;
  let set: CharSet;
  if (name === "Cs") set = [0xd800, 0xdfff];
  else {
    const found: number[] = name === "C" ? [0xd800, 0xdfff] : [];
    units ??= Array.from({ length: 0x10000 }, (_, code) => (code >= 0xd800 && code <= 0xdfff ? "" : String.fromCharCode(code))).join("");
    for (const match of units.matchAll(new RegExp(`\\p{${name}}+`, "gu"))) addRun(found, match[0]);
    set = normalized(found);
  }
  categories.set(name, set);
  return set;
}

/** A run of the alphabet string is one range, or two when it spans the place of the surrogates. */
function addRun(found: number[], run: string): void {
  const from = run.charCodeAt(0);
  const to = run.charCodeAt(run.length - 1);
  if (from < 0xd800 && to > 0xdfff) found.push(from, 0xd7ff, 0xe000, to);
  else found.push(from, to);
}

const CATEGORIES = new Set("L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn".split(" "));

const combined = new Map<string, CharSet>();
function once(name: string, make: () => CharSet): CharSet {
  let set = combined.get(name);
  if (!set) combined.set(name, (set = make()));
  return set;
}

/** \w: letters, non-spacing marks, decimal digits, connectors. */
export const wordSet = (): CharSet => once("w", () => normalized(["L", "Mn", "Nd", "Pc"].flatMap((c) => categorySet(c)!)));
/** What \b counts as part of a word: \w and the two zero-width joiners. */
export const boundarySet = (): CharSet => once("b", () => normalized([...wordSet(), 0x200c, 0x200d]));
export const digitSet = (): CharSet => categorySet("Nd")!;
/** \s: .NET's char.IsWhiteSpace. */
export const spaceSet: CharSet = [9, 13, 0x20, 0x20, 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000];
export const asciiWordSet: CharSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];
export const asciiDigitSet: CharSet = [0x30, 0x39];
export const asciiSpaceSet: CharSet = [9, 13, 0x20, 0x20];

/** Names, group names and "unrecognized escape" go by this: a \b word character. */
export function isWordUnit(code: number): boolean {
  return code < 128 ? contains(asciiWordSet, code) : contains(boundarySet(), code);
}

let upperForms: Map<number, number[]> | null = null;

/** The units that differ from `code` only in case, itself included; .NET goes by what has the same lower case. */
export function caseVariants(code: number): number[] {
  if (code < 128 && !isLetter(code)) return [code];
  const lower = lowerOf(code);
  const result = new Set([code, lower]);
  if (code < 128) {
    result.add(code ^ 0x20);
    if (lower === 0x6b) result.add(0x212a);
    if (lower === 0x69) result.add(0x130);
    return [...result];
  }
  if (code === 0x130) return [0x130, 0x49, 0x69];
  upperForms ??= readUpperForms();
  for (const upper of upperForms.get(lower) ?? []) result.add(upper);
  return [...result];
}

const isLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

function lowerOf(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function readUpperForms(): Map<number, number[]> {
  const forms = new Map<number, number[]>();
  for (let code = 0x41; code < 0x10000; code++) {
    const lower = lowerOf(code);
    if (lower === code) continue;
    const list = forms.get(lower);
    if (list) list.push(code);
    else forms.set(lower, [code]);
  }
  return forms;
}

/** The ranges with every case variant of their members. */
export function caseClosure(ranges: readonly number[]): number[] {
  const result = [...ranges];
  for (let i = 0; i < ranges.length; i += 2) {
    // A range that holds everything beyond Latin is closed already.
    const to = ranges[i + 1]! - ranges[i]! > 0x8000 ? ranges[i]! + 0x8000 : ranges[i + 1]!;
    for (let code = ranges[i]!; code <= to; code++) for (const variant of caseVariants(code)) if (variant !== code) result.push(variant, variant);
  }
  return result;
}
