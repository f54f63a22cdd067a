// ConvertTo-Xml: objects as an XML document of their properties.
import type { XmlDocument as Document } from "#dotnet/xml/node.ts";
import { DECLARATION, ELEMENT, XmlDocument, XmlNode } from "#dotnet/xml/node.ts";
import { nodeText } from "#dotnet/xml/write.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { objectElement } from "#engine/xml-objects/object-xml.ts";

interface Parameters {
  Depth?: number;
  InputObject: unknown;
  NoTypeInformation: boolean;
  As?: string;
}

const DECLARATION_TEXT = '<?xml version="1.0" encoding="utf-8"?>';

export default cmdlet<Parameters>({
  name: "ConvertTo-Xml",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Converts objects to XML: a document, a string, or a string for each object.",
  parameters: {
    Depth: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], default: "1", help: "How many levels of properties are written out." },
    InputObject: { type: "psobject", position: 0, mandatory: true, pipeline: "value", validation: [{ kind: "AllowNull" }], help: "The objects." },
    NoTypeInformation: { type: "switch", aliases: ["NTI"], help: "Leaves out the types." },
    As: { type: "string", validation: [{ kind: "NotNullOrEmpty" }, { kind: "Set", values: ["Stream", "String", "Document"] }], default: "Document", help: "Stream, String or Document." },
  },
  output: ["System.String", "System.Xml.XmlDocument"],
  examples: [{ title: "An object as text", code: "[pscustomobject]@{ Name = 'Ann' } | ConvertTo-Xml -As String -NoTypeInformation" }],
  links: ["Select-Xml", "ConvertTo-CliXml", "ConvertTo-Html"],
  run(call) {
    const document: Document = new XmlDocument();
    const root = new XmlNode(ELEMENT, { local: "Objects" }, document);
    let asStream = false;
    return {
      begin(p) {
        asStream = p.As?.toLowerCase() === "stream";
        if (asStream) {
          call.write(DECLARATION_TEXT);
          call.write("<Objects>");
        }
      },
      process(p) {
        const element = objectElement(p.InputObject, { document, session: call.session, depth: p.Depth ?? 1, types: !p.NoTypeInformation });
        if (asStream) call.write(nodeText(element, "  "));
        else root.append(element);
      },
      end(p) {
        if (asStream) return call.write("</Objects>");
        if (p.As?.toLowerCase() === "string") return call.write(`${DECLARATION_TEXT}\n${nodeText(root, "  ")}`);
        document.append(new XmlNode(DECLARATION, {}, document, 'version="1.0" encoding="utf-8"'));
        document.append(root);
        call.write(document);
      },
    };
  },
});
