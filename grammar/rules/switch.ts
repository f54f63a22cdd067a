// The switch statement.

import { TokenFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type { ExpressionAst, StatementAst, StatementBlockAst, SwitchClause, SwitchFlag } from "../tree.ts";
import { errorStatement } from "./error-node.ts";
import type { Label } from "./loops.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";

const FLAGS: readonly (readonly [string, SwitchFlag])[] = [
  ["regex", "Regex"], ["wildcard", "Wildcard"], ["exact", "Exact"], ["casesensitive", "CaseSensitive"], ["parallel", "Parallel"],
  ["file", "File"],
];

interface Head {
  readonly flags: SwitchFlag[];
  condition: StatementAst | null;
  end: number;
  broken: boolean;
}

/** Flags, and the file name behind -file. */
function switchFlags(p: Parser, head: Head): void {
  for (;;) {
    p.skipNewlines();
    const token = p.peek();
    if (token.kind !== "Parameter") return;
    p.skip();
    head.end = token.end;
    const name = (token.name ?? "").toLowerCase();
    const flag = FLAGS.find(([full]) => full.startsWith(name))?.[1];
    if (flag === undefined || name === "") {
      p.errors.report(token, "InvalidSwitchFlag", token.name ?? "");
      head.broken = true;
      continue;
    }
    if (!head.flags.includes(flag)) {
      // Regex, Wildcard and Exact exclude each other; the last one wins.
      if (flag === "Regex" || flag === "Wildcard" || flag === "Exact") {
        for (const other of ["Regex", "Wildcard", "Exact"] as const) {
          const at = head.flags.indexOf(other);
          if (at >= 0) head.flags.splice(at, 1);
        }
      }
      if (flag !== "Exact") head.flags.push(flag);
    }
    if (flag === "File") fileName(p, head, token);
  }
}

function fileName(p: Parser, head: Head, flag: Token): void {
  p.skipNewlines();
  const name = p.rules.argument(p, "switchCondition", p.next());
  if (name === null) {
    head.broken = true;
    p.errors.reportIncomplete(after(flag), "MissingFilenameOption");
    return;
  }
  head.end = name.end;
  head.condition = {
    kind: "Pipeline", source: p.source, start: name.start, end: name.end, parent: null, background: false,
    pipelineElements: [{
      kind: "CommandExpression", source: p.source, start: name.start, end: name.end, parent: null, expression: name,
      redirections: [],
    }],
  };
}

function valueInParens(p: Parser, head: Head, lParen: Token): void {
  p.skip();
  p.skipNewlines();
  const condition = p.rules.pipelineChain(p);
  if (condition === null) {
    head.broken = true;
    head.end = lParen.end;
    p.errors.reportIncomplete(after(lParen), "PipelineValueRequired");
  } else {
    head.condition = condition;
    head.end = condition.end;
  }
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind === "RParen") {
    head.end = rParen.end;
    return;
  }
  p.unget(rParen);
  if (!head.broken) {
    head.broken = true;
    p.errors.reportIncomplete(after({ start: head.end, end: head.end }), "MissingEndParenthesisInSwitchStatement");
  }
}

/** `switch -flags (value) { pattern { } default { } }`. */
export function switchStatement(p: Parser, token: Token, label: Label | null): StatementAst {
  const head: Head = { flags: [], condition: null, end: token.end, broken: false };
  switchFlags(p, head);
  const next = p.peek();
  if (next.kind === "LParen") valueInParens(p, head, next);
  else if (head.condition === null && !head.flags.includes("File")) {
    head.broken = true;
    p.errors.reportIncomplete(after({ start: head.end, end: head.end }), "PipelineValueRequired");
  }
  const clauses: SwitchClause[] = [];
  let defaultClause: StatementBlockAst | null = null;
  p.skipNewlines();
  const lCurly = p.next();
  if (lCurly.kind !== "LCurly") {
    p.unget(lCurly);
    if (!head.broken) p.errors.reportIncomplete(after({ start: head.end, end: head.end }), "MissingCurlyBraceInSwitchStatement");
    return errorStatement(p, token, head.end, head.condition === null ? [] : [head.condition]);
  }
  p.skipNewlines();
  let broken = head.broken;
  let end = lCurly.end;
  for (;;) {
    const pattern = clausePattern(p);
    if (pattern === null) {
      if (clauses.length === 0 && defaultClause === null || p.peek().kind !== "RCurly") {
        const nothing = p.peek().kind;
        if (nothing !== "EndOfInput" || clauses.length === 0 && defaultClause === null) {
          p.errors.reportIncomplete({ start: end, end }, "MissingSwitchConditionExpression");
          if (nothing === "RCurly") end = p.next().end;
          broken = true;
          break;
        }
      }
      const rCurly = p.next();
      end = rCurly.end;
      if (rCurly.kind !== "RCurly") {
        p.unget(rCurly);
        p.errors.reportIncompleteAt(lCurly, rCurly, "MissingEndCurlyBrace");
        end = lCurly.end;
        broken = true;
      }
      break;
    }
    end = pattern.node.end;
    const body = p.rules.statementBlock(p);
    if (body === null) {
      p.errors.reportIncomplete(after(pattern.node), "MissingSwitchStatementClause");
      broken = true;
      const close = p.peek();
      if (close.kind === "RCurly") end = p.next().end;
      break;
    }
    end = body.end;
    if (pattern.isDefault) {
      if (defaultClause !== null) {
        p.errors.report(pattern.node, "MultipleSwitchDefaultClauses");
        broken = true;
      }
      defaultClause = body;
    } else clauses.push({ pattern: pattern.node, body });
    p.skipNewlinesAndSemicolons();
    if (p.peek().kind === "RCurly") {
      end = p.next().end;
      break;
    }
  }
  const start = label?.start ?? token.start;
  if (broken || head.condition === null) {
    const nested = [...(head.condition === null ? [] : [head.condition]), ...clauses.flatMap((c) => [c.pattern, c.body])];
    return { ...errorStatement(p, token, end, nested), start };
  }
  return {
    kind: "SwitchStatement", source: p.source, start, end, parent: null, label: label?.name ?? null, flags: head.flags,
    condition: head.condition, clauses, default: defaultClause,
  };
}

/** A pattern, or the word default. */
function clausePattern(p: Parser): { node: ExpressionAst; isDefault: boolean } | null {
  const token = p.next();
  const isDefault = token.kind === "Default";
  const node = p.rules.argument(p, "switchCondition", token);
  if (isDefault) token.flags |= TokenFlag.Keyword;
  return node === null ? null : { node, isDefault };
}
