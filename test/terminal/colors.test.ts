// Syntax colours: the recorded colour of every token, and when the prompt is red.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coloredSpans } from "#terminal/colors.ts";
import { parse } from "./language.ts";
import { expectation } from "./recorded.ts";

interface Recorded {
  line: string;
  tokens: [number, number, string][];
  errorPrompt: boolean;
}

const recorded = readFileSync(new URL("../keys/colors.jsonl", import.meta.url), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Recorded);

describe("the recorded colours", () => {
  for (const one of recorded) {
    const expected = expectation(`colors / ${JSON.stringify(one.line)}`);
    it(`${expected === "pass" ? "are ours" : "are not ours yet"}: ${one.line}`, () => {
      const parsed = parse(one.line);
      const ours = { tokens: coloredSpans(parsed.tokens, one.line).map((span) => [span.start, span.end, span.kind]), errorPrompt: parsed.errors.length > 0 };
      const theirs = { tokens: one.tokens, errorPrompt: one.errorPrompt };
      if (expected === "pass") expect(ours).toEqual(theirs);
      else expect(ours).not.toEqual(theirs);
    });
  }
});
