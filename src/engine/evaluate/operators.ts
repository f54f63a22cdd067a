// Binary, unary, logical and ternary operators; whole numbers and strings take a short way.
import type { BinaryExpressionAst, TernaryExpressionAst, UnaryExpressionAst } from "#grammar/tree.ts";
import type { TokenKind } from "#grammar/tokens.ts";
import { isTrue } from "../convert/truth.ts";
import { binaryOperator, unaryOperator } from "../operators/table.ts";
import type { BinaryOperator } from "../operators/table.ts";
import { automationNull } from "../values/automation-null.ts";
import type { Frame } from "../pipeline/frame.ts";
import { chain } from "./compiler.ts";
import type { Compiler, Expr } from "./compiler.ts";
import { onWholeNumbers } from "./whole-numbers.ts";

type Fast = (a: number, b: number) => unknown;

/** Results for two Int32 operands; undefined sends the operator its general way. */
const FAST: ReadonlyMap<TokenKind, Fast> = new Map<TokenKind, Fast>([
  ["Plus", (a, b) => inRange(a + b)],
  ["Minus", (a, b) => inRange(a - b)],
  ["Multiply", (a, b) => (a === 0 || b === 0 ? 0 : inRange(a * b))],
  ["Rem", (a, b) => (b === 0 ? undefined : (a % b) | 0)],
  ["Ilt", (a, b) => a < b],
  ["Ile", (a, b) => a <= b],
  ["Igt", (a, b) => a > b],
  ["Ige", (a, b) => a >= b],
  ["Ieq", (a, b) => a === b],
  ["Ine", (a, b) => a !== b],
  ["Band", (a, b) => a & b],
  ["Bor", (a, b) => a | b],
  ["Bxor", (a, b) => a ^ b],
]);

function inRange(result: number): number | undefined {
  return (result | 0) === result ? result : undefined;
}

/** Operators whose operands may be script blocks or whose right side may wait inside (-replace with a block). `own` stands in for the operator's function. */
export function binaryExpression(node: BinaryExpressionAst, compiler: Compiler, own?: BinaryOperator): Expr {
  const { operator } = node;
  const left = compiler.expression(node.left);
  const right = compiler.expression(node.right);
  if (operator === "And" || operator === "Or" || operator === "Xor") return logical(operator, left, right);
  if (operator === "QuestionQuestion") return coalesce(left, right);
  const general = own ?? binaryOperator(operator);
  const { errorPosition } = node;
  const fast = FAST.get(operator);
  const combine = combiner(operator, general, fast);
  const apply = (frame: Frame, a: unknown, b: unknown): unknown => combine(a, b, frame, errorPosition);
  const leftRun = left.run;
  const rightRun = right.run;
  if (!left.waits && !right.waits) {
    const specialised = onWholeNumbers(operator, left, right, apply);
    return { run: specialised ?? ((frame) => apply(frame, leftRun(frame), rightRun(frame))), waits: false };
  }
  return {
    waits: true,
    run: (frame) => {
      const a = leftRun(frame);
      if (a instanceof Promise) return a.then((v: unknown) => chainRight(frame, v));
      return chainRight(frame, a);
    },
  };
  function chainRight(frame: Frame, a: unknown): unknown {
    const b = rightRun(frame);
    return b instanceof Promise ? b.then((v: unknown) => apply(frame, a, v)) : apply(frame, a, b);
  }
}

type Combine = (a: unknown, b: unknown, frame: Frame, position: BinaryExpressionAst["errorPosition"]) => unknown;

function combiner(operator: TokenKind, general: BinaryOperator, fast: Fast | undefined): Combine {
  if (!fast) return (a, b, frame, position) => general(a, b, frame.engine, position);
  const joins = operator === "Plus";
  return (a, b, frame, position) => {
    if (typeof a === "number" && typeof b === "number") {
      if ((a | 0) === a && (b | 0) === b) {
        const result = fast(a, b);
        if (result !== undefined) return result;
      }
    } else if (joins && typeof a === "string" && typeof b === "string") return a + b;
    return general(a, b, frame.engine, position);
  };
}

function logical(operator: "And" | "Or" | "Xor", left: Expr, right: Expr): Expr {
  const waits = left.waits || right.waits;
  const run = right.run;
  const truth = (value: unknown): unknown => (value instanceof Promise ? value.then(isTrue) : isTrue(value));
  const code =
    operator === "And"
      ? chain(left, (frame, a) => (isTrue(a) ? truth(run(frame)) : false))
      : operator === "Or"
        ? chain(left, (frame, a) => (isTrue(a) ? true : truth(run(frame))))
        : chain(left, (frame, a) => {
            const b = run(frame);
            return b instanceof Promise ? b.then((v) => isTrue(a) !== isTrue(v)) : isTrue(a) !== isTrue(b);
          });
  return { run: code, waits };
}

function coalesce(left: Expr, right: Expr): Expr {
  const { run } = right;
  return { run: chain(left, (frame, a) => (a === null || a === automationNull ? run(frame) : a)), waits: left.waits || right.waits };
}

export function ternaryExpression(node: TernaryExpressionAst, compiler: Compiler): Expr {
  const condition = compiler.expression(node.condition);
  const yes = compiler.expression(node.ifTrue);
  const no = compiler.expression(node.ifFalse);
  return {
    run: chain(condition, (frame, value) => (isTrue(value) ? yes.run(frame) : no.run(frame))),
    waits: condition.waits || yes.waits || no.waits,
  };
}

/** The operators that do not assign: - + ! -not -bnot, unary comma, -join and -split. */
export function unaryExpression(node: UnaryExpressionAst, compiler: Compiler): Expr {
  const child = compiler.expression(node.child);
  const kind = node.tokenKind;
  if (kind === "Comma") return { run: chain(child, (_, value) => [value === automationNull ? null : value]), waits: child.waits };
  if (kind === "Exclaim" || kind === "Not") return { run: chain(child, (_, value) => !isTrue(value)), waits: child.waits };
  const operator = unaryOperator(kind);
  return { run: chain(child, (frame, value) => operator(value, frame.engine, node)), waits: child.waits };
}
