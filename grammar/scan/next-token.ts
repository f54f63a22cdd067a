// Cuts the next token, in the scanner's current mode.

import { numberOfShape, scanNumberShape } from "../number-literal.ts";
import type { NumberLiteral } from "../number-literal.ts";
import type { RedirectionInfo, Token, TokenKind } from "../tokens.ts";
import type { RedirectionStream } from "../tree.ts";
import {
  endsNumber, endsWord, isBlank, isDash, isDigit, isDoubleQuote, isIdentifierStart, isLineEnd, isSingleQuote,
  isVariableStart,
} from "./characters.ts";
import { finishLineEnd, scanBlockComment, scanLineComment, skipBlanks, skipContinuation } from "./blanks.ts";
import type { Scanner } from "./scanner.ts";
import { Text, scanDoubleQuoted, scanHereString, scanSingleQuoted, stringToken } from "./strings.ts";
import { scanVariable } from "./variables.ts";
import { scanIdentifier, scanLabel, scanParameter, scanWord } from "./words.ts";

const ZERO: NumberLiteral = { type: "int", text: "0", number: 0 };
const STREAMS: readonly RedirectionStream[] = ["All", "Output", "Error", "Warning", "Verbose", "Debug", "Information"];

function fixed(s: Scanner, length: number, kind: TokenKind): Token {
  s.pos = s.tokenStart + length;
  return s.token(kind);
}

/** An operator, unless command mode sees a word that begins with it. */
function operator(s: Scanner, length: number, kind: TokenKind): Token {
  s.pos = s.tokenStart + length;
  if (s.inCommand && !endsWord(s.peek())) return word(s);
  return s.token(kind);
}

function word(s: Scanner): Token {
  s.pos = s.tokenStart;
  return scanWord(s);
}

/** Where a whole number of up to nine digits with nothing glued to it ends; -1 for all others. */
function endOfPlainNumber(s: Scanner): number {
  const { text, tokenStart } = s;
  let pos = tokenStart;
  while (isDigit(text.charCodeAt(pos))) pos++;
  const digits = pos - tokenStart;
  if (digits === 0 || digits > 9 || (digits > 1 && text.charCodeAt(tokenStart) === 48)) return -1;
  return endsWord(s.charAt(pos)) ? pos : -1;
}

/** A number, or the word that its characters are part of. */
function number(s: Scanner): Token {
  const plain = endOfPlainNumber(s);
  if (plain > 0) {
    const text = s.text.slice(s.tokenStart, plain);
    s.pos = plain;
    const token = s.token("Number");
    token.number = { type: "int", text, number: Number(text) };
    return token;
  }
  const shape = scanNumberShape(s.text, s.tokenStart);
  if (shape === null) return word(s);
  const next = s.charAt(shape.end);
  if (!endsWord(next)) {
    const ends = s.inExpression && (endsNumber(next) || (s.numberEndsAtTernary && (next === 63 || next === 58)));
    if (!ends) return word(s);
  }
  s.pos = shape.end;
  const value = numberOfShape(shape);
  // In arguments a number that fits no type is a word.
  if (value === null && s.inCommand) return word(s);
  if (value === null) s.errors.report(s.current(), "BadNumericConstant", s.text.slice(s.tokenStart, s.pos));
  const token = s.token("Number");
  token.number = value ?? ZERO;
  return token;
}

function redirection(s: Scanner, length: number, info: RedirectionInfo): Token {
  s.pos = s.tokenStart + length;
  const token = s.token("Redirection");
  token.redirection = info;
  return token;
}

/** `2>`, `2>>`, `2>&1`, `*>`...; `at` is the place of the `>`. */
function streamRedirection(s: Scanner, at: number, fromStream: RedirectionStream): Token {
  const length = at - s.tokenStart + 1;
  const next = s.charAt(at + 1);
  if (next === 62) return redirection(s, length + 1, { fromStream, toStream: null, append: true });
  const target = s.charAt(at + 2);
  if (next === 38 && (target === 49 || target === 50)) {
    return redirection(s, length + 2, { fromStream, toStream: target === 49 ? "Output" : "Error", append: false });
  }
  return redirection(s, length, { fromStream, toStream: null, append: false });
}

function dash(s: Scanner): Token {
  const next = s.charAt(s.tokenStart + 1);
  if (isDash(next)) return operator(s, 2, "MinusMinus");
  if (next === 61) return operator(s, 2, "MinusEquals");
  if (isIdentifierStart(next) || next === 63) {
    s.pos = s.tokenStart + 1;
    return scanParameter(s);
  }
  if (s.allowSignedNumbers && (isDigit(next) || next === 46)) return number(s);
  return operator(s, 1, "Minus");
}

function plus(s: Scanner): Token {
  const next = s.charAt(s.tokenStart + 1);
  if (next === 43) return operator(s, 2, "PlusPlus");
  if (next === 61) return operator(s, 2, "PlusEquals");
  if (s.allowSignedNumbers && (isDigit(next) || next === 46)) return number(s);
  return operator(s, 1, "Plus");
}

function dot(s: Scanner): Token {
  const next = s.charAt(s.tokenStart + 1);
  if (next === 46) return operator(s, 2, "DotDot");
  if (isDigit(next)) return number(s);
  s.pos = s.tokenStart + 1;
  const quoted = isSingleQuote(next) || isDoubleQuote(next);
  if (s.inCommand && !endsWord(next) && next !== 36 && !quoted) return word(s);
  return s.token("Dot");
}

function question(s: Scanner): Token {
  if (!s.inExpression) return word(s);
  const next = s.charAt(s.tokenStart + 1);
  if (next === 63) return s.charAt(s.tokenStart + 2) === 61 ? fixed(s, 3, "QuestionQuestionEquals") : fixed(s, 2, "QuestionQuestion");
  if (next === 46) return fixed(s, 2, "QuestionDot");
  return fixed(s, 1, "QuestionMark");
}

function variable(s: Scanner, splatted: boolean): Token {
  s.pos = s.tokenStart + 1;
  return scanVariable(s, splatted, false) ?? word(s);
}

function at(s: Scanner): Token {
  const next = s.charAt(s.tokenStart + 1);
  if (next === 123) return fixed(s, 2, "AtCurly");
  if (next === 40) return fixed(s, 2, "AtParen");
  s.pos = s.tokenStart + 2;
  if (isSingleQuote(next)) return scanHereString(s, false);
  if (isDoubleQuote(next)) return scanHereString(s, true);
  s.pos = s.tokenStart + 1;
  if (isVariableStart(next)) return variable(s, true);
  s.errors.report(s.current(), "UnrecognizedToken");
  return s.token("Unknown");
}

function colon(s: Scanner): Token {
  if (s.charAt(s.tokenStart + 1) === 58) {
    return s.wantSimpleName ? fixed(s, 2, "ColonColon") : operator(s, 2, "ColonColon");
  }
  if (s.inCommand) {
    s.pos = s.tokenStart + 1;
    return scanLabel(s);
  }
  return fixed(s, 1, "Colon");
}

function exclaim(s: Scanner): Token {
  const next = s.charAt(s.tokenStart + 1);
  if ((s.inCommand && !endsWord(next)) || (s.inExpression && isIdentifierStart(next))) return word(s);
  return fixed(s, 1, "Exclaim");
}

/** A backtick: continued line, escaped blank, or the start of a word. Null: nothing but blanks, look again. */
function backtick(s: Scanner): Token | null {
  if (skipContinuation(s)) return null;
  if (s.tokenStart + 1 >= s.length) {
    s.pos = s.length + 1;
    s.errors.reportIncomplete(s.stretch(s.length + 1, s.length + 1), "IncompleteString");
    s.pos = s.length;
    return null;
  }
  return word(s);
}

function star(s: Scanner): Token {
  const next = s.charAt(s.tokenStart + 1);
  if (next === 61) return operator(s, 2, "MultiplyEquals");
  if (next === 62) return streamRedirection(s, s.tokenStart + 1, "All");
  return operator(s, 1, "Multiply");
}

function stringOf(s: Scanner, double: boolean): Token {
  const close = plainStringEnd(s, double);
  if (close >= 0) {
    const value = s.text.slice(s.tokenStart + 1, close);
    s.pos = close + 1;
    const token = s.token(double ? "StringExpandable" : "StringLiteral");
    token.value = value;
    return token;
  }
  const text = new Text();
  s.pos = s.tokenStart + 1;
  if (double) scanDoubleQuoted(s, text);
  else scanSingleQuoted(s, text);
  return stringToken(s, double ? "StringExpandable" : "StringLiteral", text);
}

/** The place of the closing quote of a string with nothing special in it; -1 for any other. */
function plainStringEnd(s: Scanner, double: boolean): number {
  const { text, length } = s;
  for (let pos = s.tokenStart + 1; pos < length; pos++) {
    const c = text.charCodeAt(pos);
    if (double) {
      if (isDoubleQuote(c)) return isDoubleQuote(s.charAt(pos + 1)) ? -1 : pos;
      if (c === 36 || c === 96) return -1;
    } else if (isSingleQuote(c)) return isSingleQuote(s.charAt(pos + 1)) ? -1 : pos;
  }
  return -1;
}

/** Cuts the token at the scanner's position. */
export function nextToken(s: Scanner): Token {
  for (;;) {
    s.tokenStart = s.pos;
    const c = s.peek();
    switch (c) {
      case 0:
        if (!s.atEnd) return word(s);
        s.tokenStart = s.length + 1;
        s.pos = s.length + 1;
        return endOfInput(s);
      case 9: case 11: case 12: case 32:
        skipBlanks(s);
        continue;
      case 10: case 13:
        s.pos++;
        finishLineEnd(s, c);
        return s.token("NewLine");
      case 96: {
        const token = backtick(s);
        if (token === null) continue;
        return token;
      }
      case 35:
        s.pos++;
        scanLineComment(s);
        continue;
      case 60:
        if (s.charAt(s.pos + 1) !== 35) return fixed(s, 1, "RedirectInStd");
        s.pos += 2;
        scanBlockComment(s);
        continue;
      case 61: return operator(s, 1, "Equals");
      case 43: return plus(s);
      case 45: return dash(s);
      case 42: return star(s);
      case 47: return s.charAt(s.pos + 1) === 61 ? operator(s, 2, "DivideEquals") : operator(s, 1, "Divide");
      case 37: return s.charAt(s.pos + 1) === 61 ? operator(s, 2, "RemainderEquals") : operator(s, 1, "Rem");
      case 36:
        if (s.charAt(s.pos + 1) === 40) return fixed(s, 2, "DollarParen");
        return variable(s, false);
      case 64: return at(s);
      case 62: return streamRedirection(s, s.pos, "Output");
      case 91: return s.inCommand ? word(s) : fixed(s, 1, "LBracket");
      case 93: return fixed(s, 1, "RBracket");
      case 38: return s.charAt(s.pos + 1) === 38 ? fixed(s, 2, "AndAnd") : fixed(s, 1, "Ampersand");
      case 124: return s.charAt(s.pos + 1) === 124 ? fixed(s, 2, "OrOr") : fixed(s, 1, "Pipe");
      case 33: return exclaim(s);
      case 44: return fixed(s, 1, "Comma");
      case 59: return fixed(s, 1, "Semi");
      case 40: return fixed(s, 1, "LParen");
      case 41: return fixed(s, 1, "RParen");
      case 123: return fixed(s, 1, "LCurly");
      case 125: return fixed(s, 1, "RCurly");
      case 46: return dot(s);
      case 58: return colon(s);
      case 63: return question(s);
      default:
    }
    if (c >= 48 && c <= 57) {
      if (c >= 49 && c <= 54 && s.charAt(s.pos + 1) === 62) {
        return streamRedirection(s, s.pos + 1, STREAMS[c - 48] as RedirectionStream);
      }
      return number(s);
    }
    if (isIdentifierStart(c)) return scanIdentifier(s);
    if (isSingleQuote(c)) return stringOf(s, false);
    if (isDoubleQuote(c)) return stringOf(s, true);
    if (isBlank(c)) {
      skipBlanks(s);
      continue;
    }
    if (isLineEnd(c)) continue;
    if (isDash(c)) return dash(s);
    return word(s);
  }
}

function endOfInput(s: Scanner): Token {
  const token = s.token("EndOfInput");
  s.pos = s.length;
  return token;
}
