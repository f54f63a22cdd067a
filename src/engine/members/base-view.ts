// $x.psbase: the object without what PowerShell adds to it.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeOfValue } from "../values/type-of.ts";

export class BaseView extends NetObject {
  readonly base: unknown;
  constructor(base: unknown) {
    super();
    this.base = base;
  }
  override get netType(): NetType {
    return typeOfValue(this.base);
  }
}
