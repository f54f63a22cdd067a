// Modules: what they export, what they see, how they come and go.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

/** Files are written before the script runs, in the session's folder. */
async function shown(script: string, files: { [name: string]: string } = {}): Promise<string> {
  const test = testSession();
  const store = test.session.ports.files;
  const encoder = new TextEncoder();
  for (const [name, text] of Object.entries(files)) {
    const path = `/home/partner/work/${name}`;
    const folder = path.slice(0, path.lastIndexOf("/"));
    let made = "";
    for (const part of folder.split("/").filter(Boolean)) if (!store.stat((made += `/${part}`))) store.makeDirectory(made);
    store.write(path, encoder.encode(text));
  }
  return test.run(script);
}

describe("modules", () => {
  it("keep variables between calls and hide them from the session", async () => {
    const files = { "c.psm1": "$n = 0\nfunction Step { $script:n++; $n }\n" };
    expect(await shown("Import-Module ./c.psm1; Step; Step; \"[$n]\"", files)).toBe("1\n2\n[]\n");
  });

  it("run again with -Force only", async () => {
    const files = { "c.psm1": "$n = 0\nfunction Step { $script:n++; $n }\n" };
    expect(await shown("Import-Module ./c.psm1; Step; Import-Module ./c.psm1; Step; Import-Module ./c.psm1 -Force; Step", files)).toBe("1\n2\n1\n");
  });

  it("export what Export-ModuleMember names", async () => {
    const files = { "e.psm1": "function A { 1 }\nfunction B { 2 }\n$v = 3\nExport-ModuleMember -Function A -Variable v\n" };
    expect(await shown("$m = Import-Module ./e.psm1 -PassThru; A; $v; $m.ExportedFunctions.Keys; [bool](Get-Command B -ErrorAction Ignore)", files)).toBe("1\n3\nA\nFalse\n");
  });

  it("can be entered with the call operator", async () => {
    expect(await shown("$m = New-Module { $secret = 4; function Hidden { 'h' }; Export-ModuleMember }; & $m { $secret }; & $m Hidden; & $m { param($x) $x + $secret } 1")).toBe("4\nh\n5\n");
  });

  it("are themselves again after the host had its turn, while they load and in pipelines", async () => {
    const files = {
      "slow.psm1":
        "$n = 0\nwhile ($n -lt 300000) { $n++ }\nfunction Late { \"late $n $(Own)\" }\nfunction Own { 'own' }\n" +
        "function Walk { 1..3 | ForEach-Object { $i = 0; while ($i -lt 60000) { $i++ }; Own } | Where-Object { $i = 0; while ($i -lt 60000) { $i++ }; (Own) -eq $_ } }\n" +
        "Export-ModuleMember -Function Late, Walk\n",
    };
    expect(await shown("Import-Module ./slow.psm1; Late; Walk; [bool](Get-Command Own -ErrorAction Ignore)", files)).toBe("late 300000 own\nown\nown\nown\nFalse\n");
  });

  it("give objects whose slow getters are read whole by tables, JSON and CSV", async () => {
    const script =
      "Update-TypeData -TypeName Slow -MemberName Twice -MemberType ScriptProperty -Value { $i = 0; while ($i -lt 60000) { $i++ }; $this.N * 2 }\n" +
      "$all = 1..3 | ForEach-Object { [pscustomobject]@{ PSTypeName = 'Slow'; N = $_ } }\n" +
      "($all | ConvertTo-Json -Compress); ($all | ConvertTo-Csv) -join ','; $all.Twice -join ','; ($all | Format-Table | Out-String).Trim()";
    expect(await shown(script)).toBe('[{"N":1,"Twice":2},{"N":2,"Twice":4},{"N":3,"Twice":6}]\n"N","Twice","1","2","2","4","3","6"\n2,4,6\nN Twice\n- -----\n1     2\n2     4\n3     6\n');
  });

  it("see each other with Get-Module, and can take each other out", async () => {
    const script =
      "New-Module -Name Seer { function Look { (Get-Module).Name -join ','; Remove-Module Seen } } | Import-Module\n" +
      "New-Module -Name Seen { function Shy { 1 } } | Import-Module\nLook; [bool](Get-Command Shy -ErrorAction Ignore); (Get-Module).Name";
    expect(await shown(script)).toBe("Seen,Seer\nFalse\nSeer\n");
  });

  it("may be named by their manifest without an extension, and come as objects", async () => {
    const files = {
      "Kit/Kit.psd1": "@{ RootModule = 'Kit'; ModuleVersion = '1.0'; FunctionsToExport = 'Get-Kit' }",
      "Kit/Kit.psm1": "function Get-Kit { 'kit' }\n",
    };
    expect(await shown("(Import-Module ./Kit -AsCustomObject).'Get-Kit'(); Get-Kit", files)).toBe("kit\nkit\n");
  });

  it("are removed with their commands, after OnRemove", async () => {
    const files = { "r.psm1": "function R { 1 }\n$ExecutionContext.SessionState.Module.OnRemove = { 'bye' | Out-Host }\n" };
    expect(await shown("Import-Module ./r.psm1; Remove-Module r; [bool](Get-Command R -CommandType Function -ErrorAction Ignore)", files)).toBe("bye\nFalse\n");
  });

  it("follow a manifest to nested modules, lists and prefix", async () => {
    const files = {
      "k/k.psd1": "@{ RootModule = 'k.psm1'; NestedModules = 'n.psm1'; ModuleVersion = '1.2'; FunctionsToExport = 'Get-K', 'Get-N'; DefaultCommandPrefix = 'My' }",
      "k/k.psm1": "function Get-K { \"k+$(Get-N)\" }\nfunction Get-Secret { 1 }\n",
      "k/n.psm1": "function Get-N { 'n' }\n",
    };
    expect(await shown("$m = Import-Module ./k -PassThru; Get-MyK; \"$($m.Version) $($m.NestedModules.Name)\"; [bool](Get-Command Get-MySecret -ErrorAction Ignore)", files)).toBe("k+n\n1.2 n\nFalse\n");
  });

  it("are found through the module path when a command is missing", async () => {
    const files = { "mods/Auto/Auto.psm1": "function Get-Auto { 'loaded by name' }\n" };
    expect(await shown("$env:PSModulePath = \"$pwd/mods\"; Get-Auto; (Get-Module Auto).Name", files)).toBe("loaded by name\nAuto\n");
  });

  it("give their classes to scripts that use them", async () => {
    const files = { "t.psm1": "class Pet { [string]$Name = 'rex' }\n" };
    expect(await shown("using module ./t.psm1\n[Pet]::new().Name", files)).toBe("rex\n");
  });

  it("keep their classes to themselves when imported", async () => {
    const files = { "t.psm1": "class Pet { [string]$Name = 'rex' }\nfunction New-Pet { [Pet]::new() }\n" };
    expect(await shown("Import-Module ./t.psm1; (New-Pet).Name; try { [Pet] } catch { $_.FullyQualifiedErrorId }", files)).toBe("rex\nTypeNotFound\n");
  });

  it("that are missing are an error that does not end the script", async () => {
    expect(await shown("Import-Module NoSuch 2>$null; $?; 'on'")).toBe("False\non\n");
  });
});

describe("script files", () => {
  it("end with exit, which sets $LASTEXITCODE", async () => {
    expect(await shown("./e.ps1; \"$? $LASTEXITCODE\"", { "e.ps1": "'a'; exit 3; 'b'\n" })).toBe("a\nFalse 3\n");
  });

  it("refuse to run when #requires is not met", async () => {
    expect(await shown("try { ./q.ps1 } catch { $_.FullyQualifiedErrorId }", { "q.ps1": "#requires -Version 99.0\n'no'\n" })).toBe("ScriptRequiresUnmatchedPSVersion\n");
  });
});
