// Random and mutated texts: parsing always ends, never throws, and gives sound positions.

import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "#grammar/parse.ts";
import { walk } from "#grammar/tree-walk.ts";
import { goldenFolder, readCases } from "./golden-cases.ts";

const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000_007);
const runs = Number(process.env["FUZZ_RUNS"] ?? 300);
const scripts = readdirSync(goldenFolder()).filter((file) => /^(?:parse|program|language)-.*\.txt$/.test(file))
  .flatMap((file) => readCases(file).map((item) => item.script));
const pieces = "$ $a ( ) { } [ ] @{ @( $( \" ' @\" \"@ ` \n \r\n ; | || && & , . .. :: ? ?. ?? = += -eq -foo -- --% # <# #> > 2>&1 < 1 1kb a if else foreach in switch class static : function param begin try catch [int] using data \u2013 \u201c \u00a0".split(" ");

/** What must hold for any input. */
function check(text: string): void {
  const { tree, tokens, errors, incomplete } = parse(text);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const previous = tokens[i - 1];
    if (previous !== undefined && token.start < previous.end) throw new Error(`token ${i} overlaps the one before`);
    if (token.end < token.start) throw new Error(`token ${i} ends before it starts`);
  }
  expect(tokens[tokens.length - 1]?.kind).toBe("EndOfInput");
  walk(tree, (node) => {
    if (node.start < 0 || node.end < node.start || node.start > text.length + 1) throw new Error(`bad extent of ${node.kind}`);
  });
  for (const error of errors) if (error.message === "" || error.end < error.start) throw new Error(`bad error ${error.id}`);
  expect(incomplete).toBe(errors[0]?.incomplete ?? false);
}

describe(`parsing with seed ${seed}`, () => {
  it("survives random characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), check), { seed, numRuns: runs });
  });

  it("survives random pieces of the language", () => {
    const text = fc.array(fc.constantFrom(...pieces, " "), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, check), { seed, numRuns: runs * 5 });
  });

  it("survives recorded scripts with pieces cut out, doubled or put in", () => {
    const mutation = fc.record({ script: fc.constantFrom(...scripts), at: fc.nat(), length: fc.nat({ max: 8 }), put: fc.constantFrom("", ...pieces) });
    fc.assert(fc.property(mutation, ({ script, at, length, put }) => {
      const place = script.length === 0 ? 0 : at % script.length;
      check(script.slice(0, place) + put + script.slice(place + length));
    }), { seed, numRuns: runs * 5 });
  });

  it("ends within two seconds on a long run of any one piece", () => {
    for (const piece of ["(", "{", "$(", "\"$(", "@{a=", "1+", "a|", "$a.b", "if($a){", "'", "\n", "1 2 ", "elseif(1){}"]) {
      const text = piece.repeat(Math.floor(200_000 / piece.length));
      const start = performance.now();
      parse(text);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
