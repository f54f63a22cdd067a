// [pscustomobject]: dictionaries become custom objects; everything else stays what it is.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf, customObject, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";

/** The cast [pscustomobject]$value. An entry PSTypeName becomes the object's type name. */
export function toCustomObject(value: unknown): unknown {
  const base = baseOf(value);
  if (!isDictionaryLike(base)) return value;
  const object = customObject();
  let names: string[] | null = null;
  for (const [key, content] of base.entries()) {
    const name = textOf(key, null);
    if (name.toLowerCase() === "pstypename") names = (elementsOf(content) ?? [content]).map((n) => textOf(n, null));
    else object.members.set(name.toLowerCase(), { kind: "NoteProperty", name, value: content });
  }
  if (names) object.typeNames = [...names, "System.Management.Automation.PSCustomObject", "System.Object"];
  return object;
}

/** A custom object with the note properties of another (psobject.Copy()). */
export function copyObject(object: PSObject): PSObject {
  const copy = new PSObject(object.custom, object.base, new Map(Array.from(object.members, ([key, member]) => [key, { ...member }])));
  copy.typeNames = object.typeNames && [...object.typeNames];
  return copy;
}
