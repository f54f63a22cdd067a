// The short way to sort gives what the long one gives, for numbers and texts, up and down, equal ones in their old order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { stableSort } from "#engine/property-keys/object-comparer.ts";
import { orderOfPlain } from "#engine/property-keys/rank-sort.ts";

const compare = (a: string, b: string) => linguisticCompare(a, b, true, "en-US");
const keys = fc.oneof(
  fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }),
  fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1 }),
  fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
  fc.array(fc.constantFrom("a", "A", "b", "", "é", "e", "E", "ab", "aB", "10", "9"), { minLength: 1 }),
);

test("orders as the stable sort does", () => {
  fc.assert(fc.property(keys, fc.boolean(), (list: (number | string)[], descending) => {
    const order = (a: number | string, b: number | string) => (typeof a === "number" ? (a < (b as number) ? -1 : a > (b as number) ? 1 : 0) : compare(a, b as string));
    const slow = stableSort(list.map((key, place) => ({ key, place })), (a, b) => (descending ? -order(a.key, b.key) : order(a.key, b.key)));
    expect(Array.from(orderOfPlain(list, compare, descending)!)).toEqual(slow.map(({ place }) => place));
  }));
});

test.each([[[1, "a"]], [["a", null]], [[1, NaN]], [[true, false]], [[]]])("leaves %j to the general way", (list) => {
  expect(orderOfPlain(list, compare, false)).toBeNull();
});
