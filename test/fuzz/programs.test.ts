// Texts at random, mutated recordings and random programs: only PowerShell's errors come out, every script heeds the stop, the session answers afterwards.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "#grammar/parse.ts";
import { fuzzSession, parameters, seed, survives } from "./fuzz-session.ts";
import { mutatedScript } from "./mutations.ts";
import { randomProgram } from "./programs.ts";
import { randomText, tokenSoup } from "./texts.ts";

/** Milliseconds after which two runs of one program may differ, for they are stopped. */
const PATIENCE = 2_000;
/** What may differ between two sessions: counters and identities of the whole process. */
const UNSTEADY = /GetHashCode|\$Host|\$ExecutionContext|Get-Variable|Trace-Command/i;

describe(`scripts with seed ${seed}`, () => {
  it("are parsed whatever their text is, with every token in its place", () => {
    fc.assert(fc.property(fc.oneof(randomText, tokenSoup), (text) => {
      const { tokens, errors } = parse(text);
      // The end of the text is a token behind the last character.
      for (const { start, end } of [...tokens, ...errors]) expect(0 <= start && start <= end && end <= text.length + 1, `${start}-${end} of ${text.length}`).toBe(true);
    }), parameters(3000));
  }, 600_000);

  it("survive as texts and tokens at random", async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(randomText, tokenSoup), async (text) => void (await survives(text))), parameters(600));
  }, 600_000);

  it("survive as recordings with tokens cut out, doubled, exchanged and mixed", async () => {
    await fc.assert(fc.asyncProperty(mutatedScript, async (script) => void (await survives(script))), parameters(600));
  }, 600_000);

  it("survive as random programs full of extreme values and names of JavaScript's own", async () => {
    await fc.assert(fc.asyncProperty(randomProgram, async (script) => void (await survives(script))), parameters(600));
  }, 600_000);

  it("say the same in two sessions", async () => {
    await fc.assert(fc.asyncProperty(randomProgram.filter((script) => !UNSTEADY.test(script)), async (script) => {
      const before = performance.now();
      const first = await (await fuzzSession()).run(script, PATIENCE);
      const second = await (await fuzzSession()).run(script, PATIENCE);
      if (performance.now() - before < PATIENCE) expect(second).toBe(first);
    }), parameters(100));
  }, 600_000);
});
