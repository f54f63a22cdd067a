// The Http port over Node's own http and https: exact header casing and order, the reason phrase, no redirects followed.
import { Agent, request as requestPlain } from "node:http";
import type { IncomingMessage, RequestOptions } from "node:http";
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

/** Host first, Content-Length last, as .NET sends them; Node adds nothing of its own to a header list. */
function headerList(request: HttpRequest, url: URL): string[] {
  const given = new Set(request.headers.map(([name]) => name.toLowerCase()));
  const list: string[] = given.has("host") ? [] : ["Host", url.host];
  for (const [name, value] of request.headers) list.push(name, value);
  if (!given.has("accept-encoding")) list.push("Accept-Encoding", "gzip, deflate, br");
  const bodyExpected = request.body !== null || !/^(GET|HEAD|DELETE|OPTIONS|TRACE)$/i.test(request.method);
  if (bodyExpected && !given.has("content-length") && !given.has("transfer-encoding")) list.push("Content-Length", String(request.body?.length ?? 0));
  return list;
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

/** Http of this machine. One connection pool for its life. */
export function nodeHttp(): Http {
  const agents = { "http:": new Agent({ keepAlive: true }), "https:": new SecureAgent({ keepAlive: true }) };
  return {
    send(request) {
      const url = new URL(request.url);
      const options: RequestOptions = { method: request.method, headers: headerList(request, url), agent: url.protocol === "https:" ? agents["https:"] : agents["http:"] };
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
        const sent = (url.protocol === "https:" ? requestSecure : requestPlain)(url, options);
        const seconds = (request.timeout ?? 0) / 1000;
        const timer = request.timeout
          ? setTimeout(() => give(new HttpFailure("timeout", `The request was canceled due to the configured HttpClient.Timeout of ${seconds} seconds elapsing.`)), request.timeout)
          : undefined;
        sent.on("error", fail);
        sent.on("response", (incoming) => replyFrom(incoming).then((reply) => finish(() => resolve(reply)), fail));
        const forget = request.signal?.onStop(abort);
        sent.end(request.body ?? undefined);
      }).catch((error: unknown) => {
        throw error instanceof HttpFailure ? error : failureFor(error as NodeJS.ErrnoException, url);
      });
    },
  };
}
