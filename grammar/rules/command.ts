// Commands: name, arguments, parameters, redirections.

import { scanVerbatim } from "../scan/words.ts";
import { TokenFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type { CommandAst, CommandElementAst, ExpressionAst, RedirectionAst, RedirectionStream } from "../tree.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { exact } from "./exact.ts";
import { errorExpression } from "./expression.ts";
import type { ArgumentContext } from "./rules.ts";

function bareWord(p: Parser, token: Token, value: string): ExpressionAst {
  return {
    kind: "StringConstantExpression", source: p.source, start: token.start, end: token.end, parent: null, value,
    stringConstantType: "BareWord",
  };
}

function isName(context: ArgumentContext): boolean {
  return context === "commandName" || context === "invokedName";
}

/** Words in command position are names; elsewhere they are arguments, whatever keyword or operator they look like. */
function markWord(token: Token, context: ArgumentContext): void {
  if (isName(context)) token.flags |= TokenFlag.CommandName;
  else if (token.kind !== "Identifier") token.kind = "Generic";
}

/** One argument without commas; null (token given back) where none begins. */
function singleArgument(p: Parser, context: ArgumentContext, token: Token): ExpressionAst | null {
  switch (token.kind) {
    case "Variable": case "SplattedVariable": case "Number": case "StringLiteral": case "StringExpandable":
    case "HereStringLiteral": case "HereStringExpandable": case "LParen": case "AtParen": case "DollarParen":
    case "AtCurly": case "LCurly":
      p.unget(token);
      return p.rules.primary(p, true);
    case "EndOfInput": case "NewLine": case "Semi": case "RParen": case "RCurly": case "Pipe": case "AndAnd":
    case "OrOr": case "Ampersand": case "Comma": case "MinusMinus": case "Redirection": case "RedirectInStd":
      if (token.kind === "MinusMinus") {
        markWord(token, context);
        return bareWord(p, token, token.text);
      }
      p.unget(token);
      return null;
    case "Generic":
      if (isName(context)) token.flags |= TokenFlag.CommandName;
      if (token.expandable !== null && context !== "commandName") return p.rules.expandable(p, token);
      return bareWord(p, token, token.value ?? token.text);
    default: {
      const text = token.kind === "Parameter" || token.kind === "Label" ? token.text : (token.value ?? token.text);
      token.flags &= ~TokenFlag.Keyword;
      markWord(token, context);
      return bareWord(p, token, text);
    }
  }
}

/** An argument, with what commas join to it; null where none begins. */
export function argument(p: Parser, context: ArgumentContext, first: Token): ExpressionAst | null {
  const head = singleArgument(p, context, first);
  if (head === null || endsArgument(context, first) || p.peek().kind !== "Comma") return head;
  const elements: ExpressionAst[] = [head];
  for (let comma = p.peek(); comma.kind === "Comma"; comma = p.peek()) {
    p.skip();
    p.skipNewlines();
    const token = p.next();
    const element = singleArgument(p, context, token);
    if (element === null) {
      p.errors.reportIncomplete(after(comma), "MissingExpression", ",");
      return errorExpression(p, { start: head.start, end: comma.end }, elements);
    }
    if (endsArgument(context, token)) return element;
    elements.push(element);
  }
  const tail = elements[elements.length - 1] as ExpressionAst;
  return { kind: "ArrayLiteral", source: p.source, start: head.start, end: tail.end, parent: null, elements: exact(elements) };
}

/** No comma is looked for behind names, and behind `--%`. */
function endsArgument(context: ArgumentContext, token: Token): boolean {
  return context === "switchCondition" || isName(context) || (token.kind === "Generic" && token.value === "--%");
}

const STREAM_NAMES: Readonly<Record<RedirectionStream, string>> = {
  All: "all", Output: "output", Error: "error", Warning: "warning", Verbose: "verbose", Debug: "debug", Information: "information",
};

/** PowerShell keeps redirections by stream, not in the order written. */
export function sortRedirections(list: RedirectionAst[]): readonly RedirectionAst[] {
  const order = Object.keys(STREAM_NAMES);
  return list.length < 2 ? exact(list) : list.sort((a, b) => order.indexOf(a.fromStream) - order.indexOf(b.fromStream));
}

/** A redirection whose operator has been used; null for one that the language reserves. */
export function redirection(p: Parser, token: Token, earlier: readonly RedirectionAst[]): RedirectionAst | null {
  const info = token.redirection;
  let result: RedirectionAst;
  if (info === null || info.toStream === null) {
    let location = singleArgument(p, "fileName", p.next());
    if (location === null) {
      p.errors.report(after(token), "MissingFileSpecification");
      location = errorExpression(p, token);
    }
    if (info === null) {
      p.errors.report(token, "RedirectionNotSupported", token.text);
      return null;
    }
    result = {
      kind: "FileRedirection", source: p.source, start: token.start, end: location.end, parent: null,
      fromStream: info.fromStream, location, append: info.append,
    };
  } else {
    if (info.toStream !== "Output" || info.fromStream === "Output") {
      p.errors.report(token, "RedirectionNotSupported", token.text);
    }
    result = {
      kind: "MergingRedirection", source: p.source, start: token.start, end: token.end, parent: null,
      fromStream: info.fromStream, toStream: "Output",
    };
  }
  if (earlier.some((other) => other.fromStream === result.fromStream)) {
    p.errors.report(result, "StreamAlreadyRedirected", STREAM_NAMES[result.fromStream]);
  }
  return result;
}

/** A parameter with the argument that a colon glues to it. */
function parameter(p: Parser, token: Token): CommandElementAst {
  let value: ExpressionAst | null = null;
  if (token.usedColon && p.peek().kind !== "Comma") {
    value = argument(p, "argument", p.next());
    if (value === null) p.errors.report(after(token), "ParameterRequiresArgument", token.text);
  }
  return {
    kind: "CommandParameter", source: p.source, start: token.start, end: (value ?? token).end, parent: null,
    parameterName: token.name ?? "", argument: value, errorPosition: token,
  };
}

/** `--`: what follows is arguments, whatever dashes it has. */
function endOfParameters(p: Parser, token: Token): CommandElementAst {
  return {
    kind: "CommandParameter", source: p.source, start: token.start, end: token.end, parent: null, parameterName: "-",
    argument: null, errorPosition: token,
  };
}

/** A command, or null where none begins. */
export function command(p: Parser): CommandAst | null {
  const old = p.setMode("command");
  try {
    return commandRest(p);
  } finally {
    p.setMode(old);
  }
}

function commandRest(p: Parser): CommandAst | null {
  let token = p.next();
  const first = token;
  const elements: CommandElementAst[] = [];
  const redirections: RedirectionAst[] = [];
  let context: ArgumentContext = "commandName";
  let operator: CommandAst["invocationOperator"] = "Unknown";
  let end = token.end;
  if (token.kind === "Dot" || token.kind === "Ampersand") {
    operator = token.kind === "Dot" ? "Dot" : "Ampersand";
    token = p.next();
    context = "invokedName";
  }
  let dashDash = false;
  let found = false;
  for (;;) {
    let verbatim = false;
    switch (token.kind) {
      case "Pipe": case "RCurly": case "RParen": case "Semi": case "NewLine": case "EndOfInput": case "AndAnd":
      case "OrOr": case "Ampersand":
        p.unget(token);
        return finish(p, { first, operator, elements, redirections, end, found });
      case "MinusMinus":
        if (isName(context)) {
          token.flags |= TokenFlag.CommandName;
          elements.push(bareWord(p, token, token.text));
        } else if (dashDash) elements.push(bareWord(p, token, token.text));
        else elements.push(endOfParameters(p, token));
        dashDash = true;
        end = token.end;
        break;
      case "Comma":
        p.errors.report(token, "MissingArgument");
        end = token.end;
        p.skipNewlines();
        break;
      case "Parameter":
        if (isName(context) || dashDash) {
          if (isName(context)) token.flags |= TokenFlag.CommandName;
          elements.push(bareWord(p, token, token.text));
          end = token.end;
        } else {
          const element = parameter(p, token);
          elements.push(element);
          end = element.end;
        }
        break;
      case "Redirection": case "RedirectInStd": {
        const result = redirection(p, token, redirections);
        if (result !== null) {
          redirections.push(result);
          end = result.end;
        }
        found = true;
        token = p.next();
        continue;
      }
      default: {
        const element = argument(p, context, token);
        if (element === null) {
          p.unget(token);
          return finish(p, { first, operator, elements, redirections, end, found });
        }
        elements.push(element);
        end = element.end;
        verbatim = token.kind === "Generic" && token.value === "--%" && !isName(context);
      }
    }
    found = true;
    context = "argument";
    if (verbatim) {
      const rest = scanVerbatim(p.scanner);
      if (rest !== null) {
        elements.push(bareWord(p, rest, rest.value ?? ""));
        end = rest.end;
      }
    }
    token = p.next();
  }
}

function finish(
  p: Parser,
  parts: {
    first: Token; operator: CommandAst["invocationOperator"]; elements: CommandElementAst[];
    redirections: RedirectionAst[]; end: number; found: boolean;
  },
): CommandAst | null {
  const { first, operator, elements, redirections, end } = parts;
  if (elements.length === 0 && redirections.length === 0) {
    if (operator === "Unknown") {
      if (!parts.found) return null;
    } else {
      p.errors.report(first, "MissingExpression", first.text);
      if (!parts.found) return null;
    }
  }
  return {
    kind: "Command", source: p.source, start: first.start, end, parent: null, commandElements: exact(elements),
    invocationOperator: operator, redirections: sortRedirections(redirections),
  };
}
