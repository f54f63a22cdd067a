// Pipelines, pipeline chains (`&&`, `||`), assignments, background operator.

import { pipeFollows } from "../scan/blanks.ts";
import { TokenFlag, hasFlag, textOfKind } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type {
  CommandAst, CommandExpressionAst, ExpressionAst, PipelineAst, PipelineChainAst, RedirectionAst,
  StatementAst,
} from "../tree.ts";
import { exact } from "./exact.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { redirection, sortRedirections } from "./command.ts";
import { missingStatement } from "./error-node.ts";

/** The assignment of whatever statement follows the operator (which has been used) to an expression. */
function assignment(p: Parser, left: ExpressionAst, operator: Token): StatementAst {
  p.skipNewlines();
  let right: StatementAst | null = p.rules.statement(p);
  if (right === null) {
    p.errors.reportIncomplete(after(operator), "ExpectedValueExpression", textOfKind(operator.kind));
    right = missingStatement(p, after(operator));
  }
  // A plain expression is assigned without the pipeline around it.
  if (right.kind === "Pipeline" && !right.background && right.pipelineElements.length === 1) {
    const only = right.pipelineElements[0];
    if (only !== undefined && only.kind === "CommandExpression") right = only;
  }
  return {
    kind: "AssignmentStatement", source: p.source, start: left.start, end: right.end, parent: null, left,
    operator: operator.kind, right, errorPosition: operator,
  };
}

/** An expression at the start of a pipeline, and the assignment operator behind it. */
function leadingExpression(p: Parser, first: boolean, mayAssign: boolean): { value: ExpressionAst; operator: Token | null } | null {
  const old = p.setMode("expression");
  try {
    const value = p.rules.expression(p);
    if (value === null) return null;
    if (!first) p.errors.report(value, "ExpressionsMustBeFirstInPipeline");
    const token = p.peek();
    if (!mayAssign || !hasFlag(token, TokenFlag.AssignmentOperator)) return { value, operator: null };
    p.skip();
    return { value, operator: token };
  } finally {
    p.setMode(old);
  }
}

function expressionCommand(p: Parser, value: ExpressionAst): CommandExpressionAst {
  const { kind } = p.peek();
  if (kind !== "Redirection" && kind !== "RedirectInStd") {
    return { kind: "CommandExpression", source: p.source, start: value.start, end: value.end, parent: null, expression: value, redirections: exact([]) };
  }
  const redirections: RedirectionAst[] = [];
  let end = value.end;
  for (;;) {
    const token = p.peek();
    if (token.kind !== "Redirection" && token.kind !== "RedirectInStd") break;
    p.skip();
    const result = redirection(p, token, redirections);
    if (result === null) continue;
    redirections.push(result);
    end = result.end;
  }
  return {
    kind: "CommandExpression", source: p.source, start: value.start, end, parent: null, expression: value,
    redirections: sortRedirections(redirections),
  };
}

const NOTHING: (CommandAst | CommandExpressionAst)[] = [];

/** One pipeline; with `mayAssign` an assignment too. Null where none begins. */
function pipelineRule(p: Parser, mayAssign: boolean): StatementAst | null {
  let elements: (CommandAst | CommandExpressionAst)[] = NOTHING;
  let background = false;
  let pipe: Token | null = null;
  for (let scanning = true; scanning;) {
    const leading = p.commandWordAhead ? null : leadingExpression(p, pipe === null, mayAssign && pipe === null);
    if (leading !== null && leading.operator !== null) return assignment(p, leading.value, leading.operator);
    const element = leading !== null ? expressionCommand(p, leading.value) : p.rules.command(p);
    // Most pipelines are one command: a list made with it has room for no more.
    if (element !== null && elements.length > 0) elements.push(element);
    else if (element !== null) elements = [element];
    else if (elements.length > 0 || p.peek().kind === "Pipe") {
      p.errors.reportIncomplete(pipe !== null ? after(pipe) : p.peek(), "EmptyPipeElement");
    }
    let token = p.peek();
    if (token.kind === "NewLine" && pipeFollows(p.scanner, token.end)) {
      p.skipNewlines();
      token = p.peek();
    }
    switch (token.kind) {
      case "Semi": case "NewLine": case "EndOfInput": case "RParen": case "RCurly": case "AndAnd": case "OrOr":
        scanning = false;
        break;
      case "Ampersand":
        if (elements.length > 0) {
          p.skip();
          background = true;
        }
        scanning = false;
        break;
      case "Pipe":
        p.skip();
        p.skipNewlines();
        pipe = token;
        if (p.peek().kind === "EndOfInput") {
          p.errors.reportIncomplete(after(token), "EmptyPipeElement");
          scanning = false;
        }
        break;
      default:
        p.errors.report(token, "UnexpectedToken", token.text);
        scanning = false;
    }
  }
  const first = elements[0];
  const last = elements[elements.length - 1];
  if (first === undefined || last === undefined) return null;
  return {
    kind: "Pipeline", source: p.source, start: first.start, end: last.end, parent: null, pipelineElements: elements.length === 1 ? elements : exact(elements), background,
  };
}

/** A pipeline, a chain of pipelines, or an assignment; null where none begins. */
export function pipelineChain(p: Parser): StatementAst | null {
  const first = pipelineRule(p, true);
  if (first === null || first.kind !== "Pipeline") return first;
  let chain: PipelineAst | PipelineChainAst = first;
  for (;;) {
    const token = p.peek();
    if (token.kind !== "AndAnd" && token.kind !== "OrOr") return chain;
    p.skip();
    p.skipNewlines();
    if (chain.background) {
      p.errors.report(token, "BackgroundOperatorInPipelineChain");
    }
    const next: StatementAst | null = pipelineRule(p, false);
    if (next === null) p.errors.reportIncompleteAt(after(token), p.peek(), "EmptyPipelineChainElement");
    const right = next !== null && next.kind === "Pipeline" ? next : missingStatement(p, token);
    const background: boolean = right.kind === "Pipeline" && right.background;
    const rhsPipeline = right.kind === "Pipeline" && background ? { ...right, background: false } : right;
    chain = {
      kind: "PipelineChain", source: p.source, start: chain.start, end: right.end, parent: null,
      lhsPipelineChain: chain, rhsPipeline, operator: token.kind, background,
    };
  }
}
