// try/catch/finally and trap.

import type { Token } from "../tokens.ts";
import type { Ast, CatchClauseAst, StatementAst, StatementBlockAst, TypeConstraintAst } from "../tree.ts";
import { errorStatement } from "./error-node.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { typeName } from "./type-name.ts";

/** `[Type]`; null (nothing used) when no bracket follows. */
function typeLiteral(p: Parser): TypeConstraintAst | null {
  const lBracket = p.openBracket();
  if (lBracket === null) return null;
  const type = typeName(p, true);
  if (type === null) {
    p.errors.reportIncomplete(after(lBracket), "MissingTypename", "[");
    return null;
  }
  const rBracket = p.next();
  let end = rBracket.end;
  if (rBracket.kind !== "RBracket") {
    p.unget(rBracket);
    p.errors.reportIncomplete(after(type.name), "EndSquareBracketExpectedAtEndOfAttribute");
    end = type.name.end;
  }
  return { kind: "TypeConstraint", source: p.source, start: lBracket.start, end, parent: null, typeName: type.name };
}

/** One catch clause; null (nothing used) when none follows, "broken" after an error. */
function catchClause(p: Parser): CatchClauseAst | null | "broken" {
  p.skipNewlines();
  const token = p.peek();
  if (token.kind !== "Catch") return null;
  p.skip();
  const catchTypes: TypeConstraintAst[] = [];
  let comma: Token | null = null;
  let broken = false;
  for (;;) {
    p.skipNewlines();
    const type = typeLiteral(p);
    if (type === null) {
      if (comma !== null) {
        p.errors.reportIncomplete(after(comma), "MissingTypeLiteralToken");
        broken = true;
      }
      break;
    }
    catchTypes.push(type);
    p.skipNewlines();
    const next = p.peek();
    if (next.kind !== "Comma") break;
    comma = next;
    p.skip();
  }
  const body = p.rules.statementBlock(p);
  if (body === null) {
    if (!broken) {
      p.errors.reportIncomplete(after(catchTypes[catchTypes.length - 1] ?? token), "MissingCatchHandlerBlock");
    }
    return "broken";
  }
  return { kind: "CatchClause", source: p.source, start: token.start, end: body.end, parent: null, catchTypes, body };
}

/** `try { } catch { } finally { }`. */
export function tryStatement(p: Parser, token: Token): StatementAst {
  p.skipNewlines();
  const body = p.rules.statementBlock(p);
  if (body === null) {
    p.errors.reportIncomplete(after(token), "MissingTryStatementBlock");
    return errorStatement(p, token, token.end);
  }
  const catchClauses: CatchClauseAst[] = [];
  const parts: Ast[] = [body];
  let broken = false;
  let end = body.end;
  for (;;) {
    const clause = catchClause(p);
    if (clause === "broken") broken = true;
    if (clause === null || clause === "broken") break;
    catchClauses.push(clause);
    parts.push(clause);
    end = clause.end;
  }
  let finallyBlock: StatementBlockAst | null = null;
  p.skipNewlines();
  const finallyToken = p.peek();
  if (finallyToken.kind === "Finally") {
    p.skip();
    finallyBlock = p.rules.statementBlock(p);
    if (finallyBlock === null) {
      p.errors.reportIncomplete(after(finallyToken), "MissingFinallyStatementBlock");
      return errorStatement(p, token, finallyToken.end, parts);
    }
    end = finallyBlock.end;
  }
  if (catchClauses.length === 0 && finallyBlock === null) {
    if (!broken) p.errors.reportIncomplete(after(body), "MissingCatchOrFinally");
    return errorStatement(p, token, end, parts);
  }
  return {
    kind: "TryStatement", source: p.source, start: token.start, end, parent: null, body, catchClauses, finally: finallyBlock,
  };
}

/** `trap [Type] { }`. */
export function trapStatement(p: Parser, token: Token): StatementAst {
  p.skipNewlines();
  const trapType = typeLiteral(p);
  const body = p.rules.statementBlock(p);
  if (body === null) {
    p.errors.reportIncomplete(after(trapType ?? token), "MissingTrapStatement");
    return errorStatement(p, token, (trapType ?? token).end, trapType === null ? [] : [trapType]);
  }
  return { kind: "TrapStatement", source: p.source, start: token.start, end: body.end, parent: null, trapType, body };
}
