// Measure-Object, Group-Object, Compare-Object, Get-Unique beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("Measure-Object", () => {
  it("gives all figures with -AllStats", async () => {
    expect(await runScript('$m = 1..4 | Measure-Object -AllStats; "$($m.Count) $($m.Sum) $($m.Average) $($m.Minimum) $($m.Maximum) $([math]::Round($m.StandardDeviation, 3))"')).toBe("4 10 2.5 1 4 1.291\n");
  });
  it("refuses what is no number and counts it", async () => {
    expect(await runScript("$m = 1,'x',3 | Measure-Object -Sum -ErrorAction SilentlyContinue; \"$($m.Count) $($m.Sum)\"; $Error[0].FullyQualifiedErrorId")).toBe(
      "3 4\nNonNumericInputObject,Microsoft.PowerShell.Commands.MeasureObjectCommand\n",
    );
  });
});

describe("Group-Object", () => {
  it("tells case apart when asked", async () => {
    expect(await runScript("('a','A','a' | Group-Object).Count; @('a','A','a' | Group-Object -CaseSensitive | ForEach-Object { \"$($_.Name)$($_.Count)\" }) -join ','")).toBe("3\na2,A1\n");
  });
});

describe("Compare-Object", () => {
  it("gives only what both have with -ExcludeDifferent", async () => {
    expect(await runScript("(Compare-Object 1,2,3 2,3,4 -ExcludeDifferent -IncludeEqual).InputObject -join ','")).toBe("2,3\n");
  });
});

describe("Get-Unique", () => {
  it("gives one object of each type in a row", async () => {
    expect(await runScript("(1,2,'a','b',3 | Get-Unique -OnType) -join ','")).toBe("1,a,3\n");
  });
});
