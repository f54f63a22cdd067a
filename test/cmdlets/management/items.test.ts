import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("items", () => {
  it.each([
    ["ni a.txt -Value hi | % Name; gc a.txt", "a.txt\nhi\n"],
    ["'a.txt','b.md' | % { sc $_ 'x' }; ls *.md -n; rm *.txt; ls -n", "b.md\nb.md\n"],
    ["md s/t > $null; 'x' > s/t/f; cp s c -Recurse; ls c -r -n", "t\nt/f\n"],
    ["'x' > a; mv a b; ren b c; ls -n", "c\n"],
    ["'x' > .h; ls -n; ls -Force -n; (gi .h -Force).Mode", ".h\n---h-\n"],
    ["'x' > a; rm a -WhatIf; Test-Path a", 'What if: Performing the operation "Remove File" on target "/home/partner/work/a".\nTrue\n'],
    ["'x' > a; (gi a).IsReadOnly = $true; rm a; Test-Path a; rm a -Force; Test-Path a", "Remove-Item: Cannot remove item /home/partner/work/a: You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.\nTrue\nFalse\n"],
    ["rm /home/partner -Recurse", "Remove-Item: Cannot remove the item at '/home/partner' because it is in use.\n"],
    ["'x' > a; Invoke-Item a", "Invoke-Item: No application is associated with the specified file for this operation: /home/partner/work/a\n"],
    ["Get-Item .nope", "Get-Item: Cannot find path '/home/partner/work/.nope' because it does not exist.\n"],
  ])("%s", async (script, expected) => {
    expect(await runScript(script)).toBe(expected);
  });

  it("asks before a full folder goes", async () => {
    const text = await runScript("md s > $null; 'x' > s/f; rm s; Test-Path s", { answers: ["n"] });
    expect(text.endsWith("True\n")).toBe(true);
    expect(text.includes("The item at /home/partner/work/s has children and the Recurse parameter was not specified.")).toBe(true);
  });

  it("gives and changes properties", async () => {
    const script = `'x' > a.txt; (Get-ItemProperty a.txt -Name Length, Extension | Select-Object Length, Extension | ConvertTo-Json -Compress)
Set-ItemProperty a.txt IsReadOnly $true; Get-ItemPropertyValue a.txt IsReadOnly; Clear-ItemProperty a.txt Attributes; (gi a.txt).IsReadOnly
New-ItemProperty a.txt -Name n -Value 1`;
    expect(await runScript(script)).toBe(
      '{"Length":2,"Extension":".txt"}\nTrue\nFalse\nNew-ItemProperty: \nLine |\n   3 |  New-ItemProperty a.txt -Name n -Value 1\n     |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n     | Cannot use interface. The IDynamicPropertyCmdletProvider interface is not supported by this provider.\n',
    );
  });
});
