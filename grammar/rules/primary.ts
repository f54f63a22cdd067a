// Operands: variables, literals, parentheses, subexpressions, hashtables, script blocks.

import type { Token } from "../tokens.ts";
import type { ExpressionAst, StatementAst, StatementBlockAst, StringConstantType, TrapStatementAst, VariableExpressionAst } from "../tree.ts";
import { parseVariablePath } from "../variable-path.ts";
import { exact } from "./exact.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { missingStatement } from "./error-node.ts";
import { postPrimary } from "./member.ts";

/** An operand; with `withMembers` also what is glued to it (`.a`, `[0]`, `()`). Null where none begins. */
export function primary(p: Parser, withMembers: boolean): ExpressionAst | null {
  const token = p.next();
  const operand = operandOf(p, token, withMembers);
  if (operand === null) {
    p.unget(token);
    return null;
  }
  return withMembers ? postPrimary(p, p.memberOperator(true), operand) : operand;
}

function constantString(p: Parser, token: Token, stringConstantType: StringConstantType): ExpressionAst {
  return {
    kind: "StringConstantExpression", source: p.source, start: token.start, end: token.end, parent: null,
    value: token.value ?? "", stringConstantType,
  };
}

function operandOf(p: Parser, token: Token, withMembers: boolean): ExpressionAst | null {
  const { source } = p;
  const { start, end } = token;
  switch (token.kind) {
    case "Variable":
    case "SplattedVariable": return variable(p, token, withMembers);
    case "Number":
      return token.number === null ? null : { kind: "ConstantExpression", source, start, end, parent: null, value: token.number };
    case "StringExpandable":
    case "HereStringExpandable": return p.rules.expandable(p, token);
    case "StringLiteral":
      return constantString(p, token, "SingleQuoted");
    case "HereStringLiteral":
      return constantString(p, token, "SingleQuotedHereString");
    case "LParen": return paren(p, token);
    case "DollarParen":
    case "AtParen": return subExpression(p, token);
    case "AtCurly": return p.rules.hashtable(p, token);
    case "LCurly": {
      const scriptBlock = p.rules.scriptBlock(p, token, false);
      return { kind: "ScriptBlockExpression", source: p.source, start: scriptBlock.start, end: scriptBlock.end, parent: null, scriptBlock };
    }
    default: return null;
  }
}

/** A variable expression; `$using:x` takes its members inside a UsingExpression. */
export function variable(p: Parser, token: Token, withMembers: boolean): ExpressionAst {
  const path = token.variablePath ?? parseVariablePath("");
  const using = path.scope === "using" && path.name !== "";
  const inner: VariableExpressionAst = {
    kind: "VariableExpression", source: p.source, start: token.start, end: token.end, parent: null,
    variablePath: using ? parseVariablePath(path.name) : path, splatted: token.kind === "SplattedVariable",
  };
  if (!using) return inner;
  const whole = withMembers ? postPrimary(p, p.memberOperator(true), inner) : inner;
  return { kind: "UsingExpression", source: p.source, start: whole.start, end: whole.end, parent: null, subExpression: whole };
}

function paren(p: Parser, lParen: Token): ExpressionAst {
  p.enter();
  const commaDisabled = p.commaDisabled;
  const numberEnds = p.scanner.numberEndsAtTernary;
  const old = p.setMode("command");
  try {
    p.commaDisabled = false;
    p.scanner.numberEndsAtTernary = false;
    p.skipNewlines();
    let pipeline: StatementAst | null = p.rules.pipelineChain(p);
    if (pipeline === null) {
      p.errors.reportIncomplete(after(lParen), "ExpectedExpression", "(");
      pipeline = missingStatement(p, after(lParen));
    }
    p.skipNewlines();
    const rParen = p.next();
    let end = rParen.end;
    if (rParen.kind !== "RParen") {
      p.unget(rParen);
      end = pipeline.end;
      p.errors.reportIncomplete(after(pipeline), "MissingEndParenthesisInExpression");
    }
    return { kind: "ParenExpression", source: p.source, start: lParen.start, end, parent: null, pipeline };
  } finally {
    p.commaDisabled = commaDisabled;
    p.scanner.numberEndsAtTernary = numberEnds;
    p.setMode(old);
    p.leave();
  }
}

/** `$( )` or `@( )` whose opener has been used. */
export function subExpression(p: Parser, opener: Token): ExpressionAst {
  p.enter();
  const commaDisabled = p.commaDisabled;
  const numberEnds = p.scanner.numberEndsAtTernary;
  const old = p.setMode("command");
  try {
    p.commaDisabled = false;
    p.scanner.numberEndsAtTernary = false;
    p.skipNewlines();
    const statements: StatementAst[] = [];
    const traps: TrapStatementAst[] = [];
    const stretch = p.rules.statementList(p, statements, traps);
    const rParen = p.next();
    let end = rParen.end;
    if (rParen.kind !== "RParen") {
      p.unget(rParen);
      end = (stretch ?? opener).end;
      p.errors.reportIncomplete(rParen, "MissingEndParenthesisInSubexpression");
    }
    const block: StatementBlockAst = {
      kind: "StatementBlock", source: p.source, start: stretch?.start ?? opener.end, end: stretch?.end ?? opener.end,
      parent: null, statements: exact(statements), traps: exact(traps),
    };
    const base = { source: p.source, start: opener.start, end, parent: null, subExpression: block };
    return opener.kind === "DollarParen" ? { kind: "SubExpression", ...base } : { kind: "ArrayExpression", ...base };
  } finally {
    p.commaDisabled = commaDisabled;
    p.scanner.numberEndsAtTernary = numberEnds;
    p.setMode(old);
    p.leave();
  }
}
