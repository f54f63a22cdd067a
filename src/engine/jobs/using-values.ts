// $using: values: read where the job is started, carried into the session that runs it.
import type { VariableExpressionAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { ScriptBlock } from "../script-block.ts";

/** By the name that a reader of `$using:x` looks for first. */
export function usingValues(engine: Engine, block: ScriptBlock): Map<string, unknown> {
  const values = new Map<string, unknown>();
  walk(block.tree, (node) => {
    if (node.kind === "VariableExpression" && isUsing(node)) values.set(usingKey(node.variablePath.name), engine.getVariable(node.variablePath.name) ?? null);
  });
  return values;
}

/** Whether the variable was written with `using:`, alone or at the start of `$using:a.b[0]`. */
export function isUsing(node: VariableExpressionAst): boolean {
  let at = node.parent;
  while (at?.kind === "MemberExpression" || at?.kind === "IndexExpression") at = at.parent;
  return at?.kind === "UsingExpression";
}

/** A name that no script can write: the value is not an ordinary variable of the other session. */
export function usingKey(name: string): string {
  return `using:${name.toLowerCase()}`;
}
