// Modules beyond the recordings: versions side by side, modules inside of modules, what their scripts know of themselves. All derived.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");

const twoVersions = `
$env:PSModulePath = '/mods'
foreach ($v in '1.0.0', '2.0.0') {
  $null = New-Item "/mods/Auto/$v" -ItemType Directory -Force
  Set-Content "/mods/Auto/$v/Auto.psm1" "function Get-Auto { 'auto $v' }"
  Set-Content "/mods/Auto/$v/Auto.psd1" "@{ RootModule = 'Auto.psm1'; ModuleVersion = '$v'; FunctionsToExport = 'Get-Auto' }"
}
`;

describe("versions of a module", () => {
  it.each([
    ["are found from the highest down", "Get-Auto; (Get-Module -ListAvailable Auto).Version -join ','", ["auto 2.0.0", "2.0.0,1.0.0"]],
    ["are chosen by number", "Import-Module Auto -RequiredVersion 1.0.0; Get-Auto", ["auto 1.0.0"]],
    ["are chosen by limit", "Import-Module Auto -MaximumVersion 1.5; Get-Auto", ["auto 1.0.0"]],
    ["are chosen by specification", "Import-Module -FullyQualifiedName @{ ModuleName = 'Auto'; RequiredVersion = '1.0.0' }; Get-Auto", ["auto 1.0.0"]],
    ["that do not exist are missed", "try { Import-Module Auto -MinimumVersion 9.0 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }", ["Modules_ModuleWithVersionNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand"]],
  ])("%s", async (_, script, expected) => {
    expect(await lines(twoVersions + script)).toEqual(expected);
  });
});

describe("modules", () => {
  it("that a module imports are its nested ones", async () => {
    const script = "$null = New-Item /m -ItemType Directory; Set-Content /m/b.psm1 'function B { 1 }'; Set-Content /m/a.psm1 'Import-Module /m/b.psm1'; Import-Module /m/a.psm1; (Get-Module a).NestedModules.Name; (Get-Module).Name; (Get-Module -All).Name -join ','";
    expect(await lines(script)).toEqual(["b", "a", "a,b"]);
  });
  it("know themselves through $MyInvocation", async () => {
    const script = "Set-Content /m.psm1 '$MyInvocation.MyCommand.ScriptBlock.Module.OnRemove = { $global:gone = $MyInvocation.MyCommand.Module.Name + \"!\" }; $global:n = $MyInvocation.MyCommand.Name'; Import-Module /m.psm1; $n; Remove-Module m; $gone";
    expect(await lines(script)).toEqual(["m.psm1", "!"]);
  });
  it("with unusual verbs are warned of unless told not to", async () => {
    const script = "Set-Content /m.psm1 'function Zap-It { 1 }'; (Import-Module /m.psm1 3>&1).Message.Substring(0, 71); Import-Module /m.psm1 -Force -DisableNameChecking";
    expect(await lines(script)).toEqual(["The names of some imported commands from the module 'm' include unappro"]);
  });
});

describe("a script", () => {
  it("is found with a backslash in its path, too", async () => {
    expect(await lines("Set-Content ./d.ps1 '\"in $args\"'; .\\d.ps1 back")).toEqual(["in back"]);
  });
});
