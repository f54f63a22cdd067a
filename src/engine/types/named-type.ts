// PSTypeName: a type by name that may not exist here; what OutputType lists.
import { NetObject } from "#dotnet/core/net-object.ts";
import { NetType, typeNamed } from "#dotnet/core/type.ts";

export class NamedType extends NetObject {
  readonly name: string;
  readonly type: NetType | null;
  constructor(type: NetType | string) {
    super();
    this.type = type instanceof NetType ? type : null;
    this.name = type instanceof NetType ? type.fullName : type;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSTypeName");
  }
  toText(): string {
    return this.name;
  }
}
