// A line diff for failing cases: what was recorded against what came, control characters made visible.

const visible = (line: string) => line.replaceAll("\u001b", "␛").replaceAll("\r", "␍").replace(/ +$/, (blanks) => "·".repeat(blanks.length));

/** Lines with `  ` (both), `- ` (recorded only) and `+ ` (ours only); by longest common subsequence, over at most 400 lines a side. */
export function diffLines(expected: string, actual: string): string {
  const cut = (text: string) => {
    const lines = text.endsWith("\n") ? text.slice(0, -1).split("\n") : `${text}␄`.split("\n");
    return (text === "" ? [] : lines).slice(0, 400).map(visible);
  };
  const [a, b] = [cut(expected), cut(actual)];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  }
  const out: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push(`  ${a[i++]}`);
      j++;
    } else if (j >= b.length || (i < a.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) out.push(`- ${a[i++]}`);
    else out.push(`+ ${b[j++]}`);
  }
  return out.join("\n");
}
