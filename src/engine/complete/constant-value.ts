// The value of an argument that can be known without running anything: constants, lists of constants, variables, hashtables of such.
import type { Ast } from "#grammar/tree.ts";
import type { Engine } from "../pipeline/engine.ts";

/** $null when the value depends on something that would have to run. */
export function constantOf(node: Ast, engine: Engine): unknown {
  if (!isHarmless(node)) return node.kind === "ExpandableStringExpression" ? node.value : null;
  try {
    return engine.attributeReader.evaluate(node as Parameters<Engine["attributeReader"]["evaluate"]>[0]);
  } catch {
    return null;
  }
}

function isHarmless(node: Ast): boolean {
  switch (node.kind) {
    case "ConstantExpression":
    case "StringConstantExpression":
    case "VariableExpression":
    case "TypeExpression":
    case "ScriptBlockExpression":
      return true;
    case "ExpandableStringExpression":
      return node.nestedExpressions.every((n) => n.kind === "VariableExpression");
    case "ArrayLiteral":
      return node.elements.every(isHarmless);
    case "ParenExpression":
      return isHarmless(node.pipeline);
    case "Pipeline":
      return node.pipelineElements.length === 1 && isHarmless(node.pipelineElements[0]!);
    case "CommandExpression":
      return isHarmless(node.expression);
    case "UnaryExpression":
      return (node.tokenKind === "Minus" || node.tokenKind === "Plus" || node.tokenKind === "Comma" || node.tokenKind === "Not") && isHarmless(node.child);
    default:
      return false;
  }
}
