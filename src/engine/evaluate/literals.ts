// Strings, numbers, arrays, hashtables, script blocks, [ref] and [ordered] - everything that makes a new value.
import type { ArrayExpressionAst, ArrayLiteralAst, ConvertExpressionAst, ExpandableStringExpressionAst, HashtableAst, ParenExpressionAst, ScriptBlockExpressionAst, StatementAst, StatementBlockAst, SubExpressionAst, UsingExpressionAst } from "#grammar/tree.ts";
import { duplicateKey, hashLiteral } from "#dotnet/types/hashtable.ts";
import { orderedLiteral } from "#dotnet/types/ordered-dictionary.ts";
import type { NetException } from "#dotnet/core/exception.ts";
import { ScriptBlock } from "../script-block.ts";
import { Collector } from "../pipeline/pipe.ts";
import type { Frame } from "../pipeline/frame.ts";
import { automationNull, storable } from "../values/automation-null.ts";
import { toCustomObject } from "../convert/to-custom-object.ts";
import { enumerate } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import { customObject, baseOf } from "../values/ps-object.ts";
import { PSReference } from "../values/reference.ts";
import { textOf } from "../values/text.ts";
import { runtimeError } from "../errors/error-record.ts";
import { all, chain } from "./compiler.ts";
import type { Compiler, Expr } from "./compiler.ts";
import { cannotApplyRef } from "./members.ts";
import { onStatementError } from "./statement-error.ts";
import type { Code } from "../pipeline/compiled-block.ts";
import { keyOf, variableExpression } from "./variables.ts";

export function expandableString(node: ExpandableStringExpressionAst, compiler: Compiler): Expr {
  const nested = node.nestedExpressions.map((e) => (e.kind === "VariableExpression" ? variableExpression(e, 2) : compiler.expression(e)));
  const values = all(nested);
  const { parts } = node;
  const join = (frame: Frame, computed: unknown[]): string => {
    let text = "";
    for (const part of parts) {
      if (typeof part === "string") text += part;
      else {
        const value = computed[part];
        text += typeof value === "string" ? value : textOf(value === automationNull ? null : value, frame.engine);
      }
    }
    return text;
  };
  return {
    waits: nested.some((e) => e.waits),
    run: (frame) => {
      const computed = values(frame);
      return computed instanceof Promise ? computed.then((c) => join(frame, c)) : join(frame, computed);
    },
  };
}

export function arrayLiteral(node: ArrayLiteralAst, compiler: Compiler): Expr {
  const elements = node.elements.map((e) => compiler.expression(e));
  const values = all(elements);
  const clean = (items: unknown[]): unknown[] => {
    for (let i = 0; i < items.length; i++) if (items[i] === automationNull) items[i] = null;
    return items;
  };
  return {
    waits: elements.some((e) => e.waits),
    run: (frame) => {
      const items = values(frame);
      return items instanceof Promise ? items.then(clean) : clean(items);
    },
  };
}

/** @( ): always an object[], never wrapped twice. */
export function arrayExpression(node: ArrayExpressionAst, compiler: Compiler): Expr {
  const single = plainExpression(node.subExpression, compiler);
  if (single) {
    const literal = single.node.kind === "ArrayLiteral";
    const run = chain(single.expr, (_, value) => {
      if (literal) return value;
      if (value === automationNull) return [];
      const items = enumerate(value);
      return items ? Array.from(items) : [value];
    });
    return { waits: single.expr.waits, run: asStatement(run, node.subExpression.statements[0]!, () => []) };
  }
  const code = compiler.list(node.subExpression);
  return {
    waits: true,
    run: (frame) => {
      const collector = new Collector();
      return after(collectInto(frame, collector, () => code(frame)), () => collector.items);
    },
  };
}

/** The one statement of $( ) or @( ): its error is shown as a statement's, and the rest of the string or expression goes on without a value. */
function asStatement(run: Code, node: StatementAst, nothing: () => unknown): Code {
  const failed = (frame: Frame, thrown: unknown): unknown => after(onStatementError(frame, thrown, { node, traps: null }), nothing);
  return (frame) => {
    frame.at = node;
    try {
      const value = run(frame);
      return value instanceof Promise ? value.catch((thrown: unknown) => failed(frame, thrown)) : value;
    } catch (thrown) {
      return failed(frame, thrown);
    }
  };
}

function plainExpression(block: StatementBlockAst, compiler: Compiler) {
  const [statement] = block.statements;
  if (block.statements.length !== 1 || block.traps.length || statement!.kind !== "Pipeline") return null;
  const [element] = statement!.pipelineElements;
  if (statement!.pipelineElements.length !== 1 || element!.kind !== "CommandExpression" || element!.redirections.length || statement!.background) return null;
  const node = element!.expression;
  // ++ and -- are silent as statements.
  if (node.kind === "UnaryExpression" || node.kind === "ParenExpression") return null;
  return { node, expr: compiler.expression(node) };
}

function collectInto(frame: Frame, collector: Collector, action: () => unknown): unknown {
  const { out } = frame;
  frame.out = collector;
  let result: unknown;
  try {
    result = action();
  } catch (thrown) {
    frame.out = out;
    throw thrown;
  }
  if (result instanceof Promise) return result.finally(() => (frame.out = out));
  frame.out = out;
  return result;
}

/** $( ) */
export function subExpression(node: SubExpressionAst, compiler: Compiler): Expr {
  const single = plainExpression(node.subExpression, compiler);
  if (single) {
    const run = chain(single.expr, (_, value) => unrolled(value));
    return { waits: single.expr.waits, run: asStatement(run, node.subExpression.statements[0]!, () => automationNull) };
  }
  return { run: compiler.capture(compiler.list(node.subExpression)), waits: true };
}

/** A value that went through an output pipe once: one element loses its list, none is nothing. */
function unrolled(value: unknown): unknown {
  if (Array.isArray(value) && value.length > 1) return value;
  const items = enumerate(value);
  if (!items) return value;
  const list = Array.from(items);
  return list.length === 0 ? automationNull : list.length === 1 ? list[0] : list;
}

export function parenExpression(node: ParenExpressionAst, compiler: Compiler): Expr {
  return compiler.value(node.pipeline);
}

export function hashtable(node: HashtableAst, compiler: Compiler): Expr {
  const entries = entriesOf(node, compiler);
  return {
    waits: entries.waits,
    run: (frame) => after(entries.run(frame), (values) => fill(hashLiteral(), values)),
  };
}

function fill<T extends { has(key: unknown): boolean; set(key: unknown, value: unknown): void }>(table: T, values: unknown[]): T {
  for (let i = 0; i < values.length; i += 2) {
    const key = baseOf(values[i]);
    if (key === null || key === automationNull) {
      throw runtimeError({ id: "InvalidNullKey", message: "A null key is not allowed in a hash literal.", category: "InvalidOperation" });
    }
    if (table.has(key)) throw duplicateInLiteral(key);
    table.set(key, storable(values[i + 1]));
  }
  return table;
}

function duplicateInLiteral(key: unknown) {
  const inner: NetException = duplicateKey(key, key);
  return runtimeError({
    id: "DuplicateKeyInHashLiteral",
    message: `Duplicate keys '${String(key)}' are not allowed in hash literals.`,
    category: "InvalidOperation",
    inner,
  });
}

function entriesOf(node: HashtableAst, compiler: Compiler) {
  const exprs: Expr[] = [];
  for (const pair of node.keyValuePairs) {
    exprs.push(compiler.expression(pair.key), compiler.value(pair.value));
  }
  return { run: all(exprs), waits: exprs.some((e) => e.waits) };
}

/** [ordered]@{}, [pscustomobject]@{} and [ref]$x are no casts: they decide how the value is made. Null for other casts. */
export function specialCast(node: ConvertExpressionAst, compiler: Compiler): Expr | null {
  const name = node.type.typeName.kind === "TypeName" ? node.type.typeName.name.toLowerCase().replace(/^system\.management\.automation\./, "") : "";
  const { child } = node;
  if (name === "ordered" && child.kind === "Hashtable") {
    const entries = entriesOf(child, compiler);
    return { waits: entries.waits, run: (frame) => after(entries.run(frame), (values) => fill(orderedLiteral(), values)) };
  }
  if (name === "pscustomobject" && child.kind === "Hashtable") {
    const entries = entriesOf(child, compiler);
    return {
      waits: entries.waits,
      run: (frame) =>
        after(entries.run(frame), (values) => {
          const table = fill(orderedLiteral(), values);
          const properties: [string, unknown][] = [];
          let typeName: string | undefined;
          for (const [key, value] of table.entries()) {
            const text = textOf(key, frame.engine);
            if (text.toLowerCase() === "pstypename") typeName = textOf(value, frame.engine);
            else properties.push([text, value]);
          }
          return customObject(properties, typeName);
        }),
    };
  }
  if (name === "pscustomobject") {
    const inner = compiler.expression(child);
    return { waits: inner.waits, run: (frame) => after(inner.run(frame), toCustomObject) };
  }
  if (name === "ref" || name === "psreference") return reference(child, compiler);
  return null;
}

function reference(child: ConvertExpressionAst["child"], compiler: Compiler): Expr {
  if (child.kind !== "VariableExpression" || child.variablePath.drive !== null) {
    const expr = compiler.expression(child);
    return { waits: expr.waits, run: chain(expr, (_, value) => (value instanceof PSReference ? value : new PSReference(storable(value)))) };
  }
  const path = child.variablePath;
  const key = keyOf(path.name);
  if (key === "null" || key === "true" || key === "false") {
    const expr = compiler.expression(child);
    return { waits: false, run: (frame) => new PSReference(expr.run(frame)) };
  }
  return {
    waits: false,
    run: (frame) => {
      const scope = path.scope === "global" ? frame.engine.globalState.root : path.scope === "script" ? frame.scope.script : frame.scope.holder(key);
      const variable = scope?.variable(key);
      if (!variable) throw cannotApplyRef();
      return new PSReference(null, { get: () => variable.value, set: (value) => variable.assign(value) });
    },
  };
}

export function scriptBlockExpression(node: ScriptBlockExpressionAst): Expr {
  return {
    waits: false,
    run: (frame) => {
      const block = new ScriptBlock(node.scriptBlock, { module: frame.state === frame.engine.globalState ? null : frame.state, file: frame.file });
      return block;
    },
  };
}

export function usingExpression(node: UsingExpressionAst, compiler: Compiler): Expr {
  return compiler.expression(node.subExpression);
}
