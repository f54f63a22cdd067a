// The server as `npm start` runs it, but without the tenant's documented limit of 500 requests a minute, so that its speed can be measured.
import { startServer } from "#server/start-server.ts";

const server = await startServer({
  port: 0, host: "127.0.0.1", dataFolder: process.env["DATA_DIR"] ?? "./data", databaseAddress: process.env["DATABASE_URL"] || null,
  pageFolder: "dist/page", tenant: { requestsPerMinute: null },
});
console.log(`PartnerShell is at ${server.address}`);
process.on("SIGTERM", () => void server.close().then(() => process.exit(0)));
