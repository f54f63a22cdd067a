// Every cmdlet with arguments and pipeline input that do not suit it: only PowerShell's errors come out, and the session answers afterwards.
import { describe, expect, it } from "vitest";
import { cmdletCalls } from "./cmdlet-calls.ts";
import { Findings } from "./findings.ts";
import { parameters, seed, survives } from "./fuzz-session.ts";

/** Calls of one cmdlet. */
const CALLS = 6;

describe(`cmdlets with seed ${seed}`, () => {
  it("answer odd arguments and odd input with PowerShell's own errors", async () => {
    const findings = new Findings();
    for (const { script } of cmdletCalls(seed, parameters(CALLS).numRuns)) await findings.look(script, () => survives(script));
    expect(findings.report()).toBe("");
  }, 600_000);
});
