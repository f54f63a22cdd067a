import { joinPaths, leafText, normalPath, parentText, qualifierOf, relativeText } from "#engine/providers/path-text.ts";
import { describe, expect, it } from "vitest";

describe("paths as text", () => {
  it.each([
    ["/a/./b/../c", "/a/c"],
    ["/../..", "/"],
    ["a\\b//c/", "/a/b/c"],
  ])("normalises %s", (path, expected) => {
    expect(normalPath(path)).toBe(expected);
  });

  it.each([
    ["a", "b", "a/b"],
    ["a/", "/b/", "a/b/"],
    ["a//", "//b", "a///b"],
    ["a", "", "a/"],
    ["Variable:", "x", "Variable:/x"],
  ])("joins %s and %s", (parent, child, expected) => {
    expect(joinPaths(parent, child)).toBe(expected);
  });

  it.each([
    ["a/b/c.txt", "a/b", "c.txt"],
    ["a/b/", "a", "b"],
    ["/a", "", "a"],
    ["./a", ".", "a"],
    ["C:\\x\\y", "C:/x", "y"],
    ["Variable:x", "Variable:", "x"],
  ])("splits %s", (path, parent, leaf) => {
    expect([parentText(path), leafText(path)]).toEqual([parent, leaf]);
  });

  it("finds drives and providers in front", () => {
    expect(["Env:PATH", "Microsoft.PowerShell.Core\\FileSystem::/x", "a/b:c"].map(qualifierOf)).toEqual(["Env:", "Microsoft.PowerShell.Core\\FileSystem::", ""]);
  });

  it.each([
    ["/w", "/w/a/b", "./a/b"],
    ["/w/d", "/w/g", "../g"],
    ["/w", "/w", "."],
  ])("sees from %s the place %s", (from, to, expected) => {
    expect(relativeText(from, to)).toBe(expected);
  });
});
