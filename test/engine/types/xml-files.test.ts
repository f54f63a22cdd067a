// XML in files and built piece by piece. Texts and sizes are .NET 10's.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");

test("Save writes the declared encoding's mark, Load reads it back", async () => {
  expect(
    await lines(`[xml]$x = '<?xml version="1.0" encoding="utf-8"?><c><b id="1">x</b></c>'
$x.Save('/home/partner/x.xml'); ([IO.File]::ReadAllBytes('/home/partner/x.xml')[0..3]) -join ','; [IO.File]::ReadAllBytes('/home/partner/x.xml').Count; $y = New-Object System.Xml.XmlDocument; $y.Load('/home/partner/x.xml'); $y.c.b.id
([xml]'<a/>').Save('/home/partner/a.xml'); [IO.File]::ReadAllBytes('/home/partner/a.xml').Count; $ms = [IO.MemoryStream]::new(); $x.Save($ms); $ms.Position = 0; $y.Load($ms); $y.c.b.InnerText
try { $y.Load('/home/partner/none.xml') } catch { $_.Exception.InnerException.Message }`),
  ).toEqual(["239,187,191,60", "68", "1", "5", "x", "Could not find file '/home/partner/none.xml'."]);
});

test("a namespace manager is made from the document's name table", async () => {
  expect(
    await lines("$x = [xml]'<r xmlns=\"urn:d\"><i>1</i></r>'; $ns = New-Object System.Xml.XmlNamespaceManager($x.NameTable); $ns.AddNamespace('d', 'urn:d'); $x.SelectNodes('//d:i', $ns).Count"),
  ).toEqual(["1"]);
});

test("XElement: made, filled, changed and saved", async () => {
  expect(
    await lines(`$e = [Xml.Linq.XElement]::new('root', [Xml.Linq.XAttribute]::new('v', 1)); $e.Add([Xml.Linq.XElement]::new('item', 'one')); $e.Add([Xml.Linq.XElement]::new('item', 2)); $e.SetAttributeValue('w', 'z'); $e.SetElementValue('last', $true); "$e"
$e.Element('item').Remove(); $e.Element('item').Value = 'changed'; [Xml.Linq.XDocument]::new($e).Save('/home/partner/d.xml'); Get-Content /home/partner/d.xml; [Xml.Linq.XDocument]::Load('/home/partner/d.xml').Root.Name.LocalName`),
  ).toEqual([
    '<root v="1" w="z">', "  <item>one</item>", "  <item>2</item>", "  <last>true</last>", "</root>",
    '<?xml version="1.0" encoding="utf-8"?>', '<root v="1" w="z">', "  <item>changed</item>", "  <last>true</last>", "</root>", "root",
  ]);
});
