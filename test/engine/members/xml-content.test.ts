// XML as properties: the cases of data-xml.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

describe("XML content", () => {
  it.each([
    ["[xml]$x = '<cfg ver=\"2\"><name>abc</name><c/></cfg>'; $x.cfg.ver; $x.CFG.Name; $x.cfg.c; $x.cfg.nope", '"2" | "abc" | "" | $null'],
    ["[xml]$x = '<a id=\"attr\"><id>child</id></a>'; $x.a.id -join ','; $x.a.GetAttribute('id')", '"attr,child" | "attr"'],
    ["[xml]$x = '<a k=\"1\"><b>old</b></a>'; $x.a.b = 'new'; $x.a.k = '2'; $x.OuterXml", '"<a k="2"><b>new</b></a>"'],
    ["$x = [xml]'<a/>'; $x.a.zzz = 'v'", "throws <PropertyAssignmentException> RuntimeException: The property 'zzz' cannot be found on this object. Verify that the property exists and can be set."],
    ["$lines = '<a>', '<b>1</b>', '</a>'; ([xml]$lines).a.b; ([xml]'').ChildNodes.Count", '"1" | 0'],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});
