// `npm run dev`: the page with reload from Vite, the API from the built server on a free port of its own.
import { spawn } from "node:child_process";
import { createServer } from "vite";
import { buildTargets } from "./build.mjs";

await buildTargets(["page", "server"]);
const api = spawn(process.execPath, ["dist/server.mjs"], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, PORT: "0" } });
api.on("exit", (code) => process.exit(code ?? 1));
process.env.API_ORIGIN = await new Promise((resolve) => {
  api.stdout.on("data", (text) => {
    const address = /http:\/\/[^\s/]+/.exec(String(text))?.[0];
    if (address) resolve(address);
  });
});
const server = await createServer({ configFile: "vite.config.ts" });
await server.listen();
server.printUrls();
console.log(`  The API is at ${process.env.API_ORIGIN}`);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    api.removeAllListeners("exit");
    api.kill();
    void server.close().then(() => process.exit(0));
  });
}
