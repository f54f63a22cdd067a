// System.Net.WebClient over the session's Http port.
import { argumentError, NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { Encoding } from "#dotnet/types/encoding.ts";
import { NameValueCollection } from "#dotnet/types/name-value-collection.ts";
import { makeUri, resolve } from "#dotnet/types/uri.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import { currentSession } from "../../members/current-session.ts";
import { HttpFailure } from "../../ports/http.ts";
import type { HttpReply } from "../../ports/http.ts";
import { fullPathNow } from "../../providers/file-item.ts";
import { readBytes, writeBytes } from "../../providers/file-operations.ts";

/** .NET follows so many redirections. */
const MOST_REDIRECTIONS = 50;

class WebClient extends NetObject {
  headers = new NameValueCollection();
  encoding = new Encoding("utf-8", false);
  baseAddress = "";
  proxy: unknown = null;
  credentials: unknown = null;
  useDefaultCredentials = false;
  responseHeaders: NameValueCollection | null = null;
  override get netType(): NetType {
    return typeNamed("System.Net.WebClient");
  }
}

function failed(message: string, inner: NetException | null = null): NetException {
  return new NetException("System.Net.WebException", message, inner);
}

async function send(client: WebClient, address: string, method: string, body: Uint8Array | null): Promise<Uint8Array> {
  const { http } = currentSession().ports;
  let url = client.baseAddress && !/^[a-z][a-z0-9+.-]*:/i.test(address) ? client.baseAddress.replace(/\/?$/, "/") + address : address;
  if (!/^https?:\/\//i.test(url)) throw failed("An exception occurred during a WebClient request.");
  const headers = client.headers.names.map((name): [string, string] => [name ?? "", client.headers.get(name) ?? ""]);
  for (let step = 0; step <= MOST_REDIRECTIONS; step++) {
    let reply: HttpReply;
    try {
      reply = await http.send({ method, url, headers, body });
    } catch (thrown) {
      if (!(thrown instanceof HttpFailure)) throw thrown;
      throw failed(thrown.message, new NetException("System.Net.Http.HttpRequestException", thrown.message));
    }
    const location = reply.headers.find(([name]) => name.toLowerCase() === "location")?.[1];
    if (reply.status >= 300 && reply.status < 400 && location) {
      url = resolve(makeUri(url), location).absoluteUri;
      continue;
    }
    if (reply.status >= 400) throw failed(`The remote server returned an error: (${reply.status}) ${reply.reason}.`);
    client.responseHeaders = new NameValueCollection();
    for (const [name, value] of reply.headers) client.responseHeaders.add(name, value);
    return reply.body;
  }
  throw failed("Too many automatic redirections were attempted.");
}

function given<T>(value: T | null, name: string): T {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return value;
}
const text = (address: string | Uri | null) => (typeof address === "string" ? address : given(address, "address").toText());
const download = (client: WebClient, address: string | Uri) => send(client, text(address), "GET", null);
const upload = async (client: WebClient, ...[address, method, data]: [string | Uri, string, string]) => client.encoding.text(await send(client, text(address), method, client.encoding.bytes(given(data, "data"))));
const by = ["string address", "uri address"] as const;
type Row = [string, (...args: never[]) => unknown];

export default defineType({
  name: "System.Net.WebClient",
  base: "System.ComponentModel.Component",
  members: [
    ["new()", () => new WebClient()],
    ...by.flatMap((address): Row[] => [
      [`string DownloadString(${address})`, async (c: WebClient, at: string | Uri) => c.encoding.text(await download(c, at)).replace(/^\ufeff/, "")],
      [`byte[] DownloadData(${address})`, download],
      [`void DownloadFile(${address}, string fileName)`, async (c: WebClient, at: string | Uri, path: string) => writeBytes(fullPathNow(path), await download(c, at))],
      [`string UploadString(${address}, string data)`, (c: WebClient, at: string | Uri, data: string) => upload(c, at, "POST", data)],
      [`string UploadString(${address}, string method, string data)`, upload],
      [`byte[] UploadData(${address}, byte[] data)`, (c: WebClient, at: string | Uri, data: Uint8Array) => send(c, text(at), "POST", given(data, "data"))],
      [`byte[] UploadFile(${address}, string fileName)`, (c: WebClient, at: string | Uri, path: string) => send(c, text(at), "POST", readBytes(fullPathNow(path)))],
    ]),
    ["System.Collections.Specialized.NameValueCollection Headers {get;set;}", (c: WebClient) => c.headers, (c: WebClient, value: NameValueCollection) => void (c.headers = value)],
    ["System.Collections.Specialized.NameValueCollection ResponseHeaders {get;}", (c: WebClient) => c.responseHeaders],
    ["System.Text.Encoding Encoding {get;set;}", (c: WebClient) => c.encoding, (c: WebClient, value: Encoding) => void (c.encoding = value)],
    ["string BaseAddress {get;set;}", (c: WebClient) => c.baseAddress, (c: WebClient, value: string | null) => void (c.baseAddress = value ?? "")],
    ["bool UseDefaultCredentials {get;set;}", (c: WebClient) => c.useDefaultCredentials, (c: WebClient, value: boolean) => void (c.useDefaultCredentials = value)],
    ["System.Object Credentials {get;set;}", (c: WebClient) => c.credentials, (c: WebClient, value: unknown) => void (c.credentials = value)],
    ["System.Object Proxy {get;set;}", (c: WebClient) => c.proxy, (c: WebClient, value: unknown) => void (c.proxy = value)],
    ["bool IsBusy {get;}", () => false],
    ["void CancelAsync()", () => undefined],
    ["void Dispose()", () => undefined],
  ],
});
