// The classes and enums that a text defines, by name: they are completed though the text has not run.
import type { SourceText } from "#grammar/source-text.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { Ast, TypeDefinitionAst, TypeName } from "#grammar/tree.ts";

const ofText = new WeakMap<SourceText, Map<string, TypeDefinitionAst>>();

/** Called once for each parsed text. */
export function rememberClasses(tree: Ast): void {
  const found = new Map<string, TypeDefinitionAst>();
  walk(tree, (node) => {
    if (node.kind === "TypeDefinition") found.set(node.name.toLowerCase(), node);
  });
  if (found.size) ofText.set(tree.source, found);
}

/** The definition that a type name in the same text means; null when it is not one of its classes. */
export function classInText(name: TypeName): TypeDefinitionAst | null {
  if (name.kind !== "TypeName") return null;
  return ofText.get(name.source)?.get(name.name.toLowerCase()) ?? null;
}
