// Reads a .psd1: one hashtable of constants.
import { parse } from "#grammar/parse.ts";
import type { Ast, ExpressionAst, HashtableAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { Engine } from "../pipeline/engine.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";

const ALLOWED: ReadonlySet<Ast["kind"]> = new Set<Ast["kind"]>([
  "Hashtable", "ArrayLiteral", "ArrayExpression", "StatementBlock", "CommandExpression", "Pipeline", "ConstantExpression", "StringConstantExpression",
  "ExpandableStringExpression", "VariableExpression", "ParenExpression", "UnaryExpression", "BinaryExpression", "ConvertExpression", "TypeConstraint",
]);

/** The hashtable's tree; null when the text is not just one, or holds code. */
export function dataTableOf(text: string): HashtableAst | null {
  const result = parse(text);
  if (result.errors.length) return null;
  const [statement, ...others] = result.tree.endBlock?.statements ?? [];
  if (!statement || others.length) return null;
  const element = statement.kind === "Pipeline" && statement.pipelineElements.length === 1 ? statement.pipelineElements[0] : statement;
  if (element?.kind !== "CommandExpression" || element.expression.kind !== "Hashtable") return null;
  let clean = true;
  walk(element.expression, (node) => {
    if (!ALLOWED.has(node.kind)) clean = false;
    if (node.kind === "VariableExpression" && !/^(true|false|null|psscriptroot|psedition|islinux|iswindows|ismacos)$/i.test(node.variablePath.userPath)) clean = false;
  });
  return clean ? element.expression : null;
}

/** The keys of a data file by lower-case name; null when it is not one. */
export function readDataFile(engine: Engine, text: string): Map<string, unknown> | null {
  const node = dataTableOf(text);
  if (!node) return null;
  const table = baseOf(engine.attributeReader.evaluate(node as ExpressionAst));
  if (!isDictionaryLike(table)) return null;
  const keys = new Map<string, unknown>();
  for (const [key, value] of table.entries()) keys.set(textOf(key, engine).toLowerCase(), value);
  return keys;
}
