// $MyInvocation: which command was called, from where.
import type { Ast } from "#grammar/tree.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export class InvocationInfo extends NetObject {
  /** CommandInfo value, or null for an expression. */
  readonly command: { readonly name: string } | null;
  /** The name as typed (an alias stays an alias). */
  readonly invocationName: string;
  /** Where it was called from; null when called by the host. */
  readonly position: Ast | null;
  /** Bound parameters and unbound arguments, filled by the binder. */
  boundParameters: unknown = null;
  unboundArguments: unknown[] = [];
  pipelineLength = 1;
  /** From 1. */
  pipelinePosition = 1;
  expectingInput = false;
  historyId: bigint = 0n;
  displayScriptPosition: Ast | null = null;
  constructor(command: { readonly name: string } | null, invocationName: string, position: Ast | null) {
    super();
    this.command = command;
    this.invocationName = invocationName;
    this.position = position;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.InvocationInfo");
  }
}
