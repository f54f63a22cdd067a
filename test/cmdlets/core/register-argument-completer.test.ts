// Register-ArgumentCompleter and TabExpansion2 as sessions.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

describe("Register-ArgumentCompleter", () => {
  it("completes a cmdlet's parameter with the block's strings", async () => {
    const script = "Register-ArgumentCompleter -CommandName Write-Output -ParameterName InputObject -ScriptBlock { param($c, $p, $w) 'one', 'two' | ? { $_ -like \"$w*\" } }; (TabExpansion2 'Write-Output t').CompletionMatches.CompletionText";
    expect(await testSession().run(script)).toBe("two\n");
  });

  it("takes the latest registration", async () => {
    const script = "function f { param($Q) }; Register-ArgumentCompleter -CommandName f -ParameterName Q -ScriptBlock { 'old' }; Register-ArgumentCompleter -CommandName f -ParameterName Q -ScriptBlock { 'new' }; (TabExpansion2 'f -Q ').CompletionMatches.CompletionText";
    expect(await testSession().run(script)).toBe("new\n");
  });

  it("serves commands that do not exist with -Native, and the rest with -NativeFallback", async () => {
    const script = "Register-ArgumentCompleter -Native -CommandName tool -ScriptBlock { 'known' }; Register-ArgumentCompleter -NativeFallback -ScriptBlock { 'any' }; 'tool x', 'other x' | % { (TabExpansion2 $_).CompletionMatches.CompletionText }";
    expect(await testSession().run(script)).toBe("known\nany\n");
  });
});

describe("TabExpansion2", () => {
  it("completes at the given column", async () => {
    expect(await testSession().run("$z = TabExpansion2 'Get-Dat | Out-Null' 7; \"$($z.ReplacementIndex) $($z.ReplacementLength) $($z.CompletionMatches.CompletionText)\"")).toBe("0 7 Get-Date\n");
  });

  it("shows its result as a list of replacement and matches", async () => {
    expect(await testSession().run("(TabExpansion2 'ConvertTo-Js').CompletionMatches[0] | Select-Object CompletionText, ListItemText, ResultType | Format-List | Out-String | % Trim")).toBe(
      "CompletionText : ConvertTo-Json\nListItemText   : ConvertTo-Json\nResultType     : Command\n",
    );
  });
});
