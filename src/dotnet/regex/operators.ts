// What -match, -replace, -split, Select-String and switch -Regex need of the regular expressions, without .NET objects in between.
import type { Pattern, RawMatch } from "./pattern.ts";
import { patternOf } from "./pattern.ts";
import { expandReplacement, replaceMatches, splitText } from "./replacement.ts";

/** The content of $Matches: group numbers (Int32) or names to texts, only groups that took part, in number order. */
export function matchTable(match: RawMatch): Map<number | string, string> {
  const table = new Map<number | string, string>();
  for (const number of match.pattern.numbers) {
    const text = match.group(number);
    if (text === null) continue;
    const name = match.pattern.nameOf(number);
    table.set(name === String(number) ? number : name, text);
  }
  return table;
}

/** -match on one text; options are RegexOptions bits (1 ignores case). Null when it does not match. Throws RegexParseException. */
export function matchOnce(text: string, pattern: string, options: number): RawMatch | null {
  return patternOf(pattern, options).match(text);
}

/** -replace with a replacement pattern. */
export function replaceAll(text: string, pattern: Pattern, replacement: string): string {
  return replaceMatches(pattern, text, (match) => expandReplacement(match, replacement));
}

/** -split with a count: 0 all, n at most n pieces, -n at most n pieces counted from the right. */
export function splitOnce(text: string, pattern: string, options: number, count: number): string[] {
  const RIGHT_TO_LEFT = 64;
  return count < 0 ? splitText(patternOf(pattern, options | RIGHT_TO_LEFT), text, -count) : splitText(patternOf(pattern, options), text, count);
}
