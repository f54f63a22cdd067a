// The argument values of the commands around the cursor: what Alt+A selects and Tab visits.
import type { Ast, ExpressionAst, ScriptBlockAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";

export interface ArgumentSpan {
  /** Without the quotes of a string. */
  readonly start: number;
  readonly end: number;
  /** With them. */
  readonly outerEnd: number;
}

/** Arguments of all commands in the innermost script block that holds the offset; those inside an argument are not looked at. */
export function commandArguments(tree: ScriptBlockAst, offset: number): ArgumentSpan[] {
  let block: Ast = tree;
  walk(tree, (node) => {
    if (node.kind === "ScriptBlockExpression" && node.start < offset && offset < node.end) block = node;
    if (node.kind === "StatementBlock" && node.start < offset && offset < node.end) block = node;
  });
  const spans: ArgumentSpan[] = [];
  walk(block, (node) => {
    if (node !== block && node.kind === "ScriptBlockExpression") return "skip";
    if (node.kind !== "Command") return;
    const inside = node.parent !== null && spans.some((one) => node.start >= one.start - 1 && node.end <= one.outerEnd);
    if (inside) return "skip";
    for (const [index, element] of node.commandElements.entries()) {
      const value = element.kind === "CommandParameter" ? element.argument : index === 0 ? null : element;
      // `--amend` and its like are options of other programs, not values.
      const option = value?.kind === "StringConstantExpression" && value.stringConstantType === "BareWord" && value.value.startsWith("--");
      if (value !== null && !option) spans.push(spanOf(value));
    }
  });
  return spans;
}

function spanOf(value: ExpressionAst): ArgumentSpan {
  const quoted = (value.kind === "StringConstantExpression" || value.kind === "ExpandableStringExpression")
    && value.stringConstantType !== "BareWord";
  const here = quoted && value.stringConstantType.endsWith("HereString");
  const [before, after] = !quoted ? [0, 0] : here ? [2, 3] : [1, 1];
  if (value.end - value.start < before + after) return { start: value.start, end: value.end, outerEnd: value.end };
  return { start: value.start + before, end: value.end - after, outerEnd: value.end };
}
