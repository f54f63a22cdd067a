// What Select-Xml gives: a node, where it was found and by which XPath.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";
import { innerXml } from "#dotnet/xml/write.ts";

const STREAM = "InputStream";

export class SelectXmlInfo extends NetObject {
  node: XmlNode;
  path: string;
  pattern: string;
  /** `path` null: the text was no file's. */
  constructor(node: XmlNode, path: string | null, pattern: string) {
    super();
    this.node = node;
    this.path = path ?? STREAM;
    this.pattern = pattern;
  }
  override get netType(): NetType {
    return selectXmlType;
  }
  toText(): string {
    const text = (this.node.value ?? innerXml(this.node)).trim();
    return this.path === STREAM ? text : `${text}:${this.path}`;
  }
}

const selectXmlType = defineType({
  name: "Microsoft.PowerShell.Commands.SelectXmlInfo",
  members: [
    ["System.Xml.XmlNode Node {get;set;}", (i: SelectXmlInfo) => i.node, (i: SelectXmlInfo, value: XmlNode) => void (i.node = value)],
    ["string Path {get;set;}", (i: SelectXmlInfo) => i.path, (i: SelectXmlInfo, value: string | null) => void (i.path = value || STREAM)],
    ["string Pattern {get;set;}", (i: SelectXmlInfo) => i.pattern, (i: SelectXmlInfo, value: string | null) => void (i.pattern = value ?? "")],
    ["string ToString()", (i: SelectXmlInfo) => i.toText()],
  ],
});

export default selectXmlType;
