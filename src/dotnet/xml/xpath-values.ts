// The values of XPath and how one kind becomes another.
import { NetException } from "../core/exception.ts";
import type { XmlNode } from "./node.ts";

export type XPathValue = XmlNode[] | string | number | boolean;
export interface Context {
  node: XmlNode;
  position: number;
  size: number;
  /** Namespace of a prefix; undefined when it is not known. */
  resolve: (prefix: string) => string | undefined;
}

export function stringOf(value: XPathValue): string {
  if (Array.isArray(value)) return value[0] ? value[0].innerText : "";
  if (typeof value === "number") return Number.isNaN(value) ? "NaN" : Object.is(value, -0) ? "0" : String(value);
  return String(value);
}
export function numberOf(value: XPathValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  const text = stringOf(value).trim();
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : NaN;
}
export function booleanOf(value: XPathValue): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === "number" ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}

export function nodes(value: XPathValue): XmlNode[] {
  if (!Array.isArray(value)) throw new NetException("System.Xml.XPath.XPathException", "Expression must evaluate to a node-set.");
  return value;
}

export const root = (node: XmlNode): XmlNode => {
  let up = node;
  while (up.parent) up = up.parent;
  return up;
};
