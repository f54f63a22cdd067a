// A parse error and a stretch of script as scripts see them: ParseError, IScriptExtent.
import type { ParseError } from "#grammar/parse.ts";
import type { SourceText } from "#grammar/source-text.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { positionMessage } from "../language/position-message.ts";

/** IScriptExtent. */
export class ScriptExtent extends NetObject {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  constructor(source: SourceText, start: number, end: number) {
    super();
    this.source = source;
    this.start = start;
    this.end = end;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.Language.InternalScriptExtent");
  }
  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }
  toText(): string {
    return this.text;
  }
}

export class ParseErrorInfo extends NetObject {
  readonly error: ParseError;
  constructor(error: ParseError) {
    super();
    this.error = error;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.Language.ParseError");
  }
  /** As it stands in ParseException.Message. */
  toText(): string {
    return `${positionMessage(this.error)}\n${this.error.message}`;
  }
}
