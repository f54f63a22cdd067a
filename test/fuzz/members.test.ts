// Every public member of every known .NET type, called with arguments that do not suit it: only PowerShell's errors come out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Findings } from "./findings.ts";
import { fuzzSession, parameters, seed } from "./fuzz-session.ts";
import { argumentList, callables, callScript } from "./member-calls.ts";

/** Calls of one member. */
const CALLS = 2;
/** Members after which the session is a fresh one. */
const SHIFT = 250;

describe(`members of .NET types with seed ${seed}`, () => {
  it("answer wrong arguments with PowerShell's own errors", async () => {
    const all = callables();
    const { numRuns } = parameters(CALLS);
    const lists = fc.sample(argumentList, { seed, numRuns: all.length * numRuns });
    const findings = new Findings();
    let fresh = await fuzzSession();
    for (const [i, one] of all.entries()) {
      if (i % SHIFT === 0) fresh = await fuzzSession();
      const script = callScript(one, lists.slice(i * numRuns, (i + 1) * numRuns));
      if (await findings.look(script, () => fresh.run(script))) fresh = await fuzzSession();
    }
    expect(findings.report()).toBe("");
  }, 600_000);
});
