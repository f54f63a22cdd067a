// What arrives during a write is written together with the next one.
import { expect, it } from "vitest";
import { groupCommit } from "#server/group-commit.ts";

it("a group commit writes what waited together, in order, and gives each its own result", async () => {
  const groups: number[][] = [];
  const add = groupCommit(async (items: number[]) => {
    groups.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return items.map((item) => item * 10);
  }, 3);
  const first = [add(1), add(2)];
  await new Promise((resolve) => setTimeout(resolve, 2));
  const rest = [add(3), add(4), add(5), add(6)];
  expect(await Promise.all([...first, ...rest])).toEqual([10, 20, 30, 40, 50, 60]);
  expect(groups).toEqual([[1, 2], [3, 4, 5], [6]]);
});

it("a write that fails fails for its own group only", async () => {
  let fails = true;
  const add = groupCommit(async (items: number[]) => {
    if (fails) throw new Error("disk full");
    return items;
  }, 10);
  const results = await Promise.allSettled([add(1), add(2)]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  fails = false;
  expect(await add(3)).toBe(3);
});
