// Writing JSON: kinds of values, layout, depth, escapes.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

async function json(script: string): Promise<string> {
  return testSession().run(script);
}

describe("ConvertTo-Json", () => {
  it.each([
    ["ConvertTo-Json @(1, 1.0, 1e15, 1e16, 1e17, 1e-5, 0.0001, -0.0) -Compress", "[1,1.0,1000000000000000.0,10000000000000000.0,1E+17,1E-05,0.0001,-0.0]"],
    ["ConvertTo-Json @([long]5, [decimal]2, [byte]7, [char]'x', $null, $true) -Compress", '[5,2.0,7,"x",null,true]'],
    ["ConvertTo-Json \"a`\"b\\c`t`u{85}'<é\" -EscapeHandling EscapeHtml", '"a\\u0022b\\\\c\\t\\u0085\\u0027\\u003cé"'],
    ["[DayOfWeek]::Monday | ConvertTo-Json -EnumsAsStrings", '"Monday"'],
    ["1 | ConvertTo-Json -AsArray -Compress", "[1]"],
    ["[ordered]@{ a = @{ b = @{ c = 1 } } } | ConvertTo-Json -Depth 1 -Compress -WarningAction SilentlyContinue", '{"a":{"b":"System.Collections.Hashtable"}}'],
    ["@{ a = @{}; } | ConvertTo-Json", '{\n  "a": {}\n}'],
  ])("%s", async (script, expected) => {
    expect(await json(script)).toBe(`${expected}\n`);
  });

  it("keeps a round trip as it was", async () => {
    const text = '{"i":1,"d":1.0,"big":12345678901234567890,"s":"x","when":"2024-02-03T04:05:06Z","n":null,"a":[[],{}]}';
    expect(await json(`'${text}' | ConvertFrom-Json | ConvertTo-Json -Depth 5 -Compress`)).toBe(`${text}\n`);
  });
});
