// The parser's entrance: text in, tree, tokens and errors out.

import { linkAndCheck } from "./checks/checks.ts";
import type { TypeLookup } from "./checks/types.ts";
import { ErrorList } from "./errors.ts";
import type { ParseError } from "./errors.ts";
import { scriptRequirements } from "./requires.ts";
import { Parser, TooDeep } from "./rules/parser.ts";
import { RULES } from "./rules/rule-table.ts";
import { paramBlock, scriptBlockBody } from "./rules/script-block.ts";
import { usingStatements } from "./rules/using.ts";
import { SourceText } from "./source-text.ts";
import { Token } from "./tokens.ts";
import type { ScriptBlockAst } from "./tree.ts";

export type { ParseError } from "./errors.ts";

export interface ParseOptions {
  readonly fileName?: string;
  /** Knowledge of .NET types, for the checks that need it; without it those checks are left out. */
  readonly types?: TypeLookup;
}

export interface ParseResult {
  readonly tree: ScriptBlockAst;
  /** All tokens, comments and line ends included; the last one is EndOfInput. */
  readonly tokens: readonly Token[];
  /** In PowerShell's order, which is not the order in the text. */
  readonly errors: readonly ParseError[];
  /** More input could make the text valid: the first error is of that kind. */
  readonly incomplete: boolean;
}

function emptyTree(source: SourceText): ScriptBlockAst {
  return {
    kind: "ScriptBlock", source, start: 0, end: source.text.length, parent: null, attributes: [], usingStatements: [],
    paramBlock: null, dynamicParamBlock: null, beginBlock: null, processBlock: null, endBlock: null, cleanBlock: null,
    scriptRequirements: null,
  };
}

function script(p: Parser): ScriptBlockAst {
  p.skipNewlines();
  const usings = usingStatements(p);
  const param = paramBlock(p);
  p.skipNewlinesAndSemicolons();
  return scriptBlockBody(p, { lCurly: null, param, usings, isFilter: false });
}

/** Parses a script. Never throws; what is wrong with the text is in `errors`. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const source = new SourceText(text, options.fileName ?? null);
  const errors = new ErrorList(source);
  const p = new Parser(source, errors, RULES);
  let tree: ScriptBlockAst;
  try {
    tree = script(p);
    const requirements = scriptRequirements(p, p.scanner.requires);
    if (requirements !== null) tree = { ...tree, scriptRequirements: requirements };
    linkAndCheck(tree, { errors, types: options.types ?? null });
  } catch (problem) {
    if (!(problem instanceof TooDeep) && !(problem instanceof RangeError)) throw problem;
    tree = emptyTree(source);
    errors.rollback(0);
    errors.report({ start: 0, end: text.length }, "ScriptTooComplicated");
  }
  const tokens = p.scanner.tokens;
  if (tokens[tokens.length - 1]?.kind !== "EndOfInput") tokens.push(new Token("EndOfInput", source, text.length + 1, text.length + 1));
  return { tree, tokens, errors: errors.errors, incomplete: errors.errors[0]?.incomplete ?? false };
}
