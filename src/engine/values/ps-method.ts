// A method as a value: what `$s.Substring` without parentheses gives.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { MemberInfo, NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import type { Maybe } from "./maybe.ts";

export class PSMethod extends NetObject {
  readonly name: string;
  /** As Get-Member prints them. */
  readonly definitions: readonly string[];
  readonly overloads: readonly MemberInfo[];
  readonly isStatic: boolean;
  /** Calls it with engine values. */
  readonly call: (args: unknown[]) => Maybe<unknown>;
  constructor(name: string, overloads: readonly MemberInfo[], shape: { definitions: readonly string[]; isStatic: boolean; call: (args: unknown[]) => Maybe<unknown> }) {
    super();
    this.name = name;
    this.overloads = overloads;
    this.definitions = shape.definitions;
    this.isStatic = shape.isStatic;
    this.call = shape.call;
  }
  /** Constructors, `[T]::new`, are the one kind without the generic form (partner records class/*). */
  override get netType(): NetType {
    if (this.isStatic && this.name === "new") return typeNamed("System.Management.Automation.PSMethod");
    return genericTypeOf(typeNamed("System.Management.Automation.PSMethod`1"), [typeNamed("System.Object")]);
  }
  toText(): string {
    return this.definitions.join(", ");
  }
}
