// The Http port over Node's own http and https: exact header casing and order, the reason phrase, no redirects followed.
import { Agent, request as requestPlain } from "node:http";
import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { Agent as SecureAgent, request as requestSecure } from "node:https";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { HttpFailure } from "#engine/ports/http.ts";
import type { Http, HttpReply, HttpRequest } from "#engine/ports/http.ts";

const decoders = new Map<string, (bytes: Uint8Array) => Promise<Uint8Array>>([
  ["gzip", promisify(gunzip)],
  ["x-gzip", promisify(gunzip)],
  ["br", promisify(brotliDecompress)],
  // "deflate" is zlib by the standard, and bare deflate from some servers.
  ["deflate", (bytes) => promisify(inflate)(bytes).catch(() => promisify(inflateRaw)(bytes))],
]);

function pairs(raw: string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i]!, raw[2 * i + 1]!]);
}

/** Host first, Content-Length last, as .NET sends them. A name that occurs more than once stands where it came first. */
function headerTable(request: HttpRequest, url: URL): Map<string, [name: string, values: string[]]> {
  const table = new Map<string, [string, string[]]>();
  const add = (name: string, value: string) => {
    const known = table.get(name.toLowerCase());
    if (known) known[1].push(value);
    else table.set(name.toLowerCase(), [name, [value]]);
  };
  if (!request.headers.some(([name]) => /^host$/i.test(name))) add("Host", url.host);
  for (const [name, value] of request.headers) add(name, value);
  if (!table.has("accept-encoding")) add("Accept-Encoding", "gzip, deflate, br");
  const bodyExpected = request.body !== null || !/^(GET|HEAD|DELETE|OPTIONS|TRACE)$/i.test(request.method);
  if (bodyExpected && !table.has("content-length") && !table.has("transfer-encoding")) add("Content-Length", String(request.body?.length ?? 0));
  return table;
}

/** Sets exactly these; without the removal Node would say "Connection: keep-alive" of its own. */
function setHeaders(sent: ClientRequest, table: Map<string, [name: string, values: string[]]>): void {
  for (const [name, values] of table.values()) sent.setHeader(name, values.length === 1 ? values[0]! : values);
  if (!table.has("connection")) sent.removeHeader("Connection");
}

/** The path and query as written: Node's URL would escape more than .NET's Uri does. */
function writtenPath(url: string): string {
  return /^[^:]+:\/\/[^/?#]*([^#]*)/.exec(url)![1]! || "/";
}

/** The failure for what Node reports, with .NET's texts. */
function failureFor(error: NodeJS.ErrnoException, url: URL): HttpFailure {
  const place = `${url.hostname.replace(/^\[|\]$/g, "")}:${url.port || (url.protocol === "https:" ? 443 : 80)}`;
  const inner = error instanceof AggregateError ? (error.errors[0] as NodeJS.ErrnoException) : error;
  switch (inner.code) {
    case "ECONNREFUSED": return new HttpFailure("refused", `Connection refused (${place})`);
    case "ENOTFOUND":
    case "EAI_AGAIN": return new HttpFailure("name", `${inner.code === "ENOTFOUND" ? "Name or service not known" : "Resource temporarily unavailable"} (${place})`);
    case "ETIMEDOUT": return new HttpFailure("refused", `Connection timed out (${place})`);
    case "EHOSTUNREACH": return new HttpFailure("refused", `No route to host (${place})`);
    case "ENETUNREACH": return new HttpFailure("refused", `Network is unreachable (${place})`);
  }
  const tls = /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(inner.code ?? "");
  return new HttpFailure("protocol", tls ? "The SSL connection could not be established, see inner exception." : "An error occurred while sending the request.");
}

async function replyFrom(incoming: IncomingMessage): Promise<HttpReply> {
  const parts: Uint8Array[] = [];
  for await (const part of incoming) parts.push(part as Uint8Array);
  let body: Uint8Array = Buffer.concat(parts);
  let headers = pairs(incoming.rawHeaders);
  const codings = (incoming.headers["content-encoding"] ?? "").split(",").map((name) => name.trim().toLowerCase()).filter((name) => name !== "");
  if (body.length > 0 && codings.length > 0 && codings.every((name) => decoders.has(name))) {
    for (const name of codings.toReversed()) body = await decoders.get(name)!(body);
    // .NET takes the two headers away together with the encoding.
    headers = headers.filter(([name]) => !/^content-(encoding|length)$/i.test(name));
  }
  return { status: incoming.statusCode ?? 0, reason: incoming.statusMessage ?? "", headers, body: new Uint8Array(body), httpVersion: incoming.httpVersion };
}

/** A connection that the other side will close must not come back to the pool. */
const closes = (request: HttpRequest) => request.headers.some(([name, value]) => /^connection$/i.test(name) && /\bclose\b/i.test(value));

/** Http of this machine. One connection pool for its life. */
export function nodeHttp(): Http {
  const agents = { "http:": new Agent({ keepAlive: true }), "https:": new SecureAgent({ keepAlive: true }) };
  return {
    send(request) {
      const url = new URL(request.url);
      const secure = url.protocol === "https:";
      const options: RequestOptions = { method: request.method, path: writtenPath(request.url), setHost: false, agent: closes(request) ? false : secure ? agents["https:"] : agents["http:"] };
      return new Promise<HttpReply>((resolve, reject) => {
        let cause: HttpFailure | null = null;
        const finish = (settle: () => void) => {
          clearTimeout(timer);
          forget?.();
          settle();
        };
        const fail = (error: unknown) => finish(() => reject(cause ?? failureFor(error as NodeJS.ErrnoException, url)));
        const give = (failure: HttpFailure) => {
          cause = failure;
          sent.destroy(new Error(failure.message));
        };
        const abort = () => give(new HttpFailure("aborted", "The operation was canceled."));
        const sent = (secure ? requestSecure : requestPlain)(url, options);
        const seconds = (request.timeout ?? 0) / 1000;
        const timer = request.timeout
          ? setTimeout(() => give(new HttpFailure("timeout", `The request was canceled due to the configured HttpClient.Timeout of ${seconds} seconds elapsing.`)), request.timeout)
          : undefined;
        sent.on("error", fail);
        sent.on("response", (incoming) => replyFrom(incoming).then((reply) => finish(() => resolve(reply)), fail));
        const forget = request.signal?.onStop(abort);
        setHeaders(sent, headerTable(request, url));
        sent.end(request.body ?? undefined);
      }).catch((error: unknown) => {
        throw error instanceof HttpFailure ? error : failureFor(error as NodeJS.ErrnoException, url);
      });
    },
  };
}
