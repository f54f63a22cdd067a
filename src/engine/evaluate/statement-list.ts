// Lists of statements: one after another, each error shown, trapped or passed on before the next runs.
import type { StatementAst } from "#grammar/tree.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import type { Signal } from "../pipeline/flow.ts";
import { resume } from "../pipeline/resume.ts";
import type { Frame } from "../pipeline/frame.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Compiler, StatementList } from "./compiler.ts";
import { compileTraps } from "./traps.ts";
import type { TrapHandler } from "./traps.ts";
import { onStatementError } from "./statement-error.ts";

export function statementList(list: StatementList, compiler: Compiler): StatementCode {
  const nodes = list.statements.filter((s) => s.kind !== "TrapStatement");
  const codes = nodes.map((s) => compiler.statement(s));
  const traps = list.traps.length ? compileTraps(list.traps, compiler) : null;
  if (codes.length === 0) return () => undefined;
  return runner(nodes, codes, traps);
}

function runner(nodes: readonly StatementAst[], codes: readonly StatementCode[], traps: TrapHandler | null): StatementCode {
  const count = codes.length;
  const failed = (frame: Frame, thrown: unknown, i: number): Maybe<Signal> => onStatementError(frame, thrown, { node: nodes[i]!, traps });
  const run = (frame: Frame): Maybe<Signal> => {
    for (let i = 0; i < count; i++) {
      frame.at = nodes[i]!;
      let signal: Maybe<Signal>;
      try {
        signal = codes[i]!(frame);
      } catch (thrown) {
        signal = failed(frame, thrown, i);
      }
      if (signal !== undefined) {
        if (signal instanceof Promise) return wait(frame, signal, i);
        return signal;
      }
    }
    return undefined;
  };
  const wait = async (frame: Frame, first: Promise<Signal>, at: number): Promise<Signal> => {
    let pending: Maybe<Signal> = first;
    for (let i = at; ; ) {
      let signal: Signal;
      try {
        signal = await pending;
        resume(frame);
      } catch (thrown) {
        resume(frame);
        signal = await failed(frame, thrown, i);
      }
      if (signal !== undefined) return signal;
      if (++i >= count) return undefined;
      frame.at = nodes[i]!;
      try {
        pending = codes[i]!(frame);
      } catch (thrown) {
        pending = failed(frame, thrown, i);
      }
    }
  };
  if (count > 1) return run;
  // Loops and functions of one statement are the commonest hot ones.
  const node = nodes[0]!;
  const code = codes[0]!;
  return (frame) => {
    frame.at = node;
    let signal: Maybe<Signal>;
    try {
      signal = code(frame);
    } catch (thrown) {
      signal = failed(frame, thrown, 0);
    }
    return signal !== undefined && signal instanceof Promise ? wait(frame, signal, 0) : signal;
  };
}
