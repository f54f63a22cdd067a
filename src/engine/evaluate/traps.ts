// trap statements: choosing one for an error and running it in a scope of its own.
import type { TrapStatementAst } from "#grammar/tree.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { LoopControl } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import { Frame } from "../pipeline/frame.ts";
import { Layout } from "../scope/layout.ts";
import { Scope } from "../scope/scope.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { exceptionMatches } from "./catch-match.ts";
import type { Compiler } from "./compiler.ts";
import { typeReader } from "./types.ts";

export interface TrapOutcome {
  /** "report": the trap ran through without break or continue. */
  action: "continue" | "break" | "report";
  signal?: Signal;
}

/** The trap that fits the error, ready to run; null when none does. */
export type TrapHandler = (frame: Frame, error: TerminatingError) => (() => Maybe<TrapOutcome>) | null;

export function compileTraps(nodes: readonly TrapStatementAst[], compiler: Compiler): TrapHandler {
  const traps = nodes.map((node) => ({
    type: node.trapType ? typeReader(node.trapType.typeName, node.trapType) : null,
    code: compiler.list(node.body),
    layout: new Layout(),
  }));
  return (frame, error) => {
    const general = traps.find((t) => !t.type) ?? null;
    const found = traps.find((t) => t.type && exceptionMatches(error, t.type(frame))) ?? general;
    if (!found) return null;
    return () => {
      const scope = new Scope(frame.scope, found.layout);
      scope.write("_", "_", error.record);
      const inner = new Frame(frame.engine, { state: frame.state, scope, out: frame.out, streams: frame.streams, name: frame.name, file: frame.file });
      const old = frame.state.current;
      frame.state.current = scope;
      const restore = () => {
        frame.state.current = old;
      };
      let signal: Maybe<Signal>;
      try {
        signal = found.code(inner);
      } catch (thrown) {
        restore();
        throw thrown;
      }
      return after(signal, (s): TrapOutcome => {
        restore();
        if (s instanceof LoopControl) return { action: s.kind };
        return s === undefined ? { action: "report" } : { action: "continue", signal: s };
      });
    };
  };
}
