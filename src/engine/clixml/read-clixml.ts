// CLIXML back to objects: simple values, lists and tables as themselves, all else as property bags of a "Deserialized." type.
import { NetException } from "#dotnet/core/exception.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { ArrayList } from "#dotnet/types/array-list.ts";
import { hashLiteral } from "#dotnet/types/hashtable.ts";
import { Queue } from "#dotnet/types/queue.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import { Stack } from "#dotnet/types/stack.ts";
import { XmlDocument } from "#dotnet/xml/node.ts";
import type { XmlNode } from "#dotnet/xml/node.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import { PSCredential } from "../types/tables/credential.ts";
import { extend, PSObject, setTypeNames } from "../values/ps-object.ts";
import { decodeText, primitiveFrom } from "./primitives.ts";

/** Types whose lists and tables come back as they were. */
const KEPT = new Set(["System.Collections.Hashtable", "System.Collections.ArrayList", "System.Collections.Queue", "System.Collections.Stack"]);

/** The objects of a document. Errors: XmlException for what is no XML or no CLIXML. */
export function readClixml(text: string): unknown[] {
  const document = new XmlDocument();
  loadXml(document, text);
  const root = document.documentElement;
  if (root?.localName !== "Objs") throw new NetException("System.Xml.XmlException", `Element 'Objs' with namespace name 'http://schemas.microsoft.com/powershell/2004/04' was not found. Line 1, position 2.`);
  const reader = new Reader();
  return elements(root).map((element) => reader.value(element));
}

function elements(node: XmlNode): XmlNode[] {
  return node.children.filter((child) => child.isElement);
}

class Reader {
  readonly #objects = new Map<string, unknown>();
  readonly #typeLists = new Map<string, string[]>();

  value(element: XmlNode): unknown {
    const simple = primitiveFrom(element.localName, element.innerText);
    if (simple) return simple.value;
    if (element.localName === "Ref") return this.#objects.get(element.attribute("RefId")?.data ?? "") ?? null;
    if (element.localName === "Obj") return this.#object(element);
    throw new NetException("System.Xml.XmlException", `The tag '${element.localName}' was not recognized.`);
  }

  #object(element: XmlNode): unknown {
    const parts = new Map(elements(element).map((part) => [part.localName, part]));
    const names = this.#typeNames(parts);
    const refId = element.attribute("RefId")?.data ?? "";
    let object = this.#container(parts, refId) ?? this.#simple(element);
    if (object === undefined) object = new PSObject(true);
    this.#objects.set(refId, object);
    object = this.#named(object, names);
    for (const tag of ["Props", "MS"]) {
      for (const property of elements(parts.get(tag) ?? element)) {
        if (!parts.has(tag)) break;
        const name = decodeText(property.attribute("N")?.data ?? "");
        object = extend(object).object;
        extend(object).members.set(name.toLowerCase(), { kind: "NoteProperty", name, value: this.value(property) });
      }
    }
    const text = parts.get("ToString");
    if (text) object = withText(object, decodeText(text.innerText));
    const rehydrated = credentialOf(object, names) ?? object;
    this.#objects.set(refId, rehydrated);
    return rehydrated;
  }

  #typeNames(parts: Map<string, XmlNode>): string[] | null {
    const reference = parts.get("TNRef");
    if (reference) return this.#typeLists.get(reference.attribute("RefId")?.data ?? "") ?? null;
    const list = parts.get("TN");
    if (!list) return null;
    const names = elements(list).map((one) => one.innerText);
    this.#typeLists.set(list.attribute("RefId")?.data ?? "", names);
    return names;
  }

  /** Registers a container before its content is read: it may hold itself. */
  #container(parts: Map<string, XmlNode>, refId: string): unknown {
    const table = parts.get("DCT");
    if (table) {
      const result = hashLiteral();
      this.#objects.set(refId, result);
      for (const entry of elements(table)) {
        const [key, value] = elements(entry).map((one) => this.value(one));
        if (key !== null && key !== undefined) result.set(key, value ?? null);
      }
      return result;
    }
    for (const tag of ["LST", "IE", "QUE", "STK"]) {
      const list = parts.get(tag);
      if (!list) continue;
      const items: unknown[] = [];
      const result = tag === "QUE" ? new Queue(typeNamed("System.Collections.Queue"), items) : tag === "STK" ? new Stack(typeNamed("System.Collections.Stack"), items) : new ArrayList(items);
      this.#objects.set(refId, result);
      for (const item of elements(list)) items.push(this.value(item));
      if (tag === "STK") items.reverse();
      return result;
    }
    return undefined;
  }

  #simple(element: XmlNode): unknown {
    for (const part of elements(element)) {
      const simple = primitiveFrom(part.localName, part.innerText);
      if (simple) return simple.value;
    }
    return undefined;
  }

  #named(object: unknown, names: string[] | null): unknown {
    if (!names || (KEPT.has(names[0]!) && !(object instanceof PSObject))) return object;
    return setTypeNames(object, names.map((name) => (name.startsWith("Deserialized.") ? name : `Deserialized.${name}`)));
  }
}

/** What the object was as text stays its text. */
function withText(object: unknown, text: string): unknown {
  const { object: result, members } = extend(object);
  if (!members.has("tostring")) members.set("tostring", { kind: "CodeMethod", name: "ToString", definition: "string ToString()", run: () => text, hidden: true });
  return result;
}

/** Credentials come back as credentials. */
function credentialOf(object: unknown, names: string[] | null): PSCredential | null {
  if (names?.[0] !== "System.Management.Automation.PSCredential" || !(object instanceof PSObject)) return null;
  const valueOf = (name: string) => {
    const member = object.members.get(name);
    return member?.kind === "NoteProperty" ? member.value : null;
  };
  const user = valueOf("username");
  const password = valueOf("password");
  return typeof user === "string" && password instanceof SecureString ? new PSCredential(user, password) : null;
}
