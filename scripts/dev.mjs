// `npm run dev`: the page with reload from Vite, the API from the built server on a port of its own.
import { spawn } from "node:child_process";
import { createServer } from "vite";
import { buildTargets } from "./build.mjs";

const port = process.env.API_PORT ?? "8787";
await buildTargets(["page", "server"]);
const api = spawn(process.execPath, ["dist/server.mjs"], { stdio: "inherit", env: { ...process.env, PORT: port } });
process.env.API_ORIGIN = `http://127.0.0.1:${port}`;
const server = await createServer({ configFile: "vite.config.ts" });
await server.listen();
server.printUrls();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    api.kill();
    void server.close().then(() => process.exit(0));
  });
}
