// Cmdlets given a folder or nothing where they want a file, and disks that are full. Error texts of .NET 10 on Linux; ids derived.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const cases: [script: string, message: string][] = [
  ["Update-TypeData nofile", "Cannot find path '/home/partner/work/nofile' because it does not exist."],
  ["Update-FormatData -AppendPath /home", "Access to the path '/home' is denied."],
  ["Invoke-Command -FilePath nofile", "Cannot find path '/home/partner/work/nofile' because it does not exist."],
  ["Start-Job -FilePath /home", "Access to the path '/home' is denied."],
  ["Invoke-RestMethod http://a/ -Method Post -InFile nofile", "Cannot find path '/home/partner/work/nofile' because it does not exist."],
  ["New-Item d/a -ItemType Directory -Force | Out-Null; New-Item a | Out-Null; Copy-Item a d", "The target file '/home/partner/work/d/a' is a directory, not a file."],
  [`New-Item ${"b".repeat(256)}`, `The path '/home/partner/work/${"b".repeat(256)}' is too long, or a component of the specified path is too long.`],
  ["Set-Content c ('x' * 200MB) -NoNewline; Set-Content d ('x' * 100MB) -NoNewline", "No space left on device : '/home/partner/work/d'"],
];

describe("files that are not as they should be", () => {
  it.each(cases)("%s", async (script, message) => {
    const test = testSession();
    expect(await test.run(`try { $ErrorActionPreference = 'Stop'; ${script} } catch { $_.Exception.Message }`)).toBe(`${message}\n`);
  }, 30_000);

  it("room comes back when a file goes", async () => {
    const test = testSession();
    expect(await test.run("Set-Content c ('x' * 200MB) -NoNewline; Remove-Item c; Set-Content d ('x' * 100MB) -NoNewline; (Get-Item d).Length")).toBe("104857600\n");
  }, 30_000);

  it("Push-Location without a path keeps the place", async () => {
    const test = testSession();
    expect(await test.run("Push-Location -Path $null; (Get-Location -Stack).Count; $PWD.Path")).toBe("1\n/home/partner/work\n");
  });
});
