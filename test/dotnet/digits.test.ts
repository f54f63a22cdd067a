import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { exactDigits, fixedDigits, shortestDigits, shortestSingleDigits, significantDigits } from "#dotnet/core/digits.ts";
import type { Digits } from "#dotnet/core/digits.ts";

const number = (d: Digits) => Number(`${d.negative ? "-" : ""}0.${d.digits || "0"}e${d.scale}`);

describe("digits of doubles", () => {
  it("the shortest and the exact ones read back as the same double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(number(shortestDigits(value))).toBe(value);
        expect(number(exactDigits(value))).toBe(value);
        expect(number(significantDigits(value, 17))).toBe(value);
      }),
    );
  });

  it("singles read back from at most nine digits", () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const digits = shortestSingleDigits(value);
        expect(Math.fround(number(digits))).toBe(value);
        expect(digits.digits.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  it("halves go to the even digit", () => {
    expect([0.5, 1.5, 2.5, 0.25].map((value) => number(fixedDigits(value, value === 0.25 ? 1 : 0)))).toEqual([0, 2, 2, 0.2]);
    expect(number(significantDigits(100000000000000.5, 15))).toBe(100000000000000);
    expect(number(significantDigits(100000000000001.5, 15))).toBe(100000000000002);
  });
});
