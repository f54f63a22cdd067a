// Bare words: identifiers, keywords, generic words, parameters, labels, type names, verbatim arguments.

import { KEYWORDS } from "../tokens.ts";
import type { Token, TokenKind } from "../tokens.ts";
import { dashOperator } from "../operators.ts";
import {
  endsAssemblyName, endsWord, isBlank, isDoubleQuote, isIdentifierFollow, isIdentifierStart, isLineEnd, isSingleQuote,
} from "./characters.ts";
import { skipBlanks } from "./blanks.ts";
import { scanEscape } from "./escapes.ts";
import type { Scanner } from "./scanner.ts";
import { Text, scanDollar, scanDoubleQuoted, scanSingleQuoted } from "./strings.ts";

const LONGEST_KEYWORD = 13;

/** Reads a generic word from the current position to the next character that ends words. */
export function scanWord(s: Scanner): Token {
  const plain = endOfPlainWord(s);
  if (plain > s.pos) {
    const value = s.text.slice(s.pos, plain);
    s.pos = plain;
    const token = s.token("Generic");
    token.value = value;
    return token;
  }
  const text = new Text();
  let from = s.pos;
  const flush = (end: number): void => {
    if (end > from) text.add(s.text.slice(from, end));
  };
  while (s.pos < s.length) {
    const c = s.text.charCodeAt(s.pos);
    if (c === 96) {
      flush(s.pos++);
      if (!s.atEnd) text.add(scanEscape(s));
      from = s.pos;
    } else if (c === 36) {
      flush(s.pos++);
      if (!scanDollar(s, text, false)) text.add("$");
      from = s.pos;
    } else if (isSingleQuote(c)) {
      flush(s.pos++);
      scanSingleQuoted(s, text);
      from = s.pos;
    } else if (isDoubleQuote(c)) {
      flush(s.pos++);
      scanDoubleQuoted(s, text);
      from = s.pos;
    } else if (endsWord(c)) {
      if (s.pos === s.tokenStart) s.pos++;
      break;
    } else s.pos++;
  }
  flush(s.pos);
  const token = s.token("Generic");
  token.value = text.value;
  token.expandable = text.parts();
  return token;
}

/** Where a word without quotes, variables and escapes ends; -1 when it has any: most have none, and need no building up. */
function endOfPlainWord(s: Scanner): number {
  const { text, length } = s;
  let pos = s.pos;
  for (; pos < length; pos++) {
    const c = text.charCodeAt(pos);
    if (c === 96 || c === 36 || isSingleQuote(c) || isDoubleQuote(c)) return -1;
    if (endsWord(c)) break;
  }
  return pos;
}

/** The keyword that a word is, or undefined. */
function keywordOf(word: string): TokenKind | undefined {
  if (word.length > LONGEST_KEYWORD || word.length < 2) return undefined;
  return KEYWORDS.get(word) ?? KEYWORDS.get(word.toLowerCase());
}

/** Reads an identifier, keyword or (in command mode) longer word from its first letter on. */
export function scanIdentifier(s: Scanner): Token {
  let pos = s.tokenStart + 1;
  while (pos < s.length && isIdentifierFollow(s.text.charCodeAt(pos))) pos++;
  s.pos = pos;
  if (s.mode === "typeName") return scanTypeName(s);
  if (!s.wantSimpleName && (s.inCommand || s.mode === "signature")) {
    if (s.inCommand && !endsWord(s.peek())) {
      s.pos = s.tokenStart;
      return scanWord(s);
    }
    const kind = keywordOf(s.text.slice(s.tokenStart, s.pos));
    // inlinescript is a keyword only inside workflows, which PowerShell 6 and later do not have.
    if (kind !== undefined && kind !== "InlineScript") return s.token(kind);
  }
  return s.token("Identifier");
}

/** Reads on in a type name: letters, digits, and `.`, backtick, `_`, `+`, `#`. */
function scanTypeName(s: Scanner): Token {
  for (;;) {
    const c = s.peek();
    if (c !== 46 && c !== 96 && c !== 43 && c !== 35 && c !== 92 && !isIdentifierFollow(c)) break;
    s.pos++;
  }
  const token = s.token("Identifier");
  token.flags |= 0x200000;
  return token;
}

/** Reads the assembly name behind the comma of a type name. */
export function scanAssemblyName(s: Scanner): Token | null {
  skipBlanks(s);
  s.tokenStart = s.pos;
  for (;;) {
    // A name such as `System.Core, Version=4.0.0.0, Culture=neutral` holds blanks, commas and equal signs.
    while (!endsAssemblyName(s.peek())) s.pos++;
    const c = s.peek();
    if (s.pos === s.tokenStart || s.atEnd || c === 93 || isLineEnd(c)) break;
    let ahead = s.pos;
    while (isBlank(s.charAt(ahead)) || s.charAt(ahead) === 44 || s.charAt(ahead) === 61) ahead++;
    if (ahead === s.pos || endsAssemblyName(s.charAt(ahead))) break;
    s.pos = ahead;
  }
  if (s.pos === s.tokenStart) return null;
  const token = s.token("Generic");
  token.value = token.text;
  return token;
}

/** Reads a parameter or dash operator whose dash has been read. */
export function scanParameter(s: Scanner): Token {
  let colon = false;
  const from = s.pos;
  while (s.pos < s.length) {
    const c = s.text.charCodeAt(s.pos);
    if (c === 46 || c === 91 || endsWord(c)) break;
    if (c === 58) {
      colon = true;
      break;
    }
    if (isSingleQuote(c) || isDoubleQuote(c)) {
      if (!s.inCommand) break;
      s.pos = s.tokenStart;
      return scanWord(s);
    }
    if (!s.inCommand && !isIdentifierStart(c)) break;
    s.pos++;
  }
  const name = s.text.slice(from, s.pos);
  if (s.inExpression) {
    const operator = dashOperator(name);
    if (operator !== undefined) return s.token(operator);
  }
  if (colon) s.pos++;
  const token = s.token("Parameter");
  token.name = name;
  token.usedColon = colon;
  return token;
}

/** Reads a label whose colon has been read, or a word that begins with a colon. */
export function scanLabel(s: Scanner): Token {
  if (isIdentifierStart(s.peek())) {
    const from = s.pos;
    while (isIdentifierFollow(s.peek())) s.pos++;
    if (endsWord(s.peek())) {
      const token = s.token("Label");
      token.name = s.text.slice(from, s.pos);
      return token;
    }
  }
  s.pos = s.tokenStart;
  return scanWord(s);
}

/** Reads the rest of the line after `--%`, up to a pipe or `&&` outside of double quotes. */
export function scanVerbatim(s: Scanner): Token | null {
  skipBlanks(s);
  s.tokenStart = s.pos;
  let quoted = false;
  while (s.pos < s.length) {
    const c = s.text.charCodeAt(s.pos);
    if (isLineEnd(c)) break;
    if (isDoubleQuote(c)) quoted = !quoted;
    else if (!quoted && (c === 124 || (c === 38 && s.charAt(s.pos + 1) === 38))) break;
    s.pos++;
  }
  if (s.pos === s.tokenStart) return null;
  const token = s.token("Generic");
  token.value = token.text;
  return token;
}
