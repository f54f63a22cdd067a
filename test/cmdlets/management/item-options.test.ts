// -Options of Set-Item and New-Item on functions and aliases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("-Options", () => {
  it("protects functions and aliases until -Force", async () => {
    const script = `
      function f { 'one' }; Set-Item Function:f { 'two' } -Options ReadOnly; (Get-Item Function:f).Options
      try { Set-Item Function:f { 'three' } -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
      Set-Item Function:f { 'four' } -Force; f; (Get-Item Function:f).Options
      New-Item Alias:ax -Value Get-Date -Options Constant | ForEach-Object { "$($_.Definition) $($_.Options)" }
      try { Set-Item Alias:ax Get-Item -Force -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }`;
    expect(await runScript(script)).toBe("ReadOnly\nFunctionNotWritable,Microsoft.PowerShell.Commands.SetItemCommand\nfour\nReadOnly\nGet-Date Constant\nAliasNotWritable,Microsoft.PowerShell.Commands.SetItemCommand\n");
  });
  it("alone changes the options of what is there", async () => {
    expect(await runScript("function f { 1 }; Set-Item Function:f -Options AllScope; (Get-Item Function:f).Options; f; Set-Alias ay Get-Date; Set-Item Alias:ay -Options ReadOnly; (Get-Alias ay).Options, (Get-Alias ay).Definition")).toBe("AllScope\n1\nReadOnly\nGet-Date\n");
  });
  it("is no parameter for other items", async () => {
    expect(await runScript("try { Set-Item Env:X 1 -Options ReadOnly } catch { $_.FullyQualifiedErrorId }")).toBe("NamedParameterNotFound,Microsoft.PowerShell.Commands.SetItemCommand\n");
  });
});
