// Assignment targets and operands of ++ and --.

import type { ErrorList } from "../errors.ts";
import { textOfKind } from "../tokens.ts";
import type { AssignmentStatementAst, ExpressionAst, TypeConstraintAst, UnaryExpressionAst } from "../tree.ts";

/** The expression in parentheses when nothing else is there. */
function parenthesised(node: ExpressionAst): ExpressionAst | null {
  if (node.kind !== "ParenExpression" || node.pipeline.kind !== "Pipeline") return null;
  const [only, more] = node.pipeline.pipelineElements;
  return only !== undefined && more === undefined && only.kind === "CommandExpression" ? only.expression : null;
}

function isVoid(type: TypeConstraintAst): boolean {
  if (type.typeName.kind !== "TypeName") return false;
  const name = type.typeName.name.toLowerCase();
  return name === "void" || name === "system.void";
}

function checkTarget(node: ExpressionAst, errors: ErrorList): void {
  switch (node.kind) {
    case "VariableExpression":
      return;
    case "MemberExpression":
    case "InvokeMemberExpression":
    case "IndexExpression":
      if (node.nullConditional) errors.report(node, "InvalidLeftHandSide");
      return;
    case "AttributedExpression":
      checkTarget(node.child, errors);
      return;
    case "ConvertExpression":
      if (isVoid(node.type)) errors.report(node.type, "VoidTypeConstraintNotAllowed");
      checkTarget(node.child, errors);
      return;
    case "ArrayLiteral":
      for (const element of node.elements) checkTarget(element, errors);
      return;
    default: {
      const inner = parenthesised(node);
      if (inner === null) errors.report(node, "InvalidLeftHandSide");
      else checkTarget(inner, errors);
    }
  }
}

/** Reports what cannot stand on the left of an assignment; several targets take a plain `=` only. */
export function checkAssignment(node: AssignmentStatementAst, errors: ErrorList): void {
  if (node.left.kind === "ArrayLiteral" && node.operator !== "Equals") {
    errors.report(node.left, "InvalidLeftHandSide");
    return;
  }
  checkTarget(node.left, errors);
}

function canIncrement(node: ExpressionAst): boolean {
  switch (node.kind) {
    case "VariableExpression": return true;
    case "MemberExpression":
    case "InvokeMemberExpression":
    case "IndexExpression": return !node.nullConditional;
    case "AttributedExpression":
    case "ConvertExpression": return canIncrement(node.child);
    default: {
      const inner = parenthesised(node);
      return inner !== null && canIncrement(inner);
    }
  }
}

/** Reports `++` and `--` on anything but variables and properties. */
export function checkIncrement(node: UnaryExpressionAst, errors: ErrorList): void {
  switch (node.tokenKind) {
    case "PlusPlus": case "MinusMinus": case "PostfixPlusPlus": case "PostfixMinusMinus":
      if (!canIncrement(node.child)) {
        errors.report(node.child, "OperatorRequiresVariableOrProperty", textOfKind(node.tokenKind));
      }
      break;
    default:
  }
}
