// System.Xml: documents, nodes, lists, name tables and XPath navigators.
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { toDouble } from "../core/numbers.ts";
import type { Member, NetType } from "../core/type.ts";
import { NetObject } from "../core/net-object.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { ATTRIBUTE, CDATA, COMMENT, DECLARATION, ELEMENT, FRAGMENT, PROCESSING, SIGNIFICANT, TEXT, WHITESPACE, XmlDocument, XmlNode, XmlNodeList } from "../xml/node.ts";
import { loadXml, parseFragment } from "../xml/parse.ts";
import { NamespaceManager, Navigator } from "../xml/navigator.ts";
import { documentText, innerXml, nodeText } from "../xml/write.ts";
import { saveDocument, writeNode } from "../xml/xml-writer.ts";
import type { XmlWriter } from "../xml/xml-writer.ts";
import { evaluateXPath, selectNodes } from "../xml/xpath.ts";
import { StringWriter } from "./text-writer.ts";
import type { TextSink } from "./text-writer.ts";
import type { StringReader } from "./text-writer.ts";

const X = "System.Xml";

const ownerOf = (node: XmlNode): XmlDocument => (node instanceof XmlDocument ? node : node.owner!);
const found = (items: XmlNode[]) => new XmlNodeList(() => items, `${X}.XPathNodeList`);
const resolver = (manager: NamespaceManager | null) => (manager ? (prefix: string) => manager.resolve(prefix) : undefined);

function split(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(":");
  return colon < 0 ? { prefix: "", local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** XmlException for a name that cannot be one. */
function checkName(name: string): string {
  if (name === "") throw new NetException("System.ArgumentException", "The local name for elements or attributes cannot be null or an empty string.");
  const bad = /^[^\p{L}_:]|[^\p{L}\p{Nd}\p{M}_:.\-·]/u.exec(name);
  if (bad) throw new NetException(`${X}.XmlException`, `The '${bad[0].at(-1)}' character, hexadecimal value 0x${bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}, cannot be included in a name.`);
  return name;
}

function make(document: XmlDocument, type: number, name: string, namespace = ""): XmlNode {
  return new XmlNode(type, { ...split(checkName(name)), namespace }, document);
}

function insert(parent: XmlNode, node: XmlNode, beside: XmlNode | null, after: boolean): XmlNode {
  if (!beside) return parent.insertAt(after ? 0 : parent.children.length, node);
  if (beside.parent !== parent) throw new NetException("System.ArgumentException", "The reference node is not a child of this node.");
  return parent.insertAt(beside.index + (after ? 1 : 0), node);
}

function setAttribute(element: XmlNode, name: string, value: string | null): void {
  const old = element.attribute(name);
  if (old) old.data = value ?? "";
  else {
    const parts = split(checkName(name));
    const namespace = name === "xmlns" || parts.prefix === "xmlns" ? "http://www.w3.org/2000/xmlns/" : parts.prefix ? (element.namespaceOf(parts.prefix) ?? "") : "";
    element.setAttribute(new XmlNode(ATTRIBUTE, { ...parts, namespace }, element.owner, value ?? ""));
  }
}

function removeAttribute(element: XmlNode, attribute: XmlNode | null): XmlNode | null {
  if (attribute) {
    element.attributes = element.attributes.filter((a) => a !== attribute);
    attribute.parent = null;
  }
  return attribute;
}

function setInnerXml(node: XmlNode, markup: string): void {
  if (node instanceof XmlDocument) return loadXml(node, markup);
  const nodes = parseFragment(ownerOf(node), markup, node);
  node.removeAll();
  for (const child of nodes) node.append(child);
}

function byName(node: XmlNode, name: string): XmlNodeList {
  return new XmlNodeList(() => [...node.descendants()].filter((n) => n.isElement && (name === "*" || n.name === name)), `${X}.XmlElementList`);
}

const pick = (node: XmlNode, path: string, manager: NamespaceManager | null = null) => selectNodes(path, node, resolver(manager));
const childNamed = (node: XmlNode, name: string) => node.children.find((c) => c.isElement && c.name === name) ?? null;

const NODE: Member[] = [
  [`${X}.XmlNode AppendChild(${X}.XmlNode newChild)`, (n: XmlNode, child: XmlNode) => n.append(child)],
  [`${X}.XmlNode Clone()`, (n: XmlNode) => n.clone(true)],
  [`${X}.XmlNode CloneNode(bool deep)`, (n: XmlNode, deep: boolean) => n.clone(deep)],
  [`${X}.XPath.XPathNavigator CreateNavigator()`, (n: XmlNode) => new Navigator(n)],
  ["System.Collections.IEnumerator GetEnumerator()", (n: XmlNode) => new XmlNodeList(() => n.children).enumerate()],
  ["string GetNamespaceOfPrefix(string prefix)", (n: XmlNode, prefix: string) => n.namespaceOf(prefix) ?? ""],
  [`${X}.XmlNode InsertAfter(${X}.XmlNode newChild, ${X}.XmlNode refChild)`, (n: XmlNode, child: XmlNode, beside: XmlNode | null) => insert(n, child, beside, true)],
  [`${X}.XmlNode InsertBefore(${X}.XmlNode newChild, ${X}.XmlNode refChild)`, (n: XmlNode, child: XmlNode, beside: XmlNode | null) => insert(n, child, beside, false)],
  ["void Normalize()", () => undefined],
  [`${X}.XmlNode PrependChild(${X}.XmlNode newChild)`, (n: XmlNode, child: XmlNode) => n.insertAt(0, child)],
  ["void RemoveAll()", (n: XmlNode) => {
    n.removeAll();
    n.attributes = [];
  }],
  [`${X}.XmlNode RemoveChild(${X}.XmlNode oldChild)`, (n: XmlNode, child: XmlNode) => n.remove(child)],
  [`${X}.XmlNode ReplaceChild(${X}.XmlNode newChild, ${X}.XmlNode oldChild)`, (n: XmlNode, child: XmlNode, old: XmlNode) => {
    insert(n, child, old, false);
    return n.remove(old);
  }],
  [`${X}.XmlNodeList SelectNodes(string xpath)`, (n: XmlNode, path: string) => found(pick(n, path))],
  [`${X}.XmlNodeList SelectNodes(string xpath, ${X}.XmlNamespaceManager nsmgr)`, (n: XmlNode, path: string, manager: NamespaceManager) => found(pick(n, path, manager))],
  [`${X}.XmlNode SelectSingleNode(string xpath)`, (n: XmlNode, path: string) => pick(n, path)[0] ?? null],
  [`${X}.XmlNode SelectSingleNode(string xpath, ${X}.XmlNamespaceManager nsmgr)`, (n: XmlNode, path: string, manager: NamespaceManager) => pick(n, path, manager)[0] ?? null],
  [`${X}.XmlAttributeCollection Attributes {get;}`, (n: XmlNode) => (n.isElement ? new XmlNodeList(() => n.attributes, `${X}.XmlAttributeCollection`, n) : null)],
  ["string BaseURI {get;}", () => ""],
  [`${X}.XmlNodeList ChildNodes {get;}`, (n: XmlNode) => new XmlNodeList(() => n.children)],
  [`${X}.XmlNode FirstChild {get;}`, (n: XmlNode) => n.children[0] ?? null],
  ["bool HasChildNodes {get;}", (n: XmlNode) => n.children.length > 0],
  ["string InnerText {get;set;}", (n: XmlNode) => n.innerText, (n: XmlNode, text: string | null) => void (n.innerText = text ?? "")],
  ["string InnerXml {get;set;}", innerXml, setInnerXml],
  ["bool IsReadOnly {get;}", () => false],
  [`${X}.XmlElement Item(string name) {get;}`, childNamed],
  [`${X}.XmlElement Item(string localname, string ns) {get;}`, (n: XmlNode, local: string, namespace: string) => n.children.find((c) => c.isElement && c.localName === local && c.namespace === namespace) ?? null],
  [`${X}.XmlNode LastChild {get;}`, (n: XmlNode) => n.children.at(-1) ?? null],
  ["string LocalName {get;}", (n: XmlNode) => (n.nodeType === ELEMENT || n.nodeType === ATTRIBUTE ? n.localName : n.name)],
  ["string Name {get;}", (n: XmlNode) => n.name],
  ["string NamespaceURI {get;}", (n: XmlNode) => n.namespace],
  [`${X}.XmlNode NextSibling {get;}`, (n: XmlNode) => n.next],
  [`${X}.XmlNodeType NodeType {get;}`, (n: XmlNode) => enumValue(typeNamed(`${X}.XmlNodeType`), n.nodeType)],
  ["string OuterXml {get;}", (n: XmlNode) => nodeText(n)],
  [`void WriteTo(${X}.XmlWriter w)`, (n: XmlNode, writer: XmlWriter) => writeNode(n, writer)],
  [`void WriteContentTo(${X}.XmlWriter w)`, (n: XmlNode, writer: XmlWriter) => {
    for (const child of n.children) writeNode(child, writer);
  }],
  [`${X}.XmlDocument OwnerDocument {get;}`, (n: XmlNode) => n.owner],
  [`${X}.XmlNode ParentNode {get;}`, (n: XmlNode) => (n.nodeType === ATTRIBUTE ? null : n.parent)],
  ["string Prefix {get;}", (n: XmlNode) => n.prefix],
  [`${X}.XmlNode PreviousSibling {get;}`, (n: XmlNode) => n.previous],
  ["string Value {get;set;}", (n: XmlNode) => n.value, (n: XmlNode, text: string | null) => void (n.value = text)],
];

const DOCUMENT_MEMBERS: Member[] = [
  ["new()", () => new XmlDocument()],
  [`${X}.XmlAttribute CreateAttribute(string name)`, (d: XmlDocument, name: string) => make(d, ATTRIBUTE, name)],
  [`${X}.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)`, (d: XmlDocument, name: string, namespace: string | null) => make(d, ATTRIBUTE, name, namespace ?? "")],
  [`${X}.XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)`, (d: XmlDocument, prefix: string | null, local: string, namespace: string | null) => new XmlNode(ATTRIBUTE, { prefix: prefix ?? "", local: checkName(local), namespace: namespace ?? "" }, d)],
  [`${X}.XmlCDataSection CreateCDataSection(string data)`, (d: XmlDocument, data: string | null) => new XmlNode(CDATA, {}, d, data ?? "")],
  [`${X}.XmlComment CreateComment(string data)`, (d: XmlDocument, data: string | null) => new XmlNode(COMMENT, {}, d, data ?? "")],
  [`${X}.XmlDocumentFragment CreateDocumentFragment()`, (d: XmlDocument) => new XmlNode(FRAGMENT, {}, d)],
  [`${X}.XmlElement CreateElement(string name)`, (d: XmlDocument, name: string) => make(d, ELEMENT, name)],
  [`${X}.XmlElement CreateElement(string qualifiedName, string namespaceURI)`, (d: XmlDocument, name: string, namespace: string | null) => make(d, ELEMENT, name, namespace ?? "")],
  [`${X}.XmlElement CreateElement(string prefix, string localName, string namespaceURI)`, (d: XmlDocument, prefix: string | null, local: string, namespace: string | null) => new XmlNode(ELEMENT, { prefix: prefix ?? "", local: checkName(local), namespace: namespace ?? "" }, d)],
  [`${X}.XmlNode CreateNode(${X}.XmlNodeType type, string name, string namespaceURI)`, (d: XmlDocument, type: EnumValue, name: string | null, namespace: string | null) => new XmlNode(Number(type.value), { ...split(name ?? ""), namespace: namespace ?? "" }, d)],
  [`${X}.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)`, (d: XmlDocument, type: string, name: string | null, namespace: string | null) => new XmlNode({ element: ELEMENT, attribute: ATTRIBUTE, text: TEXT, cdatasection: CDATA, comment: COMMENT }[type.toLowerCase()] ?? ELEMENT, type.toLowerCase() === "element" || type.toLowerCase() === "attribute" ? { ...split(name ?? ""), namespace: namespace ?? "" } : {}, d)],
  [`${X}.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)`, (d: XmlDocument, target: string, data: string | null) => new XmlNode(PROCESSING, { local: target }, d, data ?? "")],
  [`${X}.XmlText CreateTextNode(string text)`, (d: XmlDocument, text: string | null) => new XmlNode(TEXT, {}, d, text ?? "")],
  [`${X}.XmlWhitespace CreateWhitespace(string text)`, (d: XmlDocument, text: string) => new XmlNode(WHITESPACE, {}, d, text)],
  [`${X}.XmlSignificantWhitespace CreateSignificantWhitespace(string text)`, (d: XmlDocument, text: string) => new XmlNode(SIGNIFICANT, {}, d, text)],
  [`${X}.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)`, (d: XmlDocument, version: string, encoding: string | null, standalone: string | null) => {
    if (version !== "1.0") throw new NetException("System.ArgumentException", "Wrong XML version information. The XML must match production \"VersionNum ::= '1.' [0-9]+\".");
    return new XmlNode(DECLARATION, {}, d, `version="${version}"${encoding ? ` encoding="${encoding}"` : ""}${standalone ? ` standalone="${standalone}"` : ""}`);
  }],
  [`${X}.XmlElement GetElementById(string elementId)`, (d: XmlDocument, id: string) => [...d.descendants()].find((n) => n.attribute("id")?.data === id) ?? null],
  [`${X}.XmlNodeList GetElementsByTagName(string name)`, byName],
  [`${X}.XmlNode ImportNode(${X}.XmlNode node, bool deep)`, (d: XmlDocument, node: XmlNode, deep: boolean) => node.clone(deep, d)],
  ["void Load(System.IO.TextReader txtReader)", (d: XmlDocument, reader: StringReader) => loadXml(d, reader.readToEnd())],
  ["void LoadXml(string xml)", (d: XmlDocument, text: string | null) => {
    if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "xml");
    loadXml(d, text);
  }],
  ["void Save(System.IO.TextWriter writer)", (d: XmlDocument, writer: TextSink & { encoding?: { kind: { name: string } } }) => {
    const encoding = writer instanceof StringWriter ? "utf-16" : (writer.encoding?.kind.name ?? "utf-8");
    const text = savedText(d, encoding);
    writer.write(text.startsWith("<?xml ") ? text : `<?xml version="1.0" encoding="${encoding}"?>${d.preserveWhitespace ? "" : "\n"}${text}`);
  }],
  [`void Save(${X}.XmlWriter w)`, saveDocument],
  [`${X}.XmlElement DocumentElement {get;}`, (d: XmlDocument) => d.documentElement],
  [`${X}.XmlDocumentType DocumentType {get;}`, (d: XmlDocument) => d.children.find((c) => c.nodeType === 10) ?? null],
  [`${X}.XmlNameTable NameTable {get;}`, () => nameTable],
  ["bool PreserveWhitespace {get;set;}", (d: XmlDocument) => d.preserveWhitespace, (d: XmlDocument, value: boolean) => void (d.preserveWhitespace = value)],
  ["System.Object XmlResolver {set;}", () => null, () => undefined],
];

/** XmlDocument.Save: a declaration names the encoding that is written; null leaves it as it is. */
export function savedText(document: XmlDocument, encoding: string | null = null): string {
  const text = documentText(document);
  return encoding === null ? text : text.replace(/^(<\?xml [^?]*?encoding=")[^"]*"/, `$1${encoding}"`);
}

const attributeNamed = (e: XmlNode, name: string) => e.attribute(name)?.data ?? "";
const ELEMENT_MEMBERS: Member[] = [
  ["string GetAttribute(string name)", attributeNamed],
  ["string GetAttribute(string localName, string namespaceURI)", (e: XmlNode, local: string, namespace: string) => e.attributeNs(local, namespace)?.data ?? ""],
  [`${X}.XmlAttribute GetAttributeNode(string name)`, (e: XmlNode, name: string) => e.attribute(name)],
  [`${X}.XmlNodeList GetElementsByTagName(string name)`, byName],
  ["bool HasAttribute(string name)", (e: XmlNode, name: string) => e.attribute(name) !== null],
  ["bool HasAttribute(string localName, string namespaceURI)", (e: XmlNode, local: string, namespace: string) => e.attributeNs(local, namespace) !== null],
  ["void RemoveAllAttributes()", (e: XmlNode) => void (e.attributes = [])],
  ["void RemoveAttribute(string name)", (e: XmlNode, name: string) => void removeAttribute(e, e.attribute(name))],
  ["void RemoveAttribute(string localName, string namespaceURI)", (e: XmlNode, local: string, namespace: string) => void removeAttribute(e, e.attributeNs(local, namespace))],
  [`${X}.XmlAttribute RemoveAttributeNode(${X}.XmlAttribute oldAttr)`, removeAttribute],
  ["void SetAttribute(string name, string value)", setAttribute],
  ["string SetAttribute(string localName, string namespaceURI, string value)", (e: XmlNode, local: string, namespace: string | null, value: string | null) => {
    e.setAttribute(new XmlNode(ATTRIBUTE, { local: checkName(local), namespace: namespace ?? "" }, e.owner, value ?? ""));
    return value;
  }],
  [`${X}.XmlAttribute SetAttributeNode(${X}.XmlAttribute newAttr)`, (e: XmlNode, attribute: XmlNode) => e.setAttribute(attribute)],
  ["bool HasAttributes {get;}", (e: XmlNode) => e.attributes.length > 0],
  ["bool IsEmpty {get;set;}", (e: XmlNode) => e.empty, (e: XmlNode, value: boolean) => {
    e.empty = value;
    if (value) e.removeAll();
  }],
];

const LIST: Member[] = [
  ["System.Collections.IEnumerator GetEnumerator()", (l: XmlNodeList) => l.enumerate()],
  [`${X}.XmlNode Item(int index)`, (l: XmlNodeList, index: number) => l.getAt(index)],
  ["int Count {get;}", (l: XmlNodeList) => l.count],
  [`${X}.XmlNode ItemOf(int i) {get;}`, (l: XmlNodeList, index: number) => l.getAt(index)],
];

const node = (name: string, base = "XmlNode", members: Member[] = []) => defineType({ name: `${X}.${name}`, base: `${X}.${base}`, members });
const TYPES: [string, number][] = ["None", "Element", "Attribute", "Text", "CDATA", "EntityReference", "Entity", "ProcessingInstruction", "Comment", "Document", "DocumentType", "DocumentFragment", "Notation", "Whitespace", "SignificantWhitespace", "EndElement", "EndEntity", "XmlDeclaration"].map((name, i) => [name, i]);
const navigated = (value: ReturnType<typeof evaluateXPath>) => (Array.isArray(value) ? value.map((n) => new Navigator(n)) : typeof value === "number" ? toDouble(value) : value);

/** Names are compared as text here; the table is only handed on. */
class NameTable extends NetObject {
  override get netType(): NetType {
    return typeNamed(`${X}.NameTable`);
  }
}
const nameTable = new NameTable();

export default [
  defineType({ name: `${X}.XmlNode`, abstract: true, interfaces: ["System.ICloneable", "System.Collections.IEnumerable"], members: NODE }),
  node("XmlLinkedNode"),
  node("XmlCharacterData", "XmlLinkedNode", [
    ["void AppendData(string strData)", (n: XmlNode, text: string) => void (n.data += text)],
    ["string Data {get;set;}", (n: XmlNode) => n.data, (n: XmlNode, text: string) => void (n.data = text)],
    ["int Length {get;}", (n: XmlNode) => n.data.length],
  ]),
  node("XmlText", "XmlCharacterData"),
  node("XmlCDataSection", "XmlCharacterData"),
  node("XmlComment", "XmlCharacterData"),
  node("XmlWhitespace", "XmlCharacterData"),
  node("XmlSignificantWhitespace", "XmlCharacterData"),
  node("XmlProcessingInstruction", "XmlLinkedNode", [
    ["string Data {get;set;}", (n: XmlNode) => n.data, (n: XmlNode, text: string) => void (n.data = text)],
    ["string Target {get;}", (n: XmlNode) => n.name],
  ]),
  node("XmlDeclaration", "XmlLinkedNode", [
    ["string Encoding {get;set;}", (n: XmlNode) => /encoding="([^"]*)"/.exec(n.data)?.[1] ?? "", (n: XmlNode, value: string) => void (n.data = n.data.includes("encoding=") ? n.data.replace(/encoding="[^"]*"/, () => `encoding="${value}"`) : `${n.data} encoding="${value}"`)],
    ["string Standalone {get;set;}", (n: XmlNode) => /standalone="([^"]*)"/.exec(n.data)?.[1] ?? "", (n: XmlNode, value: string) => void (n.data = `${n.data.replace(/ standalone="[^"]*"/, "")} standalone="${value}"`)],
    ["string Version {get;}", (n: XmlNode) => /version="([^"]*)"/.exec(n.data)?.[1] ?? "1.0"],
  ]),
  node("XmlDocumentType", "XmlLinkedNode"),
  node("XmlDocumentFragment"),
  node("XmlElement", "XmlLinkedNode", ELEMENT_MEMBERS),
  node("XmlAttribute", "XmlNode", [
    [`${X}.XmlElement OwnerElement {get;}`, (a: XmlNode) => a.parent],
    ["bool Specified {get;}", () => true],
  ]),
  defineType({ name: `${X}.XmlDocument`, base: `${X}.XmlNode`, aliases: ["xml"], members: DOCUMENT_MEMBERS }),
  defineType({ name: `${X}.XmlNodeList`, abstract: true, interfaces: ["System.Collections.IEnumerable", "System.IDisposable"], members: LIST }),
  node("XmlChildNodes", "XmlNodeList"),
  node("XPathNodeList", "XmlNodeList"),
  node("XmlElementList", "XmlNodeList"),
  defineType({
    name: `${X}.XmlAttributeCollection`,
    interfaces: ["System.Collections.ICollection", "System.Collections.IEnumerable"],
    members: [
      ...LIST.slice(0, 3),
      [`${X}.XmlAttribute ItemOf(int i) {get;}`, (l: XmlNodeList, index: number) => l.getAt(index)],
      [`${X}.XmlAttribute ItemOf(string name) {get;}`, (l: XmlNodeList, name: string) => l.element!.attribute(name)],
      [`${X}.XmlAttribute Append(${X}.XmlAttribute node)`, (l: XmlNodeList, attribute: XmlNode) => {
        l.element!.setAttribute(attribute);
        return attribute;
      }],
      [`${X}.XmlNode GetNamedItem(string name)`, (l: XmlNodeList, name: string) => l.element!.attribute(name)],
      [`${X}.XmlAttribute Remove(${X}.XmlAttribute node)`, (l: XmlNodeList, attribute: XmlNode) => removeAttribute(l.element!, attribute)],
      ["void RemoveAll()", (l: XmlNodeList) => void (l.element!.attributes = [])],
      [`${X}.XmlNode RemoveNamedItem(string name)`, (l: XmlNodeList, name: string) => removeAttribute(l.element!, l.element!.attribute(name))],
      [`${X}.XmlNode SetNamedItem(${X}.XmlNode node)`, (l: XmlNodeList, attribute: XmlNode) => {
        l.element!.setAttribute(attribute);
        return attribute;
      }],
    ],
  }),
  defineType({
    name: `${X}.XmlNamespaceManager`,
    interfaces: ["System.Collections.IEnumerable"],
    members: [
      [`new(${X}.XmlNameTable nameTable)`, () => new NamespaceManager()],
      ["void AddNamespace(string prefix, string uri)", (m: NamespaceManager, prefix: string, uri: string) => m.add(prefix, uri)],
      ["void RemoveNamespace(string prefix, string uri)", (m: NamespaceManager, prefix: string) => m.remove(prefix)],
      ["bool HasNamespace(string prefix)", (m: NamespaceManager, prefix: string) => m.resolve(prefix) !== undefined],
      ["string LookupNamespace(string prefix)", (m: NamespaceManager, prefix: string) => m.resolve(prefix) ?? null],
      ["string LookupPrefix(string uri)", (m: NamespaceManager, uri: string) => m.prefixOf(uri)],
    ],
  }),
  defineType({ name: `${X}.XmlNameTable`, abstract: true }),
  defineType({ name: `${X}.NameTable`, base: `${X}.XmlNameTable`, members: [["new()", () => nameTable]] }),
  defineType({
    name: `${X}.XPath.XPathNavigator`,
    abstract: true,
    members: [
      ["System.Object Evaluate(string xpath)", (n: Navigator, path: string) => navigated(evaluateXPath(path, n.node))],
      ["System.Object Select(string xpath)", (n: Navigator, path: string) => selectNodes(path, n.node).map((item) => new Navigator(item))],
      [`${X}.XPath.XPathNavigator SelectSingleNode(string xpath)`, (n: Navigator, path: string) => {
        const first = selectNodes(path, n.node)[0];
        return first ? new Navigator(first) : null;
      }],
      ["string ToString()", (n: Navigator) => n.toText()],
      ["string InnerXml {get;}", (n: Navigator) => innerXml(n.node)],
      ["string LocalName {get;}", (n: Navigator) => n.node.localName],
      ["string Name {get;}", (n: Navigator) => n.node.name],
      ["string OuterXml {get;}", (n: Navigator) => nodeText(n.node)],
      ["System.Object UnderlyingObject {get;}", (n: Navigator) => n.node],
      ["string Value {get;}", (n: Navigator) => n.node.innerText],
    ],
  }),
  defineType({ name: `${X}.XmlNodeType`, kind: "enum", values: TYPES }),
  defineType({
    name: "System.Security.SecurityElement",
    members: [["static string Escape(string str)", (text: string | null) => text?.replace(/[<>"'&]/g, (c) => ({ "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" })[c]!) ?? null]],
  }),
];
