// XML elements and attributes as properties: $xml.root.child.
import { typedArray } from "#dotnet/core/array.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { CDATA, COMMENT, ELEMENT, TEXT, WHITESPACE, XmlNode } from "#dotnet/xml/node.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Adapted } from "./adapter.ts";

/** Attributes first, then children, by local name regardless of case. */
export function xmlContent(node: XmlNode): Adapted {
  return {
    getAdapted: (name) => read(find(node, name)),
    setAdapted: (name, value) => write(find(node, name), name, value),
    adaptedNames: () => [...new Set([...node.attributes, ...shown(node)].map(nameOf))],
  };
}

function nameOf(node: XmlNode): string {
  return node.localName || node.name;
}

function shown(node: XmlNode): XmlNode[] {
  return node.children.filter((child) => child.nodeType !== WHITESPACE);
}

function find(node: XmlNode, name: string): XmlNode[] {
  const wanted = name.toLowerCase();
  const fits = (candidate: XmlNode) => nameOf(candidate).toLowerCase() === wanted;
  return [...node.attributes.filter(fits), ...shown(node).filter(fits)];
}

function read(found: XmlNode[]): unknown {
  if (found.length === 0) return undefined;
  if (found.length === 1) return contentOf(found[0]!);
  return typedArray(typeNamed("System.Object"), found.map(contentOf));
}

/** Elements without attributes that hold text alone read as that text. */
function contentOf(node: XmlNode): unknown {
  if (!node.isElement) return node.value ?? node;
  if (node.attributes.length) return node;
  if (node.children.length === 0) return "";
  return node.children.length === 1 && node.children[0]!.nodeType === TEXT ? node.innerText : node;
}

function write(found: XmlNode[], name: string, value: unknown): boolean {
  const [node, another] = found;
  if (!node || another) return false;
  if (typeof value !== "string") {
    throw runtimeError({
      id: "XmlNodeSetShouldBeAString", message: `Cannot set "${name}" because only strings can be used as values to set XmlNode properties.`, category: "NotSpecified",
      exception: "System.Management.Automation.SetValueException",
    });
  }
  if (node.nodeType !== ELEMENT) {
    node.data = value;
    return true;
  }
  if (node.children.some((child) => child.nodeType !== TEXT && child.nodeType !== CDATA && child.nodeType !== COMMENT)) return false;
  for (const child of [...node.children]) node.remove(child);
  if (value !== "") node.append(new XmlNode(TEXT, {}, node.owner, value));
  return true;
}
