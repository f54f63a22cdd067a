// One completion: how it is made, matched with the typed word, ordered and quoted.
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { hasWildcards, wildcard } from "../operators/wildcard.ts";
import type { Completion, CompletionKind } from "../services.ts";

export function item(kind: CompletionKind, text: string, listText: string = text, toolTip: string = listText): Completion {
  return { text, listText, kind, toolTip };
}

/** Whether a name continues what was typed: its beginning, or the word as a wildcard pattern with a star behind it. */
export function matcher(word: string): (name: string) => boolean {
  if (hasWildcards(word)) {
    try {
      const pattern = wildcard(`${word}*`);
      return (name) => pattern.matches(name);
    } catch {
      // A half-written pattern ("a[") is taken literally.
    }
  }
  const lower = word.toLowerCase();
  return (name) => name.toLowerCase().startsWith(lower);
}

/** In the culture's order, ignoring case. */
export function byText(a: Completion, b: Completion): number {
  return linguisticCompare(a.text, b.text, true);
}

export function byListText(a: Completion, b: Completion): number {
  return linguisticCompare(a.listText, b.listText, true);
}

export type Quote = "" | "'" | '"';

/** Characters that end or change a bare word on a command line. */
const SPECIAL = /[\s'"`‘’‚‛“”„{}();,|&<>$]|^[@#\]>]|^--%|^\d?>/u;

/** A value as an argument: in the quotes that were typed, else in single quotes where it needs some. */
export function quoted(value: string, quote: Quote = ""): string {
  if (quote === '"') return `"${value.replace(/[`"$]/g, "`$&")}"`;
  if (quote === "'" || value === "" || SPECIAL.test(value)) return `'${value.replace(/['‘’‚‛]/g, "$&$&")}'`;
  return value;
}

/** The typed word without its quotes: `'a b` and `'a b'` are a b. */
export function unquoted(text: string): { word: string; quote: Quote } {
  const first = text[0];
  if (first !== "'" && first !== '"') return { word: text, quote: "" };
  const closed = text.length > 1 && text.endsWith(first);
  const inside = text.slice(1, closed ? -1 : undefined);
  return { word: first === "'" ? inside.replaceAll("''", "'") : inside.replaceAll('""', '"').replace(/`(.)/g, "$1"), quote: first };
}
