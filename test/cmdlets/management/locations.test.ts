import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("locations", () => {
  it.each([
    ["cd ~; $pwd.Path", "/home/partner\n"],
    ["cd /; cd home/partner; (gl).Path; cd -; $pwd.Path", "/home/partner\n/\n"],
    ["cd Env:; $pwd.Path; (Get-Location -PSProvider FileSystem).Path", "Env:/\n/home/partner/work\n"],
    ["mkdir a > $null; pushd a; popd; Split-Path $pwd -Leaf", "work\n"],
    ["cd C:\\home\\partner; $pwd.Path", "/home/partner\n"],
    ["cd Microsoft.PowerShell.Core\\FileSystem::/home; $pwd.ProviderPath", "/home\n"],
    ["cd nowhere", "Set-Location: Cannot find path '/home/partner/work/nowhere' because it does not exist.\n"],
  ])("%s", async (script, expected) => {
    expect(await runScript(script)).toBe(expected);
  });

  it("maps a drive to a folder", async () => {
    expect(await runScript("mkdir d > $null; 'x' > d/a.txt; $null = New-PSDrive z FileSystem d; cd z:; $pwd.Path; ls -n; cd ..; $pwd.Path")).toBe("z:/\na.txt\nz:/\n");
  });
});
