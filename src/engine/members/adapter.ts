// Objects that show content as properties beside their .NET ones.
import { NetObject } from "#dotnet/core/net-object.ts";
import { XmlNode } from "#dotnet/xml/node.ts";
import { xmlContent } from "./xml-content.ts";

/** Content read as properties ($xml.root.child). Other library classes may implement it themselves. */
export interface Adapted {
  /** undefined when the content has no such property. */
  getAdapted(name: string): unknown;
  /** False when the property does not exist or cannot be set. */
  setAdapted(name: string, value: unknown): boolean;
  adaptedNames(): string[];
}

/** The content of a value that has some; null for the others. */
export function adaptedOf(value: unknown): Adapted | null {
  if (!(value instanceof NetObject)) return null;
  if (value instanceof XmlNode) return xmlContent(value);
  return "getAdapted" in value && "adaptedNames" in value ? (value as NetObject & Adapted) : null;
}
