// Helpers of XPath that scripts hold: the prefixes to resolve, and a position in a document.
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { typeNamed } from "../core/type.ts";
import type { XmlNode } from "./node.ts";

/** XmlNamespaceManager: prefixes for XPath. */
export class NamespaceManager extends NetObject {
  readonly #prefixes = new Map<string, string>([["xml", "http://www.w3.org/XML/1998/namespace"], ["xmlns", "http://www.w3.org/2000/xmlns/"], ["", ""]]);
  override get netType(): NetType {
    return typeNamed("System.Xml.XmlNamespaceManager");
  }
  get prefixes(): ReadonlyMap<string, string> {
    return this.#prefixes;
  }
  add(prefix: string, uri: string): void {
    this.#prefixes.set(prefix, uri);
  }
  remove(prefix: string): void {
    this.#prefixes.delete(prefix);
  }
  resolve(prefix: string): string | undefined {
    return this.#prefixes.get(prefix);
  }
  prefixOf(uri: string): string | null {
    for (const [prefix, known] of this.#prefixes) if (known === uri) return prefix;
    return null;
  }
}

/** XPathNavigator at one node. */
export class Navigator extends NetObject {
  readonly node: XmlNode;
  constructor(node: XmlNode) {
    super();
    this.node = node;
  }
  override get netType(): NetType {
    return typeNamed("System.Xml.XPath.XPathNavigator");
  }
  toText(): string {
    return this.node.innerText;
  }
}
