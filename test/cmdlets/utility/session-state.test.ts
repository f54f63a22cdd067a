// Get-PSCallStack, Get-Error, localized data, and the commands that refuse what cannot be done here.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("Get-PSCallStack", () => {
  it("shows who called whom", async () => {
    expect(await runScript("function Inner { param($n) Get-PSCallStack }; function Outer { Inner 5 }; Outer | Select-Object -First 2 | Format-Table")).toBe("\nCommand Arguments Location\n------- --------- --------\nInner   {n=5}     <No file>\nOuter   {}        <No file>\n\n");
  });
});

describe("Get-Error", () => {
  it("opens the exception and the place up", async () => {
    const text = await runScript("try { Get-Variable nope -ErrorAction Stop } catch { }\nGet-Error");
    expect(text).toContain("\nException             : \n    Type ");
    expect(text).toContain("    Message     : Cannot find a variable with the name 'nope'.\n");
    expect(text).toContain("\nFullyQualifiedErrorId : VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand\nInvocationInfo        : \n    MyCommand        : Get-Variable\n");
  });
  it("leaves the record as it was", async () => {
    expect(await runScript("try { throw 'x' } catch { }; $null = Get-Error; $Error[0].PSTypeNames[0]")).toBe("System.Management.Automation.ErrorRecord\n");
  });
  it("gives the newest ones", async () => {
    expect(await runScript("1..3 | ForEach-Object { try { throw \"e$_\" } catch { } }; (Get-Error -Newest 2).Exception.Message -join ','")).toBe("e3,e2\n");
  });
});

describe("Import-LocalizedData", () => {
  it("looks in the folder of the culture, of its parent, then in the folder itself", async () => {
    const script = "$null = New-Item de -ItemType Directory; Set-Content de/t.psd1 '@{ a = \"gut\" }'; Set-Content t.psd1 '@{ a = \"good\" }'; foreach ($c in 'de-AT', 'fr') { Import-LocalizedData x -UICulture $c -FileName t -BaseDirectory $pwd; $x.a }";
    expect(await runScript(script)).toBe("gut\ngood\n");
  });
  it("says when there is no file", async () => {
    expect(await runScript("try { Import-LocalizedData x -FileName no -BaseDirectory $pwd } catch { $_.FullyQualifiedErrorId }")).toBe("CannotFindPsd1File,Microsoft.PowerShell.Commands.ImportLocalizedData\n");
  });
});

describe("what cannot be done here", () => {
  it("is refused by name", async () => {
    const script = "foreach ($s in { Set-ExecutionPolicy RemoteSigned }, { Set-Date 2030-01-01 }, { Add-Type 'class A { }' }, { Add-Type -AssemblyName System.Windows.Forms }, { Set-PSDebug -Trace 1 }, { Update-FormatData x.ps1xml }) { try { & $s } catch { $_.FullyQualifiedErrorId } }";
    expect(await runScript(script)).toBe(
      [
        "System.PlatformNotSupportedException,Microsoft.PowerShell.Commands.SetExecutionPolicyCommand",
        "System.ComponentModel.Win32Exception,Microsoft.PowerShell.Commands.SetDateCommand",
        "NotSupported,Microsoft.PowerShell.Commands.AddTypeCommand",
        "ASSEMBLY_NOT_FOUND,Microsoft.PowerShell.Commands.AddTypeCommand",
        "NotSupported,Microsoft.PowerShell.Commands.SetPSDebugCommand",
        "PathNotFound,Microsoft.PowerShell.Commands.UpdateFormatDataCommand",
        "",
      ].join("\n"),
    );
  });
  it("is silent where nothing has to be done", async () => {
    expect(await runScript("Add-Type -AssemblyName System.Web, System.Net.Http; Set-Content a.ps1 '1'; Unblock-File a.ps1; Get-ChildItem a.ps1 | Unblock-File; Set-PSDebug -Strict; Set-PSDebug -Off; Update-FormatData; Get-ExecutionPolicy")).toBe("Unrestricted\n");
  });
});

describe("small facts", () => {
  it("come with their types", async () => {
    const script = "(Get-Uptime).GetType().Name; (Get-Uptime -Since).GetType().Name; (Get-TimeZone).Id; (Get-TimeZone -Id Europe/Be*).Id -join ','; (Get-FormatData *.FileHashInfo).TypeNames; (Get-ExecutionPolicy -List).Count";
    expect(await runScript(script)).toBe("TimeSpan\nDateTime\nUTC\nEurope/Belgrade,Europe/Berlin\nMicrosoft.PowerShell.Commands.FileHashInfo\n5\n");
  });
});
