// XmlDocument, XDocument and XElement in files: Load and Save by path and by stream.
import { decodeText } from "#dotnet/core/text-encoding.ts";
import type { Codec } from "#dotnet/core/text-encoding.ts";
import type { Member } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { Encoding } from "#dotnet/types/encoding.ts";
import type { Stream } from "#dotnet/types/stream.ts";
import { savedText } from "#dotnet/types/xml.ts";
import { XObject } from "#dotnet/types/x-element.ts";
import { XmlDocument } from "#dotnet/xml/node.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import { fullPathNow } from "../../providers/file-item.ts";
import { readBytes, writeBytes } from "../../providers/file-operations.ts";
import { markedCodec } from "../../providers/text-content.ts";

const codecs: ReadonlyMap<string, Codec> = new Map([
  ["utf-16", "utf-16le"], ["unicode", "utf-16le"], ["us-ascii", "us-ascii"], ["ascii", "us-ascii"], ["iso-8859-1", "iso-8859-1"], ["windows-1252", "iso-8859-1"], ["utf-32", "utf-32le"],
]);

/** A byte order mark decides, else the declaration, else UTF-8. */
function xmlText(bytes: Uint8Array): string {
  const marked = markedCodec(bytes);
  if (marked) return decodeText(marked.codec, bytes.subarray(marked.length)) ?? "";
  const head = decodeText("iso-8859-1", bytes.subarray(0, 200)) ?? "";
  const named = /^<\?xml[^>]*?encoding=["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  return decodeText(codecs.get(named) ?? "utf-8", bytes) ?? "";
}

/** The bytes of a document: a declared encoding is used, with its mark; without one UTF-8 without. */
function documentBytes(document: XmlDocument): Uint8Array {
  const text = savedText(document);
  const declared = /^<\?xml[^>]*?encoding="([^"]+)"/.exec(text)?.[1]?.toLowerCase();
  const encoding = new Encoding((declared && codecs.get(declared)) || "utf-8", declared !== undefined);
  return Uint8Array.from([...encoding.preamble, ...encoding.bytes(text)]);
}

function linqBytes(object: XObject): Uint8Array {
  const encoding = new Encoding("utf-8", true);
  const text = object.toText().replace(/^<\?xml[^>]*\?>\s*/, "");
  return Uint8Array.from([...encoding.preamble, ...encoding.bytes(`<?xml version="1.0" encoding="utf-8"?>\n${text}`)]);
}

function add(type: string, members: Member[]): void {
  const { definition } = typeNamed(type);
  (definition.members ??= []).push(...members);
  typeNamed(type).forgetMembers();
}

add("System.Xml.XmlDocument", [
  ["void Load(string filename)", (d: XmlDocument, path: string) => loadXml(d, xmlText(readBytes(fullPathNow(path))))],
  ["void Load(System.IO.Stream inStream)", (d: XmlDocument, stream: Stream) => loadXml(d, xmlText(stream.readAll()))],
  ["void Save(string filename)", (d: XmlDocument, path: string) => writeBytes(fullPathNow(path), documentBytes(d))],
  ["void Save(System.IO.Stream outStream)", (d: XmlDocument, stream: Stream) => stream.write(documentBytes(d))],
]);
function loaded(path: string, name: "XDocument" | "XElement"): XObject {
  const document = new XmlDocument();
  loadXml(document, xmlText(readBytes(fullPathNow(path))));
  return new XObject(name === "XDocument" ? document : document.documentElement!, name);
}

for (const name of ["XDocument", "XElement"] as const) {
  add(`System.Xml.Linq.${name}`, [
    [`static System.Xml.Linq.${name} Load(string uri)`, (path: string) => loaded(path, name)],
    ["void Save(string fileName)", (object: XObject, path: string) => writeBytes(fullPathNow(path), linqBytes(object))],
  ]);
}
