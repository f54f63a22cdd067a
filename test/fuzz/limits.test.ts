// Endless recursion, endless memory, endless texts, on a browser's small stack: an error of PowerShell's own comes, and the next line is answered.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circularScripts, deepScripts } from "./deep-scripts.ts";
import { Findings } from "./findings.ts";
import { parameters, seed } from "./fuzz-session.ts";
import { greedyScripts } from "./greedy-scripts.ts";
import { longTexts, pieces } from "./long-texts.ts";
import { Narrow } from "./narrow.ts";

/** Milliseconds after which the worker is killed: a loaded machine is ten times slower than the promise that the bench holds. */
const LIMIT = 40_000;
/** Cases of each table in a default run; FUZZ_RUNS multiplies them. */
const SHARE = 24;
/** Most characters of a text a parser must read in two seconds. */
const SIZE = 1 << 20;

let narrow: Narrow;
beforeAll(async () => {
  narrow = await Narrow.build();
}, 120_000);
afterAll(() => narrow.end());

/** So many of the list, chosen by the seed; all of them when there are not more. */
function share<T>(list: readonly T[], count: number): T[] {
  const { numRuns } = parameters(count);
  return numRuns >= list.length ? [...list] : fc.sample(fc.shuffledSubarray([...list], { minLength: numRuns, maxLength: numRuns }), { seed, numRuns: 1 })[0]!;
}

async function failures<T>(cases: readonly T[], look: (one: T) => Promise<unknown>): Promise<string> {
  const findings = new Findings();
  for (const one of cases) await findings.look(String(one).slice(0, 400), () => look(one));
  return findings.report();
}

describe(`limits with seed ${seed}`, () => {
  it("of depth: endless recursion ends with PowerShell's error", async () => {
    const report = await failures(share(deepScripts, SHARE), async ([title, script, output]) => {
      const text = await narrow.ask({ kind: "run", text: script, ...(output ? { patience: LIMIT / 2 } : {}) }, LIMIT);
      if (output && !output.test(text)) throw new Error(`${title}: unexpected output ${text.slice(0, 500)}`);
    });
    expect(report).toBe("");
  }, 600_000);

  it("of depth: what contains itself can be shown, compared, converted and written", async () => {
    expect(await failures(share(circularScripts, SHARE * 4), (text) => narrow.ask({ kind: "run", text }, LIMIT))).toBe("");
  }, 600_000);

  it("of memory: what asks for too much gets an error or is stopped", async () => {
    expect(await failures(share(greedyScripts, SHARE / 2), (text) => narrow.ask({ kind: "run", text }, LIMIT))).toBe("");
  }, 600_000);

  it("of length: a million characters of one piece are read", async () => {
    expect(await failures(share(longTexts, SHARE / 2), ([, text]) => narrow.ask({ kind: "parse", text }, LIMIT))).toBe("");
  }, 600_000);

  it("of length: a million characters of several pieces are read", async () => {
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 }));
    const long = fc.array(piece, { minLength: 1, maxLength: 6 }).map((list) => list.join("")).filter((text) => text !== "");
    const lists = fc.sample(long, { seed, numRuns: parameters(SHARE / 4).numRuns });
    expect(await failures(lists, (one) => narrow.ask({ kind: "parse", text: one.repeat(Math.ceil(SIZE / one.length)).slice(0, SIZE) }, LIMIT))).toBe("");
  }, 600_000);
});
