// System.Net.Http.HttpClient and what is sent with it, over the session's Http port; its tasks are done when they are given.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { iterate } from "#dotnet/core/sequence.ts";
import { arrayTypeOf, defineType, typeNamed } from "#dotnet/core/type.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { Encoding } from "#dotnet/types/encoding.ts";
import { KeyValuePair } from "#dotnet/types/key-value-pair.ts";
import { TimeSpan } from "#dotnet/types/time-span.ts";
import { makeUri, resolve } from "#dotnet/types/uri.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import { currentSession } from "../../members/current-session.ts";
import { HttpFailure } from "../../ports/http.ts";
import type { HttpReply } from "../../ports/http.ts";
import { runTask } from "../../threading/task.ts";
import { HttpHeaders, HttpRequestMessage, HttpResponseMessage, Part } from "../../web/http-types.ts";
import { textOfReply } from "../../web/reply-text.ts";

const H = "System.Net.Http";
const MOST_REDIRECTIONS = 50;

/** Headers to be sent, which scripts add to. */
class RequestHeaders extends HttpHeaders {
  constructor() {
    super(`${H}.Headers.HttpRequestHeaders`, []);
  }
  put(name: string, values: string[]): void {
    const known = this.groups.find(([other]) => other.toLowerCase() === name.toLowerCase());
    if (known) known[1].push(...values);
    else this.groups.push([name, values]);
  }
  remove(name: string): boolean {
    const at = this.groups.findIndex(([other]) => other.toLowerCase() === name.toLowerCase());
    if (at >= 0) this.groups.splice(at, 1);
    return at >= 0;
  }
  get lines(): [string, string][] {
    return this.groups.map(([name, values]) => [name, values.join(name.toLowerCase() === "user-agent" ? " " : ", ")]);
  }
}

/** StringContent, ByteArrayContent, FormUrlEncodedContent. */
class Content extends NetObject {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  constructor(type: string, bytes: Uint8Array, mediaType: string | null) {
    super();
    this.type = type;
    this.bytes = bytes;
    this.mediaType = mediaType;
  }
  override get netType(): NetType {
    return typeNamed(`${H}.${this.type}`);
  }
}

class HttpClient extends NetObject {
  baseAddress: Uri | null = null;
  timeout: TimeSpan = TimeSpan.of(1_000_000_000n);
  readonly headers = new RequestHeaders();
  override get netType(): NetType {
    return typeNamed(`${H}.HttpClient`);
  }
}

interface Request {
  method: string;
  address: string | Uri | null;
  content?: Content | null;
  headers?: [string, string][];
}

async function exchange(client: HttpClient, request: Request): Promise<HttpResponseMessage> {
  const asked = request.address === null ? "" : typeof request.address === "string" ? request.address : request.address.toText();
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(asked);
  if (!isAbsolute && !client.baseAddress) throw new NetException("System.InvalidOperationException", "An invalid request URI was provided. Either the request URI must be an absolute URI or BaseAddress must be set.");
  let uri = isAbsolute ? makeUri(asked) : resolve(client.baseAddress!, asked);
  let { method } = request;
  let content = request.content ?? null;
  const { http } = currentSession().ports;
  for (let step = 0; ; step++) {
    const headers = [...client.headers.lines, ...(request.headers ?? [])];
    if (content?.mediaType) headers.push(["Content-Type", content.mediaType]);
    let reply: HttpReply;
    try {
      reply = await http.send({ method, url: uri.absoluteUri, headers, body: content?.bytes ?? null, timeout: client.timeout.ticks > 0n ? Number(client.timeout.ticks / 10_000n) : 0 });
    } catch (thrown) {
      if (!(thrown instanceof HttpFailure)) throw thrown;
      if (thrown.kind !== "timeout") throw new NetException(`${H}.HttpRequestException`, thrown.message);
      throw new NetException("System.Threading.Tasks.TaskCanceledException", `The request was canceled due to the configured HttpClient.Timeout of ${Number(client.timeout.ticks) / 1e7} seconds elapsing.`);
    }
    const location = reply.headers.find(([name]) => name.toLowerCase() === "location")?.[1];
    if (![301, 302, 303, 307, 308].includes(reply.status) || !location || step === MOST_REDIRECTIONS) {
      return new HttpResponseMessage(reply, new HttpRequestMessage(method, uri, headers, content !== null), true);
    }
    uri = resolve(uri, location);
    if (reply.status < 307 && method !== "HEAD") {
      method = "GET";
      content = null;
    }
  }
}

/** Error: HttpRequestException for a status that is no success. */
function succeeded(response: HttpResponseMessage): HttpResponseMessage {
  if (response.succeeded) return response;
  const { status, reason } = response.reply;
  throw new NetException(`${H}.HttpRequestException`, `Response status code does not indicate success: ${status}${reason ? ` (${reason})` : ""}.`);
}

const response = () => typeNamed(`${H}.HttpResponseMessage`);
const string = () => typeNamed("System.String");
const bytes = () => arrayTypeOf(typeNamed("System.Byte"));
const send = (client: HttpClient, request: Request) => runTask(() => exchange(client, request), response());
const body = async (client: HttpClient, address: string | Uri | null) => succeeded(await exchange(client, { method: "GET", address })).reply;

function formContent(pairs: unknown): Content {
  const code = (text: unknown) => encodeURIComponent(String(text ?? "")).replace(/%20/g, "+").replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const parts = Array.from(iterate(pairs) ?? [], (pair) => (pair instanceof KeyValuePair ? `${code(pair.key)}=${code(pair.value)}` : ""));
  return new Content("FormUrlEncodedContent", new Encoding("utf-8", false).bytes(parts.join("&")), "application/x-www-form-urlencoded");
}
const stringContent = (text: string, encoding: Encoding | null = null, media = "text/plain") => {
  const used = encoding ?? new Encoding("utf-8", false);
  return new Content("StringContent", used.bytes(text), `${media}; charset=${used.kind.codec}`);
};

const addresses = ["string requestUri", "uri requestUri"];
const withBody = ["Post", "Put", "Patch"];
const T = "System.Threading.Tasks.Task";

export default [
  defineType({ name: `${H}.HttpContent`, abstract: true, interfaces: ["System.IDisposable"], members: [
    [`${T}[string] ReadAsStringAsync()`, (c: Content) => runTask(() => new Encoding("utf-8", false).text(c.bytes), string())],
    [`${T}[byte[]] ReadAsByteArrayAsync()`, (c: Content) => runTask(() => c.bytes, bytes())],
  ] }),
  defineType({ name: `${H}.ByteArrayContent`, base: `${H}.HttpContent`, members: [["new(byte[] content)", (data: Uint8Array) => new Content("ByteArrayContent", data, null)]] }),
  defineType({
    name: `${H}.StringContent`,
    base: `${H}.ByteArrayContent`,
    members: [
      ["new(string content)", (text: string) => stringContent(text)],
      ["new(string content, System.Text.Encoding encoding)", (text: string, encoding: Encoding | null) => stringContent(text, encoding)],
      ["new(string content, System.Text.Encoding encoding, string mediaType)", stringContent],
    ],
  }),
  defineType({ name: `${H}.FormUrlEncodedContent`, base: `${H}.ByteArrayContent`, members: [["new(System.Object nameValueCollection)", formContent]] }),
  defineType({
    name: `${H}.HttpClientHandler`,
    members: [["new()", function (this: NetType) {
      return new Part(`${H}.HttpClientHandler`, `${H}.HttpClientHandler`, {});
    }]],
  }),
  defineType({
    name: `${H}.HttpClient`,
    interfaces: ["System.IDisposable"],
    members: [
      ["new()", () => new HttpClient()],
      [`new(${H}.HttpClientHandler handler)`, () => new HttpClient()],
      ...addresses.flatMap((address): Member[] => [
        [`${T}[string] GetStringAsync(${address})`, (c: HttpClient, at: string | Uri) => runTask(async () => textOfReply(await body(c, at)).text, string())],
        [`${T}[byte[]] GetByteArrayAsync(${address})`, (c: HttpClient, at: string | Uri) => runTask(async () => (await body(c, at)).body, bytes())],
        [`${T}[${H}.HttpResponseMessage] GetAsync(${address})`, (c: HttpClient, at: string | Uri) => send(c, { method: "GET", address: at })],
        [`${T}[${H}.HttpResponseMessage] DeleteAsync(${address})`, (c: HttpClient, at: string | Uri) => send(c, { method: "DELETE", address: at })],
        ...withBody.map((verb): Member => [`${T}[${H}.HttpResponseMessage] ${verb}Async(${address}, ${H}.HttpContent content)`, (c: HttpClient, at: string | Uri, content: Content | null) => send(c, { method: verb.toUpperCase(), address: at, content })]),
      ]),
      ["void CancelPendingRequests()", () => undefined],
      ["void Dispose()", () => undefined],
      [`${H}.Headers.HttpRequestHeaders DefaultRequestHeaders {get;}`, (c: HttpClient) => c.headers],
      ["uri BaseAddress {get;set;}", (c: HttpClient) => c.baseAddress, (c: HttpClient, value: Uri | null) => void (c.baseAddress = value)],
      ["timespan Timeout {get;set;}", (c: HttpClient) => c.timeout, (c: HttpClient, value: TimeSpan) => void (c.timeout = value)],
    ],
  }),
];

// What responses and request headers can do besides showing themselves.
function add(type: string, members: Member[]): void {
  const known = typeNamed(type);
  (known.definition.members ??= []).push(...members);
  known.forgetMembers();
}
add(`${H}.HttpResponseMessage`, [[`${H}.HttpResponseMessage EnsureSuccessStatusCode()`, succeeded], ["void Dispose()", () => undefined]]);
add(`${H}.Headers.HttpRequestHeaders`, [
  ["void Add(string name, string value)", (h: RequestHeaders, name: string, value: string | null) => h.put(name, [value ?? ""])],
  ["void Add(string name, System.Collections.Generic.IEnumerable[string] values)", (h: RequestHeaders, name: string, values: unknown) => h.put(name, Array.from(iterate(values) ?? [], String))],
  ["bool TryAddWithoutValidation(string name, string value)", (h: RequestHeaders, name: string, value: string | null) => {
    h.put(name, [value ?? ""]);
    return true;
  }],
  ["bool Remove(string name)", (h: RequestHeaders, name: string) => h.remove(name)],
  ["void Clear()", (h: RequestHeaders) => void h.groups.splice(0)],
]);
