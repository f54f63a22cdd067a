// CLIXML beyond the recorded cases: what comes back, and as what.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("CLIXML", () => {
  it("keeps simple values as they are", async () => {
    const script = "1, 2L, 1.5, 2.0, 3.25d, [byte]7, [char]'q', $true, 'a<b&c', [guid]::Empty, [timespan]'1.02:03:04', [version]'1.2.3', [datetime]'2024-02-29', [uri]'http://x/y' | ForEach-Object { $b = ConvertTo-CliXml $_ | ConvertFrom-CliXml; if ($b -cne $_ -or $b.GetType() -ne $_.GetType()) { \"$_ became $b\" } }; 'all'";
    expect(await runScript(script)).toBe("all\n");
  });
  it("writes control characters and underlines as codes and reads them back", async () => {
    const text = await runScript("$s = \"a`tb_x0041_`nc\"; $x = ConvertTo-CliXml $s; ($x -split \"`n\")[1]; ($x | ConvertFrom-CliXml) -ceq $s");
    expect(text).toBe("  <S>a_x0009_b_x005F_x0041__x000A_c</S>\nTrue\n");
  });
  it("writes an object once and refers to it from then on, to itself, too", async () => {
    expect(await runScript("$h = @{}; $h.me = $h; $b = ConvertTo-CliXml $h | ConvertFrom-CliXml; [object]::ReferenceEquals($b, $b.me)")).toBe("True\n");
  });
  it("names a list of types once", async () => {
    const text = await runScript("[pscustomobject]@{ a = 1 }, [pscustomobject]@{ a = 2 } | ConvertTo-CliXml");
    expect(text).toContain('    <TNRef RefId="0" />\n');
    expect(text.match(/<TN /g)).toEqual(["<TN "]);
  });
  it("turns what is deeper than -Depth into text", async () => {
    expect(await runScript("$b = [pscustomobject]@{ a = [pscustomobject]@{ b = 1 } } | ConvertTo-CliXml -Depth 1 | ConvertFrom-CliXml; $b.a; $b.a.GetType().Name")).toBe("@{b=1}\nString\n");
  });
  it("gives .NET objects back with their properties and their text", async () => {
    expect(await runScript("Set-Content a.txt 'x'; $f = Get-Item a.txt | ConvertTo-CliXml | ConvertFrom-CliXml; $f.PSTypeNames[0]; $f.Name; \"$f\"; $f.Length")).toBe("Deserialized.System.IO.FileInfo\na.txt\n/home/partner/work/a.txt\n2\n");
  });
  it("keeps credentials", async () => {
    const script = "$c = [pscredential]::new('ann', (ConvertTo-SecureString 'pw' -AsPlainText -Force)); $c | Export-Clixml c.xml; $b = Import-Clixml c.xml; $b.GetType().Name; $b.GetNetworkCredential().Password";
    expect(await runScript(script)).toBe("PSCredential\npw\n");
  });
  it("gives the first objects, without some, and counts them", async () => {
    expect(await runScript("1..5 | Export-Clixml n.xml; (Import-Clixml n.xml -Skip 1 -First 2) -join ','; @(Import-Clixml n.xml -IncludeTotalCount)[0]")).toBe("2,3\n5\n");
  });
  it("refuses a file that is not there or is no CLIXML", async () => {
    const script = "try { Import-Clixml nope.xml } catch { $_.FullyQualifiedErrorId; \"$_\" }; Set-Content b.xml '<a/>'; try { Import-Clixml b.xml } catch { $_.FullyQualifiedErrorId }";
    expect(await runScript(script)).toBe(
      "FileOpenFailure,Microsoft.PowerShell.Commands.ImportClixmlCommand\nCould not find file '/home/partner/work/nope.xml'.\nSystem.Xml.XmlException,Microsoft.PowerShell.Commands.ImportClixmlCommand\n",
    );
  });
});
