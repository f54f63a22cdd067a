// Values written as semantics-verified.md writes them: Int32 bare, strings quoted, other types named.
import { Hashtable } from "#dotnet/types/hashtable.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { codeOf, isNumeric } from "#engine/operators/number-code.ts";
import { toText } from "#dotnet/core/format.ts";
import { invariantCulture } from "#dotnet/core/culture.ts";
import { textOf } from "#engine/values/text.ts";
import { typeOfValue } from "#engine/values/type-of.ts";
import { elementsOf } from "#engine/values/enumerate.ts";
import { baseOf } from "#engine/values/ps-object.ts";

const escapes: Record<string, string> = { "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0", "\x1b": "\\e" };

/** One value. */
export function notation(wrapped: unknown): string {
  const value = baseOf(wrapped);
  if (value === null || value === undefined) return "$null";
  if (typeof value === "string") return `"${value.replace(/[\n\t\r\0\x1b]/g, (c) => escapes[c]!)}"`;
  if (typeof value === "boolean") return value ? "$True" : "$False";
  const type = typeOfValue(value);
  if (type.name === "Char") return `[char]'${textOf(value, null)}'`;
  if (type.name === "Double") return `Double ${toText(value, invariantCulture)}`;
  if ((isNumeric(codeOf(value)) || type.name === "BigInteger") && !type.isEnum) return type.name === "Int32" ? String(value as number) : `${type.name} ${toText(value, invariantCulture)}`;
  if (isDictionaryLike(value)) {
    const entries = Array.from(value.entries(), ([key, item]) => `${textOf(key, null)}=${notation(item)}`);
    return `${value instanceof Hashtable ? "Hashtable" : type.name}@{${entries.join("; ")}}`;
  }
  const items = elementsOf(value);
  if (items) return `[${items.map(notation).join(", ")}]`;
  return `${type.fullName} ${textOf(value, null)}`;
}
