// Starts the HTTP server: its store, the practice tenant over it, the page beside it.

import { serve, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import { tenantApp } from "#partner/tenant/app.ts";
import { seedTenant, type TenantOptions } from "#partner/tenant/tenant.ts";
import { claimDataFolder, codeOf } from "./data-folder.ts";
import { serverClock, serverRandom } from "./machine.ts";
import { pageFiles } from "./page-files.ts";
import { openPglite } from "./pglite-database.ts";
import { openPostgres } from "./postgres-database.ts";
import { serverApp } from "./server-app.ts";
import type { SqlDatabase } from "./sql-database.ts";
import { sqlTenantStore } from "./sql-tenant-store.ts";

export interface ServerSettings {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Where PGlite keeps its data; null keeps it in memory. Unused with a database address. */
  dataFolder: string | null;
  /** Address of a Postgres server; null for PGlite. */
  databaseAddress: string | null;
  /** The built page. */
  pageFolder: string;
  tenant?: Partial<TenantOptions>;
}

export interface RunningServer {
  /** "http://127.0.0.1:8080" */
  readonly address: string;
  /** Stops listening, lets answers under way finish, closes the store. */
  close(): Promise<void>;
}

/** Resolves once the server listens. Rejects with an Error whose message can be shown: port taken, data folder in use, no database. */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  let fetch: Promise<Fetch> | null = null;
  // The port comes first, so that a taken one is told at once; what arrives before the store is open waits for it.
  const { server, address } = await listen(async (request) => (await fetch)?.(request) ?? new Response(null, { status: 503 }), settings);
  try {
    const opened = openTenant(settings);
    fetch = opened.then(({ tenant }) => serverApp({ tenant, page: pageFiles(settings.pageFolder) }));
    const { close } = await opened;
    return { address, close: () => stop(server).then(close) };
  } catch (error) {
    server.close();
    throw error;
  }
}

interface OpenTenant {
  tenant: Hono;
  close(): Promise<void>;
}

async function openTenant({ databaseAddress, dataFolder, tenant: options = {} }: ServerSettings): Promise<OpenTenant> {
  const folder = databaseAddress === null && dataFolder !== null ? claimDataFolder(dataFolder) : null;
  let database: SqlDatabase | null = null;
  try {
    database = databaseAddress === null ? await openPglite(folder?.database) : openPostgres(databaseAddress);
    const store = await sqlTenantStore(database);
    await seedTenant(store);
    return {
      tenant: tenantApp({ store, clock: serverClock, random: serverRandom, options }),
      async close() {
        await store.close();
        folder?.release();
      },
    };
  } catch (error) {
    await database?.close().catch(() => {});
    folder?.release();
    throw error;
  }
}

type Fetch = (request: Request) => Response | Promise<Response>;

function listen(fetch: Fetch, { port, host }: ServerSettings): Promise<{ server: ServerType; address: string }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, (info) => {
      resolve({ server, address: `http://${host.includes(":") ? `[${host}]` : host}:${info.port}` });
    });
    server.once("error", (error) => reject(new Error(whyNot(error, host, port))));
  });
}

function whyNot(error: Error, host: string, port: number): string {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT to another one (PORT=${port + 1} npm start).`;
    case "EACCES":
      return `Port ${port} on ${host} may not be used by this account. Set PORT to one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Set HOST to one, for instance 127.0.0.1.`;
    default:
      return error.message;
  }
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Connections that only wait for a next request would hold the server open.
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}
