// Ast.Find and Ast.FindAll.
import type { Ast } from "#grammar/tree.ts";
import { stackChildren } from "#grammar/tree-walk.ts";
import { argumentError } from "#dotnet/core/exception.ts";
import { astObject } from "./ast-object.ts";
import type { AstObject } from "./ast-object.ts";

export interface SearchOptions {
  /** Look into functions and script blocks too. */
  nested: boolean;
  /** Stop at the first hit. */
  first: boolean;
}

export type AstPredicate = (node: AstObject) => unknown;

/** The nodes at and below `from` that the predicate accepts, parents first. Errors: ArgumentNullException. */
export function search(from: Ast, predicate: AstPredicate | null, options: SearchOptions): AstObject[] {
  if (predicate === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "predicate");
  const found: AstObject[] = [];
  const stack: Ast[] = [from];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const object = astObject(node);
    // PowerShell's searcher does not know this class: it passes it by and goes on below.
    if (node.kind !== "BaseCtorInvokeMemberExpression" && predicate(object) === true) {
      found.push(object);
      if (options.first) break;
    }
    if (options.nested || (node.kind !== "FunctionDefinition" && node.kind !== "ScriptBlockExpression")) stackChildren(node, stack);
  }
  return found;
}
