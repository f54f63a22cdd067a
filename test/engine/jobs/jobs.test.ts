// Jobs: sessions of their own on the same event loop.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const shown = (script: string) => testSession().run(script);

describe("jobs", () => {
  it.each([
    ["run apart from the session's variables", "$x = 5; Start-Job { \"[$x] $using:x\" } | Receive-Job -Wait", "[] 5\n"],
    ["take arguments", "Start-Job { param($a, $b) $a + $b } -ArgumentList 2, 3 | Wait-Job | Receive-Job", "5\n"],
    ["give their output once", "$j = Start-Job { 1 }; $null = Wait-Job $j; Receive-Job $j; @(Receive-Job $j).Count", "1\n0\n"],
    ["keep it with -Keep", "$j = Start-Job { 1 }; $null = Wait-Job $j; Receive-Job $j -Keep; Receive-Job $j", "1\n1\n"],
    ["fail when the block throws", "$j = Start-Job { throw 'bad' }; $null = Wait-Job $j; \"$($j.State)\"", "Failed\n"],
    ["start with an ampersand too", "$n = 4; $j = $n * 2 & ; Receive-Job $j -Wait", "8\n"],
    ["go away", "$null = Start-ThreadJob { 1 } | Wait-Job; Get-Job | Remove-Job; @(Get-Job).Count", "0\n"],
    ["have a child that tells why they failed (derived)", "$j = Start-Job { throw 'jerr' } | Wait-Job; $c = $j.ChildJobs[0]; $c.JobStateInfo.Reason.Message; \"$($j.JobStateInfo.State)\"; $j.Id; $c.Id; (Start-Job { 5 }).Name", "jerr\nFailed\n1\n2\nJob3\n"],
    ["alone have $using: values (derived)", "try { & { $using:x } } catch { $_.FullyQualifiedErrorId }", "UsingWithoutInvokeCommand\n"],
    ["do not change the session", "$x = 1; Start-Job { $global:x = 2 } | Wait-Job | Out-Null; $x", "1\n"],
  ])("%s", async (_, script, expected) => {
    expect(await shown(script)).toBe(expected);
  });

  it.each([
    ["redirects what its blocks write", "1..2 | ForEach-Object -Parallel { Write-Error \"e$_\"; Write-Warning w; $_ } -ErrorVariable ev 2>$null 3>$null; $ev.Count", "1\n2\n2\n"],
    ["leaves the environment to all", "$env:PZ = 'e'; 1 | ForEach-Object -Parallel { $env:PZ }; Start-Job { $env:PZ } | Receive-Job -Wait; $env:PZ", "e\ne\ne\n"],
    ["ends a block alone at exit, break and continue", "1, 2 | ForEach-Object -Parallel { if ($_ -eq 1) { exit 3 }; $_ }; 1, 2 | ForEach-Object -Parallel { if ($_ -eq 1) { continue }; $_ }; 'after'", "2\n2\nafter\n"],
    ["is a job with -AsJob", "$j = 1..3 | ForEach-Object -Parallel { $_; if ($_ -eq 2) { throw 'x' } } -AsJob; $j.PSJobTypeName; $null = Wait-Job $j; \"$($j.State)\"; Receive-Job $j 2>$null", "PSTaskJob\nFailed\n1\n2\n3\n"],
    ["and jobs start where they are told", "$null = New-Item /w -ItemType Directory; Start-Job { (Get-Location).Path } -WorkingDirectory /w | Receive-Job -Wait", "/w\n"],
  ])("ForEach-Object -Parallel %s (derived)", async (_, script, expected) => {
    expect(await shown(script)).toBe(expected);
  });

  it("of ForEach-Object -Parallel see only what $using: gives them", async () => {
    expect(await shown("$x = 7; $o = @{ a = 1 }; 1..2 | ForEach-Object -Parallel { \"$_ [$x] $using:x $($using:o.a)\" }")).toBe("1 [] 7 1\n2 [] 7 1\n");
  });
});

describe("Invoke-Command", () => {
  it.each([
    ["runs a block with arguments", "Invoke-Command { param($a) \"a=$a\" } -ArgumentList 3", "a=3\n"],
    ["has a scope of its own unless told not to", "$v = 1; Invoke-Command { $v = 2 }; $v; Invoke-Command { $v = 3 } -NoNewScope; $v", "1\n3\n"],
    ["puts pipeline objects into $input", "1..3 | Invoke-Command { @($input).Count }", "3\n"],
  ])("%s", async (_, script, expected) => {
    expect(await shown(script)).toBe(expected);
  });
});
