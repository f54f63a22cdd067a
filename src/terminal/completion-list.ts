// Candidates printed as a list in columns, filled column by column (PossibleCompletions).
import type { Completion } from "#engine/services.ts";
import { textWidth } from "./cells.ts";
import { neutralise } from "./neutralise.ts";

/** The list for a screen of so many columns. */
export function listOf(matches: readonly Completion[], columns: number): string {
  const names = matches.map((match) => neutralise(match.listText));
  const wide = Math.max(...names.map(textWidth)) + 2;
  const across = Math.max(1, Math.floor(columns / wide));
  const rows = Math.ceil(names.length / across);
  const lines = Array.from({ length: rows }, (_, row) =>
    names.filter((__, index) => index % rows === row).map((name) => name + " ".repeat(Math.max(0, wide - textWidth(name)))).join("").trimEnd());
  return lines.join("\n");
}
