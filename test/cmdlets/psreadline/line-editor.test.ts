// The cmdlets of PSReadLine: what a session sets is what its line editor is told, and what the session shows.
import { expect, it } from "vitest";
import type { LineEditorSettings } from "#engine/ports/line-editor.ts";
import { bindingsOf } from "#terminal/keymap/session-keys.ts";
import { testSession } from "../../support/session.ts";

function withEditor() {
  const told: LineEditorSettings[] = [];
  const shell = testSession({ lineEditor: { keys: { Windows: bindingsOf("Windows"), Emacs: bindingsOf("Emacs") }, apply: (settings) => void told.push(settings) } });
  return { ...shell, told };
}

it("tells the editor every option, and shows it", async () => {
  const { run, told } = withEditor();
  await run("Set-PSReadLineOption -EditMode emacs -PredictionSource HistoryAndPlugin -PredictionViewStyle ListView -HistorySaveStyle SaveNothing -BellStyle None -HistoryNoDuplicates:$false -HistorySearchCursorMovesToEnd -MaximumHistoryCount 10 -ContinuationPrompt ''");
  expect(told.at(-1)).toMatchObject({
    options: { editMode: "Emacs", predictionSource: "History", predictionViewStyle: "ListView", historySaved: false, historyNoDuplicates: false, historySearchCursorMovesToEnd: true, maximumHistoryCount: 10, continuationPrompt: "" },
    bindings: [],
  });
  expect(await run("$o = Get-PSReadLineOption; $o.EditMode, $o.PredictionViewStyle, $o.HistorySaveStyle, $o.MaximumHistoryCount -join ' '; ($o | Out-String).Contains('CommandColor                  : \"`e[93m\"')")).toBe("Emacs ListView SaveNothing 10\nTrue\n");
});

it("takes colours as names, hex values and sequences, and refuses what could do more than colour", async () => {
  const { run, told } = withEditor();
  await run("Set-PSReadLineOption -Colors @{ command = 'Cyan'; Comment = '#0a141e'; Default = \"`e[1;3m\" }; Set-PSReadLineOption -Colors @{ Comment = $null; String = 'DarkRed' }");
  expect(told.at(-1)?.options.colors).toEqual({ Command: "\x1b[96m", Default: "\x1b[1;3m", String: "\x1b[31m" });
  const count = told.length;
  expect(await run("try { Set-PSReadLineOption -Colors @{ Command = \"`e[2J\" } } catch { $_.FullyQualifiedErrorId }; try { Set-PSReadLineOption -Colors @{ Foo = 'Red' } } catch { $_.Exception.Message }")).toBe(
    "InvalidColor,Microsoft.PowerShell.Commands.SetPSReadLineOptionCommand\n'Foo' is not a colour of the line editor.\n",
  );
  expect(told.length).toBe(count);
});

it("binds and unbinds keys, and shows what they do", async () => {
  const { run, told } = withEditor();
  await run("Set-PSReadLineKeyHandler -Key UpArrow, Ctrl+b -Function historysearchbackward; Remove-PSReadLineKeyHandler Ctrl+l");
  expect(told.at(-1)?.bindings).toEqual([{ key: "UpArrow", function: "HistorySearchBackward" }, { key: "Ctrl+b", function: "HistorySearchBackward" }, { key: "Ctrl+l", function: null }]);
  expect(await run("Get-PSReadLineKeyHandler -Key uparrow, Ctrl+b, Ctrl+l, Enter | Out-String")).toBe(`
Basic editing functions
=======================

Key   Function   Description
---   --------   -----------
Enter AcceptLine Run the input, or begin a new line if it is not complete

History functions
=================

Key     Function              Description
---     --------              -----------
UpArrow HistorySearchBackward Go to the line before that begins like this one
Ctrl+b  HistorySearchBackward Go to the line before that begins like this one


`);
  expect(await run("(Get-PSReadLineKeyHandler -Unbound).Function -contains 'ClearScreen'")).toBe("True\n");
  // Another mode begins with its own keys.
  await run("Set-PSReadLineOption -EditMode Emacs");
  expect(await run("(Get-PSReadLineKeyHandler Ctrl+a).Function")).toBe("BeginningOfLine\n");
});

it("refuses keys and functions that there are not", async () => {
  const { run, told } = withEditor();
  expect(await run("try { Set-PSReadLineKeyHandler Foo Undo } catch { $_.Exception.Message }; try { Set-PSReadLineKeyHandler F7 Nothing } catch { $_.FullyQualifiedErrorId }; try { Set-PSReadLineOption -EditMode Vi } catch { $_.FullyQualifiedErrorId }")).toBe(
    "Unrecognized key 'Foo'. Please use a character literal or a well-known key name from the System.ConsoleKey enumeration.\nParameterArgumentValidationError,Microsoft.PowerShell.Commands.SetPSReadLineKeyHandlerCommand\nParameterArgumentValidationError,Microsoft.PowerShell.Commands.SetPSReadLineOptionCommand\n",
  );
  expect(told).toEqual([]);
});

it("is harmless where nobody types", async () => {
  const { run } = testSession();
  expect(await run("Set-PSReadLineOption -EditMode Emacs; (Get-PSReadLineOption).EditMode; @(Get-PSReadLineKeyHandler -Bound).Count")).toBe("Emacs\n0\n");
});
