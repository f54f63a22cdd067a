// The lists beside the recorded keys: what does not pass yet, and what differs on purpose.
import { readFileSync } from "node:fs";

function read(name: string): string[] {
  return readFileSync(new URL(`../keys/${name}`, import.meta.url), "utf8").split("\n");
}

/** `group / title` of the cases that do not pass yet. */
export const pending: ReadonlySet<string> = new Set(read("pending.txt").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")));

/** `group / title` of the cases we differ from on purpose: the list items of differences.md. */
export const different: ReadonlySet<string> = new Set(read("differences.md").flatMap((line) => /^- `(.*)`$/.exec(line)?.[1] ?? []));

/** What a case must do: pass, fail (not yet), or anything (we differ on purpose). */
export function expectation(name: string): "pass" | "pending" | "different" {
  return different.has(name) ? "different" : pending.has(name) ? "pending" : "pass";
}
