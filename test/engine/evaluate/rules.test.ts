// Rules of the evaluator that recordings showed: names of calls, classes in scopes, the host, strict mode.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const shown = (script: string) => testSession().run(script);

describe("calls", () => {
  it.each([
    ["are named after the operator", "function f { $MyInvocation.InvocationName }; f; & f; . f", "f\n&\n.\n"],
    ["of nothing are refused", "foreach ($c in '', $null) { try { & $c } catch { $_.FullyQualifiedErrorId } }", "BadExpression\nBadExpression\n"],
    ["through an alias name what is missing", "Set-Alias gone No-Such; try { gone } catch { $_.TargetObject }", "No-Such\n"],
    ["with parentheses are refused in strict mode 2", "function f($a) { $a.Count }; f(1, 2); Set-StrictMode -Version 2; try { f(1, 2) } catch { $_.FullyQualifiedErrorId }", "2\nStrictModeFunctionCallWithParens\n"],
    ["make the aliases of [Alias()]", "function Get-It { [Alias('gi9')]param() 'it' }; gi9", "it\n"],
  ])("%s", async (_, script, expected) => {
    expect(await shown(script)).toBe(expected);
  });

  it("may be nested a thousand deep", async () => {
    expect(await shown("function d($n) { if ($n -le 0) { 0 } else { 1 + (d ($n - 1)) } }; d 1000")).toBe("1000\n");
  });

  it("that never end raise the error that PowerShell raises", async () => {
    expect(await shown("function e($n) { e ($n + 1) }; try { e 1 } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }; 'on'")).toBe("CallDepthOverflow\nScriptCallDepthException\non\n");
  });
});

describe("classes", () => {
  it.each([
    ["live in the block that defines them", "function f { class Inner { $x = 5 }; [Inner]::new().x }; f; try { [Inner] } catch { $_.FullyQualifiedErrorId }", "5\nTypeNotFound\n"],
    ["hide hidden members from listings", "class H { $Shown = 1; hidden $Secret = 2 }; ([H]::new() | Select-Object * | ConvertTo-Json -Compress)", "{\"Shown\":1}\n"],
    ["refuse values with the attribute's words", "class P { [ValidateRange(0, 10)][int]$Qty }; try { [P]::new().Qty = 11 } catch { $_.Exception.Message }", "Exception setting \"Qty\": \"The 11 argument is greater than the maximum allowed range of 10. Supply an argument that is less than or equal to 10 and then try the command again.\"\n"],
    ["check their defaults too", "class P { [ValidateRange(0, 10)][int]$Qty = 99 }; try { [P]::new() } catch { $_.FullyQualifiedErrorId }", "ValidateRangeTooBig\n"],
  ])("%s", async (_, script, expected) => {
    expect(await shown(script)).toBe(expected);
  });
});

describe("the session", () => {
  it.each([
    ["knows its host", "$Host.Name; $Host.GetType().Name; $Host.UI.RawUI.WindowSize.Width", "ConsoleHost\nInternalHost\n120\n"],
    ["lets scripts write to the host", "$Host.UI.WriteLine('direct')", "direct\n"],
    ["converts preferences", "try { $ErrorView = 'Sideways' } catch { $_.FullyQualifiedErrorId }; $ErrorView", "RuntimeException\nConciseView\n"],
    ["has a prompt function", "prompt", "PS /home/partner/work> \n"],
    ["does not count the running line as history", "@(Get-History).Count", "0\n"],
    ["passes strict mode 1 in strings", "Set-StrictMode -Version 1; \"[$nope] [$($nope)]\"", "[] []\n"],
    ["takes if as a success", "if (Get-Variable nope -ErrorAction Ignore) { }; $?", "True\n"],
  ])("%s", async (_, script, expected) => {
    expect(await shown(script)).toBe(expected);
  });

  it("asks with choices", async () => {
    const test = testSession({ answers: ["b"] });
    expect(await test.run("$Host.UI.PromptForChoice('Title', 'Which?', ('&Alpha', '&Beta'), 0)")).toBe('\nTitle\nWhich?\n[A] Alpha  [B] Beta  [?] Help (default is "A"): b\n1\n');
  });

  it("asks at warnings of a command under -Debug", async () => {
    const test = testSession({ answers: ["y"] });
    expect(await test.run("function f { [CmdletBinding()]param() $PSCmdlet.WriteWarning('w'); 'end' }; f -Debug")).toBe(
      'WARNING: w\n\nConfirm\nContinue with this operation?\n[Y] Yes  [A] Yes to All  [H] Halt Command  [S] Suspend  [?] Help (default is "Y"): y\nend\n',
    );
  });
});
