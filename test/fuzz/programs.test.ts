// Mutated recordings and random programs: only PowerShell's errors come out, every script heeds the stop, and the session answers afterwards.
import fc from "fast-check";
import { describe, it } from "vitest";
import { parameters, seed, survives } from "./fuzz-session.ts";
import { mutatedScript } from "./mutations.ts";
import { randomProgram } from "./programs.ts";

describe(`scripts with seed ${seed}`, () => {
  it("survive as recordings with tokens cut out, doubled, exchanged and mixed", async () => {
    await fc.assert(fc.asyncProperty(mutatedScript, async (script) => void (await survives(script))), parameters(1200));
  }, 600_000);

  it("survive as random programs full of extreme values and names of JavaScript's own", async () => {
    await fc.assert(fc.asyncProperty(randomProgram, async (script) => void (await survives(script))), parameters(1200));
  }, 600_000);
});
