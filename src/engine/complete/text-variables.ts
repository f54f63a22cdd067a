// The variables that the text itself sets: assignments, parameters, loops. They are completed though nothing has run.
import type { Ast, ExpressionAst, StatementAst, TypeName } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";

export type Written =
  | { kind: "typed"; type: TypeName; name: string; at: number }
  | { kind: "value"; value: Ast; name: string; at: number }
  /** Each of the values in turn. */
  | { kind: "element"; value: Ast; name: string; at: number }
  | { kind: "unknown"; name: string; at: number };

/** Everything the text writes to before a place, in order; functions that end before it keep their variables to themselves. */
export function writtenBefore(root: Ast, end: number): Written[] {
  const found: Written[] = [];
  walk(root, (node) => {
    if (node.start >= end) return "skip";
    if (node.kind === "FunctionDefinition" && node.end < end) return "skip";
    switch (node.kind) {
      case "AssignmentStatement":
        if (node.start < end) targets(node.left, node.right, found);
        break;
      case "Parameter": {
        const { name } = node.name.variablePath;
        const constraint = node.attributes.findLast((a) => a.kind === "TypeConstraint");
        // While a type is still being written the parser gives the parameter an empty name.
        if (textOfVariable(node.name)) found.push(constraint ? { kind: "typed", type: constraint.typeName, name, at: node.start } : node.defaultValue ? { kind: "value", value: node.defaultValue, name, at: node.start } : { kind: "unknown", name, at: node.start });
        break;
      }
      case "ForEachStatement":
        found.push({ kind: "element", value: node.condition, name: node.variable.variablePath.name, at: node.variable.start });
        break;
      case "ErrorStatement":
        if (node.keyword?.kind === "Foreach") loopTarget(node.nestedAst, found);
        break;
    }
    return undefined;
  });
  return found.filter((w) => w.at < end).sort((a, b) => a.at - b.at);
}

function textOfVariable(node: ExpressionAst): boolean {
  return node.source.text[node.start] === "$";
}

function loopTarget(nested: readonly Ast[], found: Written[]): void {
  const [variable, condition] = nested;
  if (variable?.kind !== "VariableExpression") return;
  const { name } = variable.variablePath;
  found.push(condition ? { kind: "element", value: condition, name, at: variable.start } : { kind: "unknown", name, at: variable.start });
}

function targets(left: ExpressionAst, right: StatementAst, found: Written[]): void {
  if (left.kind === "VariableExpression") found.push({ kind: "value", value: right, name: left.variablePath.name, at: left.start });
  else if (left.kind === "ConvertExpression" && left.child.kind === "VariableExpression") {
    found.push({ kind: "typed", type: left.type.typeName, name: left.child.variablePath.name, at: left.start });
  } else if (left.kind === "AttributedExpression") targets(left.child, right, found);
  else if (left.kind === "ArrayLiteral") {
    for (const element of left.elements) if (element.kind === "VariableExpression") found.push({ kind: "unknown", name: element.variablePath.name, at: element.start });
  }
}

/** The writes to one variable, oldest first. An assignment that the place itself is part of does not count. */
export function assignmentsBefore(root: Ast, key: string, end: number): Written[] {
  return writtenBefore(root, end).filter((w) => w.name.toLowerCase() === key && !("value" in w && w.value.start <= end && end < w.value.end && w.kind !== "element"));
}
