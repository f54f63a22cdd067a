// Member sets, arrays with members of their own, and $PSVersionTable's types.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("a member set", () => {
  it("stands for its members alone", async () => {
    const script = "$o = [pscustomobject]@{ a = 1 }; $ms = [Management.Automation.PSMemberSet]::new('ms', [Management.Automation.PSMemberInfo[]]@([psnoteproperty]::new('in', 7))); $o.PSObject.Members.Add($ms); $o.ms.in; $o.PSObject.Members['ms'].in; $null -eq $o.PSObject.Members['ms'].MemberType; $ms.in";
    expect(await runScript(script)).toBe("7\n7\nTrue\n7\n");
  });
});

describe("an array from Add-Member -PassThru", () => {
  const prepare = "$a = 1, 2; $w = Add-Member -InputObject $a tag x -PassThru;";
  it("shows its members in JSON, the bare one does not (golden data-json-to)", async () => {
    expect(await runScript(`${prepare} ConvertTo-Json @{ k = $a } -Compress; ConvertTo-Json @{ k = $w } -Compress; ConvertTo-Json $a -Compress`)).toBe('{"k":[1,2]}\n{"k":{"value":[1,2],"tag":"x"}}\n{"value":[1,2],"tag":"x"}\n');
  });
  it("is the same array in every other way", async () => {
    expect(await runScript(`${prepare} $w[0] = 9; "$a"; $w.Count; $w.tag; $a.tag; $w -is [array]; $w -join '+'; '{0}|{1}' -f $w; [object]::ReferenceEquals($a, $w); ($w | Measure-Object -Sum).Sum; foreach ($i in $w) { $i }`)).toBe("9 2\n2\nx\nx\nTrue\n9+2\n9|2\nTrue\n11\n9\n2\n");
  });
});

describe("SemanticVersion", () => {
  it("is made of a Version and back, and compares with both (derived)", async () => {
    const script = "$v = $PSVersionTable.PSVersion; $v -gt [version]'7.0'; [version]$v -ge '7.6.0.0'; [semver][version]'7.2'; \"$([semver]::new(1, 2, 3, 'rc.1+b7'))\"; [semver]::Compare('1.0.0-a', '1.0.0'); $r = $null; [semver]::TryParse('x', [ref]$r); try { [semver][version]'1.2.3.4' } catch { 'four parts' }";
    expect(await runScript(script)).toBe("True\nTrue\n\nMajor  Minor  Patch  PreReleaseLabel BuildLabel\n-----  -----  -----  --------------- ----------\n7      2      0                      \n1.2.3-rc.1+b7\n-1\nFalse\nfour parts\n\n");
  });
  it("stands in $PSVersionTable, and $PSDefaultParameterValues does not mind blanks in keys", async () => {
    expect(await runScript("$PSVersionTable.GetType().FullName; $PSDefaultParameterValues.GetType().Name; $PSDefaultParameterValues[' Get-Date:Year '] = 2020; $PSDefaultParameterValues.Keys; (Get-Date).Year")).toBe("System.Management.Automation.PSVersionHashTable\nDefaultParameterDictionary\nGet-Date:Year\n2020\n");
  });
});
