// Flow of control: leaving finally blocks, catch clauses that are never reached, methods that do not return.

import type { ErrorList } from "../errors.ts";
import { typeNameText } from "../rules/attribute.ts";
import type {
  Ast, BreakStatementAst, ContinueStatementAst, ReturnStatementAst, StatementAst, TryStatementAst, TypeConstraintAst,
} from "../tree.ts";
import type { TypeLookup } from "./types.ts";

function labelOf(node: Ast): string | null {
  switch (node.kind) {
    case "ForEachStatement": case "ForStatement": case "WhileStatement": case "DoWhileStatement": case "DoUntilStatement":
    case "SwitchStatement": return node.label;
    default: return null;
  }
}

function isLoop(node: Ast): boolean {
  switch (node.kind) {
    case "ForEachStatement": case "ForStatement": case "WhileStatement": case "DoWhileStatement": case "DoUntilStatement":
    case "SwitchStatement": return true;
    default: return false;
  }
}

/** return, break and continue must not jump out of a finally block. */
export function checkFlowOutOfFinally(
  node: ReturnStatementAst | BreakStatementAst | ContinueStatementAst, errors: ErrorList,
): void {
  let label: string | null = null;
  if (node.kind !== "ReturnStatement" && node.label !== null) {
    if (node.label.kind !== "StringConstantExpression") return;
    label = node.label.value.toLowerCase();
  }
  let below: Ast = node;
  for (let up = node.parent; up !== null; up = up.parent) {
    if (up.kind === "NamedBlock" || up.kind === "ScriptBlock") return;
    if (node.kind !== "ReturnStatement" && isLoop(up) && (label === null || labelOf(up)?.toLowerCase() === label)) return;
    if (up.kind === "TryStatement" && up.finally === below) {
      errors.report(node, "ControlLeavingFinally");
      return;
    }
    below = up;
  }
}

const EXCEPTION_NAMES: ReadonlySet<string> = new Set(["exception", "system.exception"]);

function fold(type: TypeConstraintAst): string {
  return typeNameText(type.typeName).toLowerCase().replace(/^system\./, "");
}

function alreadyCaught(later: TypeConstraintAst, earlier: TypeConstraintAst, types: TypeLookup | null): boolean {
  if (fold(later) === fold(earlier)) return true;
  if (types !== null) return types.derives(typeNameText(later.typeName), typeNameText(earlier.typeName));
  // Without knowledge of types: every type named as an exception derives from Exception.
  return EXCEPTION_NAMES.has(typeNameText(earlier.typeName).toLowerCase()) && /exception$/i.test(typeNameText(later.typeName));
}

/** A catch-all stands last, and no exception type comes behind one that catches it. */
export function checkTry(node: TryStatementAst, input: { errors: ErrorList; types: TypeLookup | null }): void {
  const clauses = node.catchClauses;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i];
    if (clause === undefined) break;
    if (clause.catchTypes.length === 0 && i < clauses.length - 1) {
      input.errors.report({ start: clause.end, end: clause.end }, "EmptyCatchNotLast");
      break;
    }
    for (const type of clause.catchTypes) {
      const earlier = clauses.slice(0, i).flatMap((other) => other.catchTypes);
      if (earlier.some((other) => alreadyCaught(type, other, input.types))) {
        input.errors.report(type, "ExceptionTypeAlreadyCaught", typeNameText(type.typeName));
      }
    }
  }
}

/** Whether control can reach the end of a list of statements. */
export function canComplete(statements: readonly StatementAst[]): boolean {
  return statements.every(statementCompletes);
}

function statementCompletes(node: StatementAst): boolean {
  switch (node.kind) {
    case "ReturnStatement": case "ThrowStatement": case "ExitStatement": return false;
    case "IfStatement":
      return node.elseClause === null || canComplete(node.elseClause.statements)
        || node.clauses.some((clause) => canComplete(clause.body.statements));
    case "SwitchStatement":
      return node.default === null || canComplete(node.default.statements)
        || node.clauses.some((clause) => canComplete(clause.body.statements));
    case "TryStatement":
      if (node.finally !== null && !canComplete(node.finally.statements)) return false;
      return canComplete(node.body.statements) || node.catchClauses.some((clause) => canComplete(clause.body.statements));
    case "DoWhileStatement": case "DoUntilStatement": return canComplete(node.body.statements);
    default: return true;
  }
}
