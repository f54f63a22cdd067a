// Reads JSON as the service's reader does: a byte order mark, comments and trailing commas do no harm (the docs' own samples have such commas).

/** The value; null when the text is blank. Throws SyntaxError for anything that is no JSON even so. */
export function parseLenientJson(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, "").trim();
  if (bare === "") return null;
  try {
    return JSON.parse(bare) as unknown;
  } catch (error) {
    const strict = withoutTrailingCommas(bare);
    if (strict === bare) throw error;
    return JSON.parse(strict) as unknown;
  }
}

/** Takes out comments, and commas before a closing bracket; strings stay as they are. */
function withoutTrailingCommas(text: string): string {
  const pieces = text.match(/"(?:[^"\\]|\\.)*"?|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|[^"/,]+|[",/]/g) ?? [];
  const kept: string[] = [];
  for (const piece of pieces.filter((each) => !/^\/[/*]/.test(each))) {
    if (/^\s*[}\]]/.test(piece)) dropComma(kept);
    kept.push(piece);
  }
  return kept.join("");
}

/** Only a comma after a value may be too many. */
function dropComma(kept: string[]): void {
  const last = lastPiece(kept, kept.length);
  const before = kept[lastPiece(kept, last)]?.trimEnd() ?? "";
  if (kept[last] === "," && !/[[{:,]$/.test(before)) kept.splice(last, 1);
}

function lastPiece(kept: readonly string[], end: number): number {
  let last = end - 1;
  while (last >= 0 && (kept[last] ?? "").trim() === "") last--;
  return last;
}
