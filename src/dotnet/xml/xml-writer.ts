// System.Xml.XmlWriter's work: elements opened and closed call by call, as text.
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { typeNamed } from "../core/type.ts";
import type { XmlNode } from "./node.ts";
import { ATTRIBUTE, CDATA, COMMENT, DECLARATION, DOCTYPE, DOCUMENT, ELEMENT, FRAGMENT, PROCESSING } from "./node.ts";
import { escapeAttribute, escapeText } from "./write.ts";

/** Where the text goes. */
export interface XmlTarget {
  write(text: string): void;
  flush?(): void;
  close(): void;
}

export interface XmlStyle {
  indent: boolean;
  step: string;
  newLine: string;
  /** No declaration but the one that is asked for. */
  omitDeclaration: boolean;
  /** Name in the declaration; null leaves it out. */
  encoding: string | null;
  closeTarget: boolean;
  /** Element text is written without anything being checked: XmlTextWriter. */
  classic: boolean;
}

interface Open {
  name: string;
  /** Text among the children: no line breaks any more. */
  mixed: boolean;
  children: boolean;
  namespaces: Map<string, string>;
  /** Namespace declarations that are still to be written. */
  declare: string[];
}

export class XmlWriter extends NetObject {
  readonly style: XmlStyle;
  readonly #target: XmlTarget;
  readonly #open: Open[] = [];
  /** Inside a start tag that still takes attributes. */
  #tag = false;
  #attribute: { name: string; text: string } | null = null;
  #started = false;
  #declared = false;
  #closed = false;
  readonly #type: string;
  constructor(target: XmlTarget, style: XmlStyle, type = "System.Xml.XmlWellFormedWriter") {
    super();
    this.#target = target;
    this.style = style;
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
  get state(): string {
    if (this.#closed) return "Closed";
    if (this.#attribute) return "Attribute";
    if (this.#tag) return "Element";
    return this.#open.length ? "Content" : this.#started ? "Prolog" : "Start";
  }
  #fail(state: string): NetException {
    return new NetException("System.InvalidOperationException", `Token ${state} in state ${this.state} would result in an invalid XML document.`);
  }
  #write(text: string): void {
    if (this.#closed) throw new NetException("System.InvalidOperationException", "The Writer is closed or in error state.");
    if (!this.#started) {
      this.#started = true;
      if (!this.style.omitDeclaration && !this.style.classic && !this.#declared) this.#declaration(null);
    }
    this.#target.write(text);
  }
  #declaration(standalone: boolean | null): void {
    this.#declared = this.#started = true;
    const { encoding } = this.style;
    this.#target.write(`<?xml version="1.0"${encoding === null ? "" : ` encoding="${encoding}"`}${standalone === null ? "" : ` standalone="${standalone ? "yes" : "no"}"`}?>`);
  }
  startDocument(standalone: boolean | null): void {
    if (this.#started) throw this.#fail("StartDocument");
    if (!this.style.omitDeclaration) this.#declaration(standalone);
    this.#started = true;
  }
  endDocument(): void {
    while (this.#open.length) this.endElement(false);
    this.flush();
  }
  #closeTag(): void {
    if (this.#attribute) this.endAttribute();
    if (!this.#tag) return;
    this.#declarations();
    this.#tag = false;
    this.#write(">");
  }
  /** Before an element, comment or instruction: a line of its own, unless among text. */
  #line(): void {
    const parent = this.#open.at(-1);
    this.#closeTag();
    if (!this.#started) this.#write("");
    if (parent) parent.children = true;
    if (this.style.indent && !parent?.mixed && (this.#declared || this.#open.length || this.#any)) this.#write(this.style.newLine + this.style.step.repeat(this.#open.length));
    this.#any = true;
  }
  #any = false;
  startElement(prefix: string | null, name: string | null, namespace: string | null): void {
    if (!name) throw new NetException("System.ArgumentException", "The empty string '' is not a valid local name.");
    this.#line();
    const full = prefix ? `${prefix}:${name}` : name;
    this.#write(`<${full}`);
    this.#tag = true;
    this.#open.push({ name: full, mixed: false, children: false, namespaces: new Map(), declare: [] });
    if (namespace !== null && this.#namespaceOf(prefix ?? "") !== namespace && (namespace !== "" || this.#namespaceOf(prefix ?? "") !== "")) this.#declare(prefix ?? "", namespace);
  }
  #namespaceOf(prefix: string): string {
    for (const open of [...this.#open].reverse()) if (open.namespaces.has(prefix)) return open.namespaces.get(prefix)!;
    return "";
  }
  #declare(prefix: string, namespace: string): void {
    const { namespaces, declare } = this.#open.at(-1)!;
    namespaces.set(prefix, namespace);
    declare.push(` ${prefix ? `xmlns:${prefix}` : "xmlns"}="${escapeAttribute(namespace)}"`);
  }
  /** Declarations stand behind the attributes; those a script wrote itself are not repeated. */
  #declarations(): void {
    const open = this.#open.at(-1);
    if (open) for (const text of open.declare.splice(0)) this.#write(text);
  }
  endElement(full: boolean): void {
    if (this.#attribute) this.endAttribute();
    if (this.#tag) this.#declarations();
    const open = this.#open.pop();
    if (!open) throw this.style.classic ? new NetException("System.InvalidOperationException", "There was no XML start tag open.") : this.#fail("EndElement");
    if (this.#tag && !full) {
      this.#tag = false;
      this.#write(" />");
      return;
    }
    this.#closeTag();
    if (this.style.indent && (open.children || (full && this.style.classic)) && !open.mixed) this.#write(this.style.newLine + this.style.step.repeat(this.#open.length));
    this.#write(`</${open.name}>`);
  }
  startAttribute(prefix: string | null, name: string, namespace: string | null): void {
    if (this.#attribute) this.endAttribute();
    if (!this.#tag) throw this.#fail("StartAttribute");
    if (prefix && namespace && prefix !== "xmlns" && prefix !== "xml" && this.#namespaceOf(prefix) !== namespace) this.#declare(prefix, namespace);
    this.#attribute = { name: prefix ? `${prefix}:${name}` : name, text: "" };
  }
  endAttribute(): void {
    if (!this.#attribute) return;
    const { name, text } = this.#attribute;
    this.#attribute = null;
    if (name === "xmlns" || name.startsWith("xmlns:")) {
      const open = this.#open.at(-1)!;
      open.namespaces.set(name.slice(6), text);
      open.declare = open.declare.filter((one) => !one.startsWith(` ${name}=`));
    }
    this.#write(` ${name}="${escapeAttribute(text)}"`);
  }
  #content(text: string): void {
    const parent = this.#open.at(-1);
    if (parent) parent.mixed = true;
    this.#closeTag();
    this.#write(text);
  }
  text(text: string | null): void {
    if (this.#attribute) this.#attribute.text += text ?? "";
    else if (text) {
      if (!this.#open.length && !this.style.classic) throw this.#fail("Content");
      this.#content(escapeText(text));
    }
  }
  raw(text: string | null): void {
    if (this.#attribute) this.#attribute.text += text ?? "";
    else this.#content(text ?? "");
  }
  cdata(text: string | null): void {
    this.#content(`<![CDATA[${(text ?? "").replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
  }
  comment(text: string | null): void {
    this.#line();
    this.#write(`<!--${text ?? ""}-->`);
  }
  instruction(name: string, text: string | null): void {
    this.#line();
    this.#write(`<?${name}${text ? ` ${text}` : ""}?>`);
  }
  docType(...[name, publicId, systemId, subset]: [string, string | null, string | null, string | null]): void {
    this.#line();
    this.#write(`<!DOCTYPE ${name}${publicId ? ` PUBLIC "${publicId}" "${systemId ?? ""}"` : systemId ? ` SYSTEM "${systemId}"` : ""}${subset ? `[${subset}]` : ""}>`);
  }
  flush(): void {
    this.#target.flush?.();
  }
  close(): void {
    if (this.#closed) return;
    while (this.#open.length) this.endElement(false);
    this.flush();
    this.#closed = true;
    if (this.style.closeTarget) this.#target.close();
  }
}

/** XmlNode.WriteTo: a node and all below it. */
export function writeNode(node: XmlNode, writer: XmlWriter): void {
  switch (node.nodeType) {
    case ELEMENT:
      writer.startElement(node.prefix || null, node.localName, node.namespace || null);
      for (const attribute of node.attributes) writeNode(attribute, writer);
      for (const child of node.children) writeNode(child, writer);
      return writer.endElement(!node.empty && node.children.length === 0);
    case ATTRIBUTE:
      writer.startAttribute(node.prefix || null, node.prefix ? node.localName : node.name, null);
      writer.text(node.data);
      return writer.endAttribute();
    case CDATA: return writer.cdata(node.data);
    case COMMENT: return writer.comment(node.data);
    case PROCESSING: return writer.instruction(node.name, node.data);
    case DECLARATION: return writer.startDocument(null);
    case DOCTYPE: return;
    case DOCUMENT:
    case FRAGMENT:
      for (const child of node.children) writeNode(child, writer);
      return;
    default: return writer.text(node.data);
  }
}

/** XmlDocument.Save(XmlWriter): with a declaration in front. */
export function saveDocument(document: XmlNode, writer: XmlWriter): void {
  if (writer.state === "Start" && document.children[0]?.nodeType !== DECLARATION) writer.startDocument(null);
  writeNode(document, writer);
  writer.flush();
}
