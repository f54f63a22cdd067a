// Class and enum definitions.

import { TokenFlag, hasFlag } from "../tokens.ts";
import type { Token } from "../tokens.ts";
import type {
  AttributeAst, AttributeBaseAst, ExpressionAst, FunctionMemberAst, MemberAst, ParameterAst, PropertyMemberAst, StatementAst,
  TypeConstraintAst,
} from "../tree.ts";
import { errorStatement } from "./error-node.ts";
import { baseConstructorCall } from "./base-call.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";
import { closeParameters } from "./script-block.ts";
import { typeName } from "./type-name.ts";

function onlyAttributes(list: readonly AttributeBaseAst[]): AttributeAst[] {
  return list.filter((attribute): attribute is AttributeAst => attribute.kind === "Attribute");
}

/** A word, keywords included, as the name of a type or member. */
function simpleName(p: Parser): Token | null {
  const token = p.peek();
  if (token.kind !== "Identifier" && !hasFlag(token, TokenFlag.Keyword)) return null;
  p.skip();
  token.flags = (token.flags & ~TokenFlag.Keyword) | TokenFlag.MemberName;
  token.kind = "Identifier";
  return token;
}

function baseTypes(p: Parser, list: TypeConstraintAst[]): void {
  p.skipNewlines();
  const colon = p.peek();
  if (colon.kind !== "Colon") return;
  p.skip();
  p.skipNewlines();
  let before: Token = colon;
  for (;;) {
    const type = typeName(p, false);
    if (type === null) {
      p.errors.reportIncomplete(after(before), "TypeNameExpected");
      return;
    }
    list.push({ kind: "TypeConstraint", source: p.source, start: type.name.start, end: type.name.end, parent: null, typeName: type.name });
    p.skipNewlines();
    const comma = p.peek();
    if (comma.kind !== "Comma") return;
    before = comma;
    p.skip();
    p.skipNewlines();
  }
}

type MemberRule = (p: Parser, typeName: string) => MemberAst | null;

function typeDefinition(
  p: Parser, keyword: Token, attributes: readonly AttributeBaseAst[], member: MemberRule,
): StatementAst {
  p.skipNewlines();
  const old = p.setMode("signature");
  try {
    const name = simpleName(p);
    if (name === null) {
      p.errors.reportIncomplete(after(keyword), "MissingNameAfterKeyword", keyword.text);
      return errorStatement(p, keyword, keyword.end);
    }
    const bases: TypeConstraintAst[] = [];
    baseTypes(p, bases);
    p.skipNewlines();
    const lCurly = p.next();
    if (lCurly.kind !== "LCurly") {
      p.unget(lCurly);
      p.errors.reportIncomplete(after(bases[bases.length - 1] ?? name), "MissingTypeBody", keyword.text);
      return errorStatement(p, keyword, name.end);
    }
    p.skipNewlines();
    const members: MemberAst[] = [];
    for (;;) {
      const item = member(p, name.text);
      if (item === null) break;
      members.push(item);
      p.skipNewlines();
    }
    const rCurly = p.next();
    let end = rCurly.end;
    if (rCurly.kind !== "RCurly") {
      p.unget(rCurly);
      p.errors.reportIncompleteAt(after(lCurly), rCurly, "MissingEndCurlyBrace");
      end = members[members.length - 1]?.end ?? lCurly.end;
    }
    return {
      kind: "TypeDefinition", source: p.source, start: attributes[0]?.start ?? keyword.start, end, parent: null, name: name.text,
      nameStart: name.start, nameEnd: name.end, attributes: onlyAttributes(attributes), baseTypes: bases, members,
      isEnum: keyword.kind === "Enum", isClass: keyword.kind === "Class", isInterface: false,
    };
  } finally {
    p.setMode(old);
  }
}

/** `class C : Base { members }`. */
export function classDefinition(p: Parser, keyword: Token, attributes: readonly AttributeBaseAst[]): StatementAst {
  return typeDefinition(p, keyword, attributes, classMember);
}

/** `enum E : byte { a; b = 2 }`. */
export function enumDefinition(p: Parser, keyword: Token, attributes: readonly AttributeBaseAst[]): StatementAst {
  return typeDefinition(p, keyword, attributes, enumMember);
}

/** The line end or semicolon behind a property; gives the end of the member. */
function terminator(p: Parser, end: number): number {
  const token = p.peek();
  if (token.kind === "Semi") {
    p.skip();
    return token.end;
  }
  if (token.kind === "NewLine") p.skip();
  else if (token.kind !== "RCurly") p.errors.reportIncomplete({ start: end, end }, "MissingPropertyTerminator");
  return end;
}

function initialValue(p: Parser): ExpressionAst | null {
  p.skip();
  const old = p.setMode("expression");
  try {
    p.skipNewlines();
    return p.rules.expression(p);
  } finally {
    p.setMode(old);
  }
}

function enumMember(p: Parser): MemberAst | null {
  const name = p.peek();
  if (name.kind !== "Identifier" && !hasFlag(name, TokenFlag.Keyword)) return null;
  simpleName(p);
  let value: ExpressionAst | null = null;
  let end = name.end;
  const equals = p.peek();
  let missing = false;
  if (equals.kind === "Equals") {
    value = initialValue(p);
    if (value === null) {
      p.errors.reportIncomplete(after(equals), "ExpectedValueExpression", equals.text);
      missing = true;
    }
    end = (value ?? equals).end;
  }
  if (!missing || p.peek().kind !== "RCurly") end = terminator(p, end);
  return {
    kind: "PropertyMember", source: p.source, start: name.start, end, parent: null, name: name.text, propertyType: null,
    attributes: [], initialValue: value, isStatic: true, isHidden: false, isPublic: true, isPrivate: false, isLiteral: true,
  };
}

interface Modifiers {
  readonly attributes: AttributeAst[];
  type: TypeConstraintAst | null;
  isStatic: Token | null;
  isHidden: Token | null;
  last: { readonly start: number; readonly end: number } | null;
  start: number;
}

function modifiers(p: Parser): Modifiers {
  const found: Modifiers = { attributes: [], type: null, isStatic: null, isHidden: null, last: null, start: -1 };
  for (;;) {
    p.skipNewlines();
    const list = p.rules.attributes(p, false);
    for (const attribute of list) {
      if (found.start < 0) found.start = attribute.start;
      found.last = attribute;
      if (attribute.kind === "Attribute") found.attributes.push(attribute);
      else if (found.type === null) found.type = attribute;
      else p.errors.report(attribute, "TooManyTypes");
    }
    const token = p.peek();
    if (token.kind !== "Static" && token.kind !== "Hidden") return found;
    p.skip();
    if (found.start < 0) found.start = token.start;
    found.last = token;
    const key = token.kind === "Static" ? "isStatic" : "isHidden";
    if (found[key] !== null) p.errors.report(token, "DuplicateQualifier", token.text);
    found[key] = token;
  }
}

function classMember(p: Parser, className: string): MemberAst | null {
  const found = modifiers(p);
  const token = p.peek();
  const start = found.start < 0 ? token.start : found.start;
  if (token.kind === "Variable") {
    p.skip();
    return property(p, found, token, start);
  }
  const name = simpleName(p);
  if (name !== null) return method(p, found, name, { start, className });
  if (found.last !== null) p.errors.reportIncomplete(after(found.last), "IncompleteMemberDefinition");
  return null;
}

function property(p: Parser, found: Modifiers, name: Token, start: number): PropertyMemberAst {
  let value: ExpressionAst | null = null;
  let end = name.end;
  const equals = p.peek();
  if (equals.kind === "Equals") {
    value = initialValue(p);
    end = (value ?? equals).end;
  }
  end = terminator(p, end);
  return {
    kind: "PropertyMember", source: p.source, start, end, parent: null, name: name.variablePath?.userPath ?? "",
    propertyType: found.type, attributes: found.attributes, initialValue: value, isStatic: found.isStatic !== null,
    isHidden: found.isHidden !== null, isPublic: true, isPrivate: false, isLiteral: false,
  };
}

function method(p: Parser, found: Modifiers, name: Token, at: { start: number; className: string }): FunctionMemberAst | null {
  const isConstructor = name.text.toLowerCase() === at.className.toLowerCase();
  const isStatic = found.isStatic !== null;
  const lParen = p.peek();
  let parameters: ParameterAst[] = [];
  let end = name.end;
  if (lParen.kind === "LParen") {
    p.skip();
    parameters = p.rules.parameters(p);
    const rParen = closeParameters(p, lParen, parameters);
    end = rParen?.end ?? parameters[parameters.length - 1]?.end ?? lParen.end;
    if (rParen === null) p.syncOn(true, "RParen");
  } else p.errors.reportIncomplete(after(name), "MissingMethodParameterList");
  const baseCall = isConstructor && !isStatic ? baseConstructorCall(p) : null;
  p.skipNewlines();
  const lCurly = p.next();
  if (lCurly.kind !== "LCurly") {
    p.unget(lCurly);
    p.errors.reportIncomplete({ start: end, end }, "MissingFunctionBody");
    p.syncOn(false, "RCurly");
    return null;
  }
  let body = p.rules.scriptBlock(p, lCurly, false);
  if (baseCall !== null && body.endBlock !== null) {
    // The call of the base constructor is the first statement of the body, written or not.
    body = { ...body, endBlock: { ...body.endBlock, statements: [baseCall, ...body.endBlock.statements] } };
  }
  const functionDefinition = {
    kind: "FunctionDefinition" as const, source: p.source, start: name.start, end: body.end, parent: null, name: name.text,
    nameStart: name.start, nameEnd: name.end, isFilter: false, isWorkflow: false, parameters, body,
  };
  if (isConstructor && found.type !== null) p.errors.report(found.type, "ConstructorCantHaveReturnType");
  return {
    kind: "FunctionMember", source: p.source, start: at.start, end: body.end, parent: null, name: name.text,
    attributes: found.attributes, returnType: found.type, parameters, body, functionDefinition, isStatic,
    isHidden: found.isHidden !== null, isPublic: true, isPrivate: false, isConstructor,
  };
}
