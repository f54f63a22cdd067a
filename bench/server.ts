// Measures POST /v1/customers against a server started in this process on 127.0.0.1 with PGlite on a fresh folder; prints JSON.

import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startServer } from "#server/start-server.ts";

export interface ServerFigures {
  requests: number;
  failures: number;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  greatest: number;
}

/** Sends requests over `connections` connections for `milliseconds`, after a warm-up that is not counted. The client shares the process with the server. */
export async function measureServer({ milliseconds = 5_000, connections = 16 } = {}): Promise<ServerFigures> {
  const folder = mkdtempSync(join(tmpdir(), "partnershell-bench-"));
  const server = await startServer({ port: 0, host: "127.0.0.1", dataFolder: folder, databaseAddress: null, pageFolder: folder });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    await load({ address: server.address, agent, connections, milliseconds: 1_000, label: "warm" });
    return await load({ address: server.address, agent, connections, milliseconds, label: "bench" });
  } finally {
    agent.destroy();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Load {
  address: string;
  agent: Agent;
  connections: number;
  milliseconds: number;
  label: string;
}

async function load({ address, agent, connections, milliseconds, label }: Load): Promise<ServerFigures> {
  const times: number[] = [];
  let failures = 0;
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() - start < milliseconds) {
        const before = performance.now();
        if ((await post(address, agent, customerBody(`${label}${next++}`))) !== 201) failures++;
        times.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((left, right) => left - right);
  const at = (share: number) => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100;
  return { requests: times.length, failures, requestsPerSecond: Math.round(times.length / seconds), p50: at(0.5), p99: at(0.99), greatest: at(1) };
}

function post(address: string, agent: Agent, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "Authorization": "Bearer practice", "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    const sent = request(`${address}/v1/customers`, { method: "POST", agent, headers }, (reply) => {
      reply.resume();
      reply.on("end", () => resolve(reply.statusCode ?? 0));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function customerBody(prefix: string): string {
  return JSON.stringify({
    CompanyProfile: { Domain: `${prefix}.onmicrosoft.com` },
    BillingProfile: {
      Email: "kim@example.com",
      Culture: "en-US",
      Language: "en",
      CompanyName: `Company ${prefix}`,
      DefaultAddress: { Country: "US", City: "Redmond", State: "WA", AddressLine1: "1 Way", PostalCode: "98052", FirstName: "Kim", LastName: "Lee", PhoneNumber: "4255550100" },
    },
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await measureServer()));
}
