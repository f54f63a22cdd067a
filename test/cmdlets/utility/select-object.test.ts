// Select-Object beyond the recorded cases: where it stops, what it skips, which properties it takes.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("Select-Object", () => {
  it("takes first and last objects together", async () => {
    expect(await runScript("(1..9 | Select-Object -First 2 -Last 2) -join ','")).toBe("1,2,8,9\n");
  });
  it("counts -Skip from the end when only -Last is given", async () => {
    expect(await runScript("(1..9 | Select-Object -Last 3 -Skip 2) -join ','; @(1..2 | Select-Object -Last 5 -Skip 1) -join ','")).toBe("5,6,7\n1\n");
  });
  it("takes nothing for -First 0 and lets the producer run", async () => {
    expect(await runScript("@(1..3 | ForEach-Object { $script:n = $_; $_ } | Select-Object -First 0).Count; $script:n")).toBe("0\n3\n");
  });
  it("stops the producer once the last wanted place is reached", async () => {
    expect(await runScript("1..9 | ForEach-Object { $script:n = $_; $_ } | Select-Object -Index 0, 2 | Out-Null; $script:n")).toBe("3\n");
  });
  it("takes everything but the excluded properties", async () => {
    expect(await runScript('"$([pscustomobject]@{ a = 1; b = 2; c = 3 } | Select-Object -ExcludeProperty b)"')).toBe("@{a=1; c=3}\n");
    expect(await runScript('"$([pscustomobject]@{ aa = 1; ab = 2; c = 3 } | Select-Object * -ExcludeProperty a*)"')).toBe("@{c=3}\n");
  });
  it("ignores case with -CaseInsensitive", async () => {
    expect(await runScript("('a','A','b' | Select-Object -Unique) -join ','; ('a','A','b' | Select-Object -Unique -CaseInsensitive) -join ','")).toBe("a,A,b\na,b\n");
  });
  it("keeps mixed values apart by PowerShell's comparison", async () => {
    expect(await runScript("(1,'1',2,'x','X',1.0 | Select-Object -Unique) -join ','")).toBe("1,2,x,X\n");
  });
});
