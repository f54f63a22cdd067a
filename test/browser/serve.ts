// Before the browser tests: the built server on a free port with an empty data folder, as `npm start` runs it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the served page. */
    origin: string;
  }
}

/** Starts `npm start`'s program; the address it prints, and what ends it. */
export async function startServer(env: Record<string, string> = {}): Promise<{ origin: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "partnershell-data-"));
  const child = spawn(process.execPath, ["scripts/start.mjs"], { env: { ...process.env, PORT: "0", DATA_DIR: folder, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let text = "";
    const timer = setTimeout(() => reject(new Error(`the server did not say where it listens: ${text}`)), 60_000);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
    child.stdout.on("data", (part: Buffer) => {
      text += String(part);
      const address = /http:\/\/[^\s/]+/.exec(text)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide("origin", server.origin);
  return () => server.stop();
}
