// Ast.Visit: calls a script's AstVisitor for a node and what is below it, or an ICustomAstVisitor for the node alone.
import type { Ast } from "#grammar/tree.ts";
import { stackChildren } from "#grammar/tree-walk.ts";
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { invokeMethod } from "../members/invoke.ts";
import type { Session } from "../session.ts";
import type { Maybe } from "../values/maybe.ts";
import { after } from "../values/maybe.ts";
import { typeOfValue } from "../values/type-of.ts";
import { assignable } from "../types/assignable.ts";
import { astObject, LANGUAGE } from "./ast-object.ts";

/** The node kinds that came after version 3: only AstVisitor2 and ICustomAstVisitor2 have methods for them. */
export const SECOND_VISITORS: ReadonlySet<Ast["kind"]> = new Set([
  "TypeDefinition", "PropertyMember", "FunctionMember", "BaseCtorInvokeMemberExpression", "UsingStatement",
  "ConfigurationDefinition", "DynamicKeywordStatement", "TernaryExpression", "PipelineChain",
]);

/** The visitor's method for a node (VisitIfStatement for an IfStatementAst); null when the visitor is older than the node's kind. */
function visitMethod(kind: Ast["kind"], visitor: unknown): string | null {
  if (SECOND_VISITORS.has(kind)) {
    const type = typeOfValue(visitor);
    if (!["AstVisitor2", "ICustomAstVisitor2"].some((name) => assignable(typeNamed(LANGUAGE + name), type))) return null;
  }
  return `Visit${kind}`;
}

/** Parents first; SkipChildren and StopVisit as the visitor answers. */
export function visitAll(from: Ast, visitor: unknown, session: Session): Maybe<undefined> {
  return walkOn([from], visitor, session);
}

function walkOn(stack: Ast[], visitor: unknown, session: Session): Maybe<undefined> {
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const current = node;
    const method = visitMethod(current.kind, visitor);
    const answer = method === null ? null : invokeMethod(visitor, method, [astObject(current)], session);
    if (answer instanceof Promise) return after(answer, (value) => (follow(value, current, stack) ? walkOn(stack, visitor, session) : undefined));
    if (!follow(answer, current, stack)) return undefined;
  }
  return undefined;
}

/** Puts the children on the stack if the visitor wants them; false when it wants no more at all. */
function follow(answer: unknown, node: Ast, stack: Ast[]): boolean {
  const action = answer instanceof EnumValue ? enumText(answer) : "Continue";
  if (action === "StopVisit") return false;
  if (action !== "SkipChildren") stackChildren(node, stack);
  return true;
}

/** What the visitor's method for this node gives. */
export function visitOne(node: Ast, visitor: unknown, session: Session): Maybe<unknown> {
  const method = visitMethod(node.kind, visitor);
  return method === null ? null : invokeMethod(visitor, method, [astObject(node)], session);
}
