// The built server on a free port with an empty data folder, and what it does under load.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile } from "./statistics.mjs";

export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), "partnershell-bench-"));
  const child = spawn(process.execPath, ["dist/bench-server.mjs"], { env: { ...process.env, PORT: "0", DATA_DIR: folder }, stdio: ["ignore", "pipe", "inherit"] });
  const origin = await new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
    child.stdout.on("data", (part) => {
      text += part;
      const address = /http:\/\/[^\s/]+/.exec(text)?.[0];
      if (address) resolve(address);
    });
  });
  return {
    origin,
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const customer = (n) => JSON.stringify({
  enableGDAPByDefault: false,
  Id: null,
  CommerceId: null,
  CompanyProfile: { TenantId: null, Domain: `bench${n}.onmicrosoft.com`, CompanyName: `Bench ${n}` },
  BillingProfile: {
    Id: null, FirstName: "Ada", LastName: "Byron", Email: "ada@example.com", Culture: "en-US", Language: "en", CompanyName: `Bench ${n}`,
    DefaultAddress: { Country: "US", Region: null, City: "Redmond", State: "WA", AddressLine1: "One Way", AddressLine2: null, PostalCode: "98052", FirstName: "Ada", LastName: "Byron", PhoneNumber: null },
  },
  RelationshipToPartner: "none", AllowDelegatedAccess: null, UserCredentials: null, CustomDomains: null, AssociatedPartnerId: null,
});

/** POST /v1/customers by 16 clients for some seconds. */
export async function serverRows(origin, seconds = 5) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const times = [];
  const statuses = new Map();
  let n = 0;
  const send = () => new Promise((resolve, reject) => {
    const body = customer(n++);
    const start = performance.now();
    const sent = request(`${origin}/v1/customers`, { method: "POST", agent, headers: { Authorization: "Bearer practice", "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) } }, (reply) => {
      reply.resume().on("end", () => {
        times.push(performance.now() - start);
        statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
        resolve();
      });
    });
    sent.on("error", reject).end(body);
  });
  for (let i = 0; i < 100; i++) await send();
  times.length = 0;
  statuses.clear();
  const start = performance.now();
  const until = start + seconds * 1000;
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (performance.now() < until) await send();
  }));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  const created = statuses.get(201) ?? 0;
  if (created !== times.length) return [{ place: "server", name: "POST /v1/customers", failed: `statuses ${JSON.stringify([...statuses])}` }];
  return [
    { place: "server", name: "POST /v1/customers", value: created / elapsed, unit: "requests/s", budget: 500, atLeast: true },
    { place: "server", name: "POST /v1/customers, 99 of 100 within", value: quantile(times, 0.99), unit: "ms", budget: 50 },
  ];
}
