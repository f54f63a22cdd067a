// Parses any text as the inside of an expandable string (for ExpandString).

import { ErrorList } from "./errors.ts";
import type { ParseError } from "./errors.ts";
import { linkParents } from "./parents.ts";
import { expandable } from "./rules/expandable.ts";
import { Parser, TooDeep } from "./rules/parser.ts";
import { RULES } from "./rules/rule-table.ts";
import { Text, scanDollar } from "./scan/strings.ts";
import { scanEscape } from "./scan/escapes.ts";
import { SourceText } from "./source-text.ts";
import { Token } from "./tokens.ts";
import type { ExpandableStringExpressionAst, StringConstantExpressionAst } from "./tree.ts";

export interface ExpandableResult {
  /** A constant when the text holds nothing to expand. */
  readonly expression: ExpandableStringExpressionAst | StringConstantExpressionAst;
  readonly errors: readonly ParseError[];
}

/** Reads `text` as if it stood between double quotes; quotes in it are ordinary characters. */
export function parseExpandable(text: string): ExpandableResult {
  const source = new SourceText(text);
  const errors = new ErrorList(source);
  const p = new Parser(source, errors, RULES);
  const s = p.scanner;
  const parts = new Text();
  while (!s.atEnd) {
    const from = s.pos;
    while (!s.atEnd && s.peek() !== 36 && s.peek() !== 96) s.pos++;
    parts.add(text.slice(from, s.pos));
    if (s.atEnd) break;
    const sign = s.peek();
    s.pos++;
    if (sign === 36) {
      if (!scanDollar(s, parts, true)) parts.add("$");
    } else parts.add(s.atEnd ? "`" : scanEscape(s));
  }
  const token = new Token("HereStringExpandable", source, 0, text.length);
  token.value = parts.value;
  token.expandable = parts.parts();
  const constant: StringConstantExpressionAst = {
    kind: "StringConstantExpression", source, start: 0, end: text.length, parent: null, value: parts.value,
    stringConstantType: "DoubleQuoted",
  };
  try {
    const expression = expandable(p, token);
    linkParents(expression);
    const known = expression.kind === "ExpandableStringExpression" || expression.kind === "StringConstantExpression";
    return { expression: known ? expression : constant, errors: errors.errors };
  } catch (problem) {
    if (!(problem instanceof TooDeep) && !(problem instanceof RangeError)) throw problem;
    errors.rollback(0);
    errors.report({ start: 0, end: text.length }, "ScriptTooComplicated");
    return { expression: constant, errors: errors.errors };
  }
}
