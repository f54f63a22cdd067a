// System.Xml.Linq: XElement, XDocument, XAttribute and XName; views of the nodes that System.Xml has.
import { typedArray } from "../core/array.ts";
import { argumentError } from "../core/exception.ts";
import { invariantCulture } from "../core/culture.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import { iterate } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { ATTRIBUTE, ELEMENT, TEXT, XmlDocument, XmlNode } from "../xml/node.ts";
import { loadXml } from "../xml/parse.ts";
import { nodeText } from "../xml/write.ts";

const L = "System.Xml.Linq";

export class XName extends NetObject {
  readonly local: string;
  readonly namespace: string;
  constructor(local: string, namespace: string) {
    super();
    this.local = local;
    this.namespace = namespace;
  }
  override get netType(): NetType {
    return typeNamed(`${L}.XName`);
  }
  /** "name" or "{namespace}name". */
  static parse(text: string): XName {
    const match = /^\{(.*)\}(.+)$/.exec(text);
    return match ? new XName(match[2]!, match[1]!) : new XName(text, "");
  }
  toText(): string {
    return this.namespace ? `{${this.namespace}}${this.local}` : this.local;
  }
  equals(other: unknown): boolean {
    return other instanceof XName && other.toText() === this.toText();
  }
  hashKey(): string {
    return `xname ${this.toText()}`;
  }
}

export class XObject extends NetObject {
  readonly node: XmlNode;
  readonly kind: "XElement" | "XAttribute" | "XDocument";
  constructor(node: XmlNode, kind: "XElement" | "XAttribute" | "XDocument") {
    super();
    this.node = node;
    this.kind = kind;
  }
  override get netType(): NetType {
    return typeNamed(`${L}.${this.kind}`);
  }
  get name(): XName {
    return new XName(this.node.localName || this.node.name, this.node.namespace);
  }
  get value(): string {
    return this.kind === "XAttribute" ? this.node.data : this.node.innerText;
  }
  toText(): string {
    if (this.kind === "XAttribute") return nodeText(this.node);
    const isMixed = this.node.children.some((child) => child.isText);
    return nodeText(this.kind === "XDocument" && this.node instanceof XmlDocument ? (this.node.documentElement ?? this.node) : this.node, isMixed ? null : "  ");
  }
  equals(other: unknown): boolean {
    return other instanceof XObject && other.node === this.node;
  }
}

const element = (node: XmlNode) => new XObject(node, "XElement");
const attribute = (node: XmlNode) => new XObject(node, "XAttribute");
const list = (type: string, items: XObject[]) => typedArray(typeNamed(`${L}.${type}`), items);
const fits = (name: XName | null | undefined) => (node: XmlNode) => !name || ((node.localName || node.name) === name.local && node.namespace === name.namespace);

function parsed(text: string | null): XmlDocument {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "text");
  const document = new XmlDocument();
  loadXml(document, text);
  return document;
}

/** Puts content into a node: elements and attributes, collections of them, null for nothing, all else as text. */
function put(node: XmlNode, content: unknown): void {
  if (content === null || content === undefined) return;
  if (content instanceof XObject) {
    const own = content.node.parent || content.kind === "XDocument" ? (content.node instanceof XmlDocument ? content.node.documentElement! : content.node).clone(true, node.owner) : content.node;
    if (content.kind === "XAttribute") node.setAttribute(own);
    else node.append(own);
    return;
  }
  const items = typeof content === "string" || content instanceof Uint8Array ? undefined : iterate(content);
  if (items) for (const item of items) put(node, item);
  else node.append(new XmlNode(TEXT, {}, node.owner, xmlText(content)));
}

const xmlText = (value: unknown) => (typeof value === "boolean" ? String(value) : toText(value, invariantCulture));
const noDocument = new XmlDocument();

function newElement(name: XName, content: unknown): XObject {
  const node = new XmlNode(ELEMENT, { local: name.local, namespace: name.namespace }, noDocument);
  node.empty = true;
  put(node, content);
  return element(node);
}

function newAttribute(name: XName, value: unknown): XObject {
  return attribute(new XmlNode(ATTRIBUTE, { local: name.local, namespace: name.namespace }, noDocument, xmlText(value)));
}

function newDocument(content: unknown): XObject {
  const document = new XmlDocument();
  for (const item of iterate(content) ?? [content]) if (item instanceof XObject) document.append(item.node.clone(true, document));
  return new XObject(document, "XDocument");
}

function clear(node: XmlNode): void {
  for (const child of [...node.children]) node.remove(child);
}

function setElement(x: XObject, name: XName, value: unknown): void {
  const found = x.node.children.find((n) => n.isElement && fits(name)(n));
  if (value === null) {
    if (found) x.node.remove(found);
  } else if (found) {
    clear(found);
    put(found, xmlText(value));
  } else put(x.node, newElement(name, value));
}

function setAttribute(x: XObject, name: XName, value: unknown): void {
  if (value === null) x.node.attributes = x.node.attributes.filter((a) => !fits(name)(a));
  else x.node.setAttribute(newAttribute(name, value).node);
}

const elements = (x: XObject, name?: XName | null) => list("XElement", x.node.children.filter((n) => n.isElement).filter(fits(name)).map(element));
const below = (x: XObject, name?: XName | null) => list("XElement", [...x.node.descendants()].filter((n) => n.isElement).filter(fits(name)).map(element));
const attributes = (x: XObject, name?: XName | null) => list("XAttribute", x.node.attributes.filter(fits(name)).map(attribute));

const container: Member[] = [
  ["void Add(System.Object content)", (x: XObject, content: unknown) => put(x.node, content)],
  ["void Add(Params System.Object[] content)", (x: XObject, content: unknown) => put(x.node, content)],
  ["void RemoveNodes()", (x: XObject) => clear(x.node)],
  [`System.Collections.Generic.IEnumerable[${L}.XElement] Descendants()`, below],
  [`System.Collections.Generic.IEnumerable[${L}.XElement] Descendants(${L}.XName name)`, below],
  [`${L}.XElement Element(${L}.XName name)`, (x: XObject, name: XName) => elements(x, name)[0] ?? null],
  [`System.Collections.Generic.IEnumerable[${L}.XElement] Elements()`, elements],
  [`System.Collections.Generic.IEnumerable[${L}.XElement] Elements(${L}.XName name)`, elements],
  ["string ToString()", (x: XObject) => x.toText()],
];
const shared: Member[] = [
  [`${L}.XName Name {get;}`, (x: XObject) => x.name],
  ["string Value {get;set;}", (x: XObject) => x.value, (x: XObject, value: string | null) => {
    if (x.kind === "XAttribute") x.node.data = value ?? "";
    else {
      clear(x.node);
      if (value) put(x.node, value);
    }
  }],
  ["void Remove()", (x: XObject) => {
    const { parent } = x.node;
    if (parent && x.kind === "XAttribute") parent.attributes = parent.attributes.filter((a) => a !== x.node);
    else parent?.remove(x.node);
  }],
];

export default [
  defineType({
    name: `${L}.XName`, sealed: true,
    members: [
      [`static ${L}.XName Get(string expandedName)`, (text: string) => XName.parse(text)],
      [`static ${L}.XName Get(string localName, string namespaceName)`, (local: string, namespace: string) => new XName(local, namespace)],
      [`static ${L}.XName op_Implicit(string expandedName)`, (text: string) => XName.parse(text)],
      ["string LocalName {get;}", (n: XName) => n.local],
      ["string NamespaceName {get;}", (n: XName) => n.namespace],
      ["string ToString()", (n: XName) => n.toText()],
    ],
  }),
  defineType({ name: `${L}.XObject`, abstract: true, members: [[`${L}.XElement Parent {get;}`, (x: XObject) => (x.node.parent?.isElement ? element(x.node.parent) : null)]] }),
  defineType({ name: `${L}.XContainer`, abstract: true, base: `${L}.XObject`, members: container }),
  defineType({
    name: `${L}.XElement`, base: `${L}.XContainer`,
    members: [
      [`new(${L}.XName name)`, (name: XName) => newElement(name, null)],
      [`new(${L}.XName name, System.Object content)`, newElement],
      [`new(${L}.XName name, Params System.Object[] content)`, newElement],
      [`void SetAttributeValue(${L}.XName name, System.Object value)`, setAttribute],
      [`void SetElementValue(${L}.XName name, System.Object value)`, setElement],
      [`static ${L}.XElement Parse(string text)`, (text: string | null) => element(parsed(text).documentElement!)],
      [`${L}.XAttribute Attribute(${L}.XName name)`, (x: XObject, name: XName) => attributes(x, name)[0] ?? null],
      [`System.Collections.Generic.IEnumerable[${L}.XAttribute] Attributes()`, attributes],
      [`System.Collections.Generic.IEnumerable[${L}.XAttribute] Attributes(${L}.XName name)`, attributes],
      ...shared,
      ["bool HasAttributes {get;}", (x: XObject) => x.node.attributes.length > 0],
      ["bool HasElements {get;}", (x: XObject) => x.node.children.some((n) => n.isElement)],
      ["bool IsEmpty {get;}", (x: XObject) => x.node.empty],
    ],
  }),
  defineType({ name: `${L}.XAttribute`, base: `${L}.XObject`, members: [[`new(${L}.XName name, System.Object value)`, newAttribute], ...shared, ["string ToString()", (x: XObject) => x.toText()]] }),
  defineType({
    name: `${L}.XDocument`, base: `${L}.XContainer`,
    members: [
      ["new()", () => newDocument([])],
      ["new(Params System.Object[] content)", newDocument],
      [`static ${L}.XDocument Parse(string text)`, (text: string | null) => new XObject(parsed(text), "XDocument")],
      [`${L}.XElement Root {get;}`, (x: XObject) => (x.node instanceof XmlDocument && x.node.documentElement ? element(x.node.documentElement) : null)],
    ],
  }),
];
