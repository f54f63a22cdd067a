// Which function runs for which operator token.
import type { Position } from "#grammar/tree.ts";
import type { TokenKind } from "#grammar/tokens.ts";
import type { Session } from "../session.ts";
import { add, divide, multiply, negate, plus, remainder, subtract } from "./arithmetic.ts";
import { equal, greaterOrEqual, greaterThan, lessOrEqual, lessThan, notEqual } from "./compare.ts";
import { isTrue } from "../convert/truth.ts";
export type BinaryOperator = (left: unknown, right: unknown, session: Session, position?: Position | null) => unknown;
export type UnaryOperator = (value: unknown, session: Session, position?: Position | null) => unknown;
const binary = new Map<TokenKind, BinaryOperator>([
  ["Plus", add], ["Minus", subtract], ["Multiply", multiply], ["Divide", divide], ["Rem", remainder],
  ["Ieq", (a, b) => equal(a, b)], ["Ine", (a, b) => notEqual(a, b)], ["Ilt", (a, b) => lessThan(a, b)], ["Ile", (a, b) => lessOrEqual(a, b)],
  ["Igt", (a, b) => greaterThan(a, b)], ["Ige", (a, b) => greaterOrEqual(a, b)],
]);
const unary = new Map<TokenKind, UnaryOperator>([["Minus", negate], ["Plus", plus], ["Not", (v) => !isTrue(v)], ["Exclaim", (v) => !isTrue(v)]]);
export function binaryOperator(kind: TokenKind): BinaryOperator {
  const found = binary.get(kind);
  if (!found) throw new Error(`no operator ${kind}`);
  return found;
}
export function unaryOperator(kind: TokenKind): UnaryOperator {
  const found = unary.get(kind);
  if (!found) throw new Error(`no operator ${kind}`);
  return found;
}
export function increment(value: unknown, session: Session): unknown { void session; return (value as number) + 1; }
export function decrement(value: unknown, session: Session): unknown { void session; return (value as number) - 1; }
