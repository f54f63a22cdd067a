// How PowerShell shows a type in text: [string][int] is "int", a list of ints "System.Collections.Generic.List[int]".
import type { NetType } from "#dotnet/core/type.ts";
import { acceleratorOf } from "./accelerators.ts";

/** Accelerator names where there are some; type arguments in brackets without assembly or arity. */
export function typeDisplayName(type: NetType): string {
  if (type.elementType) return `${typeDisplayName(type.elementType)}[${",".repeat(type.rank - 1)}]`;
  const full = type.definition.name;
  if (type.typeArguments.length) {
    const bare = full.replace(/`\d+/g, "");
    return `${bare}[${type.typeArguments.map(typeDisplayName).join(",")}]`;
  }
  if (type.isOpen) return `${full.replace(/`\d+/g, "")}[${type.definition.parameters!.join(",")}]`;
  return acceleratorOf(full) ?? full;
}
