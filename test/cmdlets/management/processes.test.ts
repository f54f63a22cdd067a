// Starting, stopping and reaching things that are not there.
import { expect, test } from "vitest";
import { runScript } from "../../support/session.ts";

const said = async (script: string) => (await runScript(script)).trimEnd().split("\n");

test("Start-Process finds no program (text derived)", async () => {
  expect(await said("try { Start-Process foo } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }")).toEqual([
    "InvalidOperationException,Microsoft.PowerShell.Commands.StartProcessCommand",
    "This command cannot be run due to the error: An error occurred trying to start process 'foo' with working directory '/home/partner/work'. No such file or directory",
  ]);
});

test("Stop-Process and Wait-Process name a process that is not there", async () => {
  expect(await said("try { Stop-Process -Id 99999 -ea Stop } catch { $_.Exception.Message }; try { Wait-Process nope -ea Stop } catch { $_.Exception.Message }; try { Wait-Process -Id $PID -ea Stop } catch { $_.Exception.Message }")).toEqual([
    "Cannot find a process with the process identifier 99999.",
    'Cannot find a process with the name "nope". Verify the process name and call the cmdlet again.',
    "The Wait-Process cmdlet cannot wait on itself.",
  ]);
});

test("Test-Connection says False, remoting is an error, the lists of both are empty (derived)", async () => {
  expect(await said("Test-Connection x -Quiet; @(Get-PSSession).Count; @(Get-ExperimentalFeature).Count; try { New-PSSession srv -ea Stop } catch { $_.CategoryInfo.Category }; Update-Help; Save-Help .; Get-TraceSource; Trace-Command x { 1 + 1 }")).toEqual(["False", "0", "0", "OpenError", "2"]);
});

test("aliases go to a file and come back (heading derived)", async () => {
  expect(
    await said(`Set-Alias list Get-ChildItem; Set-Alias 'two' Get-Date -Description 'a "b"'; Export-Alias a.csv -Name list, two; Get-Content a.csv; Export-Alias a.ps1 -Name list -As Script; (Get-Content a.ps1)[-1]
Remove-Alias list; Import-Alias a.csv -ea SilentlyContinue; (Get-Alias list).Definition; Import-Alias a.csv -Force -PassThru | % Description`),
  ).toEqual(["# Alias File", '"list","Get-ChildItem","","None"', '"two","Get-Date","a ""b""","None"', 'set-alias -Name:"list" -Value:"Get-ChildItem" -Description:"" -Option:"None"', "Get-ChildItem", "", 'a "b"']);
});
