// Events: timers, actions, the queue. Derived from PowerShell's documentation.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");

test("a timer's action runs while the script sleeps; its output waits in the job", async () => {
  expect(
    await lines(`$t = [System.Timers.Timer]::new(10); $global:n = 0
$job = Register-ObjectEvent $t Elapsed -SourceIdentifier tick -MessageData 'm' -Action { $global:n++; "out $($Event.MessageData) $($Sender.GetType().Name)" }
$t.Start(); Start-Sleep -Milliseconds 100; $t.Stop(); Unregister-Event tick; $global:n -ge 2; @(Receive-Job $job)[0]; @(Get-EventSubscriber).Count`),
  ).toEqual(["True", "out m Timer", "0"]);
});

test("New-Event reaches the action of Register-EngineEvent, else it waits in the queue", async () => {
  expect(
    await lines(`$null = Register-EngineEvent Mine -Action { Write-Host "got $($Event.MessageData): $($args -join '+')" }; $null = New-Event Mine -EventArguments 1, 2 -MessageData hello
$null = New-Event Other -MessageData 7; (Get-Event).MessageData; Remove-Event Other; @(Get-Event).Count; Get-Event nope`),
  ).toEqual(["got hello: 1+2", "7", "0", "Get-Event: ", "Line |", "   2 |  … ).MessageData; Remove-Event Other; @(Get-Event).Count; Get-Event nope", "     |                                                           ~~~~~~~~~~~~~~", "     | Event with source identifier 'nope' does not exist."]);
});

test("Wait-Event waits for the event of a subscription without an action", async () => {
  expect(
    await lines("$t = [Timers.Timer]::new(5); $t.AutoReset = $false; Register-ObjectEvent $t Elapsed X; $t.Start(); $e = Wait-Event X -Timeout 5; $e.SourceIdentifier; $e.SourceEventArgs.GetType().Name; Wait-Event Y -Timeout 0; 'end'"),
  ).toEqual(["X", "ElapsedEventArgs", "end"]);
});

test("an event that the object does not have", async () => {
  expect(await lines("try { Register-ObjectEvent ([Timers.Timer]::new(5)) Nope } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }")).toEqual([
    "INVALID_REGISTRATION,Microsoft.PowerShell.Commands.RegisterObjectEventCommand", "Cannot register for the specified event. An event with the name 'Nope' does not exist. (Parameter 'eventName')",
  ]);
});
