// .NET exceptions as values that can be thrown.
import { NetObject } from "./net-object.ts";
import type { NetType } from "./type.ts";
import { typeNamed } from "./type.ts";

/**
 * Any .NET exception. Library code throws it as it is (`throw new NetException("System.FormatException", text)`);
 * the engine wraps it as PowerShell would (MethodInvocationException and so on). A JavaScript Error is always a bug of ours.
 */
export class NetException extends NetObject {
  readonly type: NetType;
  message: string;
  readonly innerException: NetException | null;
  /** Further properties by their .NET name: ParamName, ActualValue, FileName, ErrorRecord... */
  readonly fields = new Map<string, unknown>();
  constructor(type: string | NetType, message: string, inner: NetException | null = null, fields: Record<string, unknown> = {}) {
    super();
    this.type = typeof type === "string" ? typeNamed(type) : type;
    this.message = message;
    this.innerException = inner;
    for (const [name, value] of Object.entries(fields)) this.fields.set(name, value);
  }
  override get netType(): NetType {
    return this.type;
  }
}

/** ArgumentException and its kin: the message gets .NET's " (Parameter 'name')". */
export function argumentError(type: "ArgumentException" | "ArgumentNullException" | "ArgumentOutOfRangeException", message: string, parameter: string): NetException {
  return new NetException(`System.${type}`, `${message} (Parameter '${parameter}')`, null, { ParamName: parameter });
}
