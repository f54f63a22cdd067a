// Get-Member, Add-Member, New-Object and type data beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("Get-Member", () => {
  it("lists static members with constructors as new", async () => {
    expect(await runScript("([version] | Get-Member -Static -Name new).MemberType; ([math] | Get-Member -Static -Name PI).Definition")).toBe("Method\nstatic double PI {get;}\n");
  });
});

describe("Add-Member", () => {
  it("takes the kind by position", async () => {
    expect(await runScript("$o = [pscustomobject]@{ a = 2 }; $o | Add-Member ScriptProperty b { $this.a + 1 }; $o | Add-Member NoteProperty c 9; \"$($o.b)$($o.c)\"")).toBe("39\n");
  });
  it("puts a type name in front", async () => {
    expect(await runScript("$o = [pscustomobject]@{ a = 2 }; $o | Add-Member -TypeName My.Kind; $o.PSTypeNames[0]")).toBe("My.Kind\n");
  });
});

describe("New-Object", () => {
  it("makes collections and converts properties", async () => {
    expect(await runScript("(New-Object 'System.Collections.Generic.List[int]').GetType().Name; (New-Object System.Collections.ArrayList).Count")).toBe("List`1\n0\n");
  });
});

describe("Update-TypeData", () => {
  it("refuses a member that is there unless forced", async () => {
    const add = "Update-TypeData -TypeName My.T -MemberType NoteProperty -MemberName z -Value";
    expect(await runScript(`${add} 1; try { ${add} 2 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }; ${add} 3 -Force; ([pscustomobject]@{ PSTypeName = 'My.T' }).z`)).toBe(
      "TypesDynamicUpdateException,Microsoft.PowerShell.Commands.UpdateTypeDataCommand\n3\n",
    );
  });
});
