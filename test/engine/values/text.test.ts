// Values in strings: invariant, arrays joined with $OFS, 15 digits for doubles.
import { describe, expect, it } from "vitest";
import { doubleText } from "#engine/values/double-text.ts";
import { evaluated } from "../session-for-tests.ts";

describe("text of values", () => {
  it.each([
    ['"$(1/3) $(1e20) $(1.5) $true $null|"', '"0.333333333333333 1E+20 1.5 True |"'],
    ['$n = @(1,@(2,3)); "$n"; $OFS = "-"; $a = 1,2,3; "$a"', '"1 System.Object[]" | "1-2-3"'],
    ['"$([pscustomobject]@{ a = 1; b = $null; c = 1,2; d = @{ k = 1 } })"', '"@{a=1; b=; c=System.Object[]; d=System.Collections.Hashtable}"'],
    ['$o = [pscustomobject]@{ p = [pscustomobject]@{ q = 3 } }; "$o"', '"@{p=}"'],
    ["\"$([datetime]'2020-01-02 03:04:05')\"", '"01/02/2020 03:04:05"'],
    ['"$({ a  b }) $([dayofweek]::Monday) $([char]65)"', '" a  b  Monday A"'],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));

  it("writes doubles with 15 and singles with 7 digits", () => {
    const cases: [number, number, string][] = [
      [0.1 + 0.2, 15, "0.3"],
      [1e15, 15, "1E+15"],
      [1e-5, 15, "1E-05"],
      [0.0001, 15, "0.0001"],
      [-0, 15, "-0"],
      [1.7976931348623157e308, 15, "1.79769313486232E+308"],
      [16777216, 7, "1.677722E+07"],
      [Math.fround(0.1), 7, "0.1"],
    ];
    expect(cases.map(([value, digits]) => doubleText(value, digits))).toEqual(cases.map(([, , text]) => text));
  });
});
