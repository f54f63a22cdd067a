// Aliases over all cmdlets: each means one command, and the well-known ones mean what everybody types them for.
import { describe, expect, it } from "vitest";
import { allCmdlets, runScript } from "../support/session.ts";

const WELL_KNOWN =
  "%:ForEach-Object ac:Add-Content cat:Get-Content cd:Set-Location chdir:Set-Location clc:Clear-Content clear:Clear-Host clhy:Clear-History cli:Clear-Item cls:Clear-Host clv:Clear-Variable " +
  "compare:Compare-Object copy:Copy-Item cp:Copy-Item cpi:Copy-Item cvpa:Convert-Path del:Remove-Item diff:Compare-Object dir:Get-ChildItem echo:Write-Output erase:Remove-Item epcsv:Export-Csv " +
  "fc:Format-Custom fhx:Format-Hex fl:Format-List foreach:ForEach-Object ft:Format-Table fw:Format-Wide gal:Get-Alias gc:Get-Content gci:Get-ChildItem gcm:Get-Command gcs:Get-PSCallStack gdr:Get-PSDrive " +
  "gerr:Get-Error ghy:Get-History gi:Get-Item gl:Get-Location gm:Get-Member gmo:Get-Module gp:Get-ItemProperty group:Group-Object gtz:Get-TimeZone gu:Get-Unique gv:Get-Variable h:Get-History history:Get-History " +
  "icm:Invoke-Command iex:Invoke-Expression ihy:Invoke-History ii:Invoke-Item ipcsv:Import-Csv ipmo:Import-Module irm:Invoke-RestMethod iwr:Invoke-WebRequest ls:Get-ChildItem measure:Measure-Object mi:Move-Item " +
  "move:Move-Item mv:Move-Item nal:New-Alias ni:New-Item nmo:New-Module nv:New-Variable oh:Out-Host popd:Pop-Location pushd:Push-Location pwd:Get-Location r:Invoke-History rd:Remove-Item ren:Rename-Item " +
  "ri:Remove-Item rm:Remove-Item rmdir:Remove-Item rmo:Remove-Module rni:Rename-Item rv:Remove-Variable rvpa:Resolve-Path sal:Set-Alias sc:Set-Content select:Select-Object set:Set-Variable si:Set-Item " +
  "sl:Set-Location sleep:Start-Sleep sls:Select-String sort:Sort-Object sv:Set-Variable tee:Tee-Object type:Get-Content where:Where-Object write:Write-Output";

describe("aliases", () => {
  it("are defined once", () => {
    const all = allCmdlets.flatMap((one) => (one.aliases ?? []).map((alias) => alias.toLowerCase()));
    expect(all.filter((alias, i) => all.indexOf(alias) !== i)).toEqual([]);
  });
  it("mean what PowerShell means by them", async () => {
    const pairs = WELL_KNOWN.split(" ");
    const names = pairs.map((pair) => `'${pair.split(":")[0]}'`).join(", ");
    expect((await runScript(`foreach ($n in ${names}) { "$n\`:$((Get-Alias $n).Definition)" }`)).trim().split("\n")).toEqual(pairs);
  });
});
