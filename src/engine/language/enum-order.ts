// The order in which the enums of a script are defined: one whose values name members of another comes after it.
import type { TypeDefinitionAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";

/** The enums in order, and those that wait for each other for ever. */
export function enumsInOrder(enums: readonly TypeDefinitionAst[]): { ordered: TypeDefinitionAst[]; cyclic: TypeDefinitionAst[] } {
  const ordered: TypeDefinitionAst[] = [];
  let waiting = [...enums];
  while (waiting.length) {
    const ready = waiting.filter((node) => !othersIn(node, waiting).length);
    if (!ready.length) break;
    ordered.push(...ready);
    waiting = waiting.filter((node) => !ready.includes(node));
  }
  return { ordered, cyclic: waiting };
}

/** Which of the enums a definition's values name. */
function othersIn(node: TypeDefinitionAst, enums: readonly TypeDefinitionAst[]): TypeDefinitionAst[] {
  const names = new Set<string>();
  walk(node, (part) => {
    if (part.kind === "TypeExpression" && part.typeName.kind === "TypeName") names.add(part.typeName.name.toLowerCase());
  });
  return enums.filter((other) => other !== node && names.has(other.name.toLowerCase()));
}
