// What the key cmdlets say about a name that is no key (derived).
import type { ErrorShape } from "../errors/error-record.ts";

export function keyRefusal(key: string): ErrorShape {
  return {
    id: "UnrecognizedKey",
    message: `Unrecognized key '${key}'. Please use a character literal or a well-known key name from the System.ConsoleKey enumeration.`,
    category: "InvalidArgument",
    exception: "System.ArgumentException",
  };
}
