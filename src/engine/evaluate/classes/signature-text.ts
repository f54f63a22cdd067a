// How the signatures of a script class write types: by full name, with the script's own types kept beside the definition.
import type { NetType } from "#dotnet/core/type.ts";
import { findType } from "#dotnet/core/type.ts";
import type { ScriptType } from "./script-type.ts";

/** The text that typeIn() reads back as `type` when it looks from `owner`. */
export function signatureText(type: NetType | null, owner: ScriptType): string {
  if (!type) return "System.Object";
  if (type.elementType) return `${signatureText(type.elementType, owner)}[${",".repeat(type.rank - 1)}]`;
  const { name } = type.definition;
  if (type.typeArguments.length) return `${name}[${type.typeArguments.map((t) => signatureText(t, owner)).join(",")}]`;
  if (findType(name) !== type) owner.names.set(name, type);
  return name;
}
