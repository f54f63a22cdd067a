// System.Net.Http types that web errors and responses carry: the request, the response, their headers and content.
// Loaded first, because it defines the plain exceptions that this file completes.
import "#dotnet/types/exceptions.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { typedArray } from "#dotnet/core/array.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Enumerable, Enumerator } from "#dotnet/core/sequence.ts";
import { IterationEnumerator } from "#dotnet/core/sequence.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { arrayTypeOf, defineType, typeIn, typeNamed } from "#dotnet/core/type.ts";
import { KeyValuePair, pairType } from "#dotnet/types/key-value-pair.ts";
import { TimeSpan } from "#dotnet/types/time-span.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import { Version } from "#dotnet/types/version.ts";
import type { HttpReply } from "../ports/http.ts";
import { Task } from "../threading/task.ts";
import { statusCodeOf } from "./http-status.ts";
import { textOfReply } from "./reply-text.ts";

const H = "System.Net.Http";
const contentHeaders = /^(allow|content-.*|expires|last-modified)$/i;

/** Whether a header belongs to the content in .NET's eyes. */
export function isContentHeader(name: string): boolean {
  return contentHeaders.test(name);
}

/** Headers by name in order of appearance; values of a repeated name, and the items of Allow, stand apart. */
export function groupHeaders(headers: readonly (readonly [string, string])[]): [name: string, values: string[]][] {
  const groups = new Map<string, [string, string[]]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const values = key === "allow" ? value.split(",").map((item) => item.trim()) : [value];
    const group = groups.get(key);
    if (group) group[1].push(...values);
    else groups.set(key, [name, values]);
  }
  return [...groups.values()];
}

/** A simple value with properties, such as HttpMethod or a header value. */
export class Part extends NetObject {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  constructor(type: string, text: string, fields: Readonly<Record<string, unknown>>) {
    super();
    this.type = type;
    this.text = text;
    this.fields = fields;
  }
  override get netType(): NetType {
    return typeNamed(this.type);
  }
  toText(): string {
    return this.text;
  }
}

function partType(name: string, properties: readonly string[]): void {
  defineType({ name, members: properties.map((property) => [`${property} {get;}`, (self: Part) => self.fields[property.split(" ").at(-1)!] ?? null]) });
}
partType(`${H}.HttpMethod`, ["string Method"]);
partType(`${H}.Headers.MediaTypeHeaderValue`, ["string MediaType", "string CharSet"]);
partType(`${H}.Headers.RetryConditionHeaderValue`, ["System.TimeSpan Delta", "System.Object Date"]);
partType(`${H}.Headers.AuthenticationHeaderValue`, ["string Scheme", "string Parameter"]);

export class HttpHeaders extends NetObject implements Enumerable {
  readonly type: string;
  readonly groups: [name: string, values: string[]][];
  constructor(type: string, headers: readonly (readonly [string, string])[]) {
    super();
    this.type = type;
    this.groups = groupHeaders(headers);
  }
  override get netType(): NetType {
    return typeNamed(this.type);
  }
  values(name: string): string[] | null {
    return this.groups.find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ?? null;
  }
  enumerate(): Enumerator {
    const type = pairType(typeNamed("System.String"), typeIn("System.Collections.Generic.IEnumerable`1[string]", typeNamed("System.Object")));
    return new IterationEnumerator(() => this.groups.map(([name, values]) => new KeyValuePair(type, name, strings(values))));
  }
  toText(): string {
    return this.groups.map(([name, values]) => `${name}: ${values.join(", ")}\n`).join("");
  }
}

/** string[]. */
export function strings(values: readonly string[]): unknown {
  return typedArray(typeNamed("System.String"), [...values]);
}

const headerMembers: [string, (...args: never[]) => unknown][] = [
  ["bool Contains(string name)", (self: HttpHeaders, name: string) => self.values(name) !== null],
  ["System.Collections.Generic.IEnumerable`1[string] GetValues(string name)", (self: HttpHeaders, name: string) => {
    const values = self.values(name);
    if (!values) throw new NetException("System.InvalidOperationException", "The given header was not found.");
    return strings(values);
  }],
];
defineType({
  name: `${H}.Headers.HttpResponseHeaders`,
  members: [
    ...headerMembers,
    ["string ETag {get;}", (self: HttpHeaders) => self.values("ETag")?.[0] ?? null],
    ["uri Location {get;}", (self: HttpHeaders) => self.values("Location")?.[0] ?? null],
    [`${H}.Headers.RetryConditionHeaderValue RetryAfter {get;}`, (self: HttpHeaders) => retryAfter(self.values("Retry-After")?.[0])],
    ["System.Object WwwAuthenticate {get;}", (self: HttpHeaders) => (self.values("WWW-Authenticate") ?? []).map((text) => {
      const [scheme, parameter = null] = text.split(/ (.*)/s);
      return new Part(`${H}.Headers.AuthenticationHeaderValue`, text, { Scheme: scheme, Parameter: parameter });
    })],
  ],
});
defineType({
  name: `${H}.Headers.HttpContentHeaders`,
  members: [
    ...headerMembers,
    ["System.Object Allow {get;}", (self: HttpHeaders) => strings(self.values("Allow") ?? [])],
    [`${H}.Headers.MediaTypeHeaderValue ContentType {get;}`, (self: HttpHeaders) => {
      const text = self.values("Content-Type")?.[0];
      if (text === undefined) return null;
      const charset = /charset="?([^;"]+)/i.exec(text)?.[1] ?? null;
      return new Part(`${H}.Headers.MediaTypeHeaderValue`, text, { MediaType: text.split(";")[0]!.trim(), CharSet: charset });
    }],
    ["System.Object ContentLength {get;}", (self: HttpHeaders) => {
      const text = self.values("Content-Length")?.[0];
      return text === undefined ? null : Number(text);
    }],
  ],
});
defineType({ name: `${H}.Headers.HttpRequestHeaders`, members: headerMembers });

function retryAfter(text: string | undefined): unknown {
  if (text === undefined) return null;
  const seconds = /^\d+$/.test(text) ? TimeSpan.of(BigInt(text) * 10_000_000n) : null;
  return new Part(`${H}.Headers.RetryConditionHeaderValue`, text, { Delta: seconds, Date: seconds ? null : text });
}

export class HttpRequestMessage extends NetObject {
  readonly method: string;
  readonly uri: Uri;
  readonly headers: [string, string][];
  readonly hasContent: boolean;
  constructor(method: string, uri: Uri, headers: [string, string][], hasContent: boolean) {
    super();
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.hasContent = hasContent;
  }
  override get netType(): NetType {
    return typeNamed(`${H}.HttpRequestMessage`);
  }
  toText(): string {
    const lines = [...this.headers, ["Accept-Encoding", "gzip, deflate, br"]].map(([name, value]) => `  ${name}: ${value}\n`).join("");
    const content = this.hasContent ? `${H}.StreamContent` : "<null>";
    return `Method: ${this.method}, RequestUri: '${this.uri.toText()}', Version: 1.1, Content: ${content}, Headers:\n{\n${lines}}`;
  }
}
defineType({
  name: `${H}.HttpRequestMessage`,
  interfaces: ["System.IDisposable"],
  members: [
    [`${H}.HttpMethod Method {get;}`, (self: HttpRequestMessage) => new Part(`${H}.HttpMethod`, self.method, { Method: self.method })],
    ["uri RequestUri {get;}", (self: HttpRequestMessage) => self.uri],
    ["version Version {get;}", () => new Version([1, 1])],
    [`${H}.Headers.HttpRequestHeaders Headers {get;}`, (self: HttpRequestMessage) => new HttpHeaders(`${H}.Headers.HttpRequestHeaders`, self.headers)],
  ],
});

export class HttpContent extends NetObject {
  readonly headers: HttpHeaders;
  /** What there is to read; null when it is read and closed, as the web cmdlets leave it. */
  readonly reply: HttpReply | null;
  constructor(headers: HttpHeaders, reply: HttpReply | null) {
    super();
    this.headers = headers;
    this.reply = reply;
  }
  override get netType(): NetType {
    return typeNamed(`${H}.HttpConnectionResponseContent`);
  }
}
function open(content: HttpContent): HttpReply {
  if (content.reply) return content.reply;
  throw new NetException("System.ObjectDisposedException", `Cannot access a disposed object.\nObject name: '${H}.HttpConnectionResponseContent'.`);
}
defineType({
  name: `${H}.HttpConnectionResponseContent`,
  members: [
    [`${H}.Headers.HttpContentHeaders Headers {get;}`, (self: HttpContent) => self.headers],
    ["System.Threading.Tasks.Task[string] ReadAsStringAsync()", (self: HttpContent) => new Task(typeNamed("System.String")).succeed(textOfReply(open(self)).text)],
    ["System.Threading.Tasks.Task[byte[]] ReadAsByteArrayAsync()", (self: HttpContent) => new Task(arrayTypeOf(typeNamed("System.Byte"))).succeed(open(self).body)],
  ],
});

export class HttpResponseMessage extends NetObject {
  readonly reply: HttpReply;
  readonly request: HttpRequestMessage;
  /** Whether the content can still be read: in replies to HttpClient, not in those that errors carry. */
  readonly isOpen: boolean;
  constructor(reply: HttpReply, request: HttpRequestMessage, isOpen = false) {
    super();
    this.isOpen = isOpen;
    this.reply = reply;
    this.request = request;
  }
  override get netType(): NetType {
    return typeNamed(`${H}.HttpResponseMessage`);
  }
  get succeeded(): boolean {
    return this.reply.status >= 200 && this.reply.status < 300;
  }
  header(name: string): string | null {
    const values = this.reply.headers.filter(([known]) => known.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    return values.length ? values.join(", ") : null;
  }
}
defineType({
  name: `${H}.HttpResponseMessage`,
  interfaces: ["System.IDisposable"],
  members: [
    ["version Version {get;}", () => new Version([1, 1])],
    [`${H}.HttpConnectionResponseContent Content {get;}`, (self: HttpResponseMessage) =>
      new HttpContent(new HttpHeaders(`${H}.Headers.HttpContentHeaders`, self.reply.headers.filter(([name]) => isContentHeader(name))), self.isOpen ? self.reply : null)],
    ["System.Net.HttpStatusCode StatusCode {get;}", (self: HttpResponseMessage) => statusCodeOf(self.reply.status)],
    ["string ReasonPhrase {get;}", (self: HttpResponseMessage) => self.reply.reason],
    [`${H}.Headers.HttpResponseHeaders Headers {get;}`, (self: HttpResponseMessage) =>
      new HttpHeaders(`${H}.Headers.HttpResponseHeaders`, self.reply.headers.filter(([name]) => !isContentHeader(name)))],
    [`${H}.HttpRequestMessage RequestMessage {get;}`, (self: HttpResponseMessage) => self.request],
    ["bool IsSuccessStatusCode {get;}", (self: HttpResponseMessage) => self.succeeded],
  ],
});

defineType({
  name: "Microsoft.PowerShell.Commands.HttpResponseException",
  base: `${H}.HttpRequestException`,
  members: [
    [`${H}.HttpResponseMessage Response {get;}`, (self: NetException) => self.fields.get("Response") ?? null],
  ],
});
