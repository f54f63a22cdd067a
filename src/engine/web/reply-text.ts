// A reply's bytes as text, in the charset the reply names; and what kind of content it is.
import { decodeText } from "#dotnet/core/text-encoding.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { Encoding } from "#dotnet/types/encoding.ts";
import { encodingNamed, utf8NoMark } from "#dotnet/types/encoding.ts";
import type { HttpReply } from "../ports/http.ts";

export function headerOf(reply: HttpReply, name: string): string | null {
  return reply.headers.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

/** "application/json"; "" when the reply names none. */
export function mediaTypeOf(reply: HttpReply): string {
  return (headerOf(reply, "Content-Type") ?? "").split(";")[0]!.trim().toLowerCase();
}

export function charsetOf(contentType: string | null): Encoding | null {
  const name = /charset\s*=\s*"?([^;"\s]+)/i.exec(contentType ?? "")?.[1];
  if (!name) return null;
  try {
    return encodingNamed(name);
  } catch (error) {
    if (error instanceof NetException) return null;
    throw error;
  }
}

/** UTF-8 unless the header says otherwise; with `sniff`, a <meta charset> of the page counts too. A byte order mark stays in the text. */
export function textOfReply(reply: HttpReply, sniff = false): { text: string; encoding: Encoding } {
  let encoding = charsetOf(headerOf(reply, "Content-Type"));
  if (!encoding && sniff) {
    const start = decodeText("iso-8859-1", reply.body.subarray(0, 1024)) ?? "";
    encoding = charsetOf(/<meta\s[^>]*(charset\s*=\s*["']?[\w-]+)/i.exec(start)?.[1]?.replace(/["']/g, "") ?? null);
  }
  const used = encoding ?? utf8NoMark;
  return { text: used.text(reply.body), encoding: used };
}

export function isJson(mediaType: string): boolean {
  return /^(application\/(json|json-seq|jsonrequest|jsonml\+json|x-json|x-javascript|javascript)|text\/(json|x-json|javascript|x-javascript))$|\+json$/.test(mediaType);
}

export function isXml(mediaType: string): boolean {
  return /^application\/(xml|xml-external-parsed-entity|xml-dtd)$|\+xml$/.test(mediaType);
}

export function isTextual(mediaType: string): boolean {
  return mediaType.startsWith("text/") || isJson(mediaType) || isXml(mediaType) || mediaType === "application/x-www-form-urlencoded";
}
