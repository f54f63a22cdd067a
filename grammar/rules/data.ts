// The data section.

import type { Token } from "../tokens.ts";
import type { ExpressionAst, StatementAst } from "../tree.ts";
import { errorStatement } from "./error-node.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";

/** `data name -SupportedCommand a, b { }`. */
export function dataStatement(p: Parser, keyword: Token): StatementAst {
  let variable: string | null = null;
  let end = keyword.end;
  p.skipNewlines();
  const wanted = p.scanner.wantSimpleName;
  p.scanner.wantSimpleName = true;
  const name = p.peek();
  p.scanner.wantSimpleName = wanted;
  if (name.kind === "Identifier") {
    p.skip();
    variable = name.text;
    end = name.end;
  }
  p.skipNewlines();
  const commandsAllowed: ExpressionAst[] = [];
  let broken = false;
  const option = p.peek();
  if (option.kind === "Parameter") {
    p.skip();
    end = option.end;
    const parameter = (option.name ?? "").toLowerCase();
    if (parameter !== "" && "supportedcommand".startsWith(parameter)) end = commands(p, option, commandsAllowed);
    else {
      p.errors.report(option, "InvalidParameterForDataSectionStatement", option.name ?? "");
      const word = p.peek();
      if (word.kind !== "LCurly") {
        p.skip();
        end = word.end;
      }
      broken = true;
    }
  }
  const body = p.rules.statementBlock(p);
  if (body === null) {
    if (!broken) p.errors.reportIncomplete({ start: end, end }, "MissingStatementBlockForDataSection");
    return errorStatement(p, keyword, end, commandsAllowed);
  }
  if (broken) return errorStatement(p, keyword, body.end, [...commandsAllowed, body]);
  return {
    kind: "DataStatement", source: p.source, start: keyword.start, end: body.end, parent: null, variable, commandsAllowed, body,
  };
}

function commands(p: Parser, option: Token, list: ExpressionAst[]): number {
  let before: Token = option;
  let end = option.end;
  for (;;) {
    p.skipNewlines();
    const command = p.rules.argument(p, "switchCondition", p.next());
    if (command === null) {
      p.errors.reportIncomplete(after(before), before === option ? "MissingValueForSupportedCommandInDataSectionStatement" : "MissingExpressionAfterToken", before.text);
      return end;
    }
    list.push(command);
    end = command.end;
    const comma = p.peek();
    if (comma.kind !== "Comma") return end;
    before = comma;
    p.skip();
  }
}
