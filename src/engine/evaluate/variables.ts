// Variables: reading and writing them by slot, by scope, by drive.
import type { Ast, VariableExpressionAst } from "#grammar/tree.ts";
import type { VariablePath } from "#grammar/variable-path.ts";
import type { Code } from "../pipeline/compiled-block.ts";
import type { Frame } from "../pipeline/frame.ts";
import { Mention } from "../scope/layout.ts";
import { LINKED } from "../scope/scope.ts";
import type { Scope } from "../scope/scope.ts";
import { Variable, VariableOption, notWritable } from "../scope/variable.ts";
import { isUsing, usingKey } from "../jobs/using-values.ts";
import { constant } from "./compiler.ts";
import type { Expr } from "./compiler.ts";
import { errorAt } from "./positioned.ts";

export type Writer = (frame: Frame, value: unknown) => void;

/** Lower-case key of a local name; $PSItem is $_. */
export function keyOf(name: string): string {
  const key = name.toLowerCase();
  return key === "psitem" ? "_" : key;
}

const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([["null", null], ["true", true], ["false", false]]);

/** `strictFrom`: the strict mode from which an unknown variable is an error (in strings only from 2). */
export function variableExpression(node: VariableExpressionAst, strictFrom = 1): Expr {
  const path = node.variablePath;
  const local = path.scope === null && path.drive === null;
  const key = keyOf(path.name);
  if (local && CONSTANTS.has(key)) return constant(CONSTANTS.get(key));
  if (local && key === "?") return { run: (frame) => frame.engine.success, waits: false };
  const run = variableReader(path, node, strictFrom);
  return local && !isUsing(node) ? { run, waits: false, local: { key, name: path.name } } : { run, waits: path.drive !== null };
}

/** Reads a variable; an unknown one is $null, or an error in strict mode. */
export function variableReader(path: VariablePath, node: Ast, strictFrom = 1): Code {
  const key = keyOf(path.name);
  const missing = (frame: Frame): unknown => {
    if (frame.engine.strictMode() < strictFrom) return null;
    throw errorAt(node, {
      id: "VariableIsUndefined",
      message: `The variable '$${path.userPath}' cannot be retrieved because it has not been set.`,
      category: "InvalidOperation",
      target: path.userPath,
      exception: "System.Management.Automation.RuntimeException",
    });
  };
  if (path.drive !== null) return (frame) => frame.engine.readDriveVariable(path.drive!, path.name);
  if (path.scope !== null && path.scope !== "variable" && path.scope !== "using" && path.scope !== "workflow") {
    const scopeOf = scopeFinder(path.scope);
    const onlyOwn = path.scope === "local" || path.scope === "private";
    return (frame) => {
      const scope = scopeOf(frame);
      const value = onlyOwn ? content(scope.own(key)) : scope.read(key);
      return value === undefined ? missing(frame) : value;
    };
  }
  if (node.kind === "VariableExpression" && isUsing(node as VariableExpressionAst)) {
    const carried = usingKey(path.name);
    return (frame) => {
      const value = frame.scope.read(carried);
      if (value === undefined) throw errorAt(node, usingElsewhere);
      return value;
    };
  }
  const mention = new Mention(key, path.name);
  const slow = (frame: Frame): unknown => {
    const value = frame.scope.read(key);
    return value === undefined ? missing(frame) : value;
  };
  return (frame) => {
    const { scope } = frame;
    const { layout } = scope;
    const slot = layout === mention.layout ? mention.slot : mention.find(layout);
    const held = scope.slots[slot];
    if (held === undefined) return slow(frame);
    return held === LINKED ? scope.linked[slot]!.value : held;
  };
}

const usingElsewhere = {
  id: "UsingWithoutInvokeCommand",
  message:
    "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. " +
    "When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.",
  category: "InvalidOperation",
  exception: "System.Management.Automation.RuntimeException",
} as const;

function content(held: unknown): unknown {
  return held instanceof Variable ? held.value : held;
}

/** The variable's value in the very scope that an assignment would write to, $null when it has none there: what `+=` starts from. */
export function ownReader(path: VariablePath, node: Ast): Code {
  if (path.drive !== null || (path.scope !== null && path.scope !== "variable")) return variableReader(path, node);
  const key = keyOf(path.name);
  return (frame) => {
    const held = content(frame.scope.own(key));
    if (held !== undefined) return held;
    const shared = frame.scope.parent ? frame.scope.shared(key) : null;
    return shared ? shared.value : null;
  };
}

function scopeFinder(scope: string): (frame: Frame) => Scope {
  if (scope === "global") return (frame) => frame.engine.globalState.root;
  if (scope === "script") return (frame) => frame.scope.script;
  return (frame) => frame.scope;
}

/** Assigns a variable in the scope its path names. */
export function variableWriter(path: VariablePath): Writer {
  const key = keyOf(path.name);
  if (path.drive !== null) return (frame, value) => frame.engine.writeDriveVariable(path.drive!, path.name, value);
  if (path.scope === "private") {
    return (frame, value) => {
      const variable = frame.scope.variable(key) ?? frame.scope.put(new Variable(path.name, null));
      variable.options |= VariableOption.Private;
      variable.assign(value);
    };
  }
  if (path.scope === "global" || path.scope === "script") {
    const scopeOf = scopeFinder(path.scope);
    return (frame, value) => scopeOf(frame).write(key, path.name, value);
  }
  if (CONSTANTS.has(key)) {
    if (key === "null") return () => {};
    return () => {
      throw notWritable(path.name);
    };
  }
  const mention = new Mention(key, path.name);
  return (frame, value) => {
    const { scope } = frame;
    const { slots, layout } = scope;
    const slot = layout === mention.layout ? mention.slot : mention.find(layout);
    const held = slots[slot];
    if (held === undefined || held === LINKED) scope.write(key, path.name, value);
    else slots[slot] = value;
  };
}
