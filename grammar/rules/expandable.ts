// Expandable strings: parses the variables and subexpressions inside.

import type { NestedPart, Token } from "../tokens.ts";
import type { ExpressionAst, StringConstantType } from "../tree.ts";
import { errorExpression } from "./expression.ts";
import type { Parser } from "./parser.ts";
import { subExpression, variable } from "./primary.ts";

/** Literal texts and indexes of nested expressions, empty texts left out. */
function partsOf(texts: readonly string[]): (string | number)[] {
  const parts: (string | number)[] = [];
  texts.forEach((text, i) => {
    if (text !== "") parts.push(text);
    if (i < texts.length - 1) parts.push(i);
  });
  return parts;
}

function nestedExpression(p: Parser, part: NestedPart, tokens: Token[]): ExpressionAst {
  if (part.kind === "variable") {
    tokens.push(part.token);
    return variable(p, part.token, false);
  }
  const { result, tokens: inner } = p.nested(part.code, () => {
    const opener = p.next();
    return opener.kind === "DollarParen" ? subExpression(p, opener) : errorExpression(p, part);
  });
  tokens.push(...inner.filter((token) => token.kind !== "EndOfInput"));
  return result;
}

function kindOf(token: Token): StringConstantType {
  return token.kind === "StringExpandable" ? "DoubleQuoted" : token.kind === "HereStringExpandable" ? "DoubleQuotedHereString" : "BareWord";
}

/** The expression of an expandable string or word; a plain constant when nothing is to be expanded. */
export function expandable(p: Parser, token: Token): ExpressionAst {
  const stringConstantType = kindOf(token);
  const base = { source: p.source, start: token.start, end: token.end, parent: null, value: token.value ?? "", stringConstantType };
  if (token.expandable === null) return { kind: "StringConstantExpression", ...base };
  p.enter();
  const nestedTokens: Token[] = [];
  const nestedExpressions = token.expandable.nested.map((part) => nestedExpression(p, part, nestedTokens));
  token.nestedTokens = nestedTokens;
  p.leave();
  return { kind: "ExpandableStringExpression", ...base, nestedExpressions, parts: partsOf(token.expandable.texts) };
}
