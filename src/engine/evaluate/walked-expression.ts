// What a pipeline or a foreach walks: an expression, of which a range is not made into an array first.
import type { ExpressionAst, StatementAst } from "#grammar/tree.ts";
import { walkedRange } from "../operators/range.ts";
import type { Compiler, Expr } from "./compiler.ts";
import { binaryExpression } from "./operators.ts";

/** The expression's value; a WholeRange for a range of whole numbers, as PowerShell enumerates it lazily there. */
export function walkedExpression(node: ExpressionAst, compiler: Compiler): Expr {
  return node.kind === "BinaryExpression" && node.operator === "DotDot" ? binaryExpression(node, compiler, walkedRange) : compiler.expression(node);
}

/** The same for the statement behind `in`. */
export function walkedValue(node: StatementAst, compiler: Compiler): Expr {
  if (node.kind !== "Pipeline" || node.background || node.pipelineElements.length !== 1) return compiler.value(node);
  const only = node.pipelineElements[0]!;
  const isRange = only.kind === "CommandExpression" && only.redirections.length === 0 && only.expression.kind === "BinaryExpression" && only.expression.operator === "DotDot";
  return isRange ? walkedExpression(only.expression, compiler) : compiler.value(node);
}
