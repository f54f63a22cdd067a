// What may follow an expression without a blank: member access, index, method parenthesis; and attribute brackets.

import type { Token } from "../tokens.ts";
import { isBlank, isLineEnd } from "./characters.ts";
import { finishLineEnd, scanBlockComment, scanLineComment, skipBlanks, skipContinuation } from "./blanks.ts";
import type { Scanner } from "./scanner.ts";
import type { TokenKind } from "../tokens.ts";

function take(s: Scanner, length: number, kind: TokenKind): Token {
  s.tokenStart = s.pos;
  s.pos += length;
  return s.token(kind);
}

/** Comments may stand between an expression and its member operator. */
function skipTouchingComments(s: Scanner): void {
  while (s.peek() === 60 && s.charAt(s.pos + 1) === 35) {
    s.tokenStart = s.pos;
    s.pos += 2;
    scanBlockComment(s);
  }
}

/** `.`, `::`, `?.`, and with `bracket` also `[` and `?[`, directly at the current position; else null. */
export function scanMemberOperator(s: Scanner, bracket: boolean): Token | null {
  skipTouchingComments(s);
  const c = s.peek();
  const next = s.charAt(s.pos + 1);
  if (c === 46) {
    if (next === 46) return null;
    if (s.inCommand && (isBlank(next) || isLineEnd(next) || s.pos + 1 >= s.length)) return null;
    return take(s, 1, "Dot");
  }
  if (c === 58 && next === 58) return take(s, 2, "ColonColon");
  if (c === 91 && bracket) return take(s, 1, "LBracket");
  if (c === 63 && s.inExpression) {
    if (next === 46) return take(s, 2, "QuestionDot");
    if (next === 91 && bracket) return take(s, 2, "QuestionLBracket");
  }
  return null;
}

/** The `(` or `{` of a method call, directly at the current position; else null. */
export function scanInvokeOpener(s: Scanner): Token | null {
  const c = s.peek();
  return c === 40 ? take(s, 1, "LParen") : c === 123 ? take(s, 1, "LCurly") : null;
}

/** A `[` after blanks, comments and continued lines (and line ends in class bodies); else null and nothing moved. */
export function scanOpenBracket(s: Scanner): Token | null {
  const from = s.pos;
  const before = s.tokens.length;
  for (;;) {
    s.tokenStart = s.pos;
    const c = s.peek();
    if (c === 91) return take(s, 1, "LBracket");
    if (c !== 0 && isBlank(c)) skipBlanks(s);
    else if (c === 60 && s.charAt(s.pos + 1) === 35) {
      s.pos += 2;
      scanBlockComment(s);
    } else if (c === 35) {
      s.pos++;
      scanLineComment(s);
    } else if (c === 96 && skipContinuation(s)) continue;
    else if (s.mode === "signature" && isLineEnd(c)) {
      s.pos++;
      finishLineEnd(s, c);
      s.token("NewLine");
    } else {
      s.pos = from;
      s.tokens.length = before;
      return null;
    }
  }
}
