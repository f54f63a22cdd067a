// The variable and alias cmdlets beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("variables", () => {
  it("hands out objects that stay linked with the variable, also when kept in one", async () => {
    expect(await runScript("$x = 1; $v = Get-Variable x; $v.Value = 5; $x; $v.Name; $v.GetType().Name")).toBe("5\nx\nPSVariable\n");
  });
  it("counts scopes outwards", async () => {
    expect(await runScript("$n = 'top'; function f { $n = 'f'; & { $n = 'in'; (Get-Variable n -Scope 0 -ValueOnly), (Get-Variable n -Scope 1 -ValueOnly), (Get-Variable n -Scope Global -ValueOnly) } }; (f) -join ','")).toBe("in,f,top\n");
  });
  it("refuses a scope that does not exist", async () => {
    expect(await runScript("try { Get-Variable x -Scope 99 } catch { $_.FullyQualifiedErrorId; \"$_\" }")).toBe(
      "ScopeIDExceedsAvailableScopes,Microsoft.PowerShell.Commands.GetVariableCommand\nThe scope number '99' exceeds the number of active scopes.\n",
    );
  });
  it("gives values alone with -ValueOnly", async () => {
    expect(await runScript("$a1 = 1; $a2 = 2; (Get-Variable a1, a2 -ValueOnly) -join '+'")).toBe("1+2\n");
  });
});

describe("aliases", () => {
  it("are found by the command they stand for", async () => {
    expect(await runScript("(Get-Alias -Definition Sort-Object, Measure-Object).Name -join ','")).toBe("sort,measure\n");
  });
  it("know the command behind a chain of aliases", async () => {
    expect(await runScript("Set-Alias one Get-Verb; Set-Alias two one; (Get-Command two).ResolvedCommand.Name")).toBe("Get-Verb\n");
  });
});
