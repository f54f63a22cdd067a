// Get-Command and Get-Help beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";
import { allCmdlets } from "../../support/session.ts";

describe("Get-Command", () => {
  it("keeps to kinds and modules", async () => {
    expect(await runScript("(Get-Command -CommandType Cmdlet -Name Set-*Mode).Name; (Get-Command -Module Microsoft.PowerShell.Core -Noun Help).Name")).toBe("Set-StrictMode\nGet-Help\nSave-Help\nUpdate-Help\n");
  });
  it("lists what PowerShell has as a script function as one (derived)", async () => {
    expect(await runScript("(Get-Command Compress-Archive).CommandType; (Get-Command Compress-Archive).GetType().Name; (Get-Command Compress-* -CommandType Function).Name; @(Get-Command Compress-* -CommandType Cmdlet).Count; $ExecutionContext.InvokeCommand.GetCommand('mkdir', 'Function').Name")).toBe("Function\nFunctionInfo\nCompress-Archive\n0\nmkdir\n");
  });
  it("tells the parameters of a cmdlet", async () => {
    expect(await runScript("$c = Get-Command Get-Unique; $c.Parameters['OnType'].SwitchParameter; $c.DefaultParameterSet; ($c.ParameterSets | ForEach-Object Name) -join ','")).toBe("True\nAsString\nAsString,UniqueByType\n");
  });
});

describe("Get-Help", () => {
  it("shows one parameter of a cmdlet", async () => {
    expect(await runScript("Get-Help Get-Unique -Parameter AsString")).toBe(
      "\n-AsString [<SwitchParameter>]\n    Compares the objects as text.\n    \n    Required?                    false\n    Position?                    named\n    Default value                False\n" +
        "    Accept pipeline input?       false\n    Aliases                      \n    Accept wildcard characters?  false\n    \n\n\n",
    );
  });
  it("finds a command by a part of its name", async () => {
    expect(await runScript("(Get-Help StrictM).Name; @(Get-Help *-Alias).Name -join ','")).toBe("Set-StrictMode\nExport-Alias,Get-Alias,Import-Alias,New-Alias,Remove-Alias,Set-Alias\n");
  });
  it("has every view of every cmdlet", async () => {
    const names = allCmdlets.map((definition) => `'${definition.name}'`).join(",");
    expect(await runScript(`foreach ($n in ${names}) { foreach ($view in @{ Full = $true }, @{ Detailed = $true }, @{ Examples = $true }, @{}) { $t = Get-Help $n @view | Out-String; if ($t -notmatch 'SYNOPSIS') { "$n lacks help" } } }`)).toBe("");
  });
});

describe("the definitions of the cmdlets", () => {
  it("name each parameter's meaning and give at least one example", () => {
    const lacking = allCmdlets.filter((d) => !d.synopsis || !d.examples?.length || Object.values(d.parameters).some((p) => !p.help)).map((d) => d.name);
    expect(lacking).toEqual([]);
  });
});
