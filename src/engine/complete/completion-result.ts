// CompletionResult and CommandCompletion as scripts see them: what TabExpansion2 returns.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import type { Completion } from "../services.ts";

export const COMPLETION_RESULT = "System.Management.Automation.CompletionResult";
export const COMMAND_COMPLETION = "System.Management.Automation.CommandCompletion";

export class CompletionResult extends NetObject {
  readonly completion: Completion;
  constructor(completion: Completion) {
    super();
    this.completion = completion;
  }
  override get netType(): NetType {
    return typeNamed(COMPLETION_RESULT);
  }
}

export class CommandCompletion extends NetObject {
  readonly matches: readonly CompletionResult[];
  readonly list: NetObject;
  start: number;
  length: number;
  index = -1;
  constructor(answer: { start: number; length: number; matches: readonly Completion[] }) {
    super();
    this.start = answer.start;
    this.length = answer.length;
    this.matches = answer.matches.map((m) => new CompletionResult(m));
    this.list = collectionOf(typeNamed(COMPLETION_RESULT), [...this.matches]);
  }
  override get netType(): NetType {
    return typeNamed(COMMAND_COMPLETION);
  }
  /** Goes round; null when there is nothing. */
  next(forward: boolean): CompletionResult | null {
    const count = this.matches.length;
    if (!count) return null;
    this.index = forward ? (this.index + 1) % count : (this.index <= 0 ? count : this.index) - 1;
    return this.matches[this.index]!;
  }
}
