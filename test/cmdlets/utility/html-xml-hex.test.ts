// ConvertTo-Html, ConvertTo-Xml, Select-Xml, Format-Hex and Get-FileHash beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("ConvertTo-Html", () => {
  it("puts a line between the objects of a list", async () => {
    expect(await runScript("1, 2 | ForEach-Object { [pscustomobject]@{ a = $_ } } | ConvertTo-Html -Fragment -As List")).toBe("<table>\n<tr><td>a:</td><td>1</td></tr>\n<tr><td><hr></td></tr>\n<tr><td>a:</td><td>2</td></tr>\n</table>\n");
  });
  it("lets -Head take the place of the title and writes meta lines", async () => {
    const lines = (await runScript("[pscustomobject]@{ a = 1 } | ConvertTo-Html -Head '<style></style>' -Charset utf-8 -Meta @{ author = 'Ann' } -Transitional")).split("\n");
    expect(lines.slice(0, 7)).toEqual([
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
      '<html xmlns="http://www.w3.org/1999/xhtml">',
      "<head>",
      '<meta charset="utf-8">',
      '<meta name="author" content="Ann">',
      "<style></style>",
      "</head><body>",
    ]);
  });
  it("takes patterns for names", async () => {
    expect(await runScript("[pscustomobject]@{ aa = 1; ab = 2; b = 3 } | ConvertTo-Html a* -Fragment")).toBe("<table>\n<colgroup><col/><col/></colgroup>\n<tr><th>aa</th><th>ab</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>\n");
  });
});

describe("XML", () => {
  it("finds nodes by prefix and in files", async () => {
    const script = "$x = '<r xmlns=\"urn:a\"><b>1</b></r>'; (Select-Xml -Content $x -XPath '//p:b' -Namespace @{ p = 'urn:a' }).Node.InnerText; Set-Content a.xml $x; \"$(Select-Xml -Path a.xml -XPath '//*[local-name()=\"b\"]')\"";
    expect(await runScript(script)).toBe("1\n1:/home/partner/work/a.xml\n");
  });
  it("goes on with the next file when one cannot be read", async () => {
    expect(await runScript("Set-Content b.xml '<r><a>2</a></r>'; (Select-Xml -Path nope.xml, b.xml -XPath '//a' -ErrorAction SilentlyContinue -ErrorVariable e).Node.InnerText; $e[0].FullyQualifiedErrorId")).toBe("2\nProcessingFile,Microsoft.PowerShell.Commands.SelectXmlCommand\n");
  });
});

describe("Format-Hex", () => {
  it("shows a table under the name of the file", async () => {
    expect(await runScript("Set-Content a.txt 'abc' -NoNewline; Format-Hex a.txt")).toBe(
      "\n   Label: /home/partner/work/a.txt\n\n          Offset Bytes                                           Ascii\n                 00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F\n          ------ ----------------------------------------------- -----\n0000000000000000 61 62 63                                        abc\n\n",
    );
  });
  it("refuses what has no bytes of its own", async () => {
    expect(await runScript("try { Get-Date | Format-Hex -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }")).toBe("FormatHexTypeNotSupported,Microsoft.PowerShell.Commands.FormatHex\n");
  });
});

describe("Get-FileHash", () => {
  it("shows algorithm, hash and path", async () => {
    const text = await runScript("Set-Content a.txt 'abc' -NoNewline; Get-FileHash a.txt -Algorithm MD5");
    expect(text).toBe(`\nAlgorithm       Hash${" ".repeat(67)}Path\n---------       ----${" ".repeat(67)}----\nMD5             900150983CD24FB0D6963F7D28E17F72${" ".repeat(39)}/home/partner/work/a.txt\n\n`);
  });
});
