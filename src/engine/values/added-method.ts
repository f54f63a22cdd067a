// PSScriptMethod and PSCodeMethod as values: a script method that was read but not called.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Maybe } from "./maybe.ts";
import type { PSMember } from "./ps-object.ts";

export class AddedMethod extends NetObject {
  readonly member: PSMember & { kind: "ScriptMethod" | "CodeMethod" };
  readonly call: (args: unknown[]) => Maybe<unknown>;
  constructor(member: PSMember & { kind: "ScriptMethod" | "CodeMethod" }, call: (args: unknown[]) => Maybe<unknown>) {
    super();
    this.member = member;
    this.call = call;
  }
  override get netType(): NetType {
    return typeNamed(`System.Management.Automation.PS${this.member.kind}`);
  }
  toText(): string {
    return this.member.kind === "CodeMethod" ? this.member.definition : `System.Object ${this.member.name}();`;
  }
}
