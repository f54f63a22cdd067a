// ErrorDetails: text that stands for an exception's message.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export class ErrorDetails extends NetObject {
  /** Shared with the record it came from. */
  readonly content: { message: string; recommendedAction: string };
  constructor(content: { message: string; recommendedAction: string }) {
    super();
    this.content = content;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.ErrorDetails");
  }
  toText(): string {
    return this.content.message;
  }
}
