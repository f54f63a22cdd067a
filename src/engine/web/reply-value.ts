// What Invoke-RestMethod makes of a reply: JSON and XML become objects, the rest stays text.
import { NetException } from "#dotnet/core/exception.ts";
import { XmlDocument } from "#dotnet/xml/node.ts";
import { loadXml } from "#dotnet/xml/parse.ts";
import { JsonKeyFault, JsonSyntaxFault } from "../json/json-fault.ts";
import { readJson } from "../json/read-json.ts";
import type { HttpReply } from "../ports/http.ts";
import { isXml, mediaTypeOf, textOfReply } from "./reply-text.ts";

/** An array comes back as one object; a text that begins with a byte order mark is neither JSON nor XML. */
export function replyValue(reply: HttpReply): unknown {
  const { text } = textOfReply(reply);
  const mediaType = mediaTypeOf(reply);
  const xmlFirst = isXml(mediaType) || mediaType === "text/xml" || text.trimStart().startsWith("<");
  const found = xmlFirst ? (xmlOf(text) ?? jsonOf(text)) : (jsonOf(text) ?? xmlOf(text));
  return found ? found.value : text;
}

function jsonOf(text: string): { value: unknown } | null {
  if (!/\S/.test(text)) return null;
  try {
    return { value: readJson(text) };
  } catch (fault) {
    if (fault instanceof JsonSyntaxFault || fault instanceof JsonKeyFault) return null;
    throw fault;
  }
}

function xmlOf(text: string): { value: unknown } | null {
  if (!text.includes("<")) return null;
  const document = new XmlDocument();
  try {
    loadXml(document, text);
  } catch (error) {
    if (error instanceof NetException) return null;
    throw error;
  }
  return { value: document };
}
