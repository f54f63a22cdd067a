// The reader of recorded cases, the lists beside them, and the verdict over both.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseProbes } from "../probes/parse-probes.ts";
import { diffLines } from "./diff.ts";
import { judge, parseDifferences, parsePending } from "./lists.ts";
import { parseGoldens } from "./parse-goldens.ts";

describe("parseGoldens", () => {
  it("reads titles with their marks, scripts, answers and text", () => {
    const text = "=== one [width 40] [ansi]\nRead-Host a\n#< yes\n#< \n==>\na: yes\n␛[0mx␍␄\n=== two\n1\n==>\n\n1\n\n=== two\n\n==>\n";
    expect(parseGoldens("f.txt", text)).toEqual([
      { file: "f.txt", title: "one [width 40] [ansi]", key: "f.txt | one [width 40] [ansi]", script: "Read-Host a\n#< yes\n#< ", answers: ["yes", ""], width: 40, ansi: true, expected: "a: yes\n\u001b[0mx\r" },
      { file: "f.txt", title: "two", key: "f.txt | two", script: "1", answers: [], width: 120, ansi: false, expected: "\n1\n\n" },
      { file: "f.txt", title: "two", key: "f.txt | two (2)", script: "", answers: [], width: 120, ansi: false, expected: "" },
    ]);
  });
  it("refuses a case without an arrow", () => {
    expect(() => parseGoldens("f.txt", "=== one\n1\n=== two\n==>\n")).toThrow("f.txt:1: a case without ==>");
  });
  it("finds every case of every file, each under a name of its own", () => {
    const names = readdirSync("test/goldens").filter((name) => name.endsWith(".txt") && name !== "pending.txt");
    const texts = names.map((name) => readFileSync(`test/goldens/${name}`, "utf8"));
    const cases = names.flatMap((name, i) => parseGoldens(name, texts[i]!));
    expect(cases.length).toBe(texts.reduce((sum, text) => sum + text.split("\n").filter((line) => line.startsWith("=== ")).length, 0));
    expect(cases.length).toBeGreaterThanOrEqual(3_738);
    expect(new Set(cases.map((c) => c.key)).size).toBe(cases.length);
  });
});

describe("parseProbes", () => {
  it("finds every probe of the page", () => {
    const text = readFileSync("test/probes/semantics-verified.md", "utf8");
    const probes = parseProbes(text);
    expect(probes.length).toBe(text.split("\n").filter((line) => line.startsWith("- ``")).length);
    expect(probes[0]).toEqual({ key: "modes and tokens | write-output 1+1", script: "write-output 1+1", expected: '"1+1"' });
  });
});

describe("the lists", () => {
  it("reads pending keys without remarks", () => {
    expect([...parsePending("# remark\na.txt | one\n\nb.txt | two\n")]).toEqual(["a.txt | one", "b.txt | two"]);
  });
  it("reads differences with reason and our output, and wants a reason", () => {
    const text = "# Differences\n\nWhy.\n\n### a.txt | one\nBecause.\n\n```text\nours\n```\n\n### a.txt | two\nSo.\n";
    expect([...parseDifferences(text)]).toEqual([["a.txt | one", { reason: "Because.", ours: "ours\n" }], ["a.txt | two", { reason: "So.", ours: null }]]);
    expect(() => parseDifferences("### a.txt | one\n\n")).toThrow("no reason");
  });
});

describe("judge", () => {
  const good = (key: string) => ({ key, expected: "x", actual: "x" });
  const bad = (key: string) => ({ key, expected: "x", actual: "y" });
  const why = (verdict: ReturnType<typeof judge>) => verdict.failures.map((f) => `${f.key}: ${f.why}`);
  it("fails an unlisted case that differs and a listed one that passes", () => {
    const verdict = judge([good("a"), bad("b"), good("c"), bad("d")], new Set(["c", "d"]), new Map(), true);
    expect([verdict.passed, verdict.pending, why(verdict)]).toEqual([1, 1, ["b: differs from the recording", "c: passes, but stands in pending.txt"]]);
  });
  it("holds a difference to our own output when the list tells it", () => {
    const differences = new Map([["a", { reason: "r", ours: "y" }], ["b", { reason: "r", ours: "z" }], ["c", { reason: "r", ours: null }], ["d", { reason: "r", ours: null }]]);
    const verdict = judge([bad("a"), bad("b"), bad("c"), good("d")], new Set(), differences, true);
    expect([verdict.different, why(verdict)]).toEqual([2, ["b: prints neither the recorded text nor the one in differences.md", "d: passes, but stands in differences.md"]]);
  });
  it("fails a listed key that no case has, when all ran", () => {
    expect(why(judge([], new Set(["gone"]), new Map(), true))).toEqual(["gone: stands in a list, but there is no such case"]);
    expect(why(judge([], new Set(["gone"]), new Map(), false))).toEqual([]);
  });
});

describe("diffLines", () => {
  it("shows lines of both, lost ones, new ones, and signs that cannot be seen", () => {
    expect(diffLines("a\nb \nc\n", "a\nc\nd\u001b[0m")).toBe("  a\n- b·\n  c\n+ d␛[0m␄");
    expect(diffLines("", "x\n")).toBe("+ x");
  });
});
