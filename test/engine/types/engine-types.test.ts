// PowerShell's own types as scripts use them, beyond the recordings. All derived.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

describe("PowerShell's own types", () => {
  it.each([
    ["PSTypeName says whether a type exists", "([System.Management.Automation.PSTypeName]'No.Such').Type -eq $null; ([System.Management.Automation.PSTypeName]'System.Int32').Type.Name", "True\nInt32\n"],
    ["LanguagePrimitives converts and walks", "$r = $null; [System.Management.Automation.LanguagePrimitives]::TryConvertTo('7', [int], [ref]$r); $r; [System.Management.Automation.LanguagePrimitives]::IsObjectEnumerable(@(1)); [System.Management.Automation.LanguagePrimitives]::TryConvertTo('x', [int], [ref]$r)", "True\n7\nTrue\nFalse\n"],
    ["PSSerializer writes and reads CLIXML", "$s = [System.Management.Automation.PSSerializer]; $s::Serialize(5) -match '<I32>5</I32>'; $s::Deserialize($s::Serialize(@{ a = 1 })).a; $s::Deserialize($s::Serialize([pscustomobject]@{ a = @{ b = @{ c = 1 } } }, 5)).a.b.c", "True\n1\n1\n"],
    ["$PSStyle holds settings of progress and files", "$PSStyle.Progress.View = 'Classic'; \"$($PSStyle.Progress.View)\"; $PSStyle.Progress.MaxWidth; $PSStyle.FileInfo.Directory = ''; $PSStyle.FileInfo.Directory -eq ''", "Classic\n120\nTrue\n"],
    ["$PSCmdlet knows places", "function q { [CmdletBinding()]param() $PSCmdlet.CurrentProviderLocation('FileSystem').Path; $p = $null; $PSCmdlet.GetResolvedProviderPathFromPSPath('/tmp', [ref]$p); $p.Name }; $null = New-Item /tmp -ItemType Directory; Set-Location /tmp; q", "/tmp\n/tmp\nFileSystem\n"],
    ["blocks run with one variable given", "{ \"got $_\" }.InvokeWithContext($null, [psvariable]::new('_', 7))", "got 7\n"],
    ["a match with context is text", "'a', 'b', 'c' | Select-String b -Context 1 | ForEach-Object { \"$_\" }", "  a\n> b\n  c\n"],
    ["Path makes temporary files", "$f = [IO.Path]::GetTempFileName(); (Get-Item $f).Length; $f -like '/tmp/tmp*.tmp'", "0\nTrue\n"],
    ["code pages write and read", "[Text.Encoding]::GetEncoding(1252).GetBytes('\u20ac\u00e9\u65e5') -join ','; [Text.Encoding]::GetEncoding('windows-1251').GetString([byte[]](0xcf, 0xf0)); Set-Content e.txt '\u20ac' -Encoding 1252 -NoNewline; (Get-Content e.txt -AsByteStream); Get-Content e.txt -Encoding windows-1252", "128,233,63\n\u041f\u0440\n128\n\u20ac\n"],
    ["CSV columns have names of their own", "try { \"a,A`n1,2\" | ConvertFrom-Csv } catch { $_.Exception.Message }", "The member \"A\" is already present.\n"],
  ])("%s", async (_, script, expected) => {
    expect(await testSession().run(script)).toBe(expected);
  });
});
