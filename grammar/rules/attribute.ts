// Attributes and type constraints in brackets: `[int]`, `[Parameter(Mandatory, Position = 0)]`.

import { TokenFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type { AttributeBaseAst, ConstantExpressionAst, ExpressionAst, NamedAttributeArgumentAst, TypeName } from "../tree.ts";
import type { Place } from "../errors.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { typeName } from "./type-name.ts";

/** The text of a type name as messages show it. */
export function typeNameText(name: TypeName): string {
  switch (name.kind) {
    case "TypeName": return name.name;
    case "ArrayTypeName": return `${typeNameText(name.elementType)}[${",".repeat(name.rank - 1)}]`;
    case "GenericTypeName": return `${name.typeName.name}[${name.genericArguments.map(typeNameText).join(",")}]`;
  }
}

/** All attributes that follow each other; inside expressions only real attributes may end a line. */
export function attributes(p: Parser, inExpression: boolean): AttributeBaseAst[] {
  const list: AttributeBaseAst[] = [];
  for (;;) {
    const attribute = attributeRule(p);
    if (attribute === null) return list;
    list.push(attribute);
    if (!inExpression || attribute.kind === "Attribute") p.skipNewlines();
  }
}

function attributeRule(p: Parser): AttributeBaseAst | null {
  const lBracket = p.openBracket();
  if (lBracket === null) return null;
  p.skipNewlines();
  const type = typeName(p, true);
  if (type === null) {
    p.resync(lBracket.start);
    p.errors.reportIncomplete(after(lBracket), "MissingTypename", "[");
    return null;
  }
  const { name, first } = type;
  p.skipNewlines();
  const token = p.next();
  if (token.kind === "LParen") return attributeArguments(p, name, { lBracket, first, lParen: token });
  let end = name.end;
  if (token.kind === "RBracket") end = token.end;
  else {
    p.unget(token);
    p.errors.report(after(name), "EndSquareBracketExpectedAtEndOfAttribute");
  }
  return { kind: "TypeConstraint", source: p.source, start: lBracket.start, end, parent: null, typeName: name };
}

function attributeArguments(
  p: Parser, name: TypeName, at: { lBracket: Token; first: Token; lParen: Token },
): AttributeBaseAst {
  p.skipNewlines();
  const positionalArguments: ExpressionAst[] = [];
  const namedArguments: NamedAttributeArgumentAst[] = [];
  let last: Place = at.lParen;
  const commaDisabled = p.commaDisabled;
  p.commaDisabled = true;
  const old = p.setMode("expression");
  try {
    last = argumentList(p, last, { positionalArguments, namedArguments });
  } finally {
    p.commaDisabled = commaDisabled;
    p.setMode(old);
  }
  p.skipNewlines();
  let close = p.next();
  if (close.kind === "RParen") {
    last = close;
    p.skipNewlines();
    close = p.next();
    if (close.kind === "RBracket") last = close;
    else {
      p.unget(close);
      p.errors.report(after(last), "EndSquareBracketExpectedAtEndOfAttribute");
    }
  } else {
    // The missing bracket behind a missing parenthesis is not reported.
    p.unget(close);
    p.errors.reportIncomplete(after(last), "MissingEndParenthesisInExpression");
    p.skipNewlines();
    close = p.next();
    if (close.kind === "RBracket") last = close;
    else p.unget(close);
  }
  at.first.flags |= TokenFlag.AttributeName;
  return {
    kind: "Attribute", source: p.source, start: at.lBracket.start, end: last.end, parent: null, typeName: name,
    positionalArguments, namedArguments,
  };
}

function errorExpression(p: Parser, place: Place): ExpressionAst {
  return { kind: "ErrorExpression", source: p.source, start: place.start, end: place.end, parent: null, nestedAst: [] };
}

function argumentList(
  p: Parser, lParen: Place, into: { positionalArguments: ExpressionAst[]; namedArguments: NamedAttributeArgumentAst[] },
): Place {
  let last = lParen;
  let comma: Token | null = null;
  const seen = new Set<string>();
  for (;;) {
    const word = namedArgumentName(p);
    let expression: ExpressionAst | null;
    if (word !== null) {
      const equals = p.peek();
      if (equals.kind === "Equals") {
        p.skip();
        p.skipNewlines();
        expression = p.rules.expression(p);
        if (expression === null) {
          p.errors.reportIncomplete(after(equals), "MissingExpressionInNamedArgument");
          expression = errorExpression(p, after(equals));
          p.syncOn(true, "Comma", "RParen", "RBracket", "NewLine");
        }
        last = expression;
      } else {
        const omitted: ConstantExpressionAst = {
          kind: "ConstantExpression", source: p.source, start: word.start, end: word.end, parent: null, value: true,
        };
        // As in PowerShell, an omitted value does not move the place of the errors that follow.
        expression = omitted;
      }
      const key = word.text.toLowerCase();
      if (seen.has(key)) p.errors.report(word, "DuplicateNamedArgument", word.text);
      else {
        seen.add(key);
        into.namedArguments.push({
          kind: "NamedAttributeArgument", source: p.source, start: word.start, end: expression.end, parent: null,
          argumentName: word.text, argument: expression, expressionOmitted: equals.kind !== "Equals",
        });
      }
    } else {
      expression = p.rules.expression(p);
      if (expression !== null) {
        into.positionalArguments.push(expression);
        last = expression;
      } else if (comma !== null) {
        p.errors.reportIncomplete(after(comma), "MissingExpressionAfterToken", ",");
        const missing = errorExpression(p, after(comma));
        into.positionalArguments.push(missing);
        last = missing;
      }
    }
    p.skipNewlines();
    const separator = p.peek();
    if (separator.kind !== "Comma") return last;
    last = separator;
    comma = separator;
    p.skip();
    p.skipNewlines();
  }
}

/** A simple name that is not the start of an expression. */
function namedArgumentName(p: Parser): Token | null {
  const wanted = p.scanner.wantSimpleName;
  p.scanner.wantSimpleName = true;
  const token = p.peek();
  p.scanner.wantSimpleName = wanted;
  if (token.kind !== "Identifier") return null;
  p.skip();
  token.flags |= TokenFlag.MemberName;
  return token;
}
