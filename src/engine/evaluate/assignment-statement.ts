// Assignments as statements: nobody reads the value, so those that never wait are done in one step.
import type { AssignmentStatementAst } from "#grammar/tree.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import type { Frame } from "../pipeline/frame.ts";
import { assignment, target } from "./assignment.ts";
import type { Compiler } from "./compiler.ts";

/** An expression on the right sets $?; a command has done so itself. */
export function assignmentStatement(node: AssignmentStatementAst, compiler: Compiler): StatementCode {
  const expression = node.right.kind === "CommandExpression";
  if (node.operator === "Equals" && expression) {
    const right = compiler.value(node.right);
    if (!right.waits) {
      const { run } = right;
      const store = target(node.left, compiler);
      return (frame) => {
        const stored = store(frame, run(frame));
        if (stored !== undefined && stored instanceof Promise) return stored.then(() => succeeded(frame));
        frame.engine.success = true;
        return undefined;
      };
    }
  }
  const { run, waits } = assignment(node, compiler);
  return (frame) => {
    const value = run(frame);
    if (waits && value instanceof Promise) return value.then(() => succeeded(frame));
    if (expression) frame.engine.success = true;
    return undefined;
  };
}

function succeeded(frame: Frame): undefined {
  frame.engine.success = true;
  return undefined;
}
