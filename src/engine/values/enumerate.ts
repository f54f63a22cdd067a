// Which values the pipeline and foreach take apart, and how.
import { MultiArray } from "#dotnet/core/array.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { Byte } from "#dotnet/core/numbers.ts";
import { Enumerator, isDictionaryLike, isEnumerable } from "#dotnet/core/sequence.ts";
import { baseOf, PSObject } from "./ps-object.ts";

/**
 * The elements the pipeline sees, or null for a value that stays whole: scalars, strings, dictionaries, XML nodes.
 * The iteration throws the collection's own NetException when it changes under way.
 */
export function enumerate(value: unknown): Iterable<unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return value;
  if (value instanceof PSObject) return value.custom ? null : enumerate(value.base);
  if (value instanceof NetObject) {
    if (value instanceof Enumerator) return value;
    return isEnumerable(value) && !isDictionaryLike(value) && !staysWhole(value) ? value.enumerate() : null;
  }
  if (value instanceof Uint8Array) return bytesOf(value);
  if (value instanceof MultiArray) return value.items;
  return null;
}

/** A class whose instances can be walked but go down the pipeline in one piece (XML nodes, strings of sorts) says so. */
function staysWhole(value: object): boolean {
  return "unrolls" in value && value.unrolls === false;
}

function* bytesOf(bytes: Uint8Array): Iterable<unknown> {
  for (const byte of bytes) yield new Byte(byte);
}

/** What a pipeline starts from: the elements, or the value alone. */
export function enumerateForPipeline(value: unknown): Iterable<unknown> {
  return enumerate(value) ?? [value];
}

/** The elements as an array; null for a value that stays whole. Arrays come back as they are. */
export function elementsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const items = enumerate(value);
  return items && Array.from(items);
}

/** The count of a collection when it is known without walking it. */
export function countOf(value: unknown): number | undefined {
  const base = baseOf(value);
  if (Array.isArray(base) || base instanceof Uint8Array) return base.length;
  if (base instanceof MultiArray) return base.items.length;
  if (base instanceof NetObject && "count" in base && typeof base.count === "number") return base.count;
  return undefined;
}
