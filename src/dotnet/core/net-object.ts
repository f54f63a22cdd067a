// The root of every .NET object that is not a plain JavaScript value.
import type { NetType } from "./type.ts";

/** An instance of a .NET reference or value type that has no plain JavaScript form. */
export abstract class NetObject {
  /** What `.GetType()` answers. */
  abstract get netType(): NetType;
}
