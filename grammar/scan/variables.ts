// Variables: `$name`, `${name}`, `$scope:name`, `@splat`.

import type { Token } from "../tokens.ts";
import { parseVariablePath } from "../variable-path.ts";
import { endsWord, isDoubleQuote, isIdentifierFollow, isVariableStart } from "./characters.ts";
import type { Scanner } from "./scanner.ts";
import { scanEscape } from "./escapes.ts";

function variableToken(s: Scanner, splatted: boolean, name: string): Token {
  const token = s.token(splatted ? "SplattedVariable" : "Variable");
  token.variablePath = parseVariablePath(name);
  return token;
}

/** Reads a variable whose `$` or `@` (at tokenStart) has been read; null when the characters make a bare word instead. */
export function scanVariable(s: Scanner, splatted: boolean, inString: boolean): Token | null {
  const c = s.peek();
  if (c === 123 && !splatted) {
    s.pos++;
    return scanBraced(s, inString);
  }
  if (!isVariableStart(c)) return null;
  const from = s.pos++;
  const special = c === 36 || c === 63 || c === 94;
  if (!special) skipName(s);
  // In arguments, `$a-1` and `$x/y` are words with a variable inside.
  if (!inString && s.inCommand) {
    const next = s.peek();
    if (!endsWord(next) && next !== 46 && next !== 91 && !(next === 58 && s.charAt(s.pos + 1) === 58)) {
      return null;
    }
  }
  const name = s.text.slice(from, s.pos);
  if (name.length > 0 && name.endsWith(":")) {
    s.errors.report(s.current(), name === ":" ? "InvalidVariableReference" : "InvalidVariableReferenceWithDrive");
  }
  return variableToken(s, splatted, name);
}

function skipName(s: Scanner): void {
  for (;;) {
    const c = s.peek();
    if (isIdentifierFollow(c) || c === 63) s.pos++;
    else if (c === 58 && s.charAt(s.pos + 1) !== 58) s.pos++;
    else return;
  }
}

/** Reads `{name}` after its opening brace. */
function scanBraced(s: Scanner, inString: boolean): Token {
  let name = "";
  let from = s.pos;
  for (;;) {
    if (s.atEnd) {
      name += s.text.slice(from, s.pos);
      s.errors.reportIncompleteAt(
        s.stretch(inString ? s.tokenStart + 1 : s.tokenStart, s.pos), s.stretch(s.pos, s.pos), "IncompleteDollarVariableReference");
      return variableToken(s, false, name);
    }
    const c = s.text.charCodeAt(s.pos++);
    if (c === 125) break;
    if (c === 96 && !s.atEnd) {
      name += s.text.slice(from, s.pos - 1) + scanEscape(s);
      from = s.pos;
    } else if (c === 123) {
      s.errors.report(s.stretch(s.pos, s.pos + 1), "OpenBraceNeedsToBeBackTickedInVariableName");
    } else if (inString && isDoubleQuote(c) && isDoubleQuote(s.peek())) {
      name += s.text.slice(from, s.pos);
      from = ++s.pos;
    }
  }
  name += s.text.slice(from, s.pos - 1);
  if (name === "") {
    s.errors.report(s.stretch(s.pos - 1, s.pos), "EmptyVariableReference");
    return variableToken(s, false, ":Error:");
  }
  if (name.endsWith(":")) s.errors.report(s.current(), "InvalidBracedVariableReference");
  return variableToken(s, false, name);
}
