// Start-Transcript and Stop-Transcript. The layout is derived from PowerShell's.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");

test("what is shown between start and stop stands in the file", async () => {
  expect(
    await lines("Start-Transcript /tmp/x/t.txt -UseMinimalHeader; 'hello'; Write-Host host; Write-Warning w; Stop-Transcript; 'after'; (Get-Content /tmp/x/t.txt) -replace '\\d{14}', 'T'"),
  ).toEqual([
    "Transcript started, output file is /tmp/x/t.txt", "hello", "host", "WARNING: w", "Transcript stopped, output file is /tmp/x/t.txt", "after",
    "**********************", "PowerShell transcript start", "Start time: T", "**********************",
    "Transcript started, output file is /tmp/x/t.txt", "hello", "host", "WARNING: w",
    "**********************", "PowerShell transcript end", "End time: T", "**********************",
  ]);
});

test("stopping without a transcript is an error", async () => {
  expect(await lines("try { Stop-Transcript } catch { $_.Exception.Message }")).toEqual(["An error occurred stopping transcription: The host is not currently transcribing."]);
});
