// Numbers as arguments remember how they were written (goldens cmdlets-streams and language-numbers).
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("a number written as an argument", () => {
  it("is shown by cmdlets as it was written", async () => {
    expect(await runScript("Write-Host 1.50 0x10 1kb 1e3 5; Write-Output 1.50 | ForEach-Object { \"$_\" }")).toBe("1.50 0x10 1kb 1e3 5\n1.50\n");
  });
  it("is text where a parameter wants text, and a number in a script's variable", async () => {
    expect(await runScript(`function t([string]$x) { $x }; t 1.50; t 007; function n($x) { "$x"; $x + 1; $x.GetType().Name }; n 1.50; function i([int]$x) { $x }; i 0x10; i -x:0x11`)).toBe("1.50\n007\n1.5\n2.5\nDouble\n16\n17\n");
  });
  it("works like the number in every other way", async () => {
    const script = `$w = Write-Output 0x10; $w + 1; $w -eq 16; 16 -eq $w; $w -is [int]; @{ 16 = 'hit' }[$w]; (0..20)[$w]; $w..17; -$w; [math]::Sqrt($w); ConvertTo-Json $w; '{0:d3}' -f $w; switch ($w) { 16 { 'case' } }; 1..3 | Select-Object -First 0x1; Get-Random -Minimum 0x5 -Maximum 0x6`;
    expect(await runScript(script)).toBe("17\nTrue\nTrue\nTrue\nhit\n16\n16\n17\n-16\n4\n16\n016\ncase\n1\n5\n");
  });
});
