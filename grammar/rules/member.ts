// What follows an operand without a blank: member access, method calls, indexes.

import { TokenFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type { ExpressionAst, TypeName } from "../tree.ts";
import { exact } from "./exact.ts";
import { errorExpression } from "./expression.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { typeName } from "./type-name.ts";

/** Members, calls and indexes that follow `target` without a blank. */
export function postPrimary(p: Parser, operator: Token | null, target: ExpressionAst): ExpressionAst {
  let result = target;
  for (let token = operator; token !== null; token = p.memberOperator(true)) {
    const index = token.kind === "LBracket" || token.kind === "QuestionLBracket";
    result = index ? indexAccess(p, result, token) : memberAccess(p, result, token);
  }
  return result;
}

function indexAccess(p: Parser, target: ExpressionAst, bracket: Token): ExpressionAst {
  p.skipNewlines();
  const commaDisabled = p.commaDisabled;
  p.commaDisabled = false;
  const old = p.setMode("expression");
  try {
    let index = p.rules.expression(p);
    const found = index !== null;
    if (index === null) {
      p.errors.reportIncomplete(after(bracket), "MissingArrayIndexExpression");
      index = errorExpression(p, bracket);
    }
    p.skipNewlines();
    const close = p.next();
    let end = close.end;
    if (close.kind !== "RBracket") {
      p.unget(close);
      end = index.end;
      if (found) p.errors.reportIncomplete(after(index), "MissingEndSquareBracket");
    }
    return {
      kind: "IndexExpression", source: p.source, start: target.start, end, parent: null, target, index,
      nullConditional: bracket.kind === "QuestionLBracket",
    };
  } finally {
    p.commaDisabled = commaDisabled;
    p.setMode(old);
  }
}

/** A member name: a word, or any operand (`$x.$name`, `$x.'a b'`, `$x.('a')`). */
function memberName(p: Parser): ExpressionAst | null {
  const wanted = p.scanner.wantSimpleName;
  p.scanner.wantSimpleName = true;
  let token: Token;
  try {
    p.skipNewlines();
    token = p.peek();
  } finally {
    p.scanner.wantSimpleName = wanted;
  }
  if (token.kind !== "Identifier") return p.rules.primary(p, false);
  p.skip();
  token.flags |= TokenFlag.MemberName;
  return {
    kind: "StringConstantExpression", source: p.source, start: token.start, end: token.end, parent: null,
    value: token.text, stringConstantType: "BareWord",
  };
}

/** `[int, string]` between a method name and its parenthesis; null (nothing used) when it is an index instead. */
function genericArguments(p: Parser): TypeName[] | null {
  const s = p.scanner;
  if (s.peek() !== 91) return null;
  const from = s.pos;
  const tokens = s.tokens.length;
  const errors = p.errors.errors.length;
  const types: TypeName[] = [];
  const old = p.setMode("typeName");
  try {
    p.next();
    for (;;) {
      const opener = p.peek();
      if (opener.kind === "LBracket") p.skip();
      const type = typeName(p, opener.kind === "LBracket");
      if (type === null) break;
      types.push(type.name);
      if (opener.kind === "LBracket" && p.next().kind !== "RBracket") break;
      const separator = p.next();
      if (separator.kind === "RBracket" && s.peek() === 40) return types;
      if (separator.kind === "EndOfInput") {
        p.unget(separator);
        p.errors.reportIncomplete(after(type.name), "EndSquareBracketExpectedAtEndOfType");
        return types;
      }
      if (separator.kind !== "Comma") break;
      p.skipNewlines();
    }
  } finally {
    s.mode = old;
  }
  p.skip();
  s.pos = from;
  s.tokens.length = tokens;
  p.errors.rollback(errors);
  return null;
}

function memberAccess(p: Parser, target: ExpressionAst, operator: Token): ExpressionAst {
  let member = memberName(p);
  const isStatic = operator.kind === "ColonColon";
  const nullConditional = operator.kind === "QuestionDot";
  if (member === null) {
    p.errors.reportIncomplete(after(operator), "MissingPropertyName");
    member = p.rules.argument(p, "argument", p.next()) ?? errorExpression(p, { start: target.start, end: operator.end });
  } else if (!p.lookedAhead) {
    const generic = genericArguments(p);
    const opener = p.invokeOpener();
    if (opener !== null) {
      const args = opener.kind === "LParen" ? callArguments(p, opener) : blockArgument(p, opener);
      return {
        kind: "InvokeMemberExpression", source: p.source, start: target.start, end: args.end, parent: null,
        expression: target, member, static: isStatic, nullConditional, arguments: args.list, genericTypeArguments: generic ?? [],
      };
    }
  }
  return {
    kind: "MemberExpression", source: p.source, start: target.start, end: member.end, parent: null,
    expression: target, member, static: isStatic, nullConditional,
  };
}

/** `.where{ }`: the block is the only argument. */
function blockArgument(p: Parser, lCurly: Token): { list: ExpressionAst[]; end: number } {
  p.skipNewlines();
  const scriptBlock = p.rules.scriptBlock(p, lCurly, false);
  const argument: ExpressionAst = {
    kind: "ScriptBlockExpression", source: p.source, start: scriptBlock.start, end: scriptBlock.end, parent: null, scriptBlock,
  };
  return { list: [argument], end: scriptBlock.end };
}

/** The arguments of a method call whose parenthesis has been used. */
export function callArguments(p: Parser, lParen: Token): { list: readonly ExpressionAst[]; end: number } {
  const list: ExpressionAst[] = [];
  const commaDisabled = p.commaDisabled;
  const numberEnds = p.scanner.numberEndsAtTernary;
  const old = p.setMode("expression");
  let comma: Token | null = null;
  let last = lParen.end;
  let reported = false;
  try {
    p.commaDisabled = true;
    p.scanner.numberEndsAtTernary = false;
    for (;;) {
      p.skipNewlines();
      const argument = p.rules.expression(p);
      if (argument === null) {
        if (comma !== null) {
          p.errors.reportIncomplete(after(comma), "MissingExpressionAfterToken", ",");
          reported = true;
        }
        break;
      }
      list.push(argument);
      last = argument.end;
      p.skipNewlines();
      const token = p.peek();
      if (token.kind !== "Comma") break;
      p.skip();
      comma = token;
      last = token.end;
    }
    p.skipNewlines();
    const rParen = p.next();
    if (rParen.kind === "RParen") return { list: exact(list), end: rParen.end };
    p.unget(rParen);
    if (!reported) p.errors.reportIncomplete(after({ start: last, end: last }), "MissingEndParenthesisInMethodCall");
    return { list, end: last };
  } finally {
    p.commaDisabled = commaDisabled;
    p.scanner.numberEndsAtTernary = numberEnds;
    p.setMode(old);
  }
}

