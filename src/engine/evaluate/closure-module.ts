// The dynamic module that GetNewClosure makes: it holds the captured variables.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { SessionState } from "../scope/session-state.ts";

let count = 0;

export class ClosureModule extends NetObject {
  readonly name = `__DynamicModule_${++count}`;
  state: SessionState | null = null;
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSModuleInfo");
  }
}
