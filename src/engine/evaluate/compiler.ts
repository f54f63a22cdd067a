// What the parts of the compiler offer each other: each node kind has its own file, and asks this for the others.
import type { Ast, ExpressionAst, StatementAst, TrapStatementAst } from "#grammar/tree.ts";
import type { Code, StatementCode } from "../pipeline/compiled-block.ts";

/** A compiled expression. */
export interface Expr {
  run: Code;
  /** False when the value is never a promise: parents then need not look. */
  waits: boolean;
  /** A value known without running. */
  constant?: { value: unknown };
  /** A plain variable of the current scope: parents may look into its slot themselves. */
  local?: { key: string; name: string };
}

export interface StatementList {
  readonly statements: readonly StatementAst[];
  readonly traps: readonly TrapStatementAst[];
}

export interface Compiler {
  expression(node: ExpressionAst): Expr;
  /** A statement whose output goes to the frame's pipe. */
  statement(node: StatementAst): StatementCode;
  list(node: StatementList): StatementCode;
  /** A statement as a value: nothing, one object, or an array of the output. Plain expressions keep their value as it is. */
  value(node: StatementAst): Expr;
  /** Runs a statement with its output collected. */
  capture(code: StatementCode): Code;
}

export type { Ast };

export function constant(value: unknown): Expr {
  return { run: () => value, waits: false, constant: { value } };
}

/** Runs `next` with the value now or, when it has to be waited for, later. */
export function chain(expr: Expr, next: (frame: Parameters<Code>[0], value: unknown) => unknown): Code {
  const { run } = expr;
  if (!expr.waits) return (frame) => next(frame, run(frame));
  return (frame) => {
    const value = run(frame);
    return value instanceof Promise ? value.then((v: unknown) => next(frame, v)) : next(frame, value);
  };
}

/** Computes several expressions from left to right. */
export function all(exprs: readonly Expr[]): (frame: Parameters<Code>[0]) => unknown[] | Promise<unknown[]> {
  const runs = exprs.map((e) => e.run);
  const count = runs.length;
  const resume = async (frame: Parameters<Code>[0], done: unknown[], first: Promise<unknown>): Promise<unknown[]> => {
    done.push(await first);
    for (let i = done.length; i < count; i++) done.push(await runs[i]!(frame));
    return done;
  };
  return (frame) => {
    const values: unknown[] = [];
    for (let i = 0; i < count; i++) {
      const value = runs[i]!(frame);
      if (value instanceof Promise) return resume(frame, values, value);
      values.push(value);
    }
    return values;
  };
}
