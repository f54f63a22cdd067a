// IScriptPosition: one place in a script, with its line.
import type { SourceText } from "#grammar/source-text.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { LANGUAGE } from "./ast-object.ts";

export class ScriptPositionObject extends NetObject {
  readonly source: SourceText;
  readonly offset: number;
  constructor(source: SourceText, offset: number) {
    super();
    this.source = source;
    this.offset = offset;
  }
  override get netType(): NetType {
    return typeNamed(`${LANGUAGE}InternalScriptPosition`);
  }
  get lineNumber(): number {
    return this.source.lineAt(this.offset);
  }
  get columnNumber(): number {
    return this.source.columnAt(this.offset);
  }
  /** The whole line the place is in. */
  get line(): string {
    return this.source.line(this.lineNumber);
  }
}
