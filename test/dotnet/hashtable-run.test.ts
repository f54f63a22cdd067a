// Hashtables filled with consecutive whole numbers are arrays inside; nobody may notice.
import { describe, expect, it } from "vitest";
import { hashLiteral } from "#dotnet/types/hashtable.ts";

const filled = (...keys: unknown[]) => {
  const table = hashLiteral();
  for (const key of keys) table.set(key, `v${String(key)}`);
  return table;
};

describe("a hashtable of whole numbers", () => {
  it.each([
    ["counts from any start", filled(5, 6, 7), [[5, "v5"], [6, "v6"], [7, "v7"]]],
    ["turns into a general one at a gap", filled(0, 1, 5), [[0, "v0"], [1, "v1"], [5, "v5"]]],
    ["turns into a general one at a text", filled(0, "a", 1), [[0, "v0"], ["a", "va"], [1, "v1"]]],
    ["keeps the order of going back", filled(1, 0), [[1, "v1"], [0, "v0"]]],
    ["replaces", filled(0, 1, 0), [[0, "v0"], [1, "v1"]]],
  ])("%s", (_, table, entries) => {
    expect([...table.entries()]).toEqual(entries);
  });

  it("finds only what is there", () => {
    const table = filled(0, 1, 2);
    expect([table.has(2), table.has(3), table.has(-1), table.has(1.5), table.has("1"), table.get(1), table.get(9), table.count]).toEqual([true, false, false, false, false, "v1", undefined, 3]);
  });

  it("removes, clears and clones", () => {
    const table = filled(0, 1, 2);
    const copy = table.clone();
    expect(table.remove(1)).toBe(true);
    expect([...table.keys()]).toEqual([0, 2]);
    table.clear();
    expect([table.count, copy.count]).toEqual([0, 3]);
  });
});
