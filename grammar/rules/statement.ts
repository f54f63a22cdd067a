// Statements: which rule a word leads to; statement blocks; if, flow control, labels.

import { TokenFlag, hasFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type {
  Ast, AttributeBaseAst, ExpressionAst, IfClause, StatementAst, StatementBlockAst, TrapStatementAst,
} from "../tree.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { typeNameText } from "./attribute.ts";
import { classDefinition, enumDefinition } from "./class.ts";
import { dataStatement } from "./data.ts";
import { errorStatement, missingStatement } from "./error-node.ts";
import { exact } from "./exact.ts";
import { functionDefinition } from "./function.ts";
import { doStatement, foreachStatement, forStatement, whileStatement } from "./loops.ts";
import { switchStatement } from "./switch.ts";
import { tryStatement, trapStatement } from "./try.ts";
import { usingStatement } from "./using.ts";

/** `{ ... }`; null (nothing used) without a brace. */
export function statementBlock(p: Parser): StatementBlockAst | null {
  p.skipNewlines();
  const lCurly = p.next();
  if (lCurly.kind !== "LCurly") {
    p.unget(lCurly);
    return null;
  }
  p.enter();
  const statements: StatementAst[] = [];
  const traps: TrapStatementAst[] = [];
  const stretch = p.rules.statementList(p, statements, traps);
  const rCurly = p.next();
  let end = rCurly.end;
  if (rCurly.kind !== "RCurly") {
    p.unget(rCurly);
    p.errors.reportIncompleteAt(lCurly, rCurly, "MissingEndCurlyBrace");
    end = (stretch ?? lCurly).end;
  }
  p.leave();
  return { kind: "StatementBlock", source: p.source, start: lCurly.start, end, parent: null, statements: exact(statements), traps: exact(traps) };
}

/** Attributes before a class, enum or other statement; empty when the bracket begins an expression. */
function leadingAttributes(p: Parser, token: Token): { attributes: AttributeBaseAst[]; token: Token } {
  p.resync(token.start);
  const attributes = p.rules.attributes(p, true);
  const next = p.next();
  if (attributes.length === 0) return { attributes, token: next };
  if (hasFlag(next, TokenFlag.StatementDoesntSupportAttributes)) {
    for (const attribute of attributes) {
      const id = attribute.kind === "Attribute" ? "UnexpectedAttribute" : "TypeNotAllowedBeforeStatement";
      p.errors.report(attribute, id, typeNameText(attribute.typeName));
    }
    return { attributes, token: next };
  }
  if (next.kind === "Class" || next.kind === "Enum") {
    for (const attribute of attributes) {
      if (attribute.kind !== "Attribute") {
        p.errors.report(attribute, "TypeNotAllowedBeforeStatement", typeNameText(attribute.typeName));
      }
    }
    return { attributes, token: next };
  }
  p.resync(token.start);
  return { attributes: [], token: p.next() };
}

/** A statement, or null where none begins. */
export function statement(p: Parser): StatementAst | null {
  p.enter();
  const old = p.setMode("command");
  try {
    // Spares `$a=$a=$a=...` a look at the whole rest as one word in each step.
    if (p.dollarFollows()) return p.rules.pipelineChain(p);
    let token = p.next();
    let attributes: AttributeBaseAst[] = [];
    if (token.kind === "Generic" && p.source.text.charCodeAt(token.start) === 91) {
      ({ attributes, token } = leadingAttributes(p, token));
    }
    return dispatch(p, token, attributes);
  } finally {
    p.setMode(old);
    p.leave();
  }
}

function dispatch(p: Parser, token: Token, attributes: readonly AttributeBaseAst[]): StatementAst | null {
  switch (token.kind) {
    case "If": return ifStatement(p, token);
    case "Switch": return switchStatement(p, token, null);
    case "Foreach": return foreachStatement(p, token, null);
    case "For": return forStatement(p, token, null);
    case "While": return whileStatement(p, token, null);
    case "Do": return doStatement(p, token, null);
    case "Function": case "Filter": case "Workflow": return functionDefinition(p, token);
    case "Return": case "Exit": case "Throw": return pipelineFlow(p, token, token.kind);
    case "Break": case "Continue": return labelFlow(p, token, token.kind);
    case "Trap": return trapStatement(p, token);
    case "Try": return tryStatement(p, token);
    case "Data": return dataStatement(p, token);
    case "Class": return classDefinition(p, token, attributes);
    case "Enum": return enumDefinition(p, token, attributes);
    case "Using": return lateUsing(p, token);
    case "From": case "Define": case "Var":
      p.errors.report(token, "ReservedKeywordNotAllowed", token.text);
      return errorStatement(p, token, token.end);
    case "Label": return labelled(p, token);
    case "EndOfInput":
      p.unget(token);
      return null;
    default:
      p.unget(token);
      return p.rules.pipelineChain(p);
  }
}

function lateUsing(p: Parser, token: Token): StatementAst {
  const result = usingStatement(p, token);
  p.errors.report(result, "UsingMustBeAtStartOfScript");
  return result;
}

/** A loop or switch behind its label; any other statement makes the label a command name. */
function labelled(p: Parser, label: Token): StatementAst | null {
  p.skipNewlines();
  const token = p.next();
  const at = { name: label.name ?? "", start: label.start };
  switch (token.kind) {
    case "Switch": return switchStatement(p, token, at);
    case "Foreach": return foreachStatement(p, token, at);
    case "For": return forStatement(p, token, at);
    case "While": return whileStatement(p, token, at);
    case "Do": return doStatement(p, token, at);
    default:
      p.resync(label.start);
      return p.rules.pipelineChain(p);
  }
}

function pipelineFlow(p: Parser, token: Token, kind: "Return" | "Exit" | "Throw"): StatementAst {
  const next = p.peek();
  const ends = next.kind === "NewLine" || next.kind === "Semi" || next.kind === "RCurly" || next.kind === "RParen"
    || next.kind === "EndOfInput";
  const pipeline = ends ? null : p.rules.pipelineChain(p);
  const base = { source: p.source, start: token.start, end: (pipeline ?? token).end, parent: null, pipeline };
  switch (kind) {
    case "Return": return { kind: "ReturnStatement", ...base };
    case "Exit": return { kind: "ExitStatement", ...base };
    case "Throw": return { kind: "ThrowStatement", ...base };
  }
}

/** `break` and `continue` with a label: a word or an operand on the same line. */
function labelFlow(p: Parser, token: Token, kind: "Break" | "Continue"): StatementAst {
  let label: ExpressionAst | null = null;
  const wanted = p.scanner.wantSimpleName;
  p.scanner.wantSimpleName = true;
  const next = p.peek();
  p.scanner.wantSimpleName = wanted;
  if (next.kind === "Identifier") {
    p.skip();
    next.flags |= TokenFlag.MemberName;
    label = {
      kind: "StringConstantExpression", source: p.source, start: next.start, end: next.end, parent: null, value: next.text,
      stringConstantType: "BareWord",
    };
  } else if (next.kind !== "NewLine" && next.kind !== "Semi") {
    label = p.rules.primary(p, true);
  }
  const base = { source: p.source, start: token.start, end: (label ?? token).end, parent: null, label };
  return kind === "Break" ? { kind: "BreakStatement", ...base } : { kind: "ContinueStatement", ...base };
}

function ifStatement(p: Parser, ifToken: Token): StatementAst {
  const clauses: IfClause[] = [];
  const parts: Ast[] = [];
  let keyword = ifToken;
  let end = ifToken.end;
  for (;;) {
    p.skipNewlines();
    const lParen = p.next();
    if (lParen.kind !== "LParen") {
      p.unget(lParen);
      p.errors.reportIncomplete(after(keyword), "MissingOpenParenthesisInIfStatement", keyword.text);
      return errorStatement(p, ifToken, keyword.end, parts);
    }
    p.skipNewlines();
    let condition = p.rules.pipelineChain(p);
    if (condition === null) {
      p.errors.reportIncomplete(after(lParen), "IfStatementMissingCondition", keyword.text);
      condition = missingStatement(p, lParen);
    } else parts.push(condition);
    p.skipNewlines();
    const rParen = p.next();
    if (rParen.kind !== "RParen") {
      p.unget(rParen);
      // The missing condition has been reported already.
      if (condition.kind !== "ErrorStatement" || condition.start !== lParen.start) {
        p.errors.reportIncomplete({ start: rParen.start, end: rParen.kind === "EndOfInput" ? rParen.start : rParen.end }, "MissingEndParenthesisAfterStatement", keyword.text);
      }
      return errorStatement(p, ifToken, condition.end, parts);
    }
    const body = statementBlock(p);
    if (body === null) {
      p.errors.reportIncomplete(rParen, "MissingStatementBlock", keyword.text);
      return errorStatement(p, ifToken, rParen.end, parts);
    }
    parts.push(body);
    clauses.push({ condition, body });
    end = body.end;
    p.skipNewlines();
    keyword = p.peek();
    if (keyword.kind !== "ElseIf") break;
    p.skip();
  }
  let elseClause: StatementBlockAst | null = null;
  if (keyword.kind === "Else") {
    p.skip();
    elseClause = statementBlock(p);
    if (elseClause === null) {
      p.errors.reportIncomplete(after(keyword), "MissingStatementBlockAfterElse");
      return errorStatement(p, ifToken, keyword.end, parts);
    }
    end = elseClause.end;
  }
  return { kind: "IfStatement", source: p.source, start: ifToken.start, end, parent: null, clauses: exact(clauses), elseClause };
}
