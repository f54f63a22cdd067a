// @{...} + @{...}: a new hashtable with the entries of both.
import { duplicateKey, Hashtable, hashLiteral } from "#dotnet/types/hashtable.ts";
import { OrderedDictionary, orderedLiteral } from "#dotnet/types/ordered-dictionary.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { nativeError } from "../errors/native-error.ts";
import { textOf } from "../values/text.ts";

/** A copy of the left one with the right one's entries added. ArgumentException for a key that both have. */
export function copyDictionary(left: DictionaryLike, right: DictionaryLike): unknown {
  const result = left instanceof Hashtable ? left.clone() : left instanceof OrderedDictionary ? orderedLiteral() : hashLiteral();
  if (!(left instanceof Hashtable)) for (const [key, value] of left.entries()) result.set(key, value);
  for (const [key, value] of right.entries()) {
    if (result.has(key)) {
      const first = Array.from(result.keys()).find((k) => textOf(k, null).toLowerCase() === textOf(key, null).toLowerCase()) ?? key;
      throw nativeError(duplicateKey(first, key));
    }
    result.set(key, value);
  }
  return result;
}
