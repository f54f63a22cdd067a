// Script blocks: param block, named blocks, statements; parameter lists.

import { TokenFlag, hasFlag } from "../tokens.ts";
import type { Token, TokenKind } from "../tokens.ts";
import type {
  AttributeAst, AttributeBaseAst, NamedBlockAst, NamedBlockKind, ParamBlockAst, ParameterAst, ScriptBlockAst, StatementAst,
  TrapStatementAst, UsingStatementAst, VariableExpressionAst,
} from "../tree.ts";
import type { Place } from "../errors.ts";
import { parseVariablePath } from "../variable-path.ts";
import { exact } from "./exact.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { typeNameText } from "./attribute.ts";

/** The statements of a block up to its end; gives the stretch they cover. */
export function statementList(p: Parser, statements: StatementAst[], traps: TrapStatementAst[]): Place | null {
  let first: StatementAst | null = null;
  let last: StatementAst | null = null;
  p.skipNewlinesAndSemicolons();
  for (;;) {
    const statement = p.rules.statement(p);
    if (statement === null) break;
    if (statement.kind === "TrapStatement") traps.push(statement);
    else statements.push(statement);
    first ??= statement;
    last = statement;
    p.skipNewlinesAndSemicolons();
    const token = p.peek();
    if (token.kind === "RParen" || token.kind === "RCurly") break;
  }
  return first === null || last === null ? null : { start: first.start, end: last.end };
}

/** One parameter; null where none begins. */
function parameter(p: Parser): ParameterAst | null {
  const old = p.setMode("expression");
  try {
    p.skipNewlines();
    const attributes: AttributeBaseAst[] = p.rules.attributes(p, false);
    p.skipNewlines();
    const token = p.next();
    const start = attributes[0]?.start ?? token.start;
    if (token.kind !== "Variable" && token.kind !== "SplattedVariable") {
      p.unget(token);
      const last = attributes[attributes.length - 1];
      if (last === undefined) return null;
      p.errors.reportIncomplete(after(last), "InvalidFunctionParameter");
      p.syncOn(true, "RParen");
      const name: VariableExpressionAst = {
        kind: "VariableExpression", source: p.source, start, end: last.end, parent: null,
        variablePath: parseVariablePath("__error__"), splatted: false,
      };
      return { kind: "Parameter", source: p.source, start, end: last.end, parent: null, attributes, name, defaultValue: null };
    }
    const name: VariableExpressionAst = {
      kind: "VariableExpression", source: p.source, start: token.start, end: token.end, parent: null,
      variablePath: token.variablePath ?? parseVariablePath(""), splatted: token.kind === "SplattedVariable",
    };
    p.skipNewlines();
    const equals = p.peek();
    let defaultValue = null;
    let end = token.end;
    if (equals.kind === "Equals") {
      p.skip();
      p.skipNewlines();
      const commaDisabled = p.commaDisabled;
      p.commaDisabled = true;
      defaultValue = p.rules.expression(p);
      p.commaDisabled = commaDisabled;
      if (defaultValue === null) p.errors.reportIncomplete(after(equals), "MissingExpressionAfterToken", "=");
      else end = defaultValue.end;
    }
    return { kind: "Parameter", source: p.source, start, end, parent: null, attributes, name, defaultValue };
  } finally {
    p.setMode(old);
  }
}

/** Parameters separated by commas. */
export function parameters(p: Parser): ParameterAst[] {
  const list: ParameterAst[] = [];
  let comma: Token | null = null;
  for (;;) {
    const item = parameter(p);
    if (item === null) {
      if (comma !== null) p.errors.reportIncomplete(after(comma), "MissingExpressionAfterToken", ",");
      return list;
    }
    list.push(item);
    p.skipNewlines();
    const token = p.peek();
    if (token.kind !== "Comma") return list;
    comma = token;
    p.skip();
  }
}

/** The parenthesis that closes a parameter list; false and an error when it is missing. */
export function closeParameters(p: Parser, lParen: Token, list: readonly ParameterAst[]): Token | null {
  p.skipNewlines();
  const rParen = p.next();
  if (rParen.kind === "RParen") return rParen;
  p.unget(rParen);
  const last = list[list.length - 1];
  p.errors.reportIncomplete(after(last ?? lParen), "MissingEndParenthesisInFunctionParameterList");
  return null;
}

/** `[CmdletBinding()] param(...)`; null (nothing used) when something else stands there. */
export function paramBlock(p: Parser): ParamBlockAst | null {
  p.skipNewlines();
  const from = p.peek().start;
  const found = p.rules.attributes(p, false);
  const paramToken = p.next();
  const giveUp = (): null => {
    p.resync(from);
    return null;
  };
  if (paramToken.kind !== "Param") return giveUp();
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== "LParen") return giveUp();
  const list = p.rules.parameters(p);
  const rParen = closeParameters(p, lParen, list);
  const attributes: AttributeAst[] = [];
  for (const attribute of found) {
    if (attribute.kind === "Attribute") attributes.push(attribute);
    else p.errors.report(attribute, "TypeNotAllowedBeforeParam", typeNameText(attribute.typeName));
  }
  const end = rParen?.end ?? list[list.length - 1]?.end ?? lParen.end;
  return { kind: "ParamBlock", source: p.source, start: paramToken.start, end, parent: null, attributes, parameters: list };
}

/** The block behind a `{` that has been used. */
export function scriptBlock(p: Parser, lCurly: Token, isFilter: boolean): ScriptBlockAst {
  p.enter();
  const commaDisabled = p.commaDisabled;
  const numberEnds = p.scanner.numberEndsAtTernary;
  const old = p.setMode("command");
  try {
    p.commaDisabled = false;
    p.scanner.numberEndsAtTernary = false;
    const param = paramBlock(p);
    p.skipNewlinesAndSemicolons();
    return scriptBlockBody(p, { lCurly, param, usings: [], isFilter });
  } finally {
    p.commaDisabled = commaDisabled;
    p.scanner.numberEndsAtTernary = numberEnds;
    p.setMode(old);
    p.leave();
  }
}

interface BlockParts {
  /** Null for a whole script. */
  readonly lCurly: Token | null;
  readonly param: ParamBlockAst | null;
  readonly usings: readonly UsingStatementAst[];
  readonly isFilter: boolean;
}

function join(a: Place | null, b: Place | null): Place | null {
  if (a === null || b === null) return a ?? b;
  return { start: a.start, end: b.end };
}

function build(p: Parser, parts: BlockParts, place: Place, blocks: Partial<Record<NamedBlockKind, NamedBlockAst>>): ScriptBlockAst {
  return {
    kind: "ScriptBlock", source: p.source, start: place.start, end: place.end, parent: null, attributes: [],
    usingStatements: parts.usings, paramBlock: parts.param,
    dynamicParamBlock: blocks.Dynamicparam ?? null, beginBlock: blocks.Begin ?? null, processBlock: blocks.Process ?? null,
    endBlock: blocks.End ?? null, cleanBlock: blocks.Clean ?? null, scriptRequirements: null,
  };
}

/** The closing brace of a block or the end of the script; the stretch of the whole. */
function closeBlock(p: Parser, lCurly: Token, body: Place | null): Place {
  const rCurly = p.next();
  if (rCurly.kind === "RCurly") return { start: lCurly.start, end: rCurly.end };
  p.unget(rCurly);
  p.errors.reportIncompleteAt(lCurly, rCurly, "MissingEndCurlyBrace");
  return { start: lCurly.start, end: body?.end ?? lCurly.end };
}

/** What a block without statements covers: comments behind its brace, up to the last line end (0 long without them). */
function emptyStretch(p: Parser, lCurly: Token | null): Place {
  const start = lCurly?.end ?? 0;
  const tokens = p.scanner.tokens;
  let end = start;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || token.start < start) break;
    if (token.kind !== "NewLine") continue;
    end = token.start;
    break;
  }
  return { start, end };
}

/** Statements or named blocks after the param block. */
export function scriptBlockBody(p: Parser, parts: BlockParts): ScriptBlockAst {
  if (hasFlag(p.peek(), TokenFlag.ScriptBlockBlockName)) return namedBlocks(p, parts);
  const statements: StatementAst[] = [];
  const traps: TrapStatementAst[] = [];
  let stretch: Place | null = parts.param;
  let place: Place;
  const emptyBody = emptyStretch(p, parts.lCurly);
  for (;;) {
    stretch = join(stretch, statementList(p, statements, traps));
    if (parts.lCurly !== null) {
      place = closeBlock(p, parts.lCurly, stretch);
      break;
    }
    const token = p.next();
    if (token.kind === "EndOfInput") {
      place = { start: 0, end: p.source.text.length };
      break;
    }
    p.errors.report(token, "UnexpectedToken", token.text);
  }
  const covered = stretch ?? emptyBody;
  const body: NamedBlockAst = {
    kind: "NamedBlock", source: p.source, start: covered.start, end: covered.end, parent: null, blockKind: parts.isFilter ? "Process" : "End", unnamed: true,
    statements: exact(statements), traps: exact(traps),
  };
  return build(p, parts, place, parts.isFilter ? { Process: body } : { End: body });
}

const BLOCK_KINDS: ReadonlyMap<TokenKind, NamedBlockKind> = new Map([
  ["Begin", "Begin"], ["Process", "Process"], ["End", "End"], ["Clean", "Clean"], ["Dynamicparam", "Dynamicparam"],
]);

function namedBlocks(p: Parser, parts: BlockParts): ScriptBlockAst {
  const blocks: Partial<Record<NamedBlockKind, NamedBlockAst>> = {};
  let stretch: Place | null = parts.param;
  for (;;) {
    const token = p.next();
    const kind = BLOCK_KINDS.get(token.kind);
    if (kind === undefined) {
      p.unget(token);
      break;
    }
    let body = p.rules.statementBlock(p);
    if (body === null) {
      p.errors.reportIncomplete(after(token), "MissingNamedStatementBlock", token.text);
      body = { kind: "StatementBlock", source: p.source, start: token.end, end: token.end, parent: null, statements: [], traps: [] };
    }
    const place = { start: token.start, end: body.end };
    if (blocks[kind] === undefined) {
      blocks[kind] = {
        kind: "NamedBlock", source: p.source, ...place, parent: null, blockKind: kind, unnamed: false,
        statements: body.statements, traps: body.traps,
      };
    } else p.errors.report(place, "DuplicateScriptCommandClause", token.text);
    stretch = join(stretch, place);
    p.skipNewlinesAndSemicolons();
  }
  const lCurly = parts.lCurly;
  const next = p.peek();
  if (next.kind !== "RCurly" && next.kind !== "EndOfInput") {
    p.errors.report(next, "MissingNamedBlocks", next.text);
    // What stands there belongs to nothing; a script goes on behind it.
    if (lCurly === null) p.syncOn(false, "RCurly");
  }
  if (lCurly !== null) {
    if (next.kind === "RCurly" || next.kind === "EndOfInput") return build(p, parts, closeBlock(p, lCurly, stretch), blocks);
    return build(p, parts, { start: lCurly.start, end: stretch?.end ?? lCurly.end }, blocks);
  }
  for (let token = p.next(); token.kind !== "EndOfInput"; token = p.next()) {
    if (token.kind === "RCurly") p.errors.report(token, "UnexpectedToken", token.text);
  }
  return build(p, parts, { start: 0, end: p.source.text.length }, blocks);
}
