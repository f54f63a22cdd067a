// Select-Xml: the nodes of XML texts, documents and files that an XPath finds.
import { NetException } from "#dotnet/core/exception.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Hashtable } from "#dotnet/types/hashtable.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";
import { XmlDocument } from "#dotnet/xml/node.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import { selectNodes } from "#dotnet/xml/xpath.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { convertTo } from "#engine/convert/convert-to.ts";
import { readBytes } from "#engine/providers/file-operations.ts";
import { filePathsOf } from "#engine/providers/file-paths.ts";
import { textOfBytes } from "#engine/providers/text-content.ts";
import { SelectXmlInfo } from "#engine/types/tables/select-xml-info.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  Xml?: XmlNode[];
  Content?: string[];
  XPath: string;
  Namespace?: Hashtable;
}

export default cmdlet<Parameters>({
  name: "Select-Xml",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Finds nodes in XML by XPath.",
  defaultSet: "Xml",
  parameters: {
    XPath: { type: "string", position: 0, mandatory: true, validation: [{ kind: "NotNullOrEmpty" }], help: "The XPath." },
    Xml: { type: "System.Xml.XmlNode[]", aliases: ["Node"], sets: [{ set: "Xml", position: 1, mandatory: true, pipeline: "both" }], validation: [{ kind: "NotNullOrEmpty" }], help: "Documents or nodes to search." },
    Path: { type: "string[]", sets: [{ set: "Path", position: 1, mandatory: true, pipeline: "property" }], wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Files to search." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralPath", mandatory: true, pipeline: "property" }], validation: [{ kind: "NotNullOrEmpty" }], help: "Files to search, their names taken as they stand." },
    Content: { type: "string[]", sets: [{ set: "Content", mandatory: true, pipeline: "value" }], validation: [{ kind: "NotNullOrEmpty" }], help: "XML texts to search." },
    Namespace: { type: "hashtable", validation: [{ kind: "NotNullOrEmpty" }], help: "Prefixes of the XPath and the namespaces they stand for." },
  },
  output: ["Microsoft.PowerShell.Commands.SelectXmlInfo"],
  examples: [{ title: "An attribute", code: "(Select-Xml -Content '<r><a k=\"1\" /></r>' -XPath '//a/@k').Node.Value" }],
  links: ["ConvertTo-Xml"],
  run(call) {
    return {
      process(p) {
        const prefixes = new Map([...(p.Namespace?.entries() ?? [])].map(([prefix, uri]) => [textOf(prefix, call.session), textOf(uri, call.session)]));
        const give = (node: XmlNode, path: string | null) => find(node, path, { xpath: p.XPath, prefixes }, call);
        for (const node of p.Xml ?? []) give(node, null);
        for (const text of p.Content ?? []) give(convertTo(text, typeNamed("System.Xml.XmlDocument"), call.session) as XmlNode, null);
        for (const path of filePathsOf(call.session, p.LiteralPath ?? p.Path ?? [], p.LiteralPath !== undefined)) {
          const document = documentAt(path, call);
          if (document) give(document, path);
        }
      },
    };
  },
});

/** Null when the file is not there or holds no XML; that is an error, and the next file's turn. */
function documentAt(path: string, call: Call<Parameters>): XmlDocument | null {
  try {
    const document = new XmlDocument();
    loadXml(document, textOfBytes(readBytes(path)));
    return document;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    call.error({ id: "ProcessingFile", message: `The file '${path}' cannot be read: ${thrown.message}`, category: "InvalidArgument", exception: "System.ArgumentException", inner: thrown, target: path });
    return null;
  }
}

function find(node: XmlNode, path: string | null, query: { xpath: string; prefixes: Map<string, string> }, call: Call<Parameters>): void {
  try {
    for (const found of selectNodes(query.xpath, node, (prefix) => query.prefixes.get(prefix))) call.write(new SelectXmlInfo(found, path, query.xpath));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    call.fail({ id: thrown.type.fullName, message: thrown.message, category: "NotSpecified", exception: thrown.type.fullName, inner: thrown });
  }
}
