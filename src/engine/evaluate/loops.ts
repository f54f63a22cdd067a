// while, do, for and foreach.
import type { DoUntilStatementAst, DoWhileStatementAst, ForEachStatementAst, ForStatementAst, WhileStatementAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import type { Ast } from "#grammar/tree.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { Enumerator, IterationEnumerator } from "#dotnet/core/sequence.ts";
import { isTrue } from "../convert/truth.ts";
import type { Code, StatementCode } from "../pipeline/compiled-block.ts";
import { LoopControl } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import { resume as resumeFrame } from "../pipeline/resume.ts";
import type { Frame } from "../pipeline/frame.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import { WholeRange } from "../values/whole-range.ts";
import type { Maybe } from "../values/maybe.ts";
import { target } from "./assignment.ts";
import type { Compiler } from "./compiler.ts";
import { walkedValue } from "./walked-expression.ts";

/** One running loop: asked before each round, told after it. */
interface Loop {
  readonly label: string | null;
  /** Whether to go into the body, as a value of any kind; null for an endless loop. */
  readonly test: Code | null;
  /** Where errors of the test are; null when they place themselves. */
  readonly testAt: Ast | null;
  /** What the test says at the end: true for do ... until. */
  readonly until: boolean;
  readonly body: StatementCode;
  readonly step: Code | null;
  readonly stepAt: Ast | null;
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

/**
 * Goes round until the loop ends or something has to be waited for. Written flat, with tests against null and undefined first:
 * most loops end before V8 optimises them, and there each call and each instanceof counts.
 */
function spin(frame: Frame, loop: Loop, first: Phase): Signal | Pause {
  const { engine } = frame;
  const { test, testAt, until, body, step, stepAt, label } = loop;
  // Null is a whole round; else what is left of the round begun.
  let phase = first === "test" ? null : first;
  for (;;) {
    if (phase === null && test !== null) {
      if (testAt !== null) frame.at = testAt;
      let go = test(frame);
      if (typeof go !== "boolean") {
        if (go instanceof Promise) return new Pause("test", go);
        go = isTrue(go);
      }
      if (go === until) return undefined;
    }
    if (phase === null || phase === "body") {
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
    if (step !== null && (phase === null || phase !== "turn")) {
      frame.at = stepAt;
      const done = step(frame);
      if (typeof done === "object" && done instanceof Promise) return new Pause("step", done);
    }
    if (--engine.fuel < 0) {
      const turn = engine.checkpoint();
      if (turn !== undefined) return new Pause("turn", turn as Promise<void>);
    }
    phase = null;
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
        if (isTrue(value) === loop.until) return undefined;
        next = "body";
      } else if (phase === "step") next = "turn";
    }
    resumeFrame(frame);
    end = spin(frame, loop, next);
  }
  return end;
}

export function whileStatement(node: WhileStatementAst, compiler: Compiler): StatementCode {
  const loop: Loop = { label: node.label, test: compiler.value(node.condition).run, testAt: node.condition, body: compiler.list(node.body), until: false, step: null, stepAt: null };
  return (frame) => runLoop(frame, loop, "test");
}

export function doStatement(node: DoWhileStatementAst | DoUntilStatementAst, compiler: Compiler): StatementCode {
  const test = compiler.value(node.condition).run;
  const loop: Loop = { label: node.label, test, testAt: node.condition, until: node.kind === "DoUntilStatement", body: compiler.list(node.body), step: null, stepAt: null };
  return (frame) => runLoop(frame, loop, "body");
}

export function forStatement(node: ForStatementAst, compiler: Compiler): StatementCode {
  const { initializer, condition: check, iterator } = node;
  const start = initializer ? compiler.value(initializer).run : null;
  // The first and last part of a for statement write nothing.
  const loop: Loop = {
    label: node.label,
    test: check ? compiler.value(check).run : null,
    testAt: check,
    until: false,
    body: compiler.list(node.body),
    step: iterator ? compiler.value(iterator).run : null,
    stepAt: iterator,
  };
  if (!start) return (frame) => runLoop(frame, loop, "test");
  return (frame) => {
    frame.at = initializer;
    return after(start(frame), () => runLoop(frame, loop, "test"));
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
  const source = walkedValue(node.condition, compiler);
  const store = target(node.variable, compiler);
  const body = compiler.list(node.body);
  const visible = mentions(node.body, "foreach");
  const { label } = node;
  const over = (frame: Frame, value: unknown): Maybe<Signal> => {
    if (value === null || value === automationNull) return undefined;
    if (visible) return overEnumerator(frame, value);
    if (value instanceof WholeRange) {
      let i = 0;
      const { count } = value;
      const test = (f: Frame): Maybe<boolean> => {
        if (i >= count) return false;
        const stored = store(f, value.at(i++));
        return stored !== undefined && stored instanceof Promise ? stored.then(() => true) : true;
      };
      return runLoop(frame, { label, test, testAt: null, body, until: false, step: null, stepAt: null }, "test");
    }
    if (Array.isArray(value)) {
      // A snapshot in effect: an array cannot grow, and the variable may be assigned a new one meanwhile.
      let i = 0;
      const { length } = value;
      const test = (f: Frame): Maybe<boolean> => {
        if (i >= length) return false;
        const stored = store(f, value[i++]);
        return stored !== undefined && stored instanceof Promise ? stored.then(() => true) : true;
      };
      return runLoop(frame, { label, test, testAt: null, body, until: false, step: null, stepAt: null }, "test");
    }
    const items = (enumerate(value) ?? [value])[Symbol.iterator]();
    const test = (f: Frame): Maybe<boolean> => {
      const next = items.next();
      if (next.done) return false;
      const stored = store(f, next.value);
      return stored !== undefined && stored instanceof Promise ? stored.then(() => true) : true;
    };
    return runLoop(frame, { label, test, testAt: null, body, until: false, step: null, stepAt: null }, "test");
  };
  /** $foreach is there to be moved by the body. */
  const overEnumerator = (frame: Frame, value: unknown): Maybe<Signal> => {
    const items = value instanceof WholeRange ? new IterationEnumerator(() => value) : (enumerate(value) ?? [value]);
    const enumerator = items instanceof Enumerator ? items : new ArrayList(Array.from(items)).enumerate();
    const { scope } = frame;
    const old = scope.own("foreach");
    scope.write("foreach", "foreach", enumerator);
    const test = (f: Frame): Maybe<boolean> => {
      if (!enumerator.moveNext()) return false;
      const stored = store(f, enumerator.current);
      return stored !== undefined && stored instanceof Promise ? stored.then(() => true) : true;
    };
    const restore = (signal: Signal): Signal => {
      if (old === undefined) scope.remove("foreach");
      else scope.write("foreach", "foreach", old);
      return signal;
    };
    return after(runLoop(frame, { label, test, testAt: null, body, until: false, step: null, stepAt: null }, "test"), restore);
  };
  const { run } = source;
  return (frame) => {
    frame.at = node.condition;
    const value = run(frame);
    return value instanceof Promise ? value.then((v: unknown) => over(frame, v)) : over(frame, value);
  };
}
