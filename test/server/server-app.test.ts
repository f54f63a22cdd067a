// The server in this process: the tenant on /v1, the page beside it, both over real HTTP.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { largestBody } from "#server/server-app.ts";
import { startServer, type RunningServer } from "#server/start-server.ts";
import { newCustomerBody } from "../partner/practice-tenant.ts";

let server: RunningServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "partnershell-page-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>PartnerShell</title>");
  writeFileSync(join(folder, "assets/main-Ab12Cd34.js"), "export const long = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa';");
  writeFileSync(join(folder, "assets/main-Ab12Cd34.js.br"), "brotli");
  writeFileSync(join(folder, "assets/main-Ab12Cd34.js.gz"), "gzipped");
  server = await startServer({ port: 0, host: "127.0.0.1", dataFolder: null, databaseAddress: null, pageFolder: folder });
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.address}/v1/customers`, {
    method: "POST",
    headers: { "Authorization": "Bearer practice", "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

/** Node's own client, because fetch decodes encodings and sets headers of its own. */
function raw(path: string, headers: Record<string, string>, method = "GET"): Promise<{ status: number; headers: Map<string, string>; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(server.address + path, { method, headers }, (reply) => {
      let body = "";
      reply.setEncoding("utf8");
      reply.on("data", (chunk: string) => (body += chunk));
      reply.on("end", () => resolve({ status: reply.statusCode ?? 0, headers: new Map(Object.entries(reply.headers).map(([name, value]) => [name, String(value)])), body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the server", () => {
  it("makes exactly one customer of 50 simultaneous requests for one domain", async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => post(newCustomerBody("contested.onmicrosoft.com"))));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 49 }, () => 400)]);
  });

  it("gives 20 simultaneous requests with one MS-RequestId the same reply, byte for byte", async () => {
    const headers = { "MS-RequestId": "94e4e214-6b06-4fb7-96d1-94d559f9b47f" };
    const replies = await Promise.all(Array.from({ length: 20 }, () => post(newCustomerBody("repeated.onmicrosoft.com"), headers)));
    const texts = await Promise.all(replies.map((reply) => reply.text()));
    expect(new Set(texts).size).toBe(1);
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
  });

  it("sends the length of the body with its byte order mark, and the service's headers", async () => {
    const reply = await post(newCustomerBody("headers.onmicrosoft.com"));
    const bytes = new Uint8Array(await reply.arrayBuffer());
    expect(reply.headers.get("content-length")).toBe(String(bytes.length));
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "{".charCodeAt(0)]);
    expect(reply.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(reply.headers.get("access-control-allow-origin")).toBe(null);
  });

  it("spells header names as the service does", async () => {
    const names = await new Promise<string[]>((resolve, reject) => {
      const headers = { Authorization: "Bearer practice" };
      httpRequest(`${server.address}/v1/countryvalidationrules/US`, { headers }, (reply) => {
        reply.resume();
        resolve(reply.rawHeaders.filter((_text, index) => index % 2 === 0));
      }).on("error", reject).end();
    });
    expect(names.slice(0, 8)).toEqual([
      "Content-Length", "Content-Type", "MS-CorrelationId", "MS-RequestId", "MS-CV", "MS-ServerId", "Request-Context", "Date",
    ]);
  });

  it("answers HEAD for a domain without a body", async () => {
    const authorization = { Authorization: "Bearer practice" };
    expect(await raw("/v1/domains/fourthcoffee.onmicrosoft.com", authorization, "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await raw("/V1/Domains/nobody.onmicrosoft.com", authorization, "HEAD")).toMatchObject({ status: 404, body: "" });
  });

  it("takes a body without a length", async () => {
    const text = JSON.stringify(newCustomerBody("chunked.onmicrosoft.com"));
    const status = await new Promise((resolve, reject) => {
      const headers = { "Authorization": "Bearer practice", "Content-Type": "application/json", "Transfer-Encoding": "chunked" };
      const sent = httpRequest(`${server.address}/v1/customers`, { method: "POST", headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      sent.on("error", reject);
      sent.write(text.slice(0, 100));
      sent.end(text.slice(100));
    });
    expect(status).toBe(201);
  });

  it("refuses a body that is too large", async () => {
    expect((await post({ filler: "x".repeat(largestBody) })).status).toBe(413);
  });

  it("tells that it is well", async () => {
    expect(await raw("/healthz", {})).toMatchObject({ status: 200, body: '{"status":"ok"}' });
  });

  it("sends the page with a strict policy and asks the browser to look for newer ones", async () => {
    const reply = await raw("/", {});
    expect(reply.status).toBe(200);
    expect(reply.body).toBe("<!doctype html><title>PartnerShell</title>");
    expect(reply.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(reply.headers.get("cache-control")).toBe("no-cache");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self' https:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    const etag = reply.headers.get("etag") ?? "";
    expect(await raw("/index.html", { "If-None-Match": etag })).toMatchObject({ status: 304, body: "" });
  });

  it("sends the compressed form the browser takes, and lets it keep files whose name has a mark", async () => {
    const path = "/assets/main-Ab12Cd34.js";
    const brotli = await raw(path, { "Accept-Encoding": "gzip, deflate, br" });
    expect([brotli.headers.get("content-encoding"), brotli.body, brotli.headers.get("cache-control")]).toEqual([
      "br",
      "brotli",
      "public, max-age=31536000, immutable",
    ]);
    expect((await raw(path, { "Accept-Encoding": "gzip, br;q=0" })).headers.get("content-encoding")).toBe("gzip");
    const bare = await raw(path, {});
    expect([bare.headers.get("content-encoding"), bare.headers.get("content-type")]).toEqual([undefined, "text/javascript; charset=utf-8"]);
  });

  it("sends nothing from outside the page's folder", async () => {
    for (const path of ["/../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json", "/missing.js", "/assets/main-Ab12Cd34.js.br"]) {
      expect((await raw(path, {})).status).toBe(404);
    }
    expect((await raw("/", {}, "POST")).status).toBe(405);
  });
});
