// Recursion without end is PowerShell's own error, wherever the calls come from; and what shows errors may be broken itself.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const overflow = "The script failed due to call depth overflow.";

describe("call depth", () => {
  it.each([
    "function f { f }; f",
    "$b = { (,1).ForEach($b) }; & $b",
    "$b = { (,1).Where($b) }; & $b",
    "$b = { 1 | ForEach-Object $b }; & $b",
    "$b = { 1 | Where-Object $b }; & $b",
  ])("has an end: %s", async (script) => {
    const test = testSession();
    expect(await test.run(`try { ${script} } catch { }; $Error[0].FullyQualifiedErrorId; $Error[0].Exception.Message`)).toMatch(new RegExp(`CallDepthOverflow[^\n]*\n${overflow}\n$`));
  }, 60_000);

  it("of code that must not wait is smaller", async () => {
    const test = testSession();
    expect(await test.run("class C { [string] ToString() { return \"$this\" } }; try { \"$([C]::new())\" } catch { $_.FullyQualifiedErrorId }")).toContain("CallDepthOverflow");
  });
});

describe("an error that cannot be shown", () => {
  it("because of a default value for every command is written as text (derived)", async () => {
    const test = testSession();
    expect(await test.run("$PSDefaultParameterValues['*:Verbose'] = { Get-Date }; Get-Date")).toContain(overflow);
    expect((await test.session.run("$PSDefaultParameterValues.Clear()")).success).toBe(true);
  });

  it("because Out-Default is the user's own does not end the session (derived)", async () => {
    const test = testSession();
    expect(await test.run("function Out-Default { begin { throw 'broken' } }; 1")).toContain("broken");
    expect(await test.run("Remove-Item function:Out-Default")).toBe("");
    expect(await test.run("1 + 1")).toBe("2\n");
  });
});
