// Reads XML text into a document, with the messages of .NET's XmlException.
import { NetException } from "../core/exception.ts";
import type { XmlDocument, XmlNode } from "./node.ts";
import { ATTRIBUTE, CDATA, COMMENT, DECLARATION, DOCTYPE, ELEMENT, PROCESSING, SIGNIFICANT, TEXT, WHITESPACE, XmlNode as Node } from "./node.ts";

const NAME = /[\p{L}_:][\p{L}\p{Nd}\p{M}_:.\-·]*/uy;
const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** XmlDocument.LoadXml. Throws XmlException. */
export function loadXml(document: XmlDocument, text: string): void {
  const fresh = new Reader(document, text).document();
  document.removeAll();
  for (const node of fresh) {
    node.parent = document;
    document.children.push(node);
  }
}

/** Markup put into an element (InnerXml): nodes under the element's namespaces. */
export function parseFragment(owner: XmlDocument, text: string, context: XmlNode): XmlNode[] {
  return new Reader(owner, text).fragment(context);
}

class Reader {
  readonly #owner: XmlDocument;
  readonly #text: string;
  readonly #entities = new Map(ENTITIES);
  #at = 0;
  constructor(owner: XmlDocument, text: string) {
    this.#owner = owner;
    this.#text = text.replace(/\r\n?/g, "\n");
  }

  #fail(message: string, at = this.#at): never {
    const before = this.#text.slice(0, at);
    const line = before.split("\n").length;
    const column = at - before.lastIndexOf("\n");
    throw new NetException("System.Xml.XmlException", `${message} Line ${line}, position ${column}.`, null, { LineNumber: line, LinePosition: column });
  }

  #place(at: number): string {
    const before = this.#text.slice(0, at);
    return `line ${before.split("\n").length} position ${at - before.lastIndexOf("\n")}`;
  }

  document(): XmlNode[] {
    const nodes: XmlNode[] = [];
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    let root = false;
    while (this.#at < this.#text.length) {
      const start = this.#at;
      if (/\s/.test(this.#text[this.#at]!)) {
        const blank = /\s+/y;
        blank.lastIndex = this.#at;
        const run = blank.exec(this.#text)![0];
        this.#at += run.length;
        if (this.#owner.preserveWhitespace) nodes.push(new Node(WHITESPACE, {}, this.#owner, run));
        continue;
      }
      if (this.#text[this.#at] !== "<") this.#fail("Data at the root level is invalid.");
      if (this.#text.startsWith("<?xml ", this.#at) && start > 0) {
        this.#at += 2;
        this.#fail("Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.");
      }
      const node = this.#markup(this.#owner);
      if (node.isElement) {
        if (root) this.#fail("There are multiple root elements.", start + 1);
        root = true;
      }
      nodes.push(node);
    }
    if (!root) this.#fail("Root element is missing.", this.#text.length ? this.#at : -1);
    return nodes;
  }

  fragment(context: XmlNode): XmlNode[] {
    const holder = new Node(ELEMENT, { local: "x" }, this.#owner);
    holder.parent = context;
    this.#content(holder, "", 0);
    for (const child of holder.children) child.parent = null;
    return holder.children;
  }

  #name(what: string): string {
    NAME.lastIndex = this.#at;
    const match = NAME.exec(this.#text);
    if (match) {
      this.#at += match[0].length;
      return match[0];
    }
    const unit = this.#text[this.#at];
    if (unit === undefined) this.#fail(`Unexpected end of file has occurred.`);
    return this.#fail(`${what} cannot begin with the '${unit}' character, hexadecimal value 0x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}.`);
  }

  #until(end: string, skip: number): string {
    const from = this.#at + skip;
    const close = this.#text.indexOf(end, from);
    if (close < 0) {
      this.#at = this.#text.length;
      this.#fail("Unexpected end of file has occurred.");
    }
    this.#at = close + end.length;
    return this.#text.slice(from, close);
  }

  /** Whatever begins with "<" but an end tag. */
  #markup(parent: XmlNode): XmlNode {
    const start = this.#at;
    if (this.#text.startsWith("<!--", start)) return new Node(COMMENT, {}, this.#owner, this.#until("-->", 4));
    if (this.#text.startsWith("<![CDATA[", start)) return new Node(CDATA, {}, this.#owner, this.#until("]]>", 9));
    if (this.#text.startsWith("<!DOCTYPE", start)) return this.#doctype();
    if (this.#text.startsWith("<?", start)) {
      const body = this.#until("?>", 2);
      const [, target = "", data = ""] = /^(\S+)\s*([^]*)$/.exec(body) ?? [];
      return target === "xml" ? new Node(DECLARATION, {}, this.#owner, data.trim()) : new Node(PROCESSING, { local: target }, this.#owner, data);
    }
    return this.#element(parent);
  }

  #doctype(): XmlNode {
    let depth = 0;
    const from = this.#at;
    while (this.#at < this.#text.length) {
      const unit = this.#text[this.#at++]!;
      if (unit === "[") depth++;
      else if (unit === "]") depth--;
      else if (unit === ">" && depth === 0) break;
    }
    const body = this.#text.slice(from + 9, this.#at - 1).trim();
    // Only simple internal entities are known; nothing outside the text is ever read.
    for (const [, name, , value] of body.matchAll(/<!ENTITY\s+(\S+)\s+(["'])([^]*?)\2\s*>/g)) this.#entities.set(name!, value!);
    return new Node(DOCTYPE, { local: body.split(/[\s[]/)[0]! }, this.#owner, body);
  }

  #element(parent: XmlNode): XmlNode {
    const start = this.#at++;
    const name = this.#name("Name");
    const raw: { name: string; value: string; at: number }[] = [];
    let empty = false;
    for (;;) {
      const spaced = this.#blanks();
      const unit = this.#text[this.#at];
      if (unit === undefined) this.#fail(`Unexpected end of file has occurred. The following elements are not closed: ${name}.`);
      if (unit === ">") {
        this.#at++;
        break;
      }
      if (unit === "/" && this.#text[this.#at + 1] === ">") {
        this.#at += 2;
        empty = true;
        break;
      }
      if (!spaced) this.#unexpected("whitespace", ">");
      raw.push(this.#attribute(raw));
    }
    const element = this.#made(name, raw, { parent, start });
    element.empty = empty;
    if (!empty) this.#content(element, name, start + 1);
    return element;
  }

  #unexpected(_: string, wanted: string): never {
    const unit = this.#text[this.#at]!;
    return this.#fail(`'${unit}' is an unexpected token. The expected token is '${wanted}'.`);
  }

  #attribute(before: { name: string }[]): { name: string; value: string; at: number } {
    const at = this.#at;
    const name = this.#name("Name");
    this.#blanks();
    if (this.#text[this.#at] !== "=") {
      if (this.#at >= this.#text.length) this.#fail("Unexpected end of file has occurred.");
      this.#unexpected("=", "=");
    }
    this.#at++;
    this.#blanks();
    const quote = this.#text[this.#at];
    if (quote !== '"' && quote !== "'") {
      if (quote === undefined) this.#fail("Unexpected end of file has occurred.");
      this.#fail(`'${quote}' is an unexpected token. The expected token is '"' or '''.`);
    }
    const from = this.#at + 1;
    const close = this.#text.indexOf(quote, from);
    const less = this.#text.indexOf("<", from);
    if (less >= 0 && (close < 0 || less < close)) this.#fail("'<', hexadecimal value 0x3C, is an invalid attribute character.", less);
    if (close < 0) this.#fail("There is an unclosed literal string.");
    if (before.some((b) => b.name === name)) this.#fail(`'${name}' is a duplicate attribute name.`, at);
    this.#at = close + 1;
    return { name, value: this.#unescape(this.#text.slice(from, close).replace(/[\n\t]/g, " "), from), at };
  }

  #blanks(): boolean {
    const from = this.#at;
    while (/^[ \t\n]$/.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#at > from;
  }

  /** The element with its attributes, prefixes resolved. */
  #made(name: string, raw: { name: string; value: string; at: number }[], where: { parent: XmlNode; start: number }): XmlNode {
    const scope = new Map<string, string>();
    for (const { name: n, value } of raw) {
      if (n === "xmlns") scope.set("", value);
      else if (n.startsWith("xmlns:")) scope.set(n.slice(6), value);
    }
    const resolve = (prefix: string, at: number) => {
      const found = scope.get(prefix) ?? where.parent.namespaceOf(prefix);
      return found ?? this.#fail(`'${prefix}' is an undeclared prefix.`, at);
    };
    const parts = (full: string) => {
      const colon = full.indexOf(":");
      return colon < 0 ? { prefix: "", local: full } : { prefix: full.slice(0, colon), local: full.slice(colon + 1) };
    };
    const own = parts(name);
    const element = new Node(ELEMENT, { ...own, namespace: resolve(own.prefix, where.start + 1) }, this.#owner);
    for (const { name: n, value, at } of raw) {
      const attribute = parts(n);
      const namespace = n === "xmlns" ? "http://www.w3.org/2000/xmlns/" : attribute.prefix ? resolve(attribute.prefix, at) : "";
      element.setAttribute(new Node(ATTRIBUTE, { ...attribute, namespace }, this.#owner, value));
    }
    // The parent is needed for prefixes while the content is read; the caller puts the element in its place.
    element.parent = where.parent;
    return element;
  }

  #content(element: XmlNode, name: string, nameAt: number): void {
    const add = (node: XmlNode) => {
      node.parent = element;
      element.children.push(node);
    };
    for (;;) {
      const from = this.#at;
      const less = this.#text.indexOf("<", from);
      const end = less < 0 ? this.#text.length : less;
      if (end > from) this.#characters(this.#text.slice(from, end), from, { add, preserve: spacePreserved(element) });
      this.#at = end;
      if (less < 0) {
        if (name === "") return;
        this.#fail(`Unexpected end of file has occurred. The following elements are not closed: ${openNames(element)}.`);
      }
      if (this.#text[less + 1] === "/") {
        this.#at = less + 2;
        const endAt = this.#at;
        const endName = this.#name("Name");
        if (endName !== name) this.#fail(`The '${name}' start tag on ${this.#place(nameAt)} does not match the end tag of '${endName}'.`, endAt);
        this.#blanks();
        if (this.#text[this.#at] !== ">") this.#unexpected(">", ">");
        this.#at++;
        return;
      }
      add(this.#markup(element));
    }
  }

  #characters(raw: string, at: number, target: { add: (node: XmlNode) => void; preserve: boolean }): void {
    const forbidden = raw.indexOf("]]>");
    if (forbidden >= 0) this.#fail("']]>' is not allowed in character data.", at + forbidden);
    const text = this.#unescape(raw, at);
    if (/^[ \t\n\r]*$/.test(raw)) {
      if (target.preserve) target.add(new Node(SIGNIFICANT, {}, this.#owner, text));
      else if (this.#owner.preserveWhitespace) target.add(new Node(WHITESPACE, {}, this.#owner, text));
    } else target.add(new Node(TEXT, {}, this.#owner, text));
  }

  #unescape(raw: string, at: number): string {
    if (!raw.includes("&")) return raw;
    return raw.replace(/&(#x[0-9a-f]+|#\d+|[\p{L}_:][\p{L}\p{Nd}_:.-]*)?(;)?/giu, (whole, body: string | undefined, semicolon: string | undefined, offset: number) => {
      if (body === undefined) this.#fail(`An error occurred while parsing EntityName.`, at + offset + 1);
      if (!semicolon) {
        const next = raw[offset + whole.length];
        if (next === undefined) this.#fail("An error occurred while parsing EntityName.", at + offset + whole.length);
        this.#fail(`'${next}' is an unexpected token. The expected token is ';'.`, at + offset + whole.length);
      }
      if (body[0] === "#") {
        const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : Number(body.slice(1));
        return code > 0x10ffff ? this.#fail("Invalid character reference.", at + offset) : String.fromCodePoint(code);
      }
      return this.#entities.get(body) ?? this.#fail(`Reference to undeclared entity '${body}'.`, at + offset + 1);
    });
  }
}

function openNames(element: XmlNode): string {
  const names: string[] = [];
  for (let node: XmlNode | null = element; node?.isElement; node = node.parent) names.push(node.name);
  return names.join(", ");
}

function spacePreserved(element: XmlNode): boolean {
  for (let node: XmlNode | null = element; node; node = node.parent) {
    const space = node.attribute("xml:space");
    if (space) return space.data === "preserve";
  }
  return false;
}
