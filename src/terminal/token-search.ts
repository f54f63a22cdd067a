// Finding the token before, at or after the cursor, looking into expandable strings.
import type { EditorToken } from "./parse-port.ts";

/** The last token that starts before the offset. */
export function previousToken(tokens: readonly EditorToken[], offset: number): EditorToken | null {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "EndOfInput" || token.start >= offset) continue;
    return (token.nestedTokens && previousToken(token.nestedTokens, offset)) ?? token;
  }
  return null;
}

/** The token that holds the offset, or the next one. */
export function currentOrNextToken(tokens: readonly EditorToken[], offset: number): EditorToken | null {
  const token = tokens.find((one) => offset < one.end && one.kind !== "EndOfInput");
  if (token === undefined) return null;
  return (token.nestedTokens && currentOrNextToken(token.nestedTokens, offset)) ?? token;
}

/** The first token that starts after the offset. */
export function nextToken(tokens: readonly EditorToken[], offset: number): EditorToken | null {
  for (const token of tokens) {
    if (token.kind === "EndOfInput") return null;
    if (offset < token.end && token.nestedTokens) {
      const nested = nextToken(token.nestedTokens, offset);
      if (nested !== null) return nested;
    }
    if (token.start > offset) return token;
  }
  return null;
}
