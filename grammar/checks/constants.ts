// Which expressions are constants for the arguments of attributes.

import { TokenFlag, flagsOfKind } from "../tokens.ts";
import type { Ast } from "../tree.ts";

const CONSTANT_VARIABLES: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** Whether an attribute argument is a constant (or a script block where those are allowed). */
export function isConstantArgument(node: Ast, scriptBlocks: boolean): boolean {
  const all = (nodes: readonly Ast[]): boolean => nodes.every((item) => isConstantArgument(item, scriptBlocks));
  switch (node.kind) {
    case "ConstantExpression": case "StringConstantExpression": case "TypeExpression": return true;
    case "VariableExpression": return CONSTANT_VARIABLES.has(node.variablePath.userPath.toLowerCase());
    case "ScriptBlockExpression": return scriptBlocks;
    case "BinaryExpression": return (flagsOfKind(node.operator) & TokenFlag.CanConstantFold) !== 0 && all([node.left, node.right]);
    case "UnaryExpression": return (flagsOfKind(node.tokenKind) & TokenFlag.CanConstantFold) !== 0 && all([node.child]);
    case "TernaryExpression": return all([node.condition, node.ifTrue, node.ifFalse]);
    case "ConvertExpression": return all([node.child]);
    case "ParenExpression": return all([node.pipeline]);
    case "Pipeline": return node.pipelineElements.length === 1 && all(node.pipelineElements);
    case "CommandExpression": return node.redirections.length === 0 && all([node.expression]);
    case "ArrayLiteral": return all(node.elements);
    case "ArrayExpression": case "SubExpression": return all([node.subExpression]);
    case "StatementBlock": return node.traps.length === 0 && node.statements.length <= 1 && all(node.statements);
    case "MemberExpression":
      return node.static && node.expression.kind === "TypeExpression" && node.member.kind === "StringConstantExpression";
    default: return false;
  }
}
