// What goes into the body of a request: forms, text, bytes, XML, multipart parts, files.
import { toText } from "#dotnet/core/format.ts";
import { encodeText } from "#dotnet/core/text-encoding.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { newGuid } from "#dotnet/types/guid.ts";
import { XmlNode } from "#dotnet/xml/node.ts";
import { nodeText } from "#dotnet/xml/write.ts";
import { getProperty } from "../members/get-member.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { charsetOf } from "./reply-text.ts";

/** "a=1&b=x+y", encoded as WebUtility.UrlEncode does. */
export function formText(fields: DictionaryLike): string {
  return Array.from(fields.entries(), ([name, value]) => `${urlEncode(toText(name))}=${urlEncode(value === null ? "" : toText(baseOf(value)))}`).join("&");
}

/** Blanks as "+", upper-case hex, letters, digits and "!()*-._" as they are. */
export function urlEncode(text: string): string {
  let result = "";
  for (const byte of encodeText("utf-8", text)) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9!()*\-._]/.test(character)) result += character;
    else result += byte === 0x20 ? "+" : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return result;
}

/** The bytes of -Body; dictionaries become a form. */
export function bodyBytes(body: unknown, contentType: string | null, session: Session): Uint8Array {
  const base = baseOf(body);
  if (base instanceof Uint8Array) return base;
  const encoding = charsetOf(contentType);
  const bytes = (text: string) => (encoding ? encoding.bytes(text) : encodeText("utf-8", text));
  if (isDictionaryLike(base)) return bytes(formText(base));
  if (base instanceof XmlNode) return bytes(nodeText(base));
  if (base instanceof PSObject) return new Uint8Array();
  return bytes(elementsOf(base) ? textOf(base, session) : toText(base));
}

/** multipart/form-data with a part for each field; several values give several parts, files their content. */
export function multipart(fields: DictionaryLike, session: Session): { bytes: Uint8Array; contentType: string } {
  const boundary = toText(newGuid());
  const chunks: Uint8Array[] = [];
  const text = (value: string) => chunks.push(encodeText("utf-8", value));
  const part = (name: string, value: unknown) => {
    const base = baseOf(value);
    text(`--${boundary}\r\n`);
    if (base !== null && typeOfValue(base).fullName === "System.IO.FileInfo") {
      const read = (property: string) => toText(getProperty(base, property, session));
      const file = read("Name");
      text(`Content-Disposition: form-data; name=${name}; filename=${quotedIfNeeded(file)}; filename*=utf-8''${encodeURIComponent(file)}\r\nContent-Type: application/octet-stream\r\n\r\n`);
      chunks.push(session.ports.files.read(read("FullName")));
    } else text(`Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=${quotedIfNeeded(name)}\r\n\r\n${textOf(base, session)}`);
    text("\r\n");
  };
  for (const [key, value] of fields.entries()) {
    const name = toText(key);
    const items = typeof baseOf(value) === "string" ? null : elementsOf(value);
    if (items) for (const item of items) part(name, item);
    else part(name, value);
  }
  text(`--${boundary}--\r\n`);
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes, contentType: `multipart/form-data; boundary="${boundary}"` };
}

function quotedIfNeeded(text: string): string {
  return /^[\w.!#$%&'*+^`|~-]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}
