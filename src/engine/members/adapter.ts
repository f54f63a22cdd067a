// Objects that show content as properties beside their .NET ones: XML nodes, and whatever else implements the protocol.
import { NetObject } from "#dotnet/core/net-object.ts";

/** Implemented by library classes whose content scripts read as properties ($xml.root.child). */
export interface Adapted {
  /** undefined when the content has no such property. */
  getAdapted(name: string): unknown;
  /** False when the property does not exist or cannot be set. */
  setAdapted(name: string, value: unknown): boolean;
  adaptedNames(): string[];
}

export function isAdapted(value: unknown): value is NetObject & Adapted {
  return value instanceof NetObject && "getAdapted" in value && "adaptedNames" in value;
}
