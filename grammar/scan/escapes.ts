// Backtick escapes.

import type { MessageId } from "../messages.ts";
import { isHexDigit } from "./characters.ts";
import type { Scanner } from "./scanner.ts";

const ESCAPES: ReadonlyMap<number, string> = new Map([
  [48, "\0"], [97, "\x07"], [98, "\b"], [101, "\x1b"], [102, "\f"], [110, "\n"], [114, "\r"], [116, "\t"], [118, "\v"],
]);

/** Reads what follows a backtick and says what it stands for. */
export function scanEscape(s: Scanner): string {
  const c = s.peek();
  s.pos++;
  if (c === 117) return scanUnicodeEscape(s);
  return ESCAPES.get(c) ?? String.fromCharCode(c);
}

/** Reads `{1F600}` of a `u escape whose `u` has been read. */
function scanUnicodeEscape(s: Scanner): string {
  const escapeStart = s.pos - 2;
  const fail = (start: number, end: number, id: MessageId): string => {
    s.errors.report(s.stretch(start, end), id);
    return "\ufffd";
  };
  if (s.peek() !== 123) return fail(escapeStart, s.pos, "InvalidUnicodeEscapeSequence");
  s.pos++;
  let digits = "";
  for (;;) {
    const c = s.peek();
    s.pos++;
    if (c === 125) {
      if (digits === "") return fail(escapeStart, s.pos, "InvalidUnicodeEscapeSequence");
      break;
    }
    if (!isHexDigit(c)) {
      s.pos--;
      return fail(s.pos, s.pos + 1, "InvalidUnicodeEscapeSequence");
    }
    if (digits.length === 6) {
      s.pos--;
      return fail(s.pos, s.pos + 1, "TooManyDigitsInUnicodeEscapeSequence");
    }
    digits += String.fromCharCode(c);
  }
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) return fail(s.pos - 1 - digits.length, s.pos - 1, "InvalidUnicodeEscapeSequenceValue");
  return String.fromCodePoint(code);
}
