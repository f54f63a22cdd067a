// Sets the parent of every node of a finished tree.

import type { Ast } from "./tree.ts";
import { children } from "./tree-walk.ts";

/** Links all nodes below `root` to their parents; the root's own parent stays as it is. */
export function linkParents(root: Ast): void {
  const stack: Ast[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    // Not visited by PowerShell's visitors, but with a parent.
    if (node.kind === "DataStatement") for (const command of node.commandsAllowed) command.parent = node;
    for (const child of children(node)) {
      child.parent = node;
      stack.push(child);
    }
  }
}
