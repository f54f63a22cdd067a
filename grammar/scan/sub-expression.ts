// Cuts a `$( )` out of a string: the parser reads the piece later, as a script of its own.

import type { ScriptPiece } from "../tokens.ts";
import { isDoubleQuote } from "./characters.ts";
import type { Scanner } from "./scanner.ts";

/**
 * Reads up to the parenthesis that closes a subexpression whose `$(` has been read. Only parentheses are counted.
 * In a double-quoted string, doubled and backticked double quotes inside stand for one quote; the places of the
 * characters left out are remembered.
 */
export function scanSubExpression(s: Scanner, hereString: boolean): ScriptPiece {
  const start = s.pos - 2;
  const { text, length } = s;
  let depth = 1;
  let code = "";
  let from = start;
  const skipped: number[] = [];
  // Subexpressions left open inside each other each read the rest of the text: the loop stays in local variables.
  let { pos } = s;
  while (depth > 0 && pos < length) {
    const c = text.charCodeAt(pos++);
    if (c === 40) depth++;
    else if (c === 41) depth--;
    else if ((c === 34 || c === 96 || c >= 0x201c) && !hereString && pos < length && isDoubleQuote(text.charCodeAt(pos)) && (c === 96 || isDoubleQuote(c))) {
      code += text.slice(from, pos - 1);
      skipped.push(pos - 1);
      from = pos++;
    }
  }
  s.pos = pos;
  if (depth > 0) {
    s.errors.reportIncompleteAt(
      s.stretch(start, s.pos), s.stretch(s.pos, s.pos), "IncompleteDollarSubexpressionReference");
  }
  code += text.slice(from, pos);
  return { text: code, offset: s.place(start), places: skipped.length === 0 ? null : placesOf(s, start, skipped) };
}

function placesOf(s: Scanner, start: number, skipped: readonly number[]): number[] {
  const places: number[] = [];
  let next = 0;
  for (let pos = start; pos <= s.pos; pos++) {
    if (skipped[next] === pos) next++;
    else places.push(s.place(pos));
  }
  return places;
}
