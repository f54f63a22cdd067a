// Checks on single expressions: splatting, hash keys, [ordered], stray attributes, $using:.

import type { ErrorList } from "../errors.ts";
import { typeNameText } from "../rules/attribute.ts";
import type {
  Ast, AttributedExpressionAst, ConvertExpressionAst, ExpressionAst, HashtableAst, UsingExpressionAst, VariableExpressionAst,
} from "../tree.ts";

/** `@x` is only an argument of its own. */
export function checkSplatting(node: VariableExpressionAst, errors: ErrorList): void {
  if (!node.splatted || node.parent === null) return;
  const parent: Ast = node.parent.kind === "UsingExpression" ? node.parent.parent ?? node.parent : node.parent;
  if (parent.kind === "Command") return;
  const inList = parent.kind === "ArrayLiteral" && parent.parent?.kind === "Command";
  errors.report(node, inList ? "SplattingNotPermittedInArgumentList" : "SplattingNotPermitted", node.variablePath.userPath);
}

/** Constant keys are compared by their text. */
export function checkHashtable(node: HashtableAst, errors: ErrorList): void {
  if (node.keyValuePairs.length < 2) return;
  const seen = new Set<string>();
  for (const { key } of node.keyValuePairs) {
    let text: string;
    if (key.kind === "StringConstantExpression") text = key.value;
    else if (key.kind === "ConstantExpression" && key.value !== true) text = key.value.text;
    else continue;
    const folded = text.toLowerCase();
    if (seen.has(folded)) errors.report(key, "DuplicateKeyInHashLiteral", text);
    seen.add(folded);
  }
}

/** `[ordered]` stands before hash literals only. */
export function checkOrdered(node: ConvertExpressionAst, errors: ErrorList): void {
  const name = node.type.typeName;
  if (name.kind !== "TypeName" || name.name.toLowerCase() !== "ordered") return;
  if (node.child.kind !== "Hashtable") errors.report(node, "OrderedAttributeOnlyOnHashLiteralNode");
}

/** Attributes stand before variables (perhaps with casts between). */
export function checkAttributedExpression(node: AttributedExpressionAst, errors: ErrorList): void {
  let child: ExpressionAst = node.child;
  while (child.kind === "AttributedExpression" || child.kind === "ConvertExpression") child = child.child;
  if (child.kind !== "VariableExpression") errors.report(node.attribute, "UnexpectedAttribute", typeNameText(node.attribute.typeName));
}

/** `$using:x` may have properties and constant indexes behind it. */
export function checkUsing(node: UsingExpressionAst, errors: ErrorList): void {
  let inner: ExpressionAst = node.subExpression;
  for (;;) {
    if (inner.kind === "VariableExpression") return;
    if (inner.kind === "MemberExpression" && !inner.static && inner.member.kind === "StringConstantExpression") inner = inner.expression;
    else if (inner.kind === "IndexExpression"
      && (inner.index.kind === "ConstantExpression" || inner.index.kind === "StringConstantExpression")) inner = inner.target;
    else break;
  }
  errors.report(node, "InvalidUsingExpression");
}
