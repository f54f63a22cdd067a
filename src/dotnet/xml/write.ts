// Writes nodes as XML text: OuterXml as it is, Save with indentation.
import type { XmlNode } from "./node.ts";
import { ATTRIBUTE, CDATA, COMMENT, DECLARATION, DOCTYPE, DOCUMENT, ELEMENT, FRAGMENT, PROCESSING } from "./node.ts";

export function escapeText(text: string): string {
  return text.replace(/[<>&\r]/g, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "&" ? "&amp;" : "&#xD;"));
}

export function escapeAttribute(text: string): string {
  return text.replace(/[<>&"\r\n\t]/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "\r": "&#xD;", "\n": "&#xA;", "\t": "&#x9;" })[c]!);
}

/** `indent`: null for OuterXml, else the text of one step. */
export function nodeText(node: XmlNode, indent: string | null = null, depth = 0): string {
  switch (node.nodeType) {
    case ELEMENT:
      return elementText(node, indent, depth);
    case ATTRIBUTE:
      return `${node.name}="${escapeAttribute(node.data)}"`;
    case CDATA:
      return `<![CDATA[${node.data}]]>`;
    case COMMENT:
      return `<!--${node.data}-->`;
    case PROCESSING:
      return `<?${node.name}${node.data ? ` ${node.data}` : ""}?>`;
    case DECLARATION:
      return `<?xml ${node.data}?>`;
    case DOCTYPE:
      return `<!DOCTYPE ${node.data}>`;
    case DOCUMENT:
    case FRAGMENT:
      return node.children.map((child) => nodeText(child, indent, depth)).join(indent === null ? "" : "\n");
    default:
      return escapeText(node.data);
  }
}

function elementText(node: XmlNode, indent: string | null, depth: number): string {
  const declared = declarationNeeded(node);
  const open = `<${node.name}${node.attributes.map((a) => ` ${nodeText(a)}`).join("")}${declared}`;
  if (!node.children.length) return node.empty ? `${open} />` : `${open}></${node.name}>`;
  const mixed = indent === null || node.children.some((c) => c.isText);
  if (mixed) return `${open}>${node.children.map((c) => nodeText(c, null)).join("")}</${node.name}>`;
  const inner = node.children.map((c) => `\n${indent.repeat(depth + 1)}${nodeText(c, indent, depth + 1)}`).join("");
  return `${open}>${inner}\n${indent.repeat(depth)}</${node.name}>`;
}

/** An element made in a namespace that nothing around it declares says so itself. */
function declarationNeeded(node: XmlNode): string {
  const name = node.prefix ? `xmlns:${node.prefix}` : "xmlns";
  if (node.prefix === "xml" || node.attribute(name)) return "";
  const around = node.parent?.namespaceOf(node.prefix) ?? "";
  return around === node.namespace ? "" : ` ${name}="${escapeAttribute(node.namespace)}"`;
}

/** XmlDocument.Save to text: indented by two blanks, unless whitespace is preserved. */
export function documentText(document: XmlNode & { preserveWhitespace?: boolean }): string {
  return nodeText(document, document.preserveWhitespace ? null : "  ");
}

export function innerXml(node: XmlNode): string {
  return node.nodeType === ATTRIBUTE ? escapeAttribute(node.data) : node.children.map((child) => nodeText(child)).join("");
}
