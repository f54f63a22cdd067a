// A script block seen as a .NET delegate: [Func[int,int]] { ... }, or a block passed where a method takes one.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { ScriptBlock } from "../script-block.ts";

export class Delegate extends NetObject {
  readonly type: NetType;
  readonly block: ScriptBlock | null;
  /** Takes and gives engine values; the result is already of the delegate's result type. */
  readonly call: (...args: unknown[]) => unknown;
  constructor(type: NetType, block: ScriptBlock | null, call: (...args: unknown[]) => unknown) {
    super();
    this.type = type;
    this.block = block;
    this.call = call;
  }
  override get netType(): NetType {
    return this.type;
  }
}
