// Get-Date, New-TimeSpan, Get-Random, Start-Sleep, Measure-Command, Read-Host beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("Get-Date", () => {
  it("puts single parts into a date", async () => {
    expect(await runScript("(Get-Date '2020-05-06T07:08:09' -Year 2021 -Month 2 -Hour 0).ToString('s')")).toBe("2021-02-06T00:08:09\n");
  });
  it("reads seconds since 1970", async () => {
    expect(await runScript("(Get-Date -UnixTimeSeconds 86400).ToString('s')")).toBe("1970-01-02T00:00:00\n");
  });
  it("shows the part that -DisplayHint names", async () => {
    expect(await runScript("Get-Date '2020-05-06' -DisplayHint Date")).toBe("\nWednesday, May 6, 2020\n\n");
  });
  it("knows the clock letters of Unix", async () => {
    expect(await runScript("Get-Date '2020-05-06T17:08:09' -UFormat '%H|%I|%M|%S|%p|%T|%r|%R|%k|%l|%s|%c'")).toBe("17|05|08|09|PM|17:08:09|05:08:09 PM|17:08|17| 5|1588784889|Wed 06 May 2020 17:08:09\n");
  });
});

describe("Get-Random", () => {
  it("takes each object at most once", async () => {
    expect(await runScript("(1..5 | Get-Random -Count 9 | Sort-Object) -join ','")).toBe("1,2,3,4,5\n");
  });
});

describe("Start-Sleep", () => {
  it("takes a time span", async () => {
    expect(await runScript("Start-Sleep -Duration ([timespan]::FromMilliseconds(1)); 'up'")).toBe("up\n");
  });
});

describe("Read-Host", () => {
  it("says so when nobody can answer", async () => {
    const prompt = { interactive: false, readLine: () => Promise.resolve(null) };
    expect(await runScript("try { Read-Host x } catch { $_.FullyQualifiedErrorId; \"$_\" }", { prompt })).toBe(
      "InvalidOperation,Microsoft.PowerShell.Commands.ReadHostCommand\nPowerShell is in NonInteractive mode. Read and Prompt functionality is not available.\n",
    );
  });
  it("asks without a question mark of its own", async () => {
    expect(await runScript("$a = Read-Host; $b = Read-Host 'Two words'; \"[$a][$b]\"", { answers: ["x", "y z"] })).toBe("x\nTwo words: y z\n[x][y z]\n");
  });
});
