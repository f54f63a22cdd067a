// Member signatures as Get-Member and OverloadDefinitions print them, with the type arguments filled in.
import type { MemberInfo, NetType } from "#dotnet/core/type.ts";
import { acceleratorOf } from "../types/accelerators.ts";
import { typeDisplayName } from "../types/type-display-name.ts";

/** "string Substring(int startIndex)"; a constructor begins with its type's name. */
export function definitionText(info: MemberInfo, owner: NetType = info.declaringType): string {
  const text = withArguments(info.text, info.declaringType).replace(/\bSystem\.[\w.]+/g, (name) => acceleratorOf(name) ?? name);
  return info.signature.kind === "constructor" ? `${typeDisplayName(owner)} ${text}` : text;
}

function withArguments(text: string, type: NetType): string {
  const names = type.definition.parameters ?? [];
  if (!names.length || !type.typeArguments.length) return text;
  const byName = new Map(names.map((name, i) => [name, typeDisplayName(type.typeArguments[i]!)]));
  return text.replace(/\b[A-Z]\w*\b(?![.`(])/g, (word) => byName.get(word) ?? word);
}
