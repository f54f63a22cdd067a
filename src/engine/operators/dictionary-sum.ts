// @{...} + @{...}: a new hashtable with the entries of both.
import { Hashtable } from "#dotnet/types/hashtable.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { runtimeError } from "../errors/error-record.ts";
import { textOf } from "../values/text.ts";

/** A copy of the left one with the right one's entries added. ArgumentException for a key that both have. */
export function copyDictionary(left: DictionaryLike, right: DictionaryLike): unknown {
  const result = left instanceof Hashtable ? left.clone() : new Hashtable();
  if (!(left instanceof Hashtable)) for (const [key, value] of left.entries()) result.set(key, value);
  for (const [key, value] of right.entries()) {
    if (result.has(key)) {
      const message = `Item has already been added. Key in dictionary: '${textOf(key, null)}'  Key being added: '${textOf(key, null)}'`;
      const inner = new NetException("System.ArgumentException", message);
      throw runtimeError({ id: "System.ArgumentException", message, category: "OperationStopped", exception: "System.ArgumentException", inner: inner.innerException });
    }
    result.set(key, value);
  }
  return result;
}
