// Replays what the real module did: same requests, same output, same errors, except where differences.md says otherwise.
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import type { RecordedError, Recording } from "./records/record.ts";
import { linesOf, readDifferences } from "./records/record.ts";
import type { Replayed } from "./records/replay.ts";
import { replay } from "./records/replay.ts";

const differences = readDifferences();
const pending = readFileSync(new URL("./pending.txt", import.meta.url), "utf8").split("\n").filter(Boolean);
const counts = { passed: 0, different: 0, pending: 0 };

function allowed(id: string): Set<string> {
  return new Set(differences.filter((d) => d.id === id || (d.id.endsWith("*") && id.startsWith(d.id.slice(0, -1)))).flatMap((d) => d.fields));
}

function essential(error: RecordedError): RecordedError {
  const { message, exceptionMessage, fullyQualifiedErrorId, category, exception } = error;
  return { message, ...(exceptionMessage === undefined ? {} : { exceptionMessage }), fullyQualifiedErrorId, category, exception };
}

function expected(record: Recording): Replayed {
  return {
    requests: (record.requests ?? []).map(({ method, uri, headers, contentType, body }) => ({ method, uri, headers, contentType, body })),
    output: record.output ?? "",
    outputTypes: record.outputTypes ?? [],
    errors: (record.errors ?? (record.error ? [record.error] : [])).map(essential),
  };
}

/** The parts that must agree; and those that are allowed to differ but agree all the same, so that the list shrinks. */
function compare(wanted: Replayed, found: Replayed, free: ReadonlySet<string>) {
  const wantedParts: Partial<Replayed> = {};
  const foundParts: Partial<Replayed> = {};
  const needless: string[] = [];
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  for (const part of ["requests", "output", "outputTypes", "errors"] as const) {
    if (free.has(part)) {
      if (same(wanted[part], found[part])) needless.push(part);
      continue;
    }
    const takesFirst = part === "errors" && free.has("follow-up");
    if (takesFirst && same(wanted.errors, found.errors)) needless.push("follow-up");
    Object.assign(wantedParts, { [part]: takesFirst ? wanted.errors.slice(0, 1) : wanted[part] });
    Object.assign(foundParts, { [part]: found[part] });
  }
  return { wantedParts, foundParts, needless };
}

describe.each(["requests.jsonl", "docs-flows.jsonl"])("the records of %s", (file) => {
  const waits = new Set(pending);
  it.each(linesOf<Recording>(file).map((record) => [record.id, record] as const))("%s", async (id, record) => {
    const free = allowed(id);
    const { wantedParts, foundParts, needless } = compare(expected(record), await replay(record), free);
    if (waits.has(id)) {
      // A pending record that agrees must leave the list.
      expect(foundParts).not.toEqual(wantedParts);
      counts.pending++;
      return;
    }
    expect(foundParts).toEqual(wantedParts);
    // A line that takes many records may name a part that only some of them differ in.
    const isListed = differences.some((difference) => difference.id === id);
    expect(isListed ? needless : []).toEqual([]);
    counts[free.size ? "different" : "passed"]++;
  });
});

afterAll(() => console.log(`partner records: ${counts.passed} as recorded, ${counts.different} different on purpose, ${counts.pending} pending`));
