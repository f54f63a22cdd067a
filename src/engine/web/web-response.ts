// WebResponseObject and BasicHtmlWebResponseObject: what Invoke-WebRequest gives.
import { toText } from "#dotnet/core/format.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeIn, typeNamed } from "#dotnet/core/type.ts";
import { decodeText } from "#dotnet/core/text-encoding.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import type { Encoding } from "#dotnet/types/encoding.ts";
import { ordinalComparer, ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import type { HttpResponseMessage } from "./http-types.ts";
import { groupHeaders, isContentHeader, strings } from "./http-types.ts";
import { statusCodeOf } from "./http-status.ts";
import { linksOf } from "./link-header.ts";
import { isTextual, mediaTypeOf, textOfReply } from "./reply-text.ts";
import { elementsIn } from "./web-elements.ts";

const P = "Microsoft.PowerShell.Commands";

export class WebResponse extends NetObject {
  readonly response: HttpResponseMessage;
  readonly outFile: string | null;
  /** Null for content that is no text. */
  readonly content: { text: string; encoding: Encoding } | null;
  constructor(response: HttpResponseMessage, outFile: string | null) {
    super();
    this.response = response;
    this.outFile = outFile;
    const mediaType = mediaTypeOf(response.reply);
    this.content = isTextual(mediaType) ? textOfReply(response.reply, mediaType === "text/html") : null;
  }
  override get netType(): NetType {
    return typeNamed(`${P}.${this.content ? "BasicHtmlWebResponseObject" : "WebResponseObject"}`);
  }
  /** .NET's own name of the status; what the server said when it has none. */
  get description(): string {
    return toText(statusCodeOf(this.response.reply.status));
  }
  get headers(): [name: string, values: string[]][] {
    const { headers } = this.response.reply;
    // .NET keeps the headers of the content apart, and they come last.
    return groupHeaders([...headers.filter(([name]) => !isContentHeader(name)), ...headers.filter(([name]) => isContentHeader(name))]);
  }
  get raw(): string {
    const lines = this.headers.flatMap(([name, values]) => values.map((value) => `${name}: ${value}\n`)).join("");
    const { status, body, httpVersion } = this.response.reply;
    return `HTTP/${httpVersion || "1.1"} ${status} ${this.description}\n${lines}\n${this.content?.text ?? decodeText("iso-8859-1", body) ?? ""}`;
  }
  toText(): string {
    return this.content?.text ?? Array.from(this.response.reply.body, (byte) => (byte < 0x20 || byte > 0x7e ? "." : String.fromCharCode(byte))).join("");
  }
}

function headerTable(self: WebResponse): Dictionary {
  const type = typeIn("System.Collections.Generic.Dictionary`2[string,System.Collections.Generic.IEnumerable`1[string]]", typeNamed("System.Object"));
  const table = new Dictionary(type, ordinalIgnoreCaseComparer);
  for (const [name, values] of self.headers) table.set(name, strings(values));
  return table;
}

function relations(self: WebResponse): Dictionary {
  const table = new Dictionary(typeIn("System.Collections.Generic.Dictionary`2[string,string]", typeNamed("System.Object")), ordinalComparer);
  for (const [relation, uri] of linksOf(self.response)) table.set(relation, uri.absoluteUri);
  return table;
}

export class ContentStream extends NetObject {
  readonly bytes: Uint8Array;
  position = 0n;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
  }
  override get netType(): NetType {
    return typeNamed(`${P}.WebResponseContentMemoryStream`);
  }
}
defineType({
  name: `${P}.WebResponseContentMemoryStream`,
  base: "System.IO.MemoryStream",
  members: [
    ["long Length {get;}", (s: ContentStream) => BigInt(s.bytes.length)],
    ["long Position {get;set;}", (s: ContentStream) => s.position, (s: ContentStream, value: bigint) => void (s.position = value)],
    ["byte[] ToArray()", (s: ContentStream) => s.bytes.slice()],
  ],
});

const shared: Member[] = [
  ["System.Net.Http.HttpResponseMessage BaseResponse {get;}", (self: WebResponse) => self.response],
  ["System.Collections.Generic.Dictionary`2[string,System.Collections.Generic.IEnumerable`1[string]] Headers {get;}", headerTable],
  ["string OutFile {get;}", (self: WebResponse) => self.outFile],
  ["string RawContent {get;}", (self: WebResponse) => self.raw],
  ["long RawContentLength {get;}", (self: WebResponse) => BigInt(self.response.reply.body.length)],
  ["System.IO.MemoryStream RawContentStream {get;}", (self: WebResponse) => new ContentStream(self.response.reply.body)],
  ["System.Collections.Generic.Dictionary`2[string,string] RelationLink {get;}", relations],
  ["int StatusCode {get;}", (self: WebResponse) => self.response.reply.status],
  ["string StatusDescription {get;}", (self: WebResponse) => self.description],
  ["string ToString()", (self: WebResponse) => self.toText()],
];
const html = (self: WebResponse) => self.content?.text ?? "";
defineType({
  name: `${P}.WebResponseObject`,
  members: [["byte[] Content {get;}", (self: WebResponse) => self.response.reply.body], ...shared],
});
defineType({
  name: `${P}.BasicHtmlWebResponseObject`,
  base: `${P}.WebResponseObject`,
  members: [
    ["string Content {get;}", html],
    ["System.Text.Encoding Encoding {get;}", (self: WebResponse) => self.content?.encoding ?? null],
    [`${P}.WebCmdletElementCollection Images {get;}`, (self: WebResponse) => elementsIn(html(self), "img", false)],
    [`${P}.WebCmdletElementCollection InputFields {get;}`, (self: WebResponse) => elementsIn(html(self), "input|select|textarea|button", false)],
    [`${P}.WebCmdletElementCollection Links {get;}`, (self: WebResponse) => elementsIn(html(self), "a", true)],
  ],
});
