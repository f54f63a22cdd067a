// Token and its subclasses; PSToken, PSParseError and PSParser.
import { literalValue } from "../../convert/number-text.ts";
import { TokenFlag, hasFlag } from "#grammar/tokens.ts";
import type { Token } from "#grammar/tokens.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { LANGUAGE } from "../../language/ast-object.ts";
import { parseWithTypes } from "../../language/parse-text.ts";
import type { Cell } from "../../language/parse-text.ts";
import { propertyMembers } from "../../language/property-table.ts";
import type { PropertyRow } from "../../language/property-table.ts";
import { PSParseError, PSToken, psTokenType } from "../../language/ps-token.ts";
import type { TokenObject } from "../../language/token-object.ts";
import { readOnly } from "../../language/wrap.ts";
import { currentSession } from "../../members/current-session.ts";
import { elementsOf } from "../../values/enumerate.ts";
import { textOf } from "../../values/text.ts";
import { ScriptExtent } from "../parse-error-info.ts";

const SMA = "System.Management.Automation";

function tokenClass(name: string, base: string | null, rows: readonly PropertyRow<Token>[], methods: Member[] = []): NetType {
  return defineType({
    name: `${LANGUAGE}${name}`,
    base: base === null ? "System.Object" : `${LANGUAGE}${base}`,
    members: [...propertyMembers(rows, (object: TokenObject) => object.token), ...methods],
  });
}

const nested = (token: Token) => (token.nestedTokens === null ? null : readOnly(typeNamed(`${LANGUAGE}Token`), token.nestedTokens));

function tokenize(text: string, errors: Cell): unknown {
  const result = parseWithTypes(text, null, currentSession());
  errors.value = collectionOf(typeNamed(`${SMA}.PSParseError`), result.errors.map((error) => new PSParseError(error)));
  return collectionOf(typeNamed(`${SMA}.PSToken`), result.tokens.filter((token) => token.kind !== "EndOfInput").map((token) => new PSToken(token)));
}

export default [
  tokenClass("Token", null, [
    "string Text", ["TokenFlags TokenFlags", (t) => t.flags], "TokenKind Kind", ["bool HasError", (t) => hasFlag(t, TokenFlag.TokenInError)], ["IScriptExtent Extent", (t) => new ScriptExtent(t.source, t.start, t.end)],
  ], [["string ToString()", (self: TokenObject) => self.toText()]]),
  tokenClass("NumberToken", "Token", [["Object Value", (t) => (t.number === null ? null : literalValue(t.number))]]),
  tokenClass("ParameterToken", "Token", [["string ParameterName", (t) => t.name], "bool UsedColon"]),
  tokenClass("VariableToken", "Token", ["string Name", "VariablePath VariablePath"]),
  tokenClass("StringToken", "Token", ["string Value"]),
  tokenClass("StringLiteralToken", "StringToken", []),
  tokenClass("StringExpandableToken", "StringToken", [["ReadOnlyCollection[Token] NestedTokens", nested]]),
  tokenClass("LabelToken", "Token", [["string LabelText", (t) => t.name]]),
  tokenClass("RedirectionToken", "Token", []),
  tokenClass("InputRedirectionToken", "RedirectionToken", []),
  tokenClass("MergingRedirectionToken", "RedirectionToken", [["RedirectionStream FromStream", (t) => t.redirection?.fromStream], ["RedirectionStream ToStream", (t) => t.redirection?.toStream]]),
  tokenClass("FileRedirectionToken", "RedirectionToken", [["RedirectionStream FromStream", (t) => t.redirection?.fromStream], ["bool Append", (t) => t.redirection?.append]]),
  defineType({
    name: `${SMA}.PSToken`,
    members: [
      ["string Content {get;}", (t: PSToken) => t.content],
      [`${SMA}.PSTokenType Type {get;}`, (t: PSToken) => enumNamed(typeNamed(`${SMA}.PSTokenType`), t.type)],
      ["int Start {get;}", (t: PSToken) => t.start],
      ["int Length {get;}", (t: PSToken) => t.end - t.start],
      ["int StartLine {get;}", (t: PSToken) => t.source.lineAt(t.start)],
      ["int StartColumn {get;}", (t: PSToken) => t.source.columnAt(t.start)],
      ["int EndLine {get;}", (t: PSToken) => t.source.lineAt(t.end)],
      ["int EndColumn {get;}", (t: PSToken) => t.source.columnAt(t.end)],
      [`static ${SMA}.PSTokenType GetPSTokenType(${LANGUAGE}Token token)`, (token: TokenObject) => enumNamed(typeNamed(`${SMA}.PSTokenType`), psTokenType(token.token))],
    ],
  }),
  defineType({
    name: `${SMA}.PSParseError`,
    members: [
      [`${SMA}.PSToken Token {get;}`, (e: PSParseError) => new PSToken(e.error)],
      ["string Message {get;}", (e: PSParseError) => e.error.message],
    ],
  }),
  defineType({
    name: `${SMA}.PSParser`,
    members: [
      [`static System.Collections.ObjectModel.Collection[${SMA}.PSToken] Tokenize(string script, [ref] System.Collections.ObjectModel.Collection[${SMA}.PSParseError] errors)`,
        (script: string | null, errors: Cell) => tokenize(script ?? "", errors)],
      [`static System.Collections.ObjectModel.Collection[${SMA}.PSToken] Tokenize(System.Object[] script, [ref] System.Collections.ObjectModel.Collection[${SMA}.PSParseError] errors)`,
        (script: unknown, errors: Cell) => tokenize(Array.from(elementsOf(script) ?? [], (line) => textOf(line, currentSession())).join("\n"), errors)],
    ],
  }),
] satisfies NetType[];
