// Rules of binding that recordings showed late: null by position, [bool] of a plain function, drives, -WhatIf as a switch.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("null by position", () => {
  it("goes to the parameter that takes an object before the one that takes text", async () => {
    expect(await runScript("try { Write-Error $null -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }")).toBe("ParameterArgumentValidationErrorNullNotAllowed,Microsoft.PowerShell.Commands.WriteErrorCommand\n");
  });
});

describe("[bool] of a plain function", () => {
  it("takes booleans and numbers only", async () => {
    expect(await runScript("function f { param([bool]$b) $b }; f $true; f 0; f 2.5; foreach ($x in 'true', $null, @(1)) { try { f $x } catch { $_.FullyQualifiedErrorId } }")).toBe(
      "True\nFalse\nTrue\nParameterArgumentTransformationError,f\nParameterArgumentTransformationError,f\nParameterArgumentTransformationError,f\n",
    );
  });
});

describe("ValidateDrive", () => {
  it("looks at the drive of a path (all texts but the first are derived)", async () => {
    const script = "function f { param([ValidateDrive('Env', 'Variable')]$p) $p }; f Env:PATH; foreach ($x in 'C:\\x', '/tmp', 5) { try { f $x } catch { $_.Exception.Message } }; function u { param([ValidateUserDrive()]$p) $p }; try { u /tmp } catch { $_.FullyQualifiedErrorId }";
    expect(await runScript(script)).toBe(
      [
        "Env:PATH",
        "Cannot validate argument on parameter 'p'. Cannot find drive. A drive with the name 'C' does not exist.",
        "Cannot validate argument on parameter 'p'. The path argument drive / does not belong to the set of approved drives: Env, Variable. Supply a path argument with an approved drive.",
        "Cannot validate argument on parameter 'p'. The path argument must be a string.",
        "ParameterArgumentValidationError,u",
        "",
      ].join("\n"),
    );
  });
});

describe("-WhatIf", () => {
  it("is a switch in $WhatIfPreference, and reaches commands called", async () => {
    expect(await runScript("function f { [CmdletBinding(SupportsShouldProcess)]param() $WhatIfPreference.GetType().Name; Set-Content x.txt 1 }; f -WhatIf; Test-Path x.txt; f -WhatIf:$false; Test-Path x.txt")).toBe(
      'SwitchParameter\nWhat if: Performing the operation "Set Content" on target "Path: /home/partner/work/x.txt".\nFalse\nSwitchParameter\nTrue\n',
    );
  });
});
