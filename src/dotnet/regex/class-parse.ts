// Reads [character classes] and the class escapes \d \w \s \p{...}.
import { blockSet } from "./blocks.ts";
import type { CharSet } from "./char-set.ts";
import { asciiDigitSet, asciiSpaceSet, asciiWordSet, caseClosure, categorySet, complement, digitSet, isWordUnit, normalized, spaceSet, subtract, wordSet } from "./char-set.ts";
import type { Cursor } from "./cursor.ts";
import { ECMASCRIPT, IGNORE_CASE } from "./syntax.ts";

/** The set of \d \D \s \S \w \W. */
export function shorthandSet(letter: string, ecma: boolean): CharSet {
  const lower = letter.toLowerCase();
  const set = lower === "d" ? (ecma ? asciiDigitSet : digitSet()) : lower === "s" ? (ecma ? asciiSpaceSet : spaceSet) : ecma ? asciiWordSet : wordSet();
  return letter === lower ? set : complement(set);
}

/** The set of \p{Name} or \P{Name}; the cursor stands behind the letter. */
export function propertySet(cursor: Cursor, negative: boolean): CharSet {
  if (cursor.rest < 3) cursor.fail("UnrecognizedUnicodeProperty");
  if (cursor.take() !== "{") cursor.fail("MalformedUnicodePropertyEscape");
  const from = cursor.position;
  while (cursor.rest && (cursor.peek() === "-" || isWordUnit(cursor.peek().charCodeAt(0)))) cursor.position++;
  const name = cursor.pattern.slice(from, cursor.position);
  if (cursor.take() !== "}") cursor.fail("UnrecognizedUnicodeProperty");
  const set = categorySet(name) ?? blockSet(name);
  if (!set) cursor.fail("InvalidUnicodePropertyEscape", name);
  return negative ? complement(set) : set;
}

/** A class; the cursor stands behind "[" and ends behind "]". */
export function readClass(cursor: Cursor): CharSet {
  const ecma = cursor.has(ECMASCRIPT);
  const typed: number[] = [];
  const classes: number[] = [];
  let removed: CharSet | null = null;
  const negative = cursor.peek() === "^";
  if (negative) cursor.position++;
  let rangeFrom = -1;
  let closed = false;
  for (let first = true; cursor.rest; first = false) {
    const unit = cursor.take();
    let code = unit.charCodeAt(0);
    let escaped = false;
    if (unit === "]" && !first) {
      closed = true;
      break;
    }
    if (unit === "\\" && cursor.rest) {
      const letter = cursor.peek();
      if (/^[dDsSwWpP]$/.test(letter)) {
        cursor.position++;
        if (rangeFrom >= 0) cursor.fail("ShorthandClassInCharacterRange", letter);
        classes.push(...(letter === "p" || letter === "P" ? propertySet(cursor, letter === "P") : shorthandSet(letter, ecma)));
        continue;
      }
      escaped = true;
      if (letter === "-") {
        cursor.position++;
        code = 0x2d;
      } else code = cursor.charEscape();
    }
    if (rangeFrom >= 0) {
      const from = rangeFrom;
      rangeFrom = -1;
      if (unit === "[" && !escaped) {
        typed.push(from, from);
        removed = readClass(cursor);
        if (cursor.rest && cursor.peek() !== "]") cursor.fail("ExclusionGroupNotLast");
      } else if (from > code) cursor.fail("ReversedCharacterRange");
      else typed.push(from, code);
    } else if (cursor.rest >= 2 && cursor.peek() === "-" && cursor.peek(1) !== "]") {
      rangeFrom = code;
      cursor.position++;
    } else if (unit === "-" && !escaped && cursor.peek() === "[" && !first) {
      cursor.position++;
      removed = readClass(cursor);
      if (cursor.rest && cursor.peek() !== "]") cursor.fail("ExclusionGroupNotLast");
    } else typed.push(code, code);
  }
  if (!closed) cursor.fail("UnterminatedBracket");
  const positive = normalized([...(cursor.has(IGNORE_CASE) ? caseClosure(typed) : typed), ...classes]);
  const set = negative ? complement(positive) : positive;
  return removed ? subtract(set, removed) : set;
}
