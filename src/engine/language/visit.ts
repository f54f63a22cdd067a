// Ast.Visit: calls a script's AstVisitor for a node and what is below it, or an ICustomAstVisitor for the node alone.
import type { Ast } from "#grammar/tree.ts";
import { stackChildren } from "#grammar/tree-walk.ts";
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { invokeMethod } from "../members/invoke.ts";
import type { Session } from "../session.ts";
import type { Maybe } from "../values/maybe.ts";
import { after } from "../values/maybe.ts";
import { astObject } from "./ast-object.ts";

/** The visitor's method for a node: VisitIfStatement for an IfStatementAst. */
export function visitMethod(kind: Ast["kind"]): string {
  return `Visit${kind}`;
}

/** Parents first; SkipChildren and StopVisit as the visitor answers. */
export function visitAll(from: Ast, visitor: unknown, session: Session): Maybe<undefined> {
  return walkOn([from], visitor, session);
}

function walkOn(stack: Ast[], visitor: unknown, session: Session): Maybe<undefined> {
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const current = node;
    const answer = invokeMethod(visitor, visitMethod(current.kind), [astObject(current)], session);
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
  return invokeMethod(visitor, visitMethod(node.kind), [astObject(node)], session);
}
