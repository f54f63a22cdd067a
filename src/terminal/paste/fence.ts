// Paste: a Markdown code fence around the snippet is taken off.

const opening = /^\s*(`{3,}|~{3,})[^\n`]*\n/;

/** The text inside the fences when the paste begins with one (several fenced blocks are joined), else the text as it was. */
export function withoutFence(text: string): { text: string; removed: boolean } {
  const first = opening.exec(text.replace(/^\n+/, ""));
  const marker = first?.[1];
  if (marker === undefined) return { text, removed: false };
  const blocks: string[] = [];
  let inside: string[] | null = null;
  for (const line of text.split("\n")) {
    const bare = line.trim();
    if (bare.startsWith(marker)) {
      if (inside === null) inside = [];
      else {
        blocks.push(inside.join("\n"));
        inside = null;
      }
    } else inside?.push(line);
  }
  if (inside !== null) blocks.push(inside.join("\n"));
  return { text: blocks.join("\n"), removed: true };
}
