// `using namespace`, `using module`, `using assembly`.

import type { Token, TokenKind } from "../tokens.ts";
import type {
  ErrorStatementAst, HashtableAst, StringConstantExpressionAst, UsingStatementAst, UsingStatementKind,
} from "../tree.ts";
import { errorStatement } from "./error-node.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";

const KINDS: ReadonlyMap<TokenKind, UsingStatementKind> = new Map([
  ["Namespace", "Namespace"], ["Module", "Module"], ["Assembly", "Assembly"], ["Command", "Command"], ["Type", "Type"],
]);

/** All using statements at the start of a script. */
export function usingStatements(p: Parser): UsingStatementAst[] {
  const list: UsingStatementAst[] = [];
  for (;;) {
    const token = p.peek();
    if (token.kind !== "Using") return list;
    p.skip();
    const statement = usingStatement(p, token);
    if (statement.kind === "UsingStatement") list.push(statement);
    p.skipNewlinesAndSemicolons();
  }
}

/** One using statement whose keyword has been used. */
export function usingStatement(p: Parser, keyword: Token): UsingStatementAst | ErrorStatementAst {
  const directive = p.next();
  const kind = KINDS.get(directive.kind);
  if (kind === undefined) {
    p.unget(directive);
    p.errors.reportIncomplete(after(keyword), "MissingUsingStatementDirective");
    return errorStatement(p, keyword, keyword.end);
  }
  const token = p.next();
  if (token.kind === "EndOfInput" || token.kind === "NewLine" || token.kind === "Semi") {
    p.unget(token);
    p.errors.reportIncomplete(after(directive), "MissingUsingItemName");
    return errorStatement(p, keyword, directive.end);
  }
  const item = p.rules.argument(p, "argument", token);
  if (item === null) {
    p.errors.reportIncomplete(after(directive), "MissingUsingItemName");
    return errorStatement(p, keyword, directive.end);
  }
  const isModuleTable = kind === "Module" && item.kind === "Hashtable";
  if (item.kind !== "StringConstantExpression" && !isModuleTable) {
    p.errors.report(item, "InvalidValueForUsingItemName", p.source.text.slice(item.start, item.end));
    return errorStatement(p, keyword, item.end, [item]);
  }
  const name: StringConstantExpressionAst | null = item.kind === "StringConstantExpression" ? item : null;
  const moduleSpecification: HashtableAst | null = item.kind === "Hashtable" ? item : null;
  let alias: StringConstantExpressionAst | null = null;
  let end = item.end;
  if (kind === "Type" || kind === "Command" || kind === "Namespace" || kind === "Module") {
    const equals = p.peek();
    if (equals.kind === "Equals") {
      p.skip();
      const target = p.rules.argument(p, "argument", p.next());
      if (target === null) {
        p.errors.reportIncomplete(after(equals), "MissingNamespaceAlias");
        return errorStatement(p, keyword, equals.end, [item]);
      }
      end = target.end;
      if (target.kind === "StringConstantExpression") alias = target;
    } else if (kind === "Type" || kind === "Command") {
      p.errors.reportIncomplete(after(item), "MissingEqualsInUsingAlias");
      return errorStatement(p, keyword, item.end, [item]);
    }
  }
  const next = p.peek();
  if (next.kind !== "Semi" && next.kind !== "NewLine" && next.kind !== "EndOfInput") {
    p.errors.report(next, "UnexpectedToken", next.text);
    p.syncOn(false, "Semi", "NewLine");
  }
  const statement: UsingStatementAst = {
    kind: "UsingStatement", source: p.source, start: keyword.start, end, parent: null, usingStatementKind: kind, name, alias,
    moduleSpecification,
  };
  if (alias !== null || kind === "Type" || kind === "Command") p.errors.report(statement, "UsingStatementNotSupported");
  return statement;
}
