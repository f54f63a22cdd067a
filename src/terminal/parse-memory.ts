// Remembers the last parses: one key press asks several times about the same text.
import { incrementalParse } from "./incremental-parse.ts";
import type { EditorParse, Parse } from "./parse-port.ts";

/** The same function, which parses a text again only after several others. */
export function rememberParse(parse: Parse, most = 8): Parse {
  const known = new Map<string, EditorParse>();
  const parseAgain = incrementalParse(parse);
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    const parsed = parseAgain(text);
    known.set(text, parsed);
    if (known.size > most) for (const first of known.keys()) {
      known.delete(first);
      break;
    }
    return parsed;
  };
}
