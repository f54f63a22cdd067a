// Cutting text and lists into the pieces that Get-Content gives.

/** The text between delimiters; none for an empty delimiter. */
export function piecesOf(text: string, delimiter: string): string[] {
  if (delimiter === "") return [];
  const pieces = text.split(delimiter);
  if (pieces.at(-1) === "") pieces.pop();
  return pieces;
}

/** -ReadCount: runs of so many items. */
export function groupsOf(items: readonly unknown[], size: number): unknown[][] {
  const groups: unknown[][] = [];
  for (let i = 0; i < items.length; i += size) groups.push(items.slice(i, i + size));
  return groups;
}
