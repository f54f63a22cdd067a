import { readFileSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import { cmdlets } from "#cmdlets/registry.ts";
import { evaluated, testSession } from "./session-for-tests.ts";
it("probes", async () => {
  const text = readFileSync("/work/shared/reference/semantics-verified.md", "utf8");
  const wanted = (process.env.SECTIONS ?? "numbers").split(",");
  let section = "";
  let pass = 0; const out: string[] = []; let fail = 0;
  for (const line of text.split("\n")) {
    if (line.startsWith("#### ")) section = line.slice(5);
    const m = /^- `` (.*?) `` ⇒ (.*)$/.exec(line);
    if (!m || !wanted.some((w) => section.startsWith(w))) continue;
    const script = m[1]!.replaceAll("␤", "\n");
    const expected = m[2]!.replaceAll("⏎", "\n").replace(/\(en-US.*$/, "");
    let got: string;
    try { got = await evaluated(script, testSession(cmdlets)); } catch (e) { got = "CRASH " + (e instanceof Error ? e.stack?.split("\n").slice(0, 3).join(" ") : String(e)); }
    if (got === expected) pass++; else { fail++; out.push(`[${section}] ${script}\n   want ${expected}\n   got  ${got}`); }
  }
  writeFileSync("/tmp/e2-probes.txt", `${pass} passed ${fail} failed\n${out.join("\n")}\n`);
}, 120000);
