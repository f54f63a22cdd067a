// Tokens as scripts see them; the class of the object depends on the kind of token.
import type { Token } from "#grammar/tokens.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { LANGUAGE } from "./ast-object.ts";

export class TokenObject extends NetObject {
  readonly token: Token;
  constructor(token: Token) {
    super();
    this.token = token;
  }
  override get netType(): NetType {
    return typeNamed(`${LANGUAGE}${className(this.token)}`);
  }
  toText(): string {
    return this.token.kind === "EndOfInput" ? "<eof>" : this.token.text;
  }
}

const objects = new WeakMap<Token, TokenObject>();

/** The object of a token: the same one every time. */
export function tokenObject(token: Token): TokenObject {
  let object = objects.get(token);
  if (!object) objects.set(token, (object = new TokenObject(token)));
  return object;
}

function className(token: Token): string {
  switch (token.kind) {
    case "Number":
      return "NumberToken";
    case "Parameter":
      return "ParameterToken";
    case "Variable":
    case "SplattedVariable":
      return "VariableToken";
    case "Label":
      return "LabelToken";
    case "Redirection":
      return token.redirection !== null && token.redirection.toStream !== null ? "MergingRedirectionToken" : "FileRedirectionToken";
    case "RedirectInStd":
      return "InputRedirectionToken";
    case "StringLiteral":
    case "HereStringLiteral":
      return "StringLiteralToken";
    case "StringExpandable":
    case "HereStringExpandable":
      return "StringExpandableToken";
    case "Generic":
      return token.expandable === null ? "StringLiteralToken" : "StringExpandableToken";
    default:
      return "Token";
  }
}
