// Blanks, line ends, line continuations and comments between tokens.

import { isBlank, isLineEnd } from "./characters.ts";
import type { Scanner } from "./scanner.ts";

/** Moves past blanks. */
export function skipBlanks(s: Scanner): void {
  while (s.pos < s.length && isBlank(s.text.charCodeAt(s.pos))) s.pos++;
}

/** Moves past the rest of a line end whose first character has been read. */
export function finishLineEnd(s: Scanner, first: number): void {
  if (first === 13 && s.peek() === 10) s.pos++;
}

/** Reads a `#` comment whose first character has been read. */
export function scanLineComment(s: Scanner): void {
  const start = s.pos;
  while (s.pos < s.length && !isLineEnd(s.text.charCodeAt(s.pos))) s.pos++;
  const comment = s.token("Comment");
  // "#requires" must be followed by a blank or the end, and only counts outside of strings' subexpressions.
  const c = s.text.charCodeAt(start) | 32;
  if (c === 114 && /^requires(?:\s|$)/i.test(s.text.slice(start, s.pos)) && s.text === s.source.text) {
    // Lines cut again stand before the newest one or are it.
    if (comment.start > (s.requires.at(-1)?.start ?? -1)) s.requires.push(comment);
  }
}

/** Reads a `<# #>` comment whose first two characters have been read. */
export function scanBlockComment(s: Scanner): void {
  const close = s.text.indexOf("#>", s.pos);
  if (close >= 0) {
    s.pos = close + 2;
    s.token("Comment");
    return;
  }
  s.pos = s.length;
  s.errors.reportIncompleteAt(
    s.stretch(s.tokenStart, s.length), s.stretch(s.length, s.length), "MissingTerminatorMultiLineComment");
  s.token("Comment");
}

/** Moves past line ends, blanks, comments and continued lines, and semicolons if wanted; records their tokens. */
export function skipNewlines(s: Scanner, semicolons: boolean): void {
  for (;;) {
    s.tokenStart = s.pos;
    const c = s.peek();
    if (c === 0) return;
    if (isBlank(c)) skipBlanks(s);
    else if (isLineEnd(c)) {
      s.pos++;
      finishLineEnd(s, c);
      s.token("NewLine");
    } else if (c === 35) {
      s.pos++;
      scanLineComment(s);
    } else if (c === 60 && s.charAt(s.pos + 1) === 35) {
      s.pos += 2;
      scanBlockComment(s);
    } else if (c === 59 && semicolons) {
      s.pos++;
      s.token("Semi");
    } else if (c === 96 && skipContinuation(s)) continue;
    else return;
  }
}

/** Moves past a backtick that joins lines or escapes a blank; false (and nothing moved) for any other. */
export function skipContinuation(s: Scanner): boolean {
  const next = s.charAt(s.pos + 1);
  if (isLineEnd(next)) {
    s.pos += 2;
    finishLineEnd(s, next);
    s.token("LineContinuation");
    return true;
  }
  if (isBlank(next)) {
    s.pos += 2;
    skipBlanks(s);
    return true;
  }
  return false;
}

/** Whether the next line that holds more than a comment begins with `|` (or `||`). Blank lines end the search. */
export function pipeFollows(s: Scanner, afterNewline: number): boolean {
  const { text, length } = s;
  let blankLine = true;
  let i = s.local(afterNewline);
  while (i < length) {
    const c = text.charCodeAt(i);
    if (isBlank(c)) i++;
    else if (isLineEnd(c)) {
      if (blankLine) return false;
      blankLine = true;
      i += c === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
    } else if (c === 35) {
      blankLine = false;
      while (i < length && !isLineEnd(text.charCodeAt(i))) i++;
    } else if (c === 60 && text.charCodeAt(i + 1) === 35) {
      blankLine = false;
      const close = text.indexOf("#>", i + 2);
      if (close < 0) return false;
      i = close + 2;
    } else return c === 124;
  }
  return false;
}
