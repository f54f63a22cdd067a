// Recorded scripts with their tokens cut out, doubled, exchanged, or taken from another script.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { parse } from "#grammar/parse.ts";
import { parseGoldens } from "../goldens/parse-goldens.ts";

const folder = fileURLToPath(new URL("../goldens/", import.meta.url));

/** The scripts of every recorded case that runs. */
export const recordedScripts: string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".txt") && !file.startsWith("pending"))
  .flatMap((file) => parseGoldens(file, readFileSync(folder + file, "utf8")).map((one) => one.script));

type Edit = { kind: "delete" | "double" | "swap" | "splice"; at: number; other: number; length: number; from: string };

const edit = fc.record<Edit>({
  kind: fc.constantFrom("delete", "double", "swap", "splice"),
  at: fc.nat({ max: 10_000 }),
  other: fc.nat({ max: 10_000 }),
  length: fc.integer({ min: 1, max: 6 }),
  from: fc.constantFrom(...recordedScripts),
});

/** The tokens of a script, each with the blanks before it. */
function pieces(script: string): string[] {
  let end = 0;
  const result: string[] = [];
  for (const token of parse(script).tokens) {
    if (token.end <= end || token.end > script.length) continue;
    result.push(script.slice(end, token.end));
    end = token.end;
  }
  return [...result, script.slice(end)];
}

function apply(list: string[], { kind, at, other, length, from }: Edit): string[] {
  const start = at % list.length;
  const [before, part, behind] = [list.slice(0, start), list.slice(start, start + length), list.slice(start + length)];
  if (kind === "delete") return [...before, ...behind];
  if (kind === "double") return [...before, ...part, ...part, ...behind];
  if (kind === "splice") {
    const donor = pieces(from);
    const place = other % donor.length;
    return [...before, " ", ...donor.slice(place, place + length), " ", ...behind];
  }
  const copy = [...list];
  const second = other % list.length;
  [copy[start], copy[second]] = [copy[second]!, copy[start]!];
  return copy;
}

/** A recorded script after one to four edits. */
export const mutatedScript = fc
  .tuple(fc.constantFrom(...recordedScripts), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([script, edits]) => edits.reduce((list, one) => (list.length === 0 ? list : apply(list, one)), pieces(script)).join(""));
