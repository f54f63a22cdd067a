// Assignments in all forms: =, +=, ??=, ++, several targets at once, typed and attributed variables, members, elements.
import type { AssignmentStatementAst, AttributeBaseAst, ExpressionAst, IndexExpressionAst, MemberExpressionAst, VariableExpressionAst } from "#grammar/tree.ts";
import type { TokenKind } from "#grammar/tokens.ts";
import { getIndex, setIndex } from "../members/indexing.ts";
import { getProperty, setProperty } from "../members/get-member.ts";
import { getStatic, setStatic } from "../members/invoke.ts";
import { NetType } from "#dotnet/core/type.ts";
import { Hashtable } from "#dotnet/types/hashtable.ts";
import { binaryOperator } from "../operators/table.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Frame } from "../pipeline/frame.ts";
import { Mention } from "../scope/layout.ts";
import { Variable } from "../scope/variable.ts";
import { automationNull } from "../values/automation-null.ts";
import { elementsOf } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import { all, chain } from "./compiler.ts";
import type { Compiler, Expr } from "./compiler.ts";
import { constraintsOf } from "./constraints.ts";
import { indexList, memberName, staticType } from "./members.ts";
import { keyOf, ownReader, variableReader, variableWriter } from "./variables.ts";
import { addTo } from "./whole-numbers.ts";

/** Puts a value into a place. */
type Store = (frame: Frame, value: unknown) => unknown;

/** A place that can be read and written with its parts computed once. */
export interface Place {
  read(frame: Frame, parts: unknown[]): unknown;
  write(frame: Frame, parts: unknown[], value: unknown): unknown;
  /** Object, index: computed before the right side. */
  parts(frame: Frame): unknown[] | Promise<unknown[]>;
}

const OPERATIONS: ReadonlyMap<TokenKind, TokenKind> = new Map<TokenKind, TokenKind>([
  ["PlusEquals", "Plus"], ["MinusEquals", "Minus"], ["MultiplyEquals", "Multiply"], ["DivideEquals", "Divide"], ["RemainderEquals", "Rem"],
]);

/** The assigned value is the expression's value: `$a = $b = 1`, `($x = 5)`. */
export function assignment(node: AssignmentStatementAst, compiler: Compiler): Expr {
  const right = compiler.value(node.right);
  if (node.operator === "Equals") {
    const place = unwrapped(node.left);
    if (place.kind === "VariableExpression") return variableAssignment(variableWriter(place.variablePath), right);
    const store = target(node.left, compiler);
    return {
      waits: true,
      run: chain(right, (frame, value) => {
        const stored = store(frame, value);
        return stored instanceof Promise ? stored.then(() => value) : value;
      }),
    };
  }
  const left = unwrapped(node.left);
  if (node.operator === "QuestionQuestionEquals") return coalesceInto(left, right, compiler);
  const kind = OPERATIONS.get(node.operator)!;
  const operator = binaryOperator(kind);
  const combine = (frame: Frame, old: unknown, value: unknown): unknown => {
    if (kind === "Plus" && typeof old === "string" && typeof value === "string") return old + value;
    return operator(old, value, frame.engine, node.errorPosition);
  };
  if (left.kind === "VariableExpression") {
    const read = ownReader(left.variablePath, left);
    const write = variableWriter(left.variablePath);
    const general = (frame: Frame, value: unknown): unknown => {
      const result = combine(frame, read(frame), value);
      write(frame, result);
      return result;
    };
    const path = left.variablePath;
    const local = path.scope === null && path.drive === null;
    return { waits: right.waits, run: chain(right, local && kind === "Plus" ? addTo(new Mention(keyOf(path.name), path.name), general) : general) };
  }
  const place = placeOf(left, compiler);
  return {
    waits: true,
    run: (frame) =>
      after(place.parts(frame), (parts) =>
        after(place.read(frame, parts), (old) =>
          after(right.run(frame), (value) => {
            const result = combine(frame, old, value);
            return after(place.write(frame, parts, result), () => result);
          }),
        ),
      ),
  };
}

/** Writing a variable never waits, so the assignment waits only where its right side does. */
function variableAssignment(write: (frame: Frame, value: unknown) => void, right: Expr): Expr {
  return {
    waits: right.waits,
    run: chain(right, (frame, value) => {
      write(frame, value);
      return value;
    }),
  };
}

function coalesceInto(left: ExpressionAst, right: Expr, compiler: Compiler): Expr {
  const place = left.kind === "VariableExpression" ? variablePlace(left) : placeOf(left, compiler);
  return {
    waits: true,
    run: (frame) =>
      after(place.parts(frame), (parts) =>
        after(place.read(frame, parts), (old) => {
          if (old !== null && old !== automationNull) return old;
          return after(right.run(frame), (value) => after(place.write(frame, parts, value), () => value));
        }),
      ),
  };
}

function variablePlace(node: VariableExpressionAst): Place {
  const read = variableReader(node.variablePath, node);
  const write = variableWriter(node.variablePath);
  return { parts: () => [], read: (frame) => read(frame), write: (frame, _, value) => write(frame, value) };
}

/** Takes parentheses off a target: `($x) = 3`. */
export function unwrapped(node: ExpressionAst): ExpressionAst {
  if (node.kind !== "ParenExpression") return node;
  const { pipeline } = node;
  if (pipeline.kind !== "Pipeline") return node;
  const [element] = pipeline.pipelineElements;
  return element?.kind === "CommandExpression" ? unwrapped(element.expression) : node;
}

/** Code that stores a value in what stands on the left of `=`; also used by foreach. */
export function target(node: ExpressionAst, compiler: Compiler): Store {
  const left = unwrapped(node);
  switch (left.kind) {
    case "VariableExpression":
      return variableWriter(left.variablePath);
    case "ConvertExpression":
    case "AttributedExpression":
      return typedTarget(left, compiler);
    case "ArrayLiteral":
      return severalTargets(left.elements.map((e) => target(e, compiler)));
    case "IndexExpression": {
      const plain = plainElement(left, compiler);
      if (plain) return plain;
      const place = indexPlace(left, compiler);
      return (frame, value) => after(place.parts(frame), (parts) => place.write(frame, parts, value));
    }
    default: {
      const place = placeOf(left, compiler);
      return (frame, value) => after(place.parts(frame), (parts) => place.write(frame, parts, value));
    }
  }
}

/** `$h[$k] = $v` with parts that never wait: no list of indexes, and hashtables are filled directly. */
function plainElement(node: IndexExpressionAst, compiler: Compiler): Store | null {
  if (node.index.kind === "ArrayLiteral") return null;
  const owner = compiler.expression(node.target);
  const index = compiler.expression(node.index);
  if (owner.waits || index.waits) return null;
  const runOwner = owner.run;
  const runIndex = index.run;
  return (frame, value) => {
    const container = runOwner(frame);
    const key = runIndex(frame);
    const stored = value === automationNull ? null : value;
    if ((typeof key === "number" || typeof key === "string") && container instanceof Hashtable) container.set(key, stored);
    else return setIndex(container, [key], stored, frame.engine);
    return undefined;
  };
}

/** `$a, $b = 1, 2, 3`: the last target takes the rest. */
function severalTargets(stores: Store[]): Store {
  return (frame, value) => {
    const items = elementsOf(value) ?? [value];
    const last = stores.length - 1;
    const step = (i: number): unknown => {
      for (let at = i; at <= last; at++) {
        const rest = items.length - at;
        const item = at < last || rest <= 1 ? (rest > 0 ? items[at] : null) : items.slice(at);
        const stored = stores[at]!(frame, item);
        if (stored instanceof Promise) return stored.then(() => step(at + 1));
      }
      return undefined;
    };
    return step(0);
  };
}

/** `[int]$x = ...`, `[ValidateRange(1, 9)]$x = ...`: the constraint stays on the variable. */
function typedTarget(node: ExpressionAst, compiler: Compiler): Store {
  const attributes: AttributeBaseAst[] = [];
  let inner = node;
  for (;;) {
    if (inner.kind === "ConvertExpression") {
      attributes.push(inner.type);
      inner = inner.child;
    } else if (inner.kind === "AttributedExpression") {
      attributes.push(inner.attribute);
      inner = inner.child;
    } else break;
  }
  const variable = unwrapped(inner);
  if (variable.kind !== "VariableExpression") {
    const store = target(variable, compiler);
    const constraints = constraintsOf(attributes);
    return (frame, value) => {
      let result = value;
      for (const constraint of constraints(frame)) result = constraint.apply(result, "");
      return store(frame, result);
    };
  }
  const path = variable.variablePath;
  const constraints = constraintsOf(attributes, "variable");
  if (path.drive !== null) {
    const write = variableWriter(path);
    return (frame, value) => {
      let result = value;
      for (const constraint of constraints(frame)) result = constraint.apply(result, path.userPath);
      write(frame, result);
    };
  }
  const key = keyOf(path.name);
  // Of a variable that lives in a block only the type is known, no attribute: its conversion errors are those of a cast.
  const isTyped = attributes.every((a) => a.kind === "TypeConstraint") && (path.scope === null || path.scope === "local");
  const ofBlock = isTyped ? constraintsOf(attributes) : constraints;
  return (frame, value) => {
    const scope = path.scope === "global" ? frame.engine.globalState.root : path.scope === "script" ? frame.scope.script : frame.scope;
    const fresh = new Variable(path.name, null);
    fresh.constraints = (scope.parent ? ofBlock : constraints)(frame);
    const old = scope.variable(key) ?? (scope.parent ? scope.shared(key) : null);
    if (old && (old.options !== 0 || old.compute || old.onSet)) {
      old.constraints = [...old.constraints, ...fresh.constraints];
      old.assign(value);
      return;
    }
    if (old) for (const constraint of old.constraints) if (!(constraint.attribute instanceof NetType)) constraint.apply(value, path.name);
    fresh.put(value, true);
    scope.put(fresh);
  };
}

/** The place that an expression names, for reading and writing. */
export function placeOf(node: ExpressionAst, compiler: Compiler): Place {
  if (node.kind === "MemberExpression") return memberPlace(node, compiler);
  if (node.kind === "IndexExpression") return indexPlace(node, compiler);
  if (node.kind === "VariableExpression") return variablePlace(node);
  if (node.kind === "ConvertExpression" || node.kind === "AttributedExpression") {
    const inner = innermost(node);
    const store = target(node, compiler);
    const read = inner.kind === "VariableExpression" ? ownReader(inner.variablePath, inner) : compiler.expression(inner).run;
    return { parts: () => [], read: (frame) => read(frame), write: (frame, _, value) => store(frame, value) };
  }
  const { run } = compiler.expression(node);
  return {
    parts: () => [],
    read: (frame) => run(frame),
    write: () => {
      throw runtimeError({ id: "InvalidLeftHandSide", message: "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.", category: "InvalidOperation" });
    },
  };
}

function innermost(node: ExpressionAst): ExpressionAst {
  return node.kind === "ConvertExpression" || node.kind === "AttributedExpression" ? innermost(node.child) : node;
}

function memberPlace(node: MemberExpressionAst, compiler: Compiler): Place {
  const name = memberName(node.member, compiler);
  if (node.static) {
    const type = staticType(node.expression, compiler);
    const parts = all([type, name]);
    return {
      parts,
      read: (frame, [owner, key]) => getStatic(owner as never, key as string, frame.engine),
      write: (frame, [owner, key], value) => setStatic(owner as never, key as string, value, frame.engine),
    };
  }
  const parts = all([compiler.expression(node.expression), name]);
  return {
    parts,
    read: (frame, [owner, key]) => getProperty(owner, key as string, frame.engine),
    write: (frame, [owner, key], value) => setProperty(owner, key as string, value === automationNull ? null : value, frame.engine),
  };
}

function indexPlace(node: IndexExpressionAst, compiler: Compiler): Place {
  const parts = all([compiler.expression(node.target), indexList(node.index, compiler)]);
  return {
    parts,
    read: (frame, [owner, indexes]) => getIndex(owner, indexes as unknown[], frame.engine),
    write: (frame, [owner, indexes], value) => setIndex(owner, indexes as unknown[], value === automationNull ? null : value, frame.engine),
  };
}
