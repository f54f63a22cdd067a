// `npm start`: reads the environment, starts the server, prints its address, and closes it cleanly when asked to end.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "./data-folder.ts";
import { startServer, type RunningServer } from "./start-server.ts";

/** Beside the bundle in dist/, or in dist/ of the working folder when run from the sources. */
function pageFolder(): string {
  const beside = join(import.meta.dirname, "page");
  return existsSync(beside) ? beside : join(process.cwd(), "dist", "page");
}

function readPort(text: string | undefined): number {
  const port = text === undefined || text === "" ? 8080 : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is '${text}'; it has to be a number from 0 to 65535.`);
}

function closeOnSignal(server: RunningServer): void {
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    // An answer that never ends must not keep the process; what was answered is in the database already.
    setTimeout(() => process.exit(0), 5_000).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGTERM", close);
  process.on("SIGINT", close);
}

function fail(error: unknown): never {
  const refused = ["ECONNREFUSED", "ENOTFOUND", "28P01", "3D000"].includes(codeOf(error)) ? "The database of DATABASE_URL cannot be used: " : "";
  console.error(refused + (error instanceof Error && error.message !== "" ? error.message : String(error)));
  process.exit(1);
}

try {
  const { PORT, HOST, DATA_DIR, DATABASE_URL } = process.env;
  const server = await startServer({
    port: readPort(PORT),
    host: HOST === undefined || HOST === "" ? "127.0.0.1" : HOST,
    dataFolder: DATA_DIR === undefined || DATA_DIR === "" ? "./data" : DATA_DIR,
    databaseAddress: DATABASE_URL === undefined || DATABASE_URL === "" ? null : DATABASE_URL,
    pageFolder: pageFolder(),
  });
  closeOnSignal(server);
  console.log(`PartnerShell is at ${server.address}`);
} catch (error) {
  fail(error);
}
