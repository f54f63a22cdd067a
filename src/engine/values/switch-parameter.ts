// SwitchParameter: the value of a switch outside the binder ([switch]$true, Get-Member, splatted hashtables).
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export class SwitchParameter extends NetObject {
  readonly isPresent: boolean;
  constructor(isPresent: boolean) {
    super();
    this.isPresent = isPresent;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.SwitchParameter");
  }
  toText(): string {
    return this.isPresent ? "True" : "False";
  }
  equals(other: unknown): boolean {
    return other instanceof SwitchParameter ? other.isPresent === this.isPresent : other === this.isPresent;
  }
  hashKey(): boolean {
    return this.isPresent;
  }
}
