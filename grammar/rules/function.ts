// Function, filter and workflow definitions.

import { TokenFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type { ParameterAst, StatementAst } from "../tree.ts";
import { errorStatement } from "./error-node.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { closeParameters } from "./script-block.ts";

/** A function name: any word, but no string and no punctuation. */
function nameToken(p: Parser): Token | null {
  p.skipNewlines();
  const token = p.next();
  const named = token.kind === "Identifier" || token.kind === "Generic" || token.kind === "Number"
    || token.kind === "Parameter" || token.kind === "Label" || (token.flags & TokenFlag.ParseModeInvariant) === 0
    && token.kind !== "Variable" && token.kind !== "SplattedVariable" && token.kind !== "LBracket" && token.kind !== "Redirection";
  if (!named) {
    p.unget(token);
    return null;
  }
  token.flags &= ~TokenFlag.Keyword;
  if (token.kind !== "Identifier") token.kind = "Generic";
  return token;
}

/** `function name($a) { }` and its kin; the keyword has been used. */
export function functionDefinition(p: Parser, keyword: Token): StatementAst {
  const name = nameToken(p);
  if (name === null) {
    p.errors.reportIncomplete(after(keyword), "MissingNameAfterKeyword", keyword.text);
    return errorStatement(p, keyword, keyword.end);
  }
  p.skipNewlines();
  let parameters: ParameterAst[] | null = null;
  let end = name.end;
  const lParen = p.peek();
  let closed = true;
  if (lParen.kind === "LParen") {
    p.skip();
    parameters = p.rules.parameters(p);
    const rParen = closeParameters(p, lParen, parameters);
    closed = rParen !== null;
    end = rParen?.end ?? parameters[parameters.length - 1]?.end ?? lParen.end;
  }
  p.skipNewlines();
  const lCurly = p.next();
  if (lCurly.kind !== "LCurly") {
    p.unget(lCurly);
    if (closed) p.errors.reportIncomplete({ start: end, end }, "MissingFunctionBody");
    return errorStatement(p, keyword, end, parameters ?? []);
  }
  const isFilter = keyword.kind === "Filter";
  const body = p.rules.scriptBlock(p, lCurly, isFilter);
  const definition: StatementAst = {
    kind: "FunctionDefinition", source: p.source, start: keyword.start, end: body.end, parent: null,
    name: name.value ?? name.text, nameStart: name.start, nameEnd: name.end, isFilter,
    isWorkflow: keyword.kind === "Workflow",
    parameters: parameters !== null && parameters.length > 0 ? parameters : null, body,
  };
  if (keyword.kind === "Workflow") p.errors.report(definition, "WorkflowNotSupportedInPowerShellCore");
  return definition;
}
