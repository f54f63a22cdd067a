// What every Http must do, run on Node's and on fetch; then what only Node can promise.
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Http, HttpRequest } from "#engine/ports/http.ts";
import { HttpFailure } from "#engine/ports/http.ts";
import { StopSignal } from "#engine/ports/stop-signal.ts";
import { fetchHttp } from "#host/browser/fetch-http.ts";
import { nodeHttp } from "#host/node/node-http.ts";
import { start } from "../goldens/web-server.mjs";

let base = "";
let close = () => {};
beforeAll(async () => {
  const server = await start(0);
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(() => close());

const text = (body: Uint8Array) => new TextDecoder().decode(body);
const get = (path: string, more: Partial<HttpRequest> = {}): HttpRequest => ({ method: "GET", url: base + path, headers: [], body: null, ...more });
const failureOf = (sent: Promise<unknown>) => sent.then(() => null, (error: unknown) => error);
const named = (headers: [string, string][], name: string) => headers.filter(([n]) => n.toLowerCase() === name).map(([, value]) => value);

describe.each<[string, () => Http]>([["node", nodeHttp], ["fetch", fetchHttp]])("%s", (_name, open) => {
  it("sends method, query, headers and body, and gives the reply's bytes", async () => {
    const reply = await open().send({ method: "POST", url: `${base}/echo/x?a=1&b=%20`, headers: [["X-One", "1"], ["Content-Type", "text/plain"]], body: new TextEncoder().encode("höj") });
    expect([reply.status, reply.reason, JSON.parse(text(reply.body))]).toEqual([200, "OK", {
      method: "POST", path: "/echo/x", query: "a=1&b=%20", headers: { "content-type": "text/plain", "content-length": "4", "x-one": "1" }, body: "höj",
    }]);
  });
  it("gives bytes untouched, a byte order mark too", async () => {
    expect([...(await open().send(get("/bytes"))).body]).toEqual([0, 1, 2, 255, 254, 65]);
    expect([...(await open().send(get("/json/bom"))).body.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
  it("gives error replies as replies, with their reason", async () => {
    const reply = await open().send(get("/status/418?reason=Short+And+Stout&body=json"));
    expect([reply.status, reply.reason, text(reply.body)]).toEqual([418, "Short And Stout", '{"error":{"code":418,"message":"something went wrong"}}']);
  });
  it("decodes content encodings and takes their headers away", async () => {
    const reply = await open().send(get("/gzip"));
    expect([text(reply.body), named(reply.headers, "content-encoding"), named(reply.headers, "content-length")]).toEqual(['{"zipped":true}', [], []]);
  });
  it("gives an empty body for 204", async () => {
    const reply = await open().send(get("/empty"));
    expect([reply.status, reply.body.length]).toEqual([204, 0]);
  });
  it("fails with kind timeout when the time is over", async () => {
    const failure = await failureOf(open().send(get("/slow?ms=3000", { timeout: 100 })));
    expect(failure).toEqual(new HttpFailure("timeout", "The request was canceled due to the configured HttpClient.Timeout of 0.1 seconds elapsing."));
  });
  it("counts the time of the body as well", async () => {
    const failure = await failureOf(open().send(get("/stall?ms=3000", { timeout: 100 })));
    expect((failure as HttpFailure).kind).toBe("timeout");
  });
  it("fails with kind aborted when the signal aborts, before or during", async () => {
    const stop = new StopSignal();
    const sent = failureOf(open().send(get("/slow?ms=3000", { signal: stop })));
    setTimeout(() => stop.stop(), 30);
    expect(await sent).toEqual(new HttpFailure("aborted", "The operation was canceled."));
    expect(await failureOf(open().send(get("/text", { signal: stop })))).toEqual(new HttpFailure("aborted", "The operation was canceled."));
  });
  it("fails with kind refused when nobody listens", async () => {
    const free = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });
    const failure = await failureOf(open().send({ method: "GET", url: `http://127.0.0.1:${free}/x`, headers: [], body: null }));
    expect(failure).toEqual(new HttpFailure("refused", `Connection refused (127.0.0.1:${free})`));
  });
});

describe("node alone", () => {
  it("does not follow redirects", async () => {
    const reply = await nodeHttp().send(get("/redirect/2"));
    expect([reply.status, named(reply.headers, "location")]).toEqual([302, ["/redirect/1"]]);
  });
  it("keeps a reply's header casing, order and repetition", async () => {
    const reply = await nodeHttp().send(get("/headers"));
    expect(reply.headers.filter(([name]) => /^x-/i.test(name))).toEqual([["X-One", "1"], ["X-Multi", "a"], ["X-Multi", "b"], ["X-Empty", ""]]);
  });
  it("sends Host first, the caller's headers as they are spelt, the length last", async () => {
    const seen = await new Promise<string>((resolve) => {
      const server = createServer((socket) => socket.once("data", (data) => {
        socket.end("HTTP/1.1 200 Fine\r\nContent-Length: 0\r\n\r\n");
        server.close();
        resolve(String(data));
      })).listen(0, "127.0.0.1", () => {
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/p`;
        void nodeHttp().send({ method: "PATCH", url, headers: [["user-Agent", "u"], ["X-A", "1"], ["X-A", "2"]], body: new Uint8Array([97]) });
      });
    });
    expect(seen.replace(/:\d+\r\n/, ":PORT\r\n").split("\r\n")).toEqual([
      "PATCH /p HTTP/1.1", "Host: 127.0.0.1:PORT", "user-Agent: u", "X-A: 1", "X-A: 2", "Accept-Encoding: gzip, deflate, br", "Content-Length: 1", "", "a",
    ]);
  });
  it("sends path and query as they are written", async () => {
    const reply = await nodeHttp().send(get("/echo/a%2Fb?a=[1]&b='x'#f"));
    expect(JSON.parse(new TextDecoder().decode(reply.body))).toEqual({ method: "GET", path: "/echo/a%2Fb", query: "a=[1]&b='x'", headers: {}, body: "" });
  });
  it("does not use a connection again that a request has closed", async () => {
    const http = nodeHttp();
    const closing = () => http.send({ ...get("/text"), headers: [["Connection", "Close"]] });
    expect([(await closing()).status, (await http.send(get("/text"))).status, (await closing()).status]).toEqual([200, 200, 200]);
  });
  it("tells a broken exchange as .NET does", async () => {
    const failure = await failureOf(nodeHttp().send(get("/close")));
    expect(failure).toEqual(new HttpFailure("protocol", "An error occurred while sending the request."));
    const plain = await failureOf(nodeHttp().send({ ...get(""), url: base.replace("http:", "https:") }));
    expect(plain).toEqual(new HttpFailure("protocol", "The SSL connection could not be established, see inner exception."));
  });
});
