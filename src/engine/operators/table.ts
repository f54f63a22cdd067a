// Which function runs for which operator token.
import type { Position } from "#grammar/tree.ts";
import type { TokenKind } from "#grammar/tokens.ts";
import { isTrue } from "../convert/truth.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { textOf } from "../values/text.ts";
import { add, divide, increment as step, multiply, negate, plus, remainder, subtract } from "./arithmetic.ts";
import { bitNot, bitwise, shift } from "./bitwise.ts";
import { equal, equalsScalar, greaterOrEqual, greaterThan, lessOrEqual, lessThan, notEqual } from "./compare.ts";
import { format } from "./format.ts";
import { match } from "./match.ts";
import { range } from "./range.ts";
import { replace } from "./replace.ts";
import { join, split, splitBlanks } from "./split.ts";
import { asType, isType } from "./type-test.ts";
import { wildcard } from "./wildcard.ts";

export type BinaryOperator = (left: unknown, right: unknown, session: Session, position?: Position | null) => unknown;
export type UnaryOperator = (value: unknown, session: Session, position?: Position | null) => unknown;

function like(left: unknown, right: unknown, how: { ignoreCase: boolean; negate: boolean }, session: Session): unknown {
  const pattern = wildcard(textOf(right, session), how.ignoreCase);
  const items = elementsOf(left);
  // Of a collection the texts of the elements are given, not the elements.
  if (items) return items.map((item) => textOf(item, session)).filter((text) => pattern.matches(text) !== how.negate);
  return pattern.matches(textOf(left, session)) !== how.negate;
}

/** Whether the collection has an element equal to the value. */
function contains(collection: unknown, value: unknown, ignoreCase: boolean, session: Session): boolean {
  const items = elementsOf(collection);
  if (!items) return equalsScalar(collection, value, ignoreCase, session);
  return items.some((item) => equalsScalar(item, value, ignoreCase, session));
}

type Compare = (a: unknown, b: unknown, ignoreCase: boolean, session: Session) => unknown;

/** The i and c spellings of an operator. */
function pair(name: string, run: Compare): [TokenKind, BinaryOperator][] {
  return [
    [`I${name}` as TokenKind, (a, b, session) => run(a, b, true, session)],
    [`C${name}` as TokenKind, (a, b, session) => run(a, b, false, session)],
  ];
}

const binary = new Map<TokenKind, BinaryOperator>([
  ["Plus", add], ["Minus", subtract], ["Multiply", multiply], ["Divide", divide], ["Rem", remainder],
  ["PlusEquals", add], ["MinusEquals", subtract], ["MultiplyEquals", multiply], ["DivideEquals", divide], ["RemainderEquals", remainder],
  ...pair("eq", equal), ...pair("ne", notEqual), ...pair("lt", lessThan), ...pair("le", lessOrEqual), ...pair("gt", greaterThan), ...pair("ge", greaterOrEqual),
  ...pair("like", (a, b, ignoreCase, session) => like(a, b, { ignoreCase, negate: false }, session)),
  ...pair("notlike", (a, b, ignoreCase, session) => like(a, b, { ignoreCase, negate: true }, session)),
  ...pair("match", (a, b, ignoreCase, session) => match(a, b, { ignoreCase, negate: false }, session)),
  ...pair("notmatch", (a, b, ignoreCase, session) => match(a, b, { ignoreCase, negate: true }, session)),
  ...pair("contains", (a, b, ignoreCase, session) => contains(a, b, ignoreCase, session)),
  ...pair("notcontains", (a, b, ignoreCase, session) => !contains(a, b, ignoreCase, session)),
  ...pair("in", (a, b, ignoreCase, session) => contains(b, a, ignoreCase, session)),
  ...pair("notin", (a, b, ignoreCase, session) => !contains(b, a, ignoreCase, session)),
  ...pair("replace", replace),
  ...pair("split", split),
  ["Join", join], ["Format", format], ["DotDot", range],
  ["Is", isType], ["IsNot", (a, b, session) => !isType(a, b, session)], ["As", asType],
  ["Band", (a, b, session) => bitwise("band", a, b, session)],
  ["Bor", (a, b, session) => bitwise("bor", a, b, session)],
  ["Bxor", (a, b, session) => bitwise("bxor", a, b, session)],
  ["Shl", (a, b, session) => shift("shl", a, b, session)],
  ["Shr", (a, b, session) => shift("shr", a, b, session)],
  ["Xor", (a, b) => isTrue(a) !== isTrue(b)], ["And", (a, b) => isTrue(a) && isTrue(b)], ["Or", (a, b) => isTrue(a) || isTrue(b)],
]);

const unary = new Map<TokenKind, UnaryOperator>([
  ["Minus", negate], ["Plus", plus], ["Not", (value) => !isTrue(value)], ["Exclaim", (value) => !isTrue(value)], ["Bnot", bitNot],
  ["Join", (value, session) => join(value, "", session)],
  ["Isplit", splitBlanks], ["Csplit", splitBlanks],
  ["Comma", (value) => [value]],
]);

/** The operator of a binary token; every token that the parser lets stand between two operands has one (the short-circuit ones too, for completeness). */
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

/** value + 1 for ++; $null counts as 0. Error: OperatorRequiresNumber. */
export function increment(value: unknown, session: Session): unknown {
  return typeof value === "number" && value < 2147483647 && (value | 0) === value ? value + 1 : step(value, session, 1);
}

export function decrement(value: unknown, session: Session): unknown {
  return typeof value === "number" && value > -2147483648 && (value | 0) === value ? value - 1 : step(value, session, -1);
}
