// Whole programs, each run as one submission; what they print was worked out by hand from the scripts (derived, not recorded).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createNodeSession } from "#host/node/session.ts";

const folder = import.meta.dirname;
const programs = readdirSync(folder).filter((name) => name.endsWith(".ps1"));

async function printed(text: string): Promise<string> {
  let out = "";
  const session = await createNodeSession({
    output: { write: (part) => void (out += part), progress() {}, clear() {}, setTitle() {}, size: () => ({ columns: 120, rows: 50 }), colors: false },
    prompt: { interactive: false, readLine: async () => null },
  });
  await session.run(text);
  return out;
}

describe("whole programs", () => {
  it.each(programs)("prints what %s was written to print", async (name) => {
    const expected = readFileSync(join(folder, name.replace(/ps1$/, "txt")), "utf8");
    expect(await printed(readFileSync(join(folder, name), "utf8"))).toBe(expected);
  });
});
