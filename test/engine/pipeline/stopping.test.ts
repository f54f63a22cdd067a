// Ctrl+C and pipelines that have enough.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

describe("stopping", () => {
  it("ends an endless loop, runs finally blocks and leaves the session usable", async () => {
    const test = testSession();
    const running = test.run("try { while ($true) { $i++ } } finally { 'cleaned' }; 'never'");
    setTimeout(() => test.session.stop(), 30);
    expect(await running).toBe("cleaned\n");
    expect(await test.run("'next'")).toBe("next\n");
  });

  it("ends an endless pipeline", async () => {
    const test = testSession();
    const running = test.run("& { while ($true) { 1 } } | ForEach-Object { $null = $_ }");
    setTimeout(() => test.session.stop(), 30);
    expect(await running).toBe("");
  });

  it.each([
    "function f { f; f }; f",
    "function fib($n) { if ($n -lt 2) { $n } else { (fib ($n - 1)) + (fib ($n - 2)) } }; fib 40",
    "class C { static [int] fib([int] $n) { if ($n -lt 2) { return $n }; return [C]::fib($n - 1) + [C]::fib($n - 2) } }; [C]::fib(40)",
    "$b = { (1, 2).ForEach($b) }; & $b",
    "for (;;) { 1 / 0 }",
    "Get-Random -Minimum 0 -Maximum 5 -Count 2147483647",
  ])("ends calls that go on and on without a loop of their own: %s", async (script) => {
    const test = testSession();
    const running = test.run(`$ErrorActionPreference = 'SilentlyContinue'; ${script}; 'never'`);
    setTimeout(() => test.session.stop(), 30);
    expect(await running).not.toContain("never");
    expect(await test.run("'next'")).toBe("next\n");
  });

  it("reports what the line left behind", async () => {
    const test = testSession();
    const ok = await test.session.run("1");
    const failed = await test.session.run("1/0");
    const left = await test.session.run("exit 3");
    expect([ok.success, failed.success, left.exitCode, ok.prompt]).toEqual([true, false, 3, "PS /home/partner/work> "]);
  });
});
