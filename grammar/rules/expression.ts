// Expressions: ternary, binary operators by precedence, comma, unary operators and casts.

import { binaryPrecedence } from "../operators.ts";
import { TokenFlag } from "../tokens.ts";
import type { Token, TokenKind } from "../tokens.ts";
import type { Ast, ErrorExpressionAst, ExpressionAst } from "../tree.ts";
import type { Place } from "../errors.ts";
import { exact } from "./exact.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { typeNameText } from "./attribute.ts";

/** What stands in for an expression that is missing or broken. */
export function errorExpression(p: Parser, place: Place, nestedAst: readonly Ast[] = []): ErrorExpressionAst {
  return { kind: "ErrorExpression", source: p.source, start: place.start, end: place.end, parent: null, nestedAst };
}

/** An expression, or null where none begins. */
export function expression(p: Parser): ExpressionAst | null {
  p.enter();
  const old = p.setMode("expression");
  try {
    const condition = binary(p);
    if (condition === null) return null;
    return p.peek().kind === "QuestionMark" ? ternary(p, condition) : condition;
  } finally {
    p.setMode(old);
    p.leave();
  }
}

function ternary(p: Parser, condition: ExpressionAst): ExpressionAst {
  const question = p.next();
  p.skipNewlines();
  const numberEnds = p.scanner.numberEndsAtTernary;
  p.scanner.numberEndsAtTernary = true;
  let ifTrue: ExpressionAst | null;
  try {
    ifTrue = expression(p);
  } finally {
    p.scanner.numberEndsAtTernary = numberEnds;
  }
  const hadTrue = ifTrue !== null;
  if (ifTrue === null) {
    p.errors.reportIncomplete(after(question), "ExpectedValueExpression", question.text);
    ifTrue = errorExpression(p, question);
  }
  p.skipNewlines();
  const colon = p.next();
  if (colon.kind !== "Colon") {
    p.unget(colon);
    if (hadTrue) p.errors.reportIncompleteAt(before(colon), colon, "MissingColonInTernaryExpression");
    return errorExpression(p, { start: condition.start, end: ifTrue.end }, [condition, ifTrue]);
  }
  p.skipNewlines();
  let ifFalse = expression(p);
  if (ifFalse === null) {
    p.errors.reportIncomplete(after(colon), "ExpectedValueExpression", colon.text);
    ifFalse = errorExpression(p, colon);
  }
  return {
    kind: "TernaryExpression", source: p.source, start: condition.start, end: ifFalse.end, parent: null,
    condition, ifTrue, ifFalse,
  };
}

function before(place: Place): Place {
  return { start: place.start, end: place.start };
}

/** A dash word that is no operator, behind an operand. */
function strayParameter(p: Parser, operand: ExpressionAst): ExpressionAst {
  const token = p.peek();
  if (token.kind !== "Parameter") return operand;
  p.skip();
  p.errors.report(token, "UnexpectedToken", token.text);
  return errorExpression(p, { start: operand.start, end: token.end }, [operand]);
}

function binary(p: Parser): ExpressionAst | null {
  const first = arrayLiteral(p);
  if (first === null) return null;
  let token = p.peek();
  let precedence = binaryPrecedence(token.kind);
  if (precedence === 0) return strayParameter(p, first);
  const operands: ExpressionAst[] = [first];
  const operators: Token[] = [];
  const reduce = (): void => {
    const operator = operators.pop() as Token;
    const right = operands.pop() as ExpressionAst;
    const left = operands.pop() as ExpressionAst;
    operands.push({
      kind: "BinaryExpression", source: p.source, start: left.start, end: right.end, parent: null,
      operator: operator.kind, left, right, errorPosition: operator,
    });
  };
  while (precedence !== 0) {
    while (operators.length > 0 && binaryPrecedence((operators[operators.length - 1] as Token).kind) >= precedence) reduce();
    p.skip();
    operators.push(token);
    p.skipNewlines();
    let operand = arrayLiteral(p);
    if (operand === null) {
      p.errors.reportIncomplete(after(token), "ExpectedValueExpression", token.text);
      operand = errorExpression(p, token);
    }
    operands.push(operand);
    token = p.peek();
    precedence = binaryPrecedence(token.kind);
  }
  while (operators.length > 0) reduce();
  return strayParameter(p, operands[0] as ExpressionAst);
}

function arrayLiteral(p: Parser): ExpressionAst | null {
  const first = unary(p);
  if (first === null || p.commaDisabled) return first;
  let comma = p.peek();
  if (comma.kind !== "Comma") return first;
  const elements: ExpressionAst[] = [first];
  while (comma.kind === "Comma") {
    p.skip();
    p.skipNewlines();
    const element = unary(p);
    if (element === null) {
      p.errors.reportIncomplete(after(comma), "MissingExpressionAfterToken", ",");
      elements.push(errorExpression(p, comma));
      break;
    }
    elements.push(element);
    comma = p.peek();
  }
  const last = elements[elements.length - 1] as ExpressionAst;
  return { kind: "ArrayLiteral", source: p.source, start: first.start, end: last.end, parent: null, elements: exact(elements) };
}

/** An operand with its prefix operators, casts and `++`/`--` behind it; null where none begins. */
export function unary(p: Parser): ExpressionAst | null {
  p.enter();
  try {
    const operand = unaryOperand(p);
    if (operand === null) return null;
    const token = p.peek();
    if (token.kind !== "PlusPlus" && token.kind !== "MinusMinus") return operand;
    p.skip();
    const tokenKind: TokenKind = token.kind === "PlusPlus" ? "PostfixPlusPlus" : "PostfixMinusMinus";
    return {
      kind: "UnaryExpression", source: p.source, start: operand.start, end: token.end, parent: null, tokenKind, child: operand,
    };
  } finally {
    p.leave();
  }
}

function unaryOperand(p: Parser): ExpressionAst | null {
  const signed = p.scanner.allowSignedNumbers;
  p.scanner.allowSignedNumbers = true;
  let token: Token;
  try {
    if (p.lookedAhead) {
      token = p.peek();
      if (token.kind === "Minus" || token.kind === "Plus") p.resync(token.start);
    }
    token = p.peek();
  } finally {
    p.scanner.allowSignedNumbers = signed;
  }
  if ((token.flags & TokenFlag.UnaryOperator) !== 0) return prefixed(p, token);
  if (token.kind === "LBracket") return cast(p, token);
  return p.rules.primary(p, true);
}

function prefixed(p: Parser, token: Token): ExpressionAst | null {
  if (token.kind === "Comma" && p.commaDisabled) return null;
  p.skip();
  p.skipNewlines();
  const child = unary(p);
  if (child === null) {
    p.errors.reportIncomplete(after(token), "MissingExpressionAfterOperator", token.text);
    return errorExpression(p, token);
  }
  const base = { source: p.source, start: token.start, end: child.end, parent: null };
  if (token.kind === "Comma") return { kind: "ArrayLiteral", ...base, elements: [child] };
  return { kind: "UnaryExpression", ...base, tokenKind: token.kind, child };
}

/** A type literal, a cast, or an attribute before an expression. */
function cast(p: Parser, lBracket: Token): ExpressionAst | null {
  const list = p.rules.attributes(p, true);
  const last = list[list.length - 1];
  if (last === undefined) return null;
  let result: ExpressionAst;
  if (last.kind === "Attribute") {
    p.skipNewlines();
    const child = unary(p);
    if (child === null) {
      p.errors.reportIncomplete(last, "UnexpectedAttribute", typeNameText(last.typeName));
      return errorExpression(p, { start: lBracket.start, end: last.end });
    }
    result = {
      kind: "AttributedExpression", source: p.source, start: last.start, end: child.end, parent: null, attribute: last, child,
    };
  } else {
    const literal: ExpressionAst = {
      kind: "TypeExpression", source: p.source, start: last.start, end: last.end, parent: null, typeName: last.typeName,
    };
    // After an error something has been looked at already; then no member access is looked for.
    const member = p.lookedAhead ? null : p.memberOperator(false);
    if (member !== null) result = p.rules.postPrimary(p, member, literal);
    else {
      const token = p.peek();
      const child = token.kind !== "NewLine" && token.kind !== "Comma" ? unary(p) : null;
      result = child === null ? literal : {
        kind: "ConvertExpression", source: p.source, start: last.start, end: child.end, parent: null, type: last, child,
      };
    }
  }
  for (let i = list.length - 2; i >= 0; i--) {
    const attribute = list[i];
    if (attribute === undefined) break;
    const child: ExpressionAst = result;
    const base = { source: p.source, start: attribute.start, end: child.end, parent: null, child };
    result = attribute.kind === "TypeConstraint"
      ? { kind: "ConvertExpression", ...base, type: attribute }
      : { kind: "AttributedExpression", ...base, attribute };
  }
  return result;
}
