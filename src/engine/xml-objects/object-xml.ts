// Objects as the elements of ConvertTo-Xml: <Object> and nested <Property>, with types and names as attributes.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { toText } from "#dotnet/core/format.ts";
import { outOfMemory } from "#dotnet/core/memory-limit.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { ATTRIBUTE, ELEMENT, TEXT, XmlNode } from "#dotnet/xml/node.ts";
import type { XmlDocument } from "#dotnet/xml/node.ts";
import { decodeText, primitiveOf } from "../clixml/primitives.ts";
import { propertyNames, readProperty } from "../format/properties.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";

export interface ObjectXml {
  document: XmlDocument;
  session: Session;
  /** Levels of properties that are written out; deeper ones become text. */
  depth: number;
  types: boolean;
}

/** Elements one object may take: one that contains itself twice has more with every level than any memory holds. */
const MOST_ELEMENTS = 1 << 18;

interface Filling extends ObjectXml {
  elements: number;
}

/** The <Object> element of one object. Throws OutOfMemoryException for one that has no end. */
export function objectElement(value: unknown, how: ObjectXml): XmlNode {
  const element = new XmlNode(ELEMENT, { local: "Object" }, how.document);
  fill(element, value, { ...how, elements: 0 }, how.depth + 1);
  return element;
}

function property(parent: XmlNode, name: string | null, how: Filling): XmlNode {
  if (++how.elements > MOST_ELEMENTS) throw outOfMemory();
  const element = new XmlNode(ELEMENT, { local: "Property" }, how.document);
  if (name !== null) attribute(element, "Name", name);
  parent.append(element);
  return element;
}

function attribute(element: XmlNode, name: string, value: string): void {
  element.setAttribute(new XmlNode(ATTRIBUTE, { local: name }, element.owner, value));
}

function text(element: XmlNode, content: string): void {
  if (content !== "") element.append(new XmlNode(TEXT, {}, element.owner, content));
  element.empty = false;
}

function fill(element: XmlNode, value: unknown, how: Filling, depth: number): void {
  const base = baseOf(value);
  if (base === null || base === undefined || base === automationNull) return;
  const type = typeOfValue(base);
  if (how.types) attribute(element, "Type", toText(type));
  const simple = base instanceof EnumValue ? enumText(base) : primitiveText(base);
  if (simple !== null) return text(element, simple);
  if (isDictionaryLike(base)) {
    for (const [key, item] of base.entries()) {
      fill(property(element, "Key", how), key, how, depth);
      fill(property(element, "Value", how), item, how, depth);
    }
    return;
  }
  const items = enumerate(base);
  if (items) {
    for (const item of items) fill(property(element, null, how), item, how, depth);
    return;
  }
  if (depth === 0) return text(element, textOf(value, how.session));
  // An object inside another begins with its text; what it holds in turn is empty there.
  if (element.localName === "Property") text(property(element, null, how), nestedText(value, how.session));
  for (const name of propertyNames(value, how.session)) {
    const read = readProperty(value, name, how.session);
    if ("value" in read) fill(property(element, name, how), read.value, how, depth - 1);
  }
}

function nestedText(value: unknown, session: Session): string {
  if (!(value instanceof PSObject && value.custom)) return textOf(value, session);
  const shown = propertyNames(value, session).map((name) => {
    const read = readProperty(value, name, session);
    const inner = "value" in read ? read.value : null;
    return `${name}=${inner instanceof PSObject && inner.custom ? "" : textOf(inner, session)}`;
  });
  return `@{${shown.join("; ")}}`;
}

/** A simple value's text as XML Schema writes it; null for all others. */
function primitiveText(base: unknown): string | null {
  if (typeof base === "string") return base;
  const simple = primitiveOf(base);
  if (!simple) return null;
  return ["URI", "SBK", "XD"].includes(simple[0]) ? decodeText(simple[1]) : simple[1];
}
