// Comparing and searching texts by StringComparison: ordinal or as a reader of the culture would.
import { ambient } from "./ambient.ts";
import { linguisticCompare, ordinalCompare, ordinalFold } from "./compare.ts";
import type { EnumValue } from "./enum.ts";
import { argumentError } from "./exception.ts";

/** How two texts compare. */
export interface TextComparison {
  ordinal: boolean;
  ignoreCase: boolean;
  /** Culture of a linguistic comparison. */
  culture: string;
}

export const ordinal: TextComparison = { ordinal: true, ignoreCase: false, culture: "" };
export const ordinalIgnoreCase: TextComparison = { ordinal: true, ignoreCase: true, culture: "" };

/** Linguistic, by the current culture. */
export function currentComparison(ignoreCase = false): TextComparison {
  return { ordinal: false, ignoreCase, culture: ambient.culture };
}

/** StringComparison. ArgumentException for another number. */
export function comparisonOf(value: EnumValue): TextComparison {
  switch (Number(value.value)) {
    case 0:
    case 1:
      return currentComparison(value.value === 1);
    case 2:
    case 3:
      return { ordinal: false, ignoreCase: value.value === 3, culture: "" };
    case 4:
      return ordinal;
    case 5:
      return ordinalIgnoreCase;
    default:
      throw argumentError("ArgumentException", "The string comparison type passed in is currently not supported.", "comparisonType");
  }
}

/** Below 0, 0, above 0; null sorts first. */
export function compareTexts(a: string | null, b: string | null, how: TextComparison): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (!how.ordinal) return linguisticCompare(a, b, how.ignoreCase, how.culture);
  return how.ignoreCase ? ordinalCompare(ordinalFold(a), ordinalFold(b)) : ordinalCompare(a, b);
}

export function equalTexts(a: string | null, b: string | null, how: TextComparison): boolean {
  return a === b || compareTexts(a, b, how) === 0;
}

// In plain ASCII text nothing is ignorable or composed, so culture comparison agrees with ordinal comparison about equality.
const plain = /^[\x20-\x7e\t\r\n]*$/;

function simple(text: string, value: string, how: TextComparison): boolean {
  return how.ordinal || (plain.test(text) && plain.test(value));
}

interface Found {
  index: number;
  length: number;
}

/** First place at or after `from` (and before `to`); null when there is none. */
function findForward(text: string, value: string, how: TextComparison, { from, to }: { from: number; to: number }): Found | null {
  const part = text.slice(from, to);
  if (simple(part, value, how)) {
    const index = how.ignoreCase ? ordinalFold(part).indexOf(ordinalFold(value)) : part.indexOf(value);
    return index < 0 ? null : { index: from + index, length: value.length };
  }
  for (let start = from; start <= to; start++) {
    const length = matchLength(text.slice(start, to), value, how);
    if (length !== null) return { index: start, length };
  }
  return null;
}

/** How many units at the start of `text` equal `value` in the culture; null when none do. */
function matchLength(text: string, value: string, how: TextComparison): number | null {
  if (value === "") return 0;
  const most = Math.min(text.length, value.length * 3 + 4);
  for (let length = Math.min(1, most); length <= most; length++) {
    if (linguisticCompare(text.slice(0, length), value, how.ignoreCase, how.culture) === 0) return length;
  }
  return null;
}

/** String.IndexOf within [start, start + count); -1 when absent. */
export function indexOfText(text: string, value: string, how: TextComparison, range: { start?: number; count?: number } = {}): number {
  const { start = 0, count = text.length - start } = range;
  return findForward(text, value, how, { from: start, to: start + count })?.index ?? -1;
}

/** String.LastIndexOf, searching back from `start` over `count` units. */
export function lastIndexOfText(text: string, value: string, how: TextComparison, range: { start?: number; count?: number } = {}): number {
  const { start = text.length - 1, count = start + 1 } = range;
  if (value === "") return text.length === 0 ? 0 : Math.min(start + 1, text.length);
  const low = start - count + 1;
  const part = text.slice(Math.max(low, 0), start + 1);
  if (simple(part, value, how)) {
    const index = how.ignoreCase ? ordinalFold(part).lastIndexOf(ordinalFold(value)) : part.lastIndexOf(value);
    return index < 0 ? -1 : index + Math.max(low, 0);
  }
  for (let at = part.length - 1; at >= 0; at--) if (matchLength(part.slice(at), value, how) !== null) return at + Math.max(low, 0);
  return -1;
}

export function startsWithText(text: string, value: string, how: TextComparison): boolean {
  if (simple(text, value, how)) return equalTexts(text.slice(0, value.length), value, { ...how, ordinal: true });
  return matchLength(text, value, how) !== null;
}

export function endsWithText(text: string, value: string, how: TextComparison): boolean {
  if (value === "") return true;
  if (simple(text, value, how)) return text.length >= value.length && equalTexts(text.slice(text.length - value.length), value, { ...how, ordinal: true });
  for (let at = text.length; at >= 0; at--) if (linguisticCompare(text.slice(at), value, how.ignoreCase, how.culture) === 0) return true;
  return false;
}

/** String.Replace(old, new, comparison): every place, left to right. */
export function replaceText(text: string, old: string, replacement: string, how: TextComparison): string {
  if (how.ordinal && !how.ignoreCase) return text.replaceAll(old, () => replacement);
  let result = "";
  let at = 0;
  for (;;) {
    const found = findForward(text, old, how, { from: at, to: text.length });
    if (found === null || found.length === 0) return result + text.slice(at);
    result += text.slice(at, found.index) + replacement;
    at = found.index + found.length;
  }
}
