// String literals: single-quoted, double-quoted and here-strings, with escapes and nested expressions.

import type { ExpandableParts, NestedPart, Token, TokenKind } from "../tokens.ts";
import { isBlank, isDoubleQuote, isLineEnd, isSingleQuote, isVariableStart } from "./characters.ts";
import { finishLineEnd } from "./blanks.ts";
import { scanEscape } from "./escapes.ts";
import type { Scanner } from "./scanner.ts";
import { scanSubExpression } from "./sub-expression.ts";
import { scanVariable } from "./variables.ts";

const NO_PARTS: NestedPart[] = [];

/** The text of a string or word being read: resolved literal stretches and the nested parts between them. */
export class Text {
  /** Everything, nested parts verbatim. */
  value = "";
  private literal = "";
  private texts: string[] | null = null;
  private nested: NestedPart[] = NO_PARTS;

  add(text: string): void {
    this.value += text;
    this.literal += text;
  }

  addNested(part: NestedPart, verbatim: string): void {
    if (this.texts === null) {
      this.texts = [this.literal];
      this.nested = [part];
    } else {
      this.texts.push(this.literal);
      this.nested.push(part);
    }
    this.literal = "";
    this.value += verbatim;
  }

  /** The parts, or null for text without nested parts. */
  parts(): ExpandableParts | null {
    return this.texts === null ? null : { texts: [...this.texts, this.literal], nested: this.nested };
  }
}

/**
 * Reads the variable or subexpression behind a `$` that has been read and adds it; false when there is none
 * (then the `$` is an ordinary character).
 */
export function scanDollar(s: Scanner, text: Text, hereString: boolean): boolean {
  const dollar = s.pos - 1;
  const c = s.peek();
  if (c === 40) {
    s.pos++;
    const code = scanSubExpression(s, hereString);
    const part = { kind: "subexpression" as const, start: s.place(dollar), end: s.place(s.pos), code };
    text.addNested(part, s.text.slice(dollar, s.pos));
    return true;
  }
  if (c !== 123 && !isVariableStart(c)) return false;
  const outerStart = s.tokenStart;
  s.tokenStart = dollar;
  const before = s.tokens.length;
  const token = scanVariable(s, false, true);
  s.tokens.length = before;
  s.tokenStart = outerStart;
  if (token === null) return false;
  text.addNested({ kind: "variable", token }, s.text.slice(dollar, s.pos));
  return true;
}

function unterminated(s: Scanner, from: number, terminator: string): void {
  s.errors.reportIncompleteAt(
    s.stretch(from, s.pos), s.stretch(s.pos, s.pos), "TerminatorExpectedAtEndOfString", terminator);
}

/** Reads a single-quoted string whose opening quote has been read. */
export function scanSingleQuoted(s: Scanner, into: Text): void {
  const open = s.pos - 1;
  let from = s.pos;
  for (;;) {
    if (s.atEnd) {
      into.add(s.text.slice(from, s.pos));
      unterminated(s, open, "'");
      return;
    }
    const c = s.text.charCodeAt(s.pos++);
    if (!isSingleQuote(c)) continue;
    into.add(s.text.slice(from, s.pos - 1));
    if (!isSingleQuote(s.peek())) return;
    from = s.pos++;
  }
}

/** Reads a double-quoted string whose opening quote has been read. */
export function scanDoubleQuoted(s: Scanner, into: Text): void {
  const open = s.pos - 1;
  let from = s.pos;
  for (;;) {
    if (s.atEnd) {
      into.add(s.text.slice(from, s.pos));
      unterminated(s, open, '"');
      return;
    }
    const c = s.text.charCodeAt(s.pos++);
    if (c === 36) {
      into.add(s.text.slice(from, s.pos - 1));
      if (!scanDollar(s, into, false)) into.add("$");
      from = s.pos;
    } else if (c === 96 && !s.atEnd) {
      into.add(s.text.slice(from, s.pos - 1));
      into.add(scanEscape(s));
      from = s.pos;
    } else if (isDoubleQuote(c)) {
      into.add(s.text.slice(from, s.pos - 1));
      if (!isDoubleQuote(s.peek())) return;
      from = s.pos++;
    }
  }
}

/** Finishes the token of a string. */
export function stringToken(s: Scanner, kind: TokenKind, text: Text): Token {
  const token = s.token(kind);
  token.value = text.value;
  token.expandable = text.parts();
  return token;
}

/** Reads the rest of a here-string's first line; false when something else than blanks stands there. */
function scanHereHeader(s: Scanner): boolean {
  const header = s.pos - 2;
  while (isBlank(s.peek())) s.pos++;
  const c = s.peek();
  if (isLineEnd(c)) {
    s.pos++;
    finishLineEnd(s, c);
    return true;
  }
  if (s.atEnd) {
    unterminated(s, header, `${s.text.charAt(header + 1)}@`);
    return false;
  }
  s.errors.report(s.stretch(s.pos, s.pos + 1), "UnexpectedCharactersAfterHereStringHeader");
  while (!s.atEnd && !isLineEnd(s.peek())) s.pos++;
  return false;
}

/** Whether a here-string ends at a position (the start of a line): `"@` or `'@`. */
function endsHere(s: Scanner, pos: number, isQuote: (c: number) => boolean): boolean {
  return isQuote(s.charAt(pos)) && s.charAt(pos + 1) === 64;
}

/** The position of the first character of the line that is no blank. */
function behindBlanks(s: Scanner): number {
  let pos = s.pos;
  while (isBlank(s.charAt(pos))) pos++;
  return pos;
}

/** Reads a here-string whose `@` and quote have been read. */
export function scanHereString(s: Scanner, expandable: boolean): Token {
  const open = s.pos - 2;
  const kind = expandable ? "HereStringExpandable" : "HereStringLiteral";
  const isQuote = expandable ? isDoubleQuote : isSingleQuote;
  const text = new Text();
  if (!scanHereHeader(s)) return stringToken(s, kind, text);
  if (endsHere(s, s.pos, isQuote)) {
    s.pos += 2;
    return stringToken(s, kind, text);
  }
  let from = s.pos;
  let falseFooter = -1;
  for (;;) {
    if (s.atEnd) {
      text.add(s.text.slice(from, s.pos));
      // A footer behind blanks is no footer, but says what is wrong (golden language-strings, "here-string without an end").
      if (falseFooter >= 0) s.errors.report(s.stretch(falseFooter, falseFooter + 2), "WhitespaceBeforeHereStringFooter");
      else unterminated(s, open, expandable ? '"@' : "'@");
      return stringToken(s, kind, text);
    }
    const c = s.text.charCodeAt(s.pos++);
    if (isLineEnd(c)) {
      const lineEnd = s.pos - 1;
      finishLineEnd(s, c);
      if (endsHere(s, s.pos, isQuote)) {
        text.add(s.text.slice(from, lineEnd));
        s.pos += 2;
        return stringToken(s, kind, text);
      }
      const behind = behindBlanks(s);
      if (endsHere(s, behind, isQuote)) falseFooter = behind;
    } else if (expandable && c === 36) {
      text.add(s.text.slice(from, s.pos - 1));
      if (!scanDollar(s, text, true)) text.add("$");
      from = s.pos;
    } else if (expandable && c === 96 && !s.atEnd) {
      text.add(s.text.slice(from, s.pos - 1));
      text.add(scanEscape(s));
      from = s.pos;
    }
  }
}
