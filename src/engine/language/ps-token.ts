// PSToken and PSParseError: tokens and errors as [PSParser]::Tokenize, the interface of PowerShell 2, gives them.
import type { ParseError } from "#grammar/parse.ts";
import { TokenFlag, flagsOfKind, hasFlag } from "#grammar/tokens.ts";
import type { Token, TokenKind } from "#grammar/tokens.ts";
import type { SourceText } from "#grammar/source-text.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

const SMA = "System.Management.Automation";

export class PSToken extends NetObject {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** A name of PSTokenType. */
  readonly type: string;
  readonly content: string;
  constructor(from: Token | Pick<ParseError, "source" | "start" | "end">) {
    super();
    this.source = from.source;
    this.start = from.start;
    this.end = from.end;
    this.type = "kind" in from ? psTokenType(from) : "Position";
    this.content = "kind" in from ? contentOf(from) : from.source.text.slice(from.start, from.end);
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PSToken`);
  }
}

export class PSParseError extends NetObject {
  readonly error: ParseError;
  constructor(error: ParseError) {
    super();
    this.error = error;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.PSParseError`);
  }
}

/** Strings without their quotes, variables without their sign. */
function contentOf(token: Token): string {
  switch (token.kind) {
    case "Variable":
    case "SplattedVariable":
      return token.variablePath?.userPath ?? token.text;
    case "Generic":
    case "StringLiteral":
    case "StringExpandable":
    case "HereStringLiteral":
    case "HereStringExpandable":
      return token.value ?? token.text;
    default:
      return token.text;
  }
}

const TYPES: ReadonlyMap<TokenKind, string> = new Map<TokenKind, string>([
  ["Unknown", "Unknown"], ["EndOfInput", "Unknown"], ["Variable", "Variable"], ["SplattedVariable", "Variable"], ["Parameter", "CommandParameter"],
  ["Number", "Number"], ["Label", "LoopLabel"], ["Identifier", "CommandArgument"], ["Generic", "CommandArgument"], ["NewLine", "NewLine"],
  ["LineContinuation", "LineContinuation"], ["Comment", "Comment"], ["StringLiteral", "String"], ["StringExpandable", "String"],
  ["HereStringLiteral", "String"], ["HereStringExpandable", "String"], ["LParen", "GroupStart"], ["RParen", "GroupEnd"], ["LCurly", "GroupStart"],
  ["RCurly", "GroupEnd"], ["AtParen", "GroupStart"], ["AtCurly", "GroupStart"], ["DollarParen", "GroupStart"], ["Semi", "StatementSeparator"],
]);

/** What the token was read as counts before what it is. */
export function psTokenType(token: Token): string {
  if (hasFlag(token, TokenFlag.CommandName)) return "Command";
  if (hasFlag(token, TokenFlag.MemberName)) return "Member";
  if (hasFlag(token, TokenFlag.AttributeName)) return "Attribute";
  if (hasFlag(token, TokenFlag.TypeName)) return "Type";
  return TYPES.get(token.kind) ?? ((flagsOfKind(token.kind) & TokenFlag.Keyword) !== 0 ? "Keyword" : "Operator");
}
