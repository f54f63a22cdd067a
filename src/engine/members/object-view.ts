// $x.psobject: a view on an object rather than a part of it. Its members stand in types/tables/objects.ts.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
import { baseOf } from "../values/ps-object.ts";

export class ObjectView extends NetObject {
  readonly target: unknown;
  readonly session: Session;
  constructor(target: unknown, session: Session) {
    super();
    this.target = target;
    this.session = session;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSObject");
  }
  get base(): unknown {
    return baseOf(this.target);
  }
}
