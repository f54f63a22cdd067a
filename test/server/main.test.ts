// The server as a process: what it keeps when it is killed, and what it says when it cannot start.
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCustomerBody } from "../partner/practice-tenant.ts";
import { buildServer, type BuiltServer } from "./built-server.ts";

let server: BuiltServer;
beforeAll(async () => {
  server = await buildServer();
}, 60_000);
afterAll(() => server.remove());

const dataFolder = () => mkdtempSync(join(server.folder, "data-"));
const call = (address: string, method: string, path: string, body?: unknown) =>
  fetch(address + path, {
    method,
    headers: { "Authorization": "Bearer practice", "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

describe("the server process", () => {
  it("has every answered customer again after kill -9", async () => {
    const DATA_DIR = dataFolder();
    const first = await server.start({ DATA_DIR });
    const answered: string[] = [];
    const killed = new Promise<void>((done) => {
      for (let number = 0; number < 150; number++) {
        call(first.address, "POST", "/v1/customers", newCustomerBody(`killed${number}.onmicrosoft.com`))
          .then(async (reply) => {
            if (reply.status !== 201) return;
            answered.push(((await reply.json()) as { id: string }).id);
            if (answered.length === 40) {
              first.process.kill("SIGKILL");
              done();
            }
          })
          .catch(() => {});
      }
    });
    await killed;
    expect((await first.ended).signal).toBe("SIGKILL");
    const ids = [...answered];
    const second = await server.start({ DATA_DIR });
    const statuses = await Promise.all(ids.map(async (id) => (await call(second.address, "GET", `/v1/customers/${id}`)).status));
    expect(statuses).toEqual(ids.map(() => 200));
    const again = await call(second.address, "POST", "/v1/customers", newCustomerBody("killed0.onmicrosoft.com"));
    expect([201, 400]).toContain(again.status);
    second.process.kill("SIGTERM");
    expect(await second.ended).toEqual({ code: 0, signal: null, errors: "" });
  }, 60_000);

  it("keeps the practice customers as they were left over a clean restart", async () => {
    const DATA_DIR = dataFolder();
    const first = await server.start({ DATA_DIR });
    const list = (await (await call(first.address, "GET", "/v1/customers?size=1")).json()) as { totalCount: number; items: { id: string }[] };
    expect(list.totalCount).toBe(12);
    expect((await call(first.address, "DELETE", `/v1/customers/${list.items[0]?.id}`)).status).toBe(204);
    first.process.kill("SIGINT");
    expect((await first.ended).code).toBe(0);
    const second = await server.start({ DATA_DIR });
    expect(((await (await call(second.address, "GET", "/v1/customers?size=1")).json()) as { totalCount: number }).totalCount).toBe(11);
    second.process.kill("SIGTERM");
    await second.ended;
  }, 60_000);

  it("says so when the port is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await new Promise((ready) => blocker.once("listening", ready));
    const address = blocker.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { ended } = await server.start({ DATA_DIR: dataFolder(), PORT: String(port) });
    blocker.close();
    expect(await ended).toEqual({
      code: 1,
      signal: null,
      errors: `Port ${port} on 127.0.0.1 is taken. Stop the program that uses it, or set PORT to another one (PORT=${port + 1} npm start).\n`,
    });
  }, 60_000);

  it("does not share its data folder with a second server", async () => {
    const DATA_DIR = dataFolder();
    const first = await server.start({ DATA_DIR });
    const second = await server.start({ DATA_DIR });
    expect((await second.ended).errors).toBe(
      `The data folder ${DATA_DIR} is in use by process ${first.process.pid}. Stop it, or set DATA_DIR to another folder.\n`,
    );
    first.process.kill("SIGTERM");
    await first.ended;
  }, 60_000);

  it("refuses a port that is none", async () => {
    const { ended } = await server.start({ PORT: "http" });
    expect(await ended).toEqual({ code: 1, signal: null, errors: "PORT is 'http'; it has to be a number from 0 to 65535.\n" });
  }, 60_000);
});
