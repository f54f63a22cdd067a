// Replacement patterns: $1 ${name} $$ $& $` $' $+ $_.
import { boundedCache } from "./bounded-cache.ts";
import { isWordUnit } from "./char-set.ts";
import type { Pattern, RawMatch } from "./pattern.ts";

type Part = string | ((match: RawMatch) => string);

const replacements = boundedCache<Part[]>(200);

/** What a match is replaced by. */
export function expandReplacement(match: RawMatch, replacement: string): string {
  if (!replacement.includes("$")) return replacement;
  const { pattern } = match;
  const parts = replacements(`${pattern.options} ${pattern.source.length} ${pattern.source}${replacement}`, () => readReplacement(pattern, replacement));
  let text = "";
  for (const part of parts) text += typeof part === "string" ? part : part(match);
  return text;
}

function readReplacement(pattern: Pattern, text: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const dollar = text.indexOf("$", at);
    if (dollar < 0) {
      parts.push(text.slice(at));
      break;
    }
    if (dollar > at) parts.push(text.slice(at, dollar));
    const special = readDollar(pattern, text, dollar + 1);
    parts.push(special?.part ?? "$");
    at = special?.next ?? dollar + 1;
  }
  return parts;
}

function readDollar(pattern: Pattern, text: string, at: number): { part: Part; next: number } | null {
  const group = (number: number, next: number) => ({ part: (m: RawMatch) => m.group(number) ?? "", next });
  switch (text[at]) {
    case "$":
      return { part: "$", next: at + 1 };
    case "&":
      return { part: (m) => m.value, next: at + 1 };
    case "`":
      return { part: (m) => m.text.slice(0, m.start), next: at + 1 };
    case "'":
      return { part: (m) => m.text.slice(m.end), next: at + 1 };
    case "_":
      return { part: (m) => m.text, next: at + 1 };
    case "+":
      return group(pattern.numbers[pattern.numbers.length - 1]!, at + 1);
    case "{": {
      let end = at + 1;
      while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
      const number = text[end] === "}" ? pattern.numberOf(text.slice(at + 1, end)) : -1;
      return number < 0 ? null : group(number, end + 1);
    }
    default: {
      const digits = /^\d+/.exec(text.slice(at, at + 12))?.[0];
      if (digits === undefined || !pattern.numbers.includes(Number(digits))) return null;
      return group(Number(digits), at + digits.length);
    }
  }
}

/** Replaces up to `count` matches (-1: all), `make` giving the new text of each. */
export function replaceMatches(pattern: Pattern, text: string, make: (match: RawMatch) => string, limit: { count?: number; from?: number | undefined } = {}): string {
  let left = limit.count ?? -1;
  if (left === 0) return text;
  const pieces: string[] = [];
  let edge = pattern.rightToLeft ? text.length : 0;
  for (let match = pattern.match(text, limit.from); match; match = pattern.after(match)) {
    pieces.push(pattern.rightToLeft ? text.slice(match.end, edge) : text.slice(edge, match.start), make(match));
    edge = pattern.rightToLeft ? match.start : match.end;
    if (--left === 0) break;
  }
  if (!pieces.length) return text;
  pieces.push(pattern.rightToLeft ? text.slice(0, edge) : text.slice(edge));
  return (pattern.rightToLeft ? pieces.reverse() : pieces).join("");
}

/** Regex.Split: the pieces between matches, what groups captured among them; at most `count` pieces (0: all). */
export function splitText(pattern: Pattern, text: string, count = 0, from?: number): string[] {
  if (count === 1) return [text];
  const back = pattern.rightToLeft;
  const pieces: string[] = [];
  let edge = back ? text.length : 0;
  let left = count - 1;
  for (let match = pattern.match(text, from); match; match = pattern.after(match)) {
    pieces.push(back ? text.slice(match.end, edge) : text.slice(edge, match.start));
    edge = back ? match.start : match.end;
    for (const number of pattern.numbers) {
      const captured = number === 0 ? null : match.group(number);
      if (captured !== null) pieces.push(captured);
    }
    if (--left === 0) break;
  }
  if (!pieces.length) return [text];
  pieces.push(back ? text.slice(0, edge) : text.slice(edge));
  return back ? pieces.reverse() : pieces;
}

/** Regex.Escape. */
export function escapePattern(text: string): string {
  return text.replace(/[\t\n\f\r #$()*+.?[\\^{|]/g, (unit) => ({ "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r" })[unit] ?? `\\${unit}`);
}
