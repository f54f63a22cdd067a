// Sets the parent of every node of a finished tree.

import type { Ast } from "./tree.ts";
import { pushChildren } from "./tree-walk.ts";

/** Links the nodes at `stack[from]` and above, which are the children of `node`, to it. */
export function adopt(node: Ast, stack: readonly Ast[], from: number): void {
  for (let i = from; i < stack.length; i++) (stack[i] as Ast).parent = node;
  // Not visited by PowerShell's visitors, but with a parent.
  if (node.kind === "DataStatement") for (const command of node.commandsAllowed) command.parent = node;
}

/** Links all nodes below `root` to their parents; the root's own parent stays as it is. */
export function linkParents(root: Ast): void {
  const stack: Ast[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const from = stack.length;
    pushChildren(node, stack);
    adopt(node, stack, from);
  }
}
