// Parses the scripts of the recorded parser cases directly and compares what they print, without an engine.

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { goldenFolder, printCase, readCases } from "./golden-cases.ts";

const files = readdirSync(goldenFolder()).filter((file) => /^parse-.*\.txt$/.test(file)).sort();

describe.each(files)("recorded cases of %s", (file) => {
  const cases = readCases(file);
  const printable = cases.flatMap((item) => {
    const printed = printCase(item.script);
    return printed === null ? [] : [{ title: item.title, expected: item.expected, actual: printed.actual }];
  });

  it("are all read", () => {
    expect(cases.every((item) => item.title !== "" && item.script !== "")).toBe(true);
  });

  it.each(printable.map((item) => [item.title, item] as const))("%s", (_title, item) => {
    expect(item.actual).toBe(item.expected);
  });
});

it("cover most recorded parser cases (the rest needs an engine)", () => {
  const printed = files.flatMap((file) => readCases(file)).filter((item) => printCase(item.script) !== null).length;
  expect(printed).toBeGreaterThanOrEqual(658);
});
