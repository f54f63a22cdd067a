// XML documents: reading, writing, changing, XPath.
import { describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { XmlDocument } from "#dotnet/xml/node.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import { documentText, nodeText } from "#dotnet/xml/write.ts";
import { evaluateXPath, selectNodes } from "#dotnet/xml/xpath.ts";
import { call, messageOf } from "./member-call.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";

function xml(text: string, preserveWhitespace = false): XmlDocument {
  const document = new XmlDocument();
  document.preserveWhitespace = preserveWhitespace;
  loadXml(document, text);
  return document;
}

describe("XML", () => {
  it.each([
    ['<a><b k="1">t</b><c/></a>', '<a><b k="1">t</b><c /></a>'],
    ["<r>\n  <a>1</a>\n</r>", "<r><a>1</a></r>"],
    ["<r><a>&lt;x&gt; &amp; &#65;</a><b><![CDATA[<raw> & ]]></b></r>", "<r><a>&lt;x&gt; &amp; A</a><b><![CDATA[<raw> & ]]></b></r>"],
    ['<?xml version="1.0"?><!-- top --><r xmlns:p="urn:p"><p:c k=\'1\'></p:c></r>', '<?xml version="1.0"?><!-- top --><r xmlns:p="urn:p"><p:c k="1"></p:c></r>'],
    ["<p>one <b>two</b> three</p>", "<p>one <b>two</b> three</p>"],
  ])("reads and writes %s", (text, expected) => {
    expect(nodeText(xml(text))).toBe(expected);
  });
  it("keeps whitespace when asked and indents when saved", () => {
    expect(nodeText(xml("<r>\n  <a>1</a>\n</r>", true))).toBe("<r>\n  <a>1</a>\n</r>");
    expect(documentText(xml('<?xml version="1.0"?><r><a>1</a><b><c/></b></r>'))).toBe('<?xml version="1.0"?>\n<r>\n  <a>1</a>\n  <b>\n    <c />\n  </b>\n</r>');
  });
  it.each([
    ["<a><b></a>", "The 'b' start tag on line 1 position 5 does not match the end tag of 'a'. Line 1, position 9."],
    ["<a>", "Unexpected end of file has occurred. The following elements are not closed: a. Line 1, position 4."],
    ["<a/><b/>", "There are multiple root elements. Line 1, position 6."],
    ["x", "Data at the root level is invalid. Line 1, position 1."],
    ["<a>&nope;</a>", "Reference to undeclared entity 'nope'. Line 1, position 5."],
    ["<p:a/>", "'p' is an undeclared prefix. Line 1, position 2."],
  ])("refuses %s", (text, message) => {
    expect(messageOf(() => xml(text))).toBe(`XmlException: ${message}`);
  });
  it("answers XPath", () => {
    const document = xml('<r><i k="aa">1</i><i k="ab">2</i><i k="b">3</i></r>');
    const texts = (path: string) => selectNodes(path, document).map((n) => n.innerText);
    expect(texts("/r/i[last()]")).toEqual(["3"]);
    expect(texts('//i[contains(@k,"a")]')).toEqual(["1", "2"]);
    expect(texts("//i[position()<3]/@k")).toEqual(["aa", "ab"]);
    expect(texts("//i[@k='b' or .=1]")).toEqual(["1", "3"]);
    expect([evaluateXPath("count(//i)", document), evaluateXPath("sum(//i)", document)]).toEqual([3, 6]);
  });
  it("builds elements", () => {
    const document = xml("<root/>");
    const item = call(document, "CreateElement", ["item"]) as XmlNode;
    call(item, "SetAttribute", ["id", '7"']);
    item.innerText = "hello <";
    call(document.documentElement!, "AppendChild", [item]);
    expect(nodeText(document)).toBe('<root><item id="7&quot;">hello &lt;</item></root>');
    expect(messageOf(() => xml("<a/>").documentElement!.append(item))).toBe("ArgumentException: The node to be inserted is from a different document context.");
  });
});
