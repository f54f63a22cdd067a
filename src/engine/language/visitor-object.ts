// What [AstVisitor]::new() makes: a visitor that goes everywhere. Script classes derive from it and override its methods.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";

export class VisitorObject extends NetObject {
  readonly type: NetType;
  constructor(type: NetType) {
    super();
    this.type = type;
  }
  override get netType(): NetType {
    return this.type;
  }
}
