// The rules that call each other across files. The parser carries this table, so that rule files import no cycle.

import type { Token } from "../tokens.ts";
import type {
  AttributeBaseAst, CommandAst, ExpressionAst, ParameterAst, ScriptBlockAst, StatementAst, StatementBlockAst,
  TrapStatementAst,
} from "../tree.ts";
import type { Place } from "../errors.ts";
import type { Parser } from "./parser.ts";

/** Where a command element stands. */
export type ArgumentContext = "commandName" | "invokedName" | "argument" | "fileName" | "switchCondition";

export interface Rules {
  /** Null where no statement begins. */
  statement(p: Parser): StatementAst | null;
  /** Fills the lists; gives the stretch from the first to the last statement, or null. */
  statementList(p: Parser, statements: StatementAst[], traps: TrapStatementAst[]): Place | null;
  /** `{ ... }` of a statement; null (nothing used) without a brace. */
  statementBlock(p: Parser): StatementBlockAst | null;
  pipelineChain(p: Parser): StatementAst | null;
  expression(p: Parser): ExpressionAst | null;
  unary(p: Parser): ExpressionAst | null;
  primary(p: Parser, withMembers: boolean): ExpressionAst | null;
  postPrimary(p: Parser, operator: Token | null, target: ExpressionAst): ExpressionAst;
  command(p: Parser): CommandAst | null;
  argument(p: Parser, context: ArgumentContext, token: Token): ExpressionAst | null;
  scriptBlock(p: Parser, lCurly: Token, isFilter: boolean): ScriptBlockAst;
  attributes(p: Parser, inExpression: boolean): AttributeBaseAst[];
  parameters(p: Parser): ParameterAst[];
  expandable(p: Parser, token: Token): ExpressionAst;
  hashtable(p: Parser, token: Token): ExpressionAst;
}
