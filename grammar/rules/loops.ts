// Loops: foreach, for, while, do.

import type { Token } from "../tokens.ts";
import type { Ast, ExpressionAst, StatementAst, VariableExpressionAst } from "../tree.ts";
import { parseVariablePath } from "../variable-path.ts";
import { errorStatement } from "./error-node.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";

/** The label in front of a loop or switch. */
export interface Label {
  readonly name: string;
  readonly start: number;
}

/** The flags between `foreach` and its parenthesis. */
function foreachFlags(p: Parser): { parallel: boolean; throttleLimit: ExpressionAst | null } {
  let parallel = false;
  let throttleLimit: ExpressionAst | null = null;
  for (;;) {
    p.skipNewlines();
    const token = p.peek();
    if (token.kind !== "Parameter") return { parallel, throttleLimit };
    p.skip();
    const name = (token.name ?? "").toLowerCase();
    if (name !== "" && "parallel".startsWith(name)) parallel = true;
    else if (name !== "" && "throttlelimit".startsWith(name)) {
      throttleLimit = p.rules.argument(p, "switchCondition", p.next());
    } else p.errors.report(token, "InvalidForeachFlag", token.name ?? "");
  }
}

/** `foreach ($x in ...) { }`. */
export function foreachStatement(p: Parser, token: Token, label: Label | null): StatementAst {
  const start = label?.start ?? token.start;
  const flags = foreachFlags(p);
  const lParen = p.next();
  if (lParen.kind !== "LParen") {
    p.unget(lParen);
    p.errors.reportIncomplete(after(token), "MissingOpenParenthesisAfterKeyword", token.text);
    return errorStatement(p, token, token.end);
  }
  p.skipNewlines();
  const name = p.next();
  if (name.kind !== "Variable" && name.kind !== "SplattedVariable") {
    p.unget(name);
    p.errors.reportIncomplete(after(lParen), "MissingVariableNameAfterForeach");
    return errorStatement(p, token, lParen.end);
  }
  const variable: VariableExpressionAst = {
    kind: "VariableExpression", source: p.source, start: name.start, end: name.end, parent: null,
    variablePath: name.variablePath ?? parseVariablePath(""), splatted: name.kind === "SplattedVariable",
  };
  p.skipNewlines();
  const inToken = p.next();
  if (inToken.kind !== "In") {
    p.unget(inToken);
    p.errors.reportIncomplete(after(variable), "MissingInInForeach");
    return errorStatement(p, token, variable.end, [variable]);
  }
  p.skipNewlines();
  const condition = p.rules.pipelineChain(p);
  if (condition === null) {
    p.errors.reportIncomplete(after(inToken), "MissingForeachExpression");
    return errorStatement(p, token, inToken.end, [variable]);
  }
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== "RParen") {
    p.unget(rParen);
    p.errors.reportIncomplete(after(condition), "MissingEndParenthesisAfterForeach");
    return errorStatement(p, token, condition.end, [variable, condition]);
  }
  const body = p.rules.statementBlock(p);
  if (body === null) {
    p.errors.reportIncomplete(after(rParen), "MissingForeachStatement");
    return errorStatement(p, token, rParen.end, [variable, condition]);
  }
  return {
    kind: "ForEachStatement", source: p.source, start, end: body.end, parent: null, label: label?.name ?? null, variable,
    condition, throttleLimit: flags.throttleLimit, parallel: flags.parallel, body,
  };
}

/** `for (init; condition; step) { }`; line ends separate the parts as well as semicolons do. */
export function forStatement(p: Parser, token: Token, label: Label | null): StatementAst {
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== "LParen") {
    p.unget(lParen);
    p.errors.reportIncomplete(after(token), "MissingOpenParenthesisAfterKeyword", token.text);
    return errorStatement(p, token, token.end);
  }
  const parts: (StatementAst | null)[] = [null, null, null];
  let end = lParen.end;
  for (let i = 0; i < 3; i++) {
    if (i === 0) p.skipNewlines();
    const part = p.rules.pipelineChain(p);
    parts[i] = part;
    if (part !== null) end = part.end;
    if (i === 2) break;
    const separator = p.peek();
    if (separator.kind === "Semi" || separator.kind === "NewLine") {
      end = separator.end;
      p.skip();
      p.skipNewlines();
    }
  }
  const nested = parts.filter((part): part is StatementAst => part !== null);
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== "RParen") {
    p.unget(rParen);
    p.errors.reportIncomplete({ start: end, end }, "MissingEndParenthesisAfterStatement", token.text);
    return errorStatement(p, token, end, nested);
  }
  const body = p.rules.statementBlock(p);
  if (body === null) {
    p.errors.reportIncomplete(after(rParen), "MissingLoopStatement", token.text);
    return errorStatement(p, token, rParen.end, nested);
  }
  const [initializer = null, condition = null, iterator = null] = parts;
  return {
    kind: "ForStatement", source: p.source, start: label?.start ?? token.start, end: body.end, parent: null,
    label: label?.name ?? null, initializer, condition, iterator, body,
  };
}

/** The condition in parentheses behind `while` or `until`; null after an error. */
function loopCondition(p: Parser, keyword: Token): { condition: StatementAst; rParen: Token } | { broken: number; nested: Ast[] } {
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== "LParen") {
    p.unget(lParen);
    p.errors.reportIncomplete(after(keyword), "MissingOpenParenthesisAfterKeyword", keyword.text);
    return { broken: keyword.end, nested: [] };
  }
  p.skipNewlines();
  const condition = p.rules.pipelineChain(p);
  if (condition === null) {
    p.errors.reportIncomplete(after(lParen), "MissingExpressionAfterKeyword", keyword.text);
  }
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind !== "RParen") {
    p.unget(rParen);
    if (condition !== null) p.errors.reportIncomplete(after(condition), "MissingEndParenthesisAfterStatement", keyword.text);
    return { broken: (condition ?? lParen).end, nested: condition === null ? [] : [condition] };
  }
  if (condition !== null) return { condition, rParen };
  const missing: StatementAst = {
    kind: "ErrorStatement", source: p.source, start: lParen.start, end: lParen.end, parent: null, keyword: null, label: null,
    nestedAst: [],
  };
  return { condition: missing, rParen };
}

/** `while (condition) { }`. */
export function whileStatement(p: Parser, token: Token, label: Label | null): StatementAst {
  const head = loopCondition(p, token);
  if ("broken" in head) return errorStatement(p, token, head.broken, head.nested);
  const body = p.rules.statementBlock(p);
  if (body === null) {
    p.errors.reportIncomplete(after(head.rParen), "MissingLoopStatement", token.text);
    return errorStatement(p, token, head.rParen.end, [head.condition]);
  }
  return {
    kind: "WhileStatement", source: p.source, start: label?.start ?? token.start, end: body.end, parent: null,
    label: label?.name ?? null, condition: head.condition, body,
  };
}

/** `do { } while (condition)` and `do { } until (condition)`. */
export function doStatement(p: Parser, token: Token, label: Label | null): StatementAst {
  const body = p.rules.statementBlock(p);
  if (body === null) {
    p.errors.reportIncomplete(after(token), "MissingLoopStatement", token.text);
    return errorStatement(p, token, token.end);
  }
  p.skipNewlines();
  const keyword = p.next();
  if (keyword.kind !== "While" && keyword.kind !== "Until") {
    p.unget(keyword);
    p.errors.reportIncomplete(after(body), "MissingWhileOrUntilInDoWhile");
    return errorStatement(p, token, body.end, [body]);
  }
  const head = loopCondition(p, keyword);
  if ("broken" in head) return errorStatement(p, token, head.broken, [body, ...head.nested]);
  const base = {
    source: p.source, start: label?.start ?? token.start, end: head.rParen.end, parent: null, label: label?.name ?? null,
    condition: head.condition, body,
  };
  return keyword.kind === "While" ? { kind: "DoWhileStatement", ...base } : { kind: "DoUntilStatement", ...base };
}
