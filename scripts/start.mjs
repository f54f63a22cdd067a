// `npm start`: builds the page and the server where they are stale, then serves. The server says where.
import { buildTargets } from "./build.mjs";

await buildTargets(["page", "server"]);
await import("../dist/server.mjs");
