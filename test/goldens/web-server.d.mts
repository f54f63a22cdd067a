// Types of the recorded suite's small web server.
import type { Server } from "node:http";

/** Listens on 127.0.0.1; port 0 takes a free one. Rejects when the port is taken. */
export function start(port?: number): Promise<Server>;
