// Hash literals: `@{ a = 1; 'b c' = 2 }`.

import { TokenFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type { ExpressionAst, KeyValuePair } from "../tree.ts";
import { missingStatement } from "./error-node.ts";
import { exact } from "./exact.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";

/** A hash literal whose `@{` has been used. */
export function hashtable(p: Parser, atCurly: Token): ExpressionAst {
  p.enter();
  const commaDisabled = p.commaDisabled;
  const numberEnds = p.scanner.numberEndsAtTernary;
  const old = p.setMode("expression");
  try {
    p.commaDisabled = false;
    p.scanner.numberEndsAtTernary = false;
    const keyValuePairs: KeyValuePair[] = [];
    p.skipNewlines();
    for (;;) {
      const entry = pair(p);
      if (entry === null) break;
      keyValuePairs.push(entry);
      const token = p.peek();
      if (token.kind !== "NewLine" && token.kind !== "Semi") break;
      p.skipNewlinesAndSemicolons();
    }
    const rCurly = p.next();
    let end = rCurly.end;
    if (rCurly.kind !== "RCurly") {
      p.unget(rCurly);
      p.errors.reportIncompleteAt(after(atCurly), rCurly, "MissingEndCurlyBrace");
      const last = keyValuePairs[keyValuePairs.length - 1];
      // PowerShell's extent of a literal without any entry and end is the @ only.
      end = last === undefined ? atCurly.start + 1 : last.value.end;
    }
    return { kind: "Hashtable", source: p.source, start: atCurly.start, end, parent: null, keyValuePairs: exact(keyValuePairs) };
  } finally {
    p.commaDisabled = commaDisabled;
    p.scanner.numberEndsAtTernary = numberEnds;
    p.setMode(old);
    p.leave();
  }
}

function key(p: Parser): ExpressionAst | null {
  const wanted = p.scanner.wantSimpleName;
  p.scanner.wantSimpleName = true;
  let token: Token;
  try {
    token = p.peek();
  } finally {
    p.scanner.wantSimpleName = wanted;
  }
  if (token.kind === "Identifier") {
    p.skip();
    token.flags |= TokenFlag.MemberName;
    return {
      kind: "StringConstantExpression", source: p.source, start: token.start, end: token.end, parent: null,
      value: token.text, stringConstantType: "BareWord",
    };
  }
  const commaDisabled = p.commaDisabled;
  p.commaDisabled = true;
  const expression = p.rules.unary(p);
  p.commaDisabled = commaDisabled;
  return expression;
}

function pair(p: Parser): KeyValuePair | null {
  const name = key(p);
  if (name === null) return null;
  const equals = p.peek();
  if (equals.kind !== "Equals") {
    p.errors.report(after(name), "MissingEqualsInHashLiteral");
    p.syncOn(false, "RCurly", "Semi", "NewLine");
    return { key: name, value: missingStatement(p, name) };
  }
  p.skip();
  const old = p.setMode("command");
  try {
    p.skipNewlines();
    const value = p.rules.statement(p);
    if (value !== null) return { key: name, value };
    p.errors.reportIncomplete(after(equals), "MissingStatementInHashLiteral");
    return { key: name, value: missingStatement(p, equals) };
  } finally {
    p.setMode(old);
  }
}

