// [Console]: text to the screen, questions, other writers in its place.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

const lines = async (script: string, answers: string[] = []) => (await testSession({ answers }).run(script)).split("\n");

test("[Console]::WriteLine formats, takes any value, and shows custom objects as PowerShell does", async () => {
  expect(
    await lines(`[Console]::WriteLine("{0}: {1:N2}", 'x', 3.14159); [Console]::Write(5); [Console]::WriteLine($true); [Console]::WriteLine()
[Console]::WriteLine([pscustomobject]@{a=1}); [Console]::WriteLine("{0}-{1}-{2}-{3}", 1, 2, 3, 4); [Console]::WriteLine([char[]]'abc'); [Console]::Out.WriteLine('out'); [Console]::Error.WriteLine('err')`),
  ).toEqual(["x: 3.14", "5True", "", "@{a=1}", "1-2-3-4", "abc", "out", "err", ""]);
});

test("SetOut sends the text elsewhere", async () => {
  expect(await lines("$w = [IO.StringWriter]::new(); $old = [Console]::Out; [Console]::SetOut($w); [Console]::WriteLine('kept'); [Console]::SetOut($old); \"<$($w.ToString().Trim())>\"")).toEqual(["<kept>", ""]);
});

test("ReadLine and ReadKey ask the person", async () => {
  expect(await lines("$n = [Console]::ReadLine(); \"Hi $n\"; $k = [Console]::ReadKey($true); $k.Key -eq 'Q'", ["Bob", "q"])).toEqual(["Bob", "Hi Bob", "q", "True", ""]);
});

test("colours start unset, as on Linux, and can be set and reset (derived)", async () => {
  expect(await lines("[Console]::ForegroundColor; [Console]::ForegroundColor = 'Red'; [Console]::ForegroundColor; [Console]::ResetColor(); [Console]::ForegroundColor")).toEqual(["-1", "Red", "-1", ""]);
});

test("Beep with a frequency is for Windows only", async () => {
  expect(await lines("try { [Console]::Beep(500, 300) } catch { $_.Exception.Message }")).toEqual(['Exception calling "Beep" with "2" argument(s): "Operation is not supported on this platform."', ""]);
});

test(".NET's own methods see a custom object's text, and the ToString of a script class", async () => {
  expect(
    await lines(`$o = [pscustomobject]@{a=1}; [string]::Concat($o, 'x'); [string]::Join('-', @($o, 1)); [Text.StringBuilder]::new().Append($o).ToString()
class P { [string] ToString() { return 'P!' } }
[string]::Format('{0}', [P]::new())`),
  ).toEqual(["@{a=1}x", "@{a=1}-1", "@{a=1}", "P!", ""]);
});
