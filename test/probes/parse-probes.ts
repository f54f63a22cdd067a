// Reads the verified probes: lines "- `` script `` ⇒ result" under headings. The notation is told at the top of semantics-verified.md.

export interface Probe {
  /** `heading | script`, with ` (2)` after it when it is there twice. */
  key: string;
  script: string;
  /** One line; "⏎" stands for a newline. */
  expected: string;
}

/** Throws when the text has no probes. */
export function parseProbes(text: string): Probe[] {
  let heading = "";
  const seen = new Map<string, number>();
  const probes: Probe[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("#### ")) heading = line.slice(5).trim();
    const match = /^- `` (.*?) `` ⇒ (.*)$/.exec(line);
    if (!match) continue;
    const name = `${heading} | ${match[1]}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    probes.push({ key: count > 1 ? `${name} (${count})` : name, script: match[1]!.replaceAll("␤", "\n"), expected: match[2]! });
  }
  if (probes.length === 0) throw new Error("there are no probes in the text");
  return probes;
}
