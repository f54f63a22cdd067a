// XmlWriter and XmlTextWriter. Every text was produced by .NET 10.
import { expect, test } from "vitest";
import { testSession } from "../support/session.ts";

const run = async (script: string) => (await testSession().run(script)).trimEnd();
const document = "$d = [xml]'<r><a>1</a><b/></r>'; $sw = [IO.StringWriter]::new(); ";

test("XmlTextWriter indents, declares namespaces behind attributes, and keeps mixed content on a line", async () => {
  expect(
    await run(`$sw = [IO.StringWriter]::new(); $x = [Xml.XmlTextWriter]::new($sw); $x.Formatting = 'Indented'; $x.WriteStartElement('a'); $x.WriteComment('c'); $x.WriteStartElement('b'); $x.WriteFullEndElement(); $x.WriteElementString('e', ''); $x.WriteElementString('f', $null); $x.WriteCData('cd'); $x.WriteEndElement(); "$sw"
$sw = [IO.StringWriter]::new(); $x = [Xml.XmlTextWriter]::new($sw); $x.WriteStartDocument(); $x.WriteStartElement('p', 'q', 'urn:1'); $x.WriteAttributeString('p', 'z', 'urn:1', 'v'); $x.WriteElementString('q', 'urn:2', 't'); $x.WriteEndElement(); $x.WriteComment('c'); "$sw"`),
  ).toBe(`<a>
  <!--c-->
  <b>
  </b>
  <e />
  <f /><![CDATA[cd]]></a>
<?xml version="1.0" encoding="utf-16"?><p:q p:z="v" xmlns:p="urn:1"><q xmlns="urn:2">t</q></p:q><!--c-->`);
});

test("a document saves itself to a writer with a declaration, and writes itself without", async () => {
  expect(await run(`${document}$d.Save($sw); "$sw"`)).toBe('<?xml version="1.0" encoding="utf-16"?>\n<r>\n  <a>1</a>\n  <b />\n</r>');
  expect(await run(`${document}$x = [Xml.XmlTextWriter]::new($sw); $x.Formatting = 'Indented'; $d.WriteTo($x); "$sw"`)).toBe("<r>\n  <a>1</a>\n  <b />\n</r>");
  expect(await run("([xml]'<r/>').Save([Console]::Out)")).toBe('<?xml version="1.0" encoding="utf-8"?>\n<r />');
});

test("XmlWriter.Create with and without settings", async () => {
  const saved = (settings: string) => run(`${document}$sb = [Text.StringBuilder]::new(); $w = [Xml.XmlWriter]::Create($sb${settings}); $d.Save($w); $w.Dispose(); "$sb"`);
  expect(await saved("")).toBe('<?xml version="1.0" encoding="utf-16"?><r><a>1</a><b /></r>');
  expect(await saved(", [Xml.XmlWriterSettings]@{ Indent = $true; OmitXmlDeclaration = $true }")).toBe("<r>\n  <a>1</a>\n  <b />\n</r>");
});
