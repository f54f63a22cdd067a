// System.Xml.Linq as scripts read it.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

const e = "$e = [Xml.Linq.XElement]::Parse('<r xmlns:p=\"u\"><a k=\"1\">x</a><a k=\"2\"><b/></a><p:c>z</p:c></r>'); ";
const cases: [script: string, result: string][] = [
  ["$e.Name.LocalName; $e.Value", '"r" | "xz"'],
  ["$e.Elements('a').Count; $e.Elements().Count", "2 | 3"],
  ["$e.Element('{u}c').Value; $e.Element('nope') -eq $null", '"z" | $True'],
  ["$e.Element('a').Attribute('k').Value; $e.Element('a').Parent.Name.ToString()", '"1" | "r"'],
  ["$e.Descendants().Name.LocalName -join ','", '"a,a,b,c"'],
  ["[Xml.Linq.XDocument]::Parse('<q/>').Root.Name.LocalName", '"q"'],
];

describe("XElement", () => {
  it.each(cases)("%s", async (script, result) => {
    expect(await evaluated(e + script)).toBe(result);
  });
});
