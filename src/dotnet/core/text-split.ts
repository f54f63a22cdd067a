// String.Split: separators, count, options.
import { typedArray } from "./array.ts";
import { isWhiteSpace, trimWhere } from "./casing.ts";
import type { EnumValue } from "./enum.ts";
import { argumentError } from "./exception.ts";
import { typeNamed } from "./type.ts";

export interface SplitOptions {
  /** Most parts; the last keeps the rest. */
  count?: number;
  options?: EnumValue | null;
}

/** Splits at any of the separators (the first that fits at a place wins); none means white space. The result is a string[]. */
export function splitText(text: string, separators: readonly string[], { count = 0x7fffffff, options = null }: SplitOptions = {}): string[] {
  const flags = options === null ? 0 : Number(options.value);
  if (flags & ~3) throw argumentError("ArgumentException", `Illegal enum value: ${flags}.`, "options");
  if (count < 0) throw argumentError("ArgumentOutOfRangeException", `count ('${count}') must be a non-negative value.`, "count");
  const removeEmpty = (flags & 1) !== 0;
  const trim = (flags & 2) !== 0;
  const clean = (part: string) => (trim ? trimWhere(part, isWhiteSpace, { start: true, end: true }) : part);
  const done = (parts: string[]) => typedArray(typeNamed("System.String"), parts);
  if (count === 0) return done([]);
  if (count === 1) {
    const only = clean(text);
    return done(removeEmpty && only === "" ? [] : [only]);
  }
  const wanted = separators.filter((s) => s !== "");
  const lengthAt = (at: number): number => {
    if (separators.length === 0) return isWhiteSpace(text.charCodeAt(at)) ? 1 : 0;
    for (const separator of wanted) if (text.startsWith(separator, at)) return separator.length;
    return 0;
  };
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const length = lengthAt(at);
    if (length === 0) {
      at++;
      continue;
    }
    const part = clean(text.slice(from, at));
    if (!removeEmpty || part !== "") {
      parts.push(part);
      if (parts.length === count - 1) {
        from = at + length;
        // With RemoveEmptyEntries the rest does not begin with empty parts.
        while (removeEmpty && from < text.length && (lengthAt(from) > 0 || (trim && isWhiteSpace(text.charCodeAt(from))))) from += Math.max(lengthAt(from), 1);
        at = text.length;
        break;
      }
    }
    at += length;
    from = at;
  }
  const last = clean(text.slice(from));
  if (!removeEmpty || last !== "") parts.push(last);
  return done(parts);
}
