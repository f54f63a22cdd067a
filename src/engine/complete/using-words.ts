// Completes the words of a using statement.
import { completeFiles } from "./file-names.ts";
import { item, matcher } from "./completion-item.ts";
import { tokenBefore } from "./place.ts";
import type { Answer, Place } from "./place.ts";
import { completeNamespaces } from "./type-names.ts";

const KINDS: readonly (readonly [name: string, toolTip: string])[] = [
  ["assembly", "Loads a .NET assembly"],
  ["module", "Loads a module with its classes"],
  ["namespace", "Lets types of a namespace be named in short"],
  ["type", "Gives a type another name"],
];

export function completeUsing(place: Place): Answer | null {
  const { at, before, cursor, text } = place;
  const last = at ? before : place.before;
  if (!last || place.newLine) return null;
  const word = at ? text.slice(at.start, cursor) : "";
  const start = at?.start ?? cursor;
  const answer: Answer = { start, length: (at?.end ?? cursor) - start, matches: [], final: true };
  if (last.kind === "Using") {
    const matches = matcher(word);
    return { ...answer, matches: KINDS.filter(([name]) => matches(name)).map(([name, toolTip]) => item("Keyword", name, name, toolTip)) };
  }
  if (tokenBefore(place, last)?.kind !== "Using") return null;
  if (last.text.toLowerCase() === "namespace") return { ...answer, matches: completeNamespaces(word) };
  return /^(module|assembly)$/i.test(last.text) ? { ...answer, matches: completeFiles({ word, quote: "" }, place.engine) } : null;
}
