// while, do, for and foreach.
import type { DoUntilStatementAst, DoWhileStatementAst, ForEachStatementAst, ForStatementAst, StatementAst, WhileStatementAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { Ast } from "#grammar/tree.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { Enumerator } from "#dotnet/core/sequence.ts";
import { isTrue } from "../convert/truth.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import { LoopControl } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import type { Frame } from "../pipeline/frame.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { target } from "./assignment.ts";
import type { Compiler } from "./compiler.ts";

/** One running loop: asked before each round, told after it. */
interface Loop {
  readonly label: string | null;
  /** Whether to go into the body; absent for an endless loop. */
  test: ((frame: Frame) => Maybe<boolean>) | null;
  readonly body: StatementCode;
  readonly step: ((frame: Frame) => unknown) | null;
}

/** What a signal means to a loop: go on with the next round, leave, or pass it on. */
export function judge(signal: Signal, label: string | null): "next" | "leave" | "pass" {
  if (!(signal instanceof LoopControl)) return "pass";
  if (signal.label !== null && signal.label.toLowerCase() !== label?.toLowerCase()) return "pass";
  return signal.kind === "continue" ? "next" : "leave";
}

/** Where a round stands: "turn" is the look at the clock between two rounds. */
type Phase = "test" | "body" | "step" | "turn";

/** A loop that has to wait before it can go on. */
class Pause {
  readonly phase: Phase;
  readonly pending: Promise<unknown>;
  constructor(phase: Phase, pending: Promise<unknown>) {
    this.phase = phase;
    this.pending = pending;
  }
}

function runLoop(frame: Frame, loop: Loop, first: Phase): Maybe<Signal> {
  const end = spin(frame, loop, first);
  return end instanceof Pause ? resume(frame, loop, end) : end;
}

/** Goes round until the loop ends or something has to be waited for. */
function spin(frame: Frame, loop: Loop, first: Phase): Signal | Pause {
  const { engine } = frame;
  const { test, body, step, label } = loop;
  let phase = first;
  for (;;) {
    if (phase === "test" && test) {
      const go = test(frame);
      if (go instanceof Promise) return new Pause("test", go);
      if (!go) return undefined;
    }
    if (phase === "test" || phase === "body") {
      let signal: Maybe<Signal>;
      try {
        signal = body(frame);
      } catch (thrown) {
        if (!(thrown instanceof LoopControl)) throw thrown;
        signal = thrown;
      }
      if (signal !== undefined) {
        if (signal instanceof Promise) return new Pause("body", signal);
        const verdict = judge(signal, label);
        if (verdict === "pass") return signal;
        if (verdict === "leave") return undefined;
      }
    }
    if (step && phase !== "turn") {
      const done = step(frame);
      if (done instanceof Promise) return new Pause("step", done);
    }
    if (--engine.fuel < 0) {
      const turn = engine.checkpoint();
      if (turn instanceof Promise) return new Pause("turn", turn);
    }
    phase = "test";
  }
}

/** Waits where the loop stopped, then lets it spin on: a plain async loop, so that a long one keeps no chain of promises. */
async function resume(frame: Frame, loop: Loop, first: Pause): Promise<Signal> {
  let end: Signal | Pause = first;
  while (end instanceof Pause) {
    const { phase, pending }: Pause = end;
    let next: Phase = "test";
    if (phase === "body") {
      let signal: Signal;
      try {
        signal = (await pending) as Signal;
      } catch (thrown) {
        if (!(thrown instanceof LoopControl)) throw thrown;
        signal = thrown;
      }
      const verdict = signal === undefined ? "next" : judge(signal, loop.label);
      if (verdict === "pass") return signal;
      if (verdict === "leave") return undefined;
      next = "step";
    } else {
      const value = await pending;
      if (phase === "test") {
        if (!value) return undefined;
        next = "body";
      } else if (phase === "step") next = "turn";
    }
    end = spin(frame, loop, next);
  }
  return end;
}

/** A condition: the value of a statement as a truth value. */
export function condition(node: StatementAst, compiler: Compiler): (frame: Frame) => Maybe<boolean> {
  const value = compiler.value(node);
  const { run } = value;
  if (!value.waits) {
    return (frame) => {
      frame.at = node;
      const result = run(frame);
      return typeof result === "boolean" ? result : isTrue(result);
    };
  }
  return (frame) => {
    frame.at = node;
    const result = run(frame);
    if (typeof result === "boolean") return result;
    return result instanceof Promise ? result.then(isTrue) : isTrue(result);
  };
}

export function whileStatement(node: WhileStatementAst, compiler: Compiler): StatementCode {
  const loop: Loop = { label: node.label, test: condition(node.condition, compiler), body: compiler.list(node.body), step: null };
  return (frame) => runLoop(frame, loop, "test");
}

export function doStatement(node: DoWhileStatementAst | DoUntilStatementAst, compiler: Compiler): StatementCode {
  const test = condition(node.condition, compiler);
  const until = node.kind === "DoUntilStatement";
  const go = until ? (frame: Frame) => after(test(frame), (value) => !value) : test;
  const loop: Loop = { label: node.label, test: go, body: compiler.list(node.body), step: null };
  return (frame) => runLoop(frame, loop, "body");
}

export function forStatement(node: ForStatementAst, compiler: Compiler): StatementCode {
  const start = node.initializer ? silent(node.initializer, compiler) : null;
  const loop: Loop = {
    label: node.label,
    test: node.condition ? condition(node.condition, compiler) : null,
    body: compiler.list(node.body),
    step: node.iterator ? silent(node.iterator, compiler) : null,
  };
  if (!start) return (frame) => runLoop(frame, loop, "test");
  return (frame) => after(start(frame), () => runLoop(frame, loop, "test"));
}

/** The first and last part of a for statement write nothing. */
function silent(node: StatementAst, compiler: Compiler): (frame: Frame) => unknown {
  const { run } = compiler.value(node);
  return (frame) => {
    frame.at = node;
    return run(frame);
  };
}

function mentions(node: Ast, name: string): boolean {
  let found = false;
  walk(node, (n) => {
    if (n.kind === "VariableExpression" && n.variablePath.name.toLowerCase() === name) {
      found = true;
      return "stop";
    }
  });
  return found;
}

export function forEachStatement(node: ForEachStatementAst, compiler: Compiler): StatementCode {
  const source = compiler.value(node.condition);
  const store = target(node.variable, compiler);
  const body = compiler.list(node.body);
  const visible = mentions(node.body, "foreach");
  const { label } = node;
  const over = (frame: Frame, value: unknown): Maybe<Signal> => {
    if (value === null || value === automationNull) return undefined;
    if (visible) return overEnumerator(frame, value);
    if (Array.isArray(value)) {
      // A snapshot in effect: an array cannot grow, and the variable may be assigned a new one meanwhile.
      let i = 0;
      const { length } = value;
      const test = (f: Frame): Maybe<boolean> => {
        if (i >= length) return false;
        const stored = store(f, value[i++]);
        return stored instanceof Promise ? stored.then(() => true) : true;
      };
      return runLoop(frame, { label, test, body, step: null }, "test");
    }
    const items = (enumerate(value) ?? [value])[Symbol.iterator]();
    const test = (f: Frame): Maybe<boolean> => {
      const next = items.next();
      if (next.done) return false;
      const stored = store(f, next.value);
      return stored instanceof Promise ? stored.then(() => true) : true;
    };
    return runLoop(frame, { label, test, body, step: null }, "test");
  };
  /** $foreach is there to be moved by the body. */
  const overEnumerator = (frame: Frame, value: unknown): Maybe<Signal> => {
    const items = enumerate(value) ?? [value];
    const enumerator = items instanceof Enumerator ? items : new ArrayList(Array.from(items)).enumerate();
    const { scope } = frame;
    const old = scope.own("foreach");
    scope.write("foreach", "foreach", enumerator);
    const test = (f: Frame): Maybe<boolean> => {
      if (!enumerator.moveNext()) return false;
      const stored = store(f, enumerator.current);
      return stored instanceof Promise ? stored.then(() => true) : true;
    };
    const restore = (signal: Signal): Signal => {
      if (old === undefined) scope.remove("foreach");
      else scope.write("foreach", "foreach", old);
      return signal;
    };
    return after(runLoop(frame, { label, test, body, step: null }, "test"), restore);
  };
  const { run } = source;
  return (frame) => {
    frame.at = node.condition;
    const value = run(frame);
    return value instanceof Promise ? value.then((v: unknown) => over(frame, v)) : over(frame, value);
  };
}
