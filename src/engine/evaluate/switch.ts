// switch: every element against every clause.
import type { ExpressionAst, SwitchStatementAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { isTrue } from "../convert/truth.ts";
import { runtimeError } from "../errors/error-record.ts";
import { binaryOperator } from "../operators/table.ts";
import type { StatementCode } from "../pipeline/compiled-block.ts";
import { LoopControl } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import type { Frame } from "../pipeline/frame.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { unspelled } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import type { Compiler } from "./compiler.ts";
import { judge } from "./loops.ts";
import { pathNotFound } from "../providers/place.ts";
import { existingPlaces } from "../providers/resolve-path.ts";
import { decodeText } from "./script-files.ts";

interface Clause {
  test: (frame: Frame, item: unknown) => Maybe<boolean>;
  body: StatementCode;
}

export function switchStatement(node: SwitchStatementAst, compiler: Compiler): StatementCode {
  const source = compiler.value(node.condition);
  const clauses: Clause[] = node.clauses.map((c) => ({ test: clauseTest(c.pattern, node, compiler), body: compiler.list(c.body) }));
  const otherwise = node.default ? compiler.list(node.default) : null;
  const { label } = node;
  const fromFile = node.flags.includes("File");
  let visible = false;
  walk(node, (n) => {
    if (n.kind === "VariableExpression" && n.variablePath.name.toLowerCase() === "switch") visible = true;
  });

  /** All clauses for one element. */
  const one = async (frame: Frame, from: { clause: number; matched: boolean; pending: Maybe<Signal | boolean>; testing: boolean }): Promise<Signal> => {
    let { clause, matched, testing } = from;
    let { pending } = from;
    for (;;) {
      const result = await pending;
      if (testing) {
        if (result === true) {
          matched = true;
          testing = false;
          pending = clauses[clause]!.body(frame);
          continue;
        }
      } else if (result !== undefined) return result as Signal;
      if (++clause >= clauses.length) break;
      testing = true;
      pending = clauses[clause]!.test(frame, dollarUnder(frame));
    }
    return matched || !otherwise ? undefined : otherwise(frame);
  };
  const element = (frame: Frame): Maybe<Signal> => {
    let matched = false;
    for (let i = 0; i < clauses.length; i++) {
      const { test, body } = clauses[i]!;
      const fits = test(frame, dollarUnder(frame));
      if (fits instanceof Promise) return one(frame, { clause: i, matched, pending: fits, testing: true });
      if (!fits) continue;
      matched = true;
      const signal = body(frame);
      if (signal === undefined) continue;
      if (signal instanceof Promise) return one(frame, { clause: i, matched, pending: signal, testing: false });
      return signal;
    }
    return matched || !otherwise ? undefined : otherwise(frame);
  };
  const guarded = (frame: Frame): Maybe<Signal> => {
    const land = (thrown: unknown): Signal => {
      if (thrown instanceof LoopControl) return thrown;
      throw thrown;
    };
    try {
      const signal = element(frame);
      return signal instanceof Promise ? signal.catch(land) : signal;
    } catch (thrown) {
      return land(thrown);
    }
  };
  const rounds = (frame: Frame, items: Iterator<unknown>, slot: number): Maybe<Signal> => {
    for (;;) {
      const next = items.next();
      if (next.done) return undefined;
      frame.scope.slots[slot] = next.value;
      const signal = guarded(frame);
      if (signal instanceof Promise) {
        return signal.then((s) => {
          if (s !== undefined && judge(s, label) !== "next") return judge(s, label) === "leave" ? undefined : s;
          return rounds(frame, items, slot);
        });
      }
      if (signal !== undefined) {
        const verdict = judge(signal, label);
        if (verdict === "leave") return undefined;
        if (verdict === "pass") return signal;
      }
    }
  };
  const over = (frame: Frame, value: unknown): Maybe<Signal> => {
    if (value === automationNull) return undefined;
    const given = fromFile ? linesOf(frame, value) : (enumerate(value) ?? [value]);
    const { scope } = frame;
    const slot = scope.layout.slotFor("_");
    const old = scope.held(slot);
    let items = given[Symbol.iterator]();
    const oldSwitch = visible ? scope.own("switch") : undefined;
    if (visible) {
      const enumerator = new ArrayList(Array.from(given)).enumerate();
      scope.write("switch", "switch", enumerator);
      items = enumerator;
    }
    const restore = () => {
      scope.hold(slot, old);
      if (visible) {
        if (oldSwitch === undefined) scope.remove("switch");
        else scope.write("switch", "switch", oldSwitch);
      }
    };
    let signal: Maybe<Signal>;
    try {
      signal = rounds(frame, items, slot);
    } catch (thrown) {
      restore();
      throw thrown;
    }
    if (signal instanceof Promise) return signal.finally(restore);
    restore();
    return signal;
  };
  return (frame) => {
    frame.at = node.condition;
    return after(source.run(frame), (value) => over(frame, value));
  };
}

function clauseTest(pattern: ExpressionAst, node: SwitchStatementAst, compiler: Compiler): Clause["test"] {
  if (pattern.kind === "ScriptBlockExpression") {
    const block = pattern.scriptBlock;
    const code = block.endBlock ? compiler.capture(compiler.list(block.endBlock)) : () => null;
    return (frame) => after(code(frame), isTrue);
  }
  const { run } = compiler.expression(pattern);
  const sensitive = node.flags.includes("CaseSensitive");
  if (node.flags.includes("Wildcard") || node.flags.includes("Regex")) {
    const regex = node.flags.includes("Regex");
    const operator = binaryOperator(regex ? (sensitive ? "Cmatch" : "Imatch") : sensitive ? "Clike" : "Ilike");
    return (frame, item) =>
      after(run(frame), (value) => isTrue(operator(textOf(item, frame.engine), textOf(value, frame.engine), frame.engine, pattern)));
  }
  const equal = binaryOperator(sensitive ? "Ceq" : "Ieq");
  return (frame, item) =>
    after(run(frame), (value) => {
      if (typeof item === "number" && typeof value === "number") return item === value;
      // Compared as text; only $null is $null.
      if (value === null || value === automationNull) return item === null;
      return isTrue(equal(textOf(unspelled(item), frame.engine), textOf(value, frame.engine), frame.engine, pattern));
    });
}

/** $_, which a clause may have changed. */
function dollarUnder(frame: Frame): unknown {
  return frame.scope.read("_") ?? null;
}

function linesOf(frame: Frame, value: unknown): string[] {
  const { engine } = frame;
  const name = textOf(value, engine);
  const [place] = existingPlaces(engine, name, { force: true });
  if (!place) throw pathNotFound(name);
  const path = place.path;
  if (place.provider.isContainer(path)) {
    throw runtimeError({
      id: "FileReadError",
      message: `The file could not be read: Access to the path '${path}' is denied.`,
      category: "InvalidOperation",
      target: name,
      exception: "System.Management.Automation.RuntimeException",
    });
  }
  const lines = decodeText(engine.ports.files.read(path)).split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
