// The call of the base class constructor: `C() : base($a) { }`, or the one that is understood.

import type { Token } from "../tokens.ts";
import type { CommandExpressionAst, ExpressionAst, StringConstantExpressionAst, VariableExpressionAst } from "../tree.ts";
import { parseVariablePath } from "../variable-path.ts";
import { callArguments } from "./member.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";

function call(p: Parser, base: Token | null, list: readonly ExpressionAst[], end: number): CommandExpressionAst {
  const start = base?.start ?? end;
  const nameEnd = base?.end ?? end;
  const expression: VariableExpressionAst = {
    kind: "VariableExpression", source: p.source, start, end: nameEnd, parent: null, variablePath: parseVariablePath("this"),
    splatted: false,
  };
  const member: StringConstantExpressionAst = {
    kind: "StringConstantExpression", source: p.source, start, end: nameEnd, parent: null, value: ".ctor", stringConstantType: "BareWord",
  };
  return {
    kind: "CommandExpression", source: p.source, start, end, parent: null, redirections: [],
    expression: {
      kind: "BaseCtorInvokeMemberExpression", source: p.source, start, end, parent: null, expression, member, arguments: list,
    },
  };
}

/** The statement that calls the base constructor, read from `: base(...)` if that is written. */
export function baseConstructorCall(p: Parser): CommandExpressionAst {
  p.skipNewlines();
  const colon = p.peek();
  if (colon.kind !== "Colon") return call(p, null, [], colon.start);
  p.skip();
  p.skipNewlines();
  const base = p.next();
  if (base.kind !== "Base") {
    p.unget(base);
    p.errors.reportIncomplete(after(colon), "MissingBaseCtorCall");
    p.syncOn(false, "LCurly", "RCurly", "Semi", "NewLine");
    return call(p, null, [], colon.end);
  }
  p.skipNewlines();
  const lParen = p.next();
  if (lParen.kind !== "LParen") {
    p.unget(lParen);
    p.errors.reportIncomplete(after(base), "MissingMethodParameterList");
    p.syncOn(false, "LCurly", "RCurly", "Semi", "NewLine");
    return call(p, base, [], base.end);
  }
  const args = callArguments(p, lParen);
  return call(p, base, args.list, args.end);
}
