// The node that stands where a statement could not be parsed.

import type { Token } from "../tokens.ts";
import type { Ast, ErrorStatementAst } from "../tree.ts";
import type { Parser } from "./parser.ts";

/** What stands in for a broken statement that began with a keyword. */
export function errorStatement(p: Parser, keyword: Token, end: number, nestedAst: readonly Ast[] = []): ErrorStatementAst {
  return { kind: "ErrorStatement", source: p.source, start: keyword.start, end, parent: null, keyword, label: null, nestedAst };
}

/** An empty place-holder for a statement that is missing. */
export function missingStatement(p: Parser, place: { start: number; end: number }): ErrorStatementAst {
  return {
    kind: "ErrorStatement", source: p.source, start: place.start, end: place.end, parent: null, keyword: null, label: null,
    nestedAst: [],
  };
}
