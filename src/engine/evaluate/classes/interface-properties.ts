// Properties of a script class's interfaces, which its get_Name() and set_Name() methods implement.
import type { Member } from "#dotnet/core/type.ts";
import { parseSignature } from "#dotnet/core/signature.ts";
import { typesOf } from "../../members/marshal.ts";
import type { ScriptType } from "./script-type.ts";
import { signatureText } from "./signature-text.ts";

/** Rows for the properties that the class has accessor methods for and does not declare itself. */
export function interfaceProperties(type: ScriptType, own: readonly Member[]): Member[] {
  const rows = new Map(own.filter(([text]) => !text.startsWith("static ")).map((row) => [parseSignature(row[0]).name.toLowerCase(), row] as const));
  const added: Member[] = [];
  for (const face of type.interfaces) {
    for (const { name, kind, overloads } of face.members("instance")) {
      const get = rows.get(`get_${name.toLowerCase()}`);
      if (kind !== "property" || !get || rows.has(name.toLowerCase())) continue;
      const set = rows.get(`set_${name.toLowerCase()}`);
      const text = `${signatureText(typesOf(overloads[0]!).result, type)} ${name} {${set ? "get;set;" : "get;"}}`;
      const row: Member = set ? [text, get[1], set[1]] : [text, get[1]];
      rows.set(name.toLowerCase(), row);
      added.push(row);
    }
  }
  return added;
}
