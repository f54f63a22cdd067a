// The nodes of an XML document: System.Xml's object model as classes.
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerator, ListLike } from "../core/sequence.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { typeNamed } from "../core/type.ts";

/** XmlNodeType. */
export const ELEMENT = 1;
export const ATTRIBUTE = 2;
export const TEXT = 3;
export const CDATA = 4;
export const PROCESSING = 7;
export const COMMENT = 8;
export const DOCUMENT = 9;
export const DOCTYPE = 10;
export const FRAGMENT = 11;
export const WHITESPACE = 13;
export const SIGNIFICANT = 14;
export const DECLARATION = 17;

const TYPE_NAMES = new Map([
  [ELEMENT, "XmlElement"],
  [ATTRIBUTE, "XmlAttribute"],
  [TEXT, "XmlText"],
  [CDATA, "XmlCDataSection"],
  [PROCESSING, "XmlProcessingInstruction"],
  [COMMENT, "XmlComment"],
  [DOCUMENT, "XmlDocument"],
  [DOCTYPE, "XmlDocumentType"],
  [FRAGMENT, "XmlDocumentFragment"],
  [WHITESPACE, "XmlWhitespace"],
  [SIGNIFICANT, "XmlSignificantWhitespace"],
  [DECLARATION, "XmlDeclaration"],
]);
const FIXED_NAMES = new Map([
  [TEXT, "#text"],
  [CDATA, "#cdata-section"],
  [COMMENT, "#comment"],
  [DOCUMENT, "#document"],
  [FRAGMENT, "#document-fragment"],
  [WHITESPACE, "#whitespace"],
  [SIGNIFICANT, "#significant-whitespace"],
  [DECLARATION, "xml"],
]);

export class XmlNode extends NetObject {
  readonly nodeType: number;
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  /** The text of character data, comments, instructions; of attributes too. */
  data: string;
  owner: XmlDocument | null;
  parent: XmlNode | null = null;
  children: XmlNode[] = [];
  attributes: XmlNode[] = [];
  /** An element written as <a></a> keeps that form. */
  empty = true;
  constructor(nodeType: number, name: { prefix?: string; local?: string; namespace?: string }, owner: XmlDocument | null, data = "") {
    super();
    this.nodeType = nodeType;
    this.prefix = name.prefix ?? "";
    this.localName = name.local ?? FIXED_NAMES.get(nodeType) ?? "";
    this.namespace = name.namespace ?? "";
    this.owner = owner;
    this.data = data;
  }
  override get netType(): NetType {
    return typeNamed(`System.Xml.${TYPE_NAMES.get(this.nodeType)}`);
  }
  get name(): string {
    return this.prefix ? `${this.prefix}:${this.localName}` : this.localName;
  }
  get isElement(): boolean {
    return this.nodeType === ELEMENT;
  }
  get isText(): boolean {
    return this.nodeType === TEXT || this.nodeType === CDATA || this.nodeType === WHITESPACE || this.nodeType === SIGNIFICANT;
  }
  get hasChildren(): boolean {
    return this.nodeType === ELEMENT || this.nodeType === DOCUMENT || this.nodeType === FRAGMENT;
  }
  get index(): number {
    return this.parent ? this.parent.children.indexOf(this) : -1;
  }
  get next(): XmlNode | null {
    return this.nodeType === ATTRIBUTE ? null : (this.parent?.children[this.index + 1] ?? null);
  }
  get previous(): XmlNode | null {
    return this.nodeType === ATTRIBUTE ? null : (this.parent?.children[this.index - 1] ?? null);
  }
  /** Null for nodes that have children instead. */
  get value(): string | null {
    return this.hasChildren || this.nodeType === DOCTYPE ? null : this.data;
  }
  set value(text: string | null) {
    if (this.hasChildren) throw new NetException("System.InvalidOperationException", `Cannot set a value on node type '${["", "Element"][this.nodeType] ?? "Document"}'.`);
    this.data = text ?? "";
  }
  get innerText(): string {
    if (!this.hasChildren) return this.data;
    return this.children.map((c) => (c.isElement || c.isText ? c.innerText : "")).join("");
  }
  set innerText(text: string) {
    if (!this.hasChildren) {
      this.data = text;
      return;
    }
    if (this.nodeType === DOCUMENT) throw new NetException("System.InvalidOperationException", "The 'InnerText' of a 'Document' node is read-only and cannot be set.");
    this.removeAll();
    if (text !== "") this.append(new XmlNode(TEXT, {}, this.owner, text));
    this.empty = false;
  }
  removeAll(): void {
    for (const child of this.children) child.parent = null;
    this.children = [];
  }
  append(node: XmlNode): XmlNode {
    return this.insertAt(this.children.length, node);
  }
  insertAt(index: number, node: XmlNode): XmlNode {
    const document: XmlNode | null = this.nodeType === DOCUMENT ? this : this.owner;
    if (!this.hasChildren || (this.nodeType === DOCUMENT && node.isText && node.nodeType !== WHITESPACE)) {
      throw new NetException("System.InvalidOperationException", "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.");
    }
    if (node.owner !== document) throw new NetException("System.ArgumentException", "The node to be inserted is from a different document context.");
    if (node === this || this.ancestors().includes(node)) throw new NetException("System.ArgumentException", "Cannot insert a node or any ancestor of that node as a child of itself.");
    if (this.nodeType === DOCUMENT && node.isElement && this.children.some((c) => c.isElement && c !== node)) {
      throw new NetException("System.InvalidOperationException", "This document already has a 'DocumentElement' node.");
    }
    if (node.nodeType === FRAGMENT) {
      for (const child of [...node.children]) this.insertAt(index++, child);
      return node;
    }
    if (node.parent) {
      if (node.parent === this && node.index < index) index--;
      node.parent.remove(node);
    }
    this.children.splice(index, 0, node);
    node.parent = this;
    this.empty = false;
    return node;
  }
  remove(node: XmlNode): XmlNode {
    const at = this.children.indexOf(node);
    if (at < 0) throw new NetException("System.ArgumentException", "The node to be removed is not a child of this node.");
    this.children.splice(at, 1);
    node.parent = null;
    return node;
  }
  attribute(name: string): XmlNode | null {
    return this.attributes.find((a) => a.name === name) ?? null;
  }
  attributeNs(local: string, namespace: string): XmlNode | null {
    return this.attributes.find((a) => a.localName === local && a.namespace === namespace) ?? null;
  }
  setAttribute(node: XmlNode): XmlNode | null {
    const at = this.attributes.findIndex((a) => a.localName === node.localName && a.namespace === node.namespace);
    const old = at < 0 ? null : this.attributes[at]!;
    if (at < 0) this.attributes.push(node);
    else this.attributes[at] = node;
    node.parent = this;
    return old;
  }
  /** Nearest first. */
  ancestors(): XmlNode[] {
    const found: XmlNode[] = [];
    for (let up = this.parent; up; up = up.parent) found.push(up);
    return found;
  }
  /** The namespace a prefix stands for here; undefined when it is not declared. */
  namespaceOf(prefix: string): string | undefined {
    if (prefix === "xml") return "http://www.w3.org/XML/1998/namespace";
    if (prefix === "xmlns") return "http://www.w3.org/2000/xmlns/";
    for (const node of [this as XmlNode, ...this.ancestors()]) {
      const declared = node.attributes.find((a) => (prefix ? a.prefix === "xmlns" && a.localName === prefix : a.name === "xmlns"));
      if (declared) return declared.data;
      if (node.isElement && node.prefix === prefix && node.namespace) return node.namespace;
    }
    return prefix === "" ? "" : undefined;
  }
  clone(deep: boolean, owner: XmlDocument | null = this.owner): XmlNode {
    const copy = new XmlNode(this.nodeType, { prefix: this.prefix, local: this.localName, namespace: this.namespace }, owner, this.data);
    copy.empty = this.empty;
    for (const attribute of this.attributes) copy.setAttribute(attribute.clone(true, owner));
    if (deep) {
      for (const child of this.children) {
        const inner = child.clone(true, owner);
        inner.parent = copy;
        copy.children.push(inner);
      }
    }
    return copy;
  }
  *descendants(): Generator<XmlNode> {
    for (const child of this.children) {
      yield child;
      yield* child.descendants();
    }
  }
}

export class XmlDocument extends XmlNode {
  preserveWhitespace = false;
  constructor() {
    super(DOCUMENT, {}, null);
  }
  get documentElement(): XmlNode | null {
    return this.children.find((c) => c.isElement) ?? null;
  }
  override clone(deep: boolean): XmlDocument {
    const copy = new XmlDocument();
    copy.preserveWhitespace = this.preserveWhitespace;
    if (deep) for (const child of this.children) copy.append(child.clone(true, copy));
    return copy;
  }
}

/** XmlNodeList and XmlAttributeCollection: read when looked at. */
export class XmlNodeList extends NetObject implements ListLike {
  readonly #read: () => readonly XmlNode[];
  readonly #type: string;
  /** The element of an attribute collection. */
  readonly element: XmlNode | null;
  constructor(read: () => readonly XmlNode[], type = "System.Xml.XmlChildNodes", element: XmlNode | null = null) {
    super();
    this.#read = read;
    this.#type = type;
    this.element = element;
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
  get items(): readonly XmlNode[] {
    return this.#read();
  }
  get count(): number {
    return this.items.length;
  }
  /** Null outside the list. */
  getAt(index: number): unknown {
    return this.items[index] ?? null;
  }
  setAt(): void {
    throw new NetException("System.NotSupportedException", "Collection is read-only.");
  }
  add(): void {
    this.setAt();
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.items);
  }
}
