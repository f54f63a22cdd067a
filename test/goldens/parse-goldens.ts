// Reads the recorded cases: one text file -> cases. The format is told in test/goldens/README.md.

export interface GoldenCase {
  /** The file's name, `language-arrays.txt`. */
  file: string;
  title: string;
  /** `file | title`, with ` (2)` after it when the file has the title twice: how the lists name a case. */
  key: string;
  script: string;
  /** What a person types at prompts, in order. */
  answers: string[];
  width: number;
  /** The console shows escape sequences. */
  ansi: boolean;
  expected: string;
}

const marks: Record<string, string> = { "␛": "\u001b", "␍": "\r" };
const unmark = (text: string) => text.replace(/[␛␍]/g, (mark) => marks[mark]!);

function expectedText(lines: string[]): string {
  if (lines.length === 0) return "";
  const text = unmark(lines.join("\n"));
  return text.endsWith("␄") ? text.slice(0, -1) : `${text}\n`;
}

/** Throws when the text is not a list of cases. */
export function parseGoldens(file: string, text: string): GoldenCase[] {
  const lines = text.replace(/\n$/, "").split("\n");
  const starts = lines.flatMap((line, i) => (line.startsWith("=== ") ? [i] : []));
  if (starts[0] !== 0) throw new Error(`${file} does not start with a case`);
  const seen = new Map<string, number>();
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? lines.length;
    const arrow = lines.indexOf("==>", start);
    if (arrow < 0 || arrow >= end) throw new Error(`${file}:${start + 1}: a case without ==>`);
    const title = lines[start]!.slice(4);
    const script = lines.slice(start + 1, arrow);
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return {
      file,
      title,
      key: `${file} | ${title}${count > 1 ? ` (${count})` : ""}`,
      script: unmark(script.join("\n")),
      answers: script.filter((line) => line.startsWith("#<")).map((line) => line.slice(2).replace(/^ /, "")),
      width: Number(/\[width (\d+)\]/.exec(title)?.[1] ?? 120),
      ansi: title.includes("[ansi]"),
      expected: expectedText(lines.slice(arrow + 1, end)),
    };
  });
}
