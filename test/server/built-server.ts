// Builds the server as it ships and runs it as a process of its own, for tests that have to kill it.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");

export interface BuiltServer {
  /** An empty folder for the test's own use. */
  folder: string;
  start(settings: Record<string, string>): Promise<RunningProcess>;
  remove(): void;
}

export interface RunningProcess {
  process: ChildProcess;
  /** The address the server printed; empty when it ended without one. */
  address: string;
  /** Everything it wrote to standard error, once it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; errors: string }>;
}

export async function buildServer(): Promise<BuiltServer> {
  const folder = mkdtempSync(join(tmpdir(), "partnershell-server-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true, external: ["@electric-sql/pglite", "pg"] },
    build: {
      ssr: true,
      target: "node20",
      outDir: join(folder, "dist"),
      emptyOutDir: true,
      rollupOptions: { input: { server: join(root, "src/server/main.ts") }, output: { format: "es", entryFileNames: "[name].mjs" } },
    },
  });
  return {
    folder,
    start: (settings) => startProcess(folder, settings),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function startProcess(folder: string, settings: Record<string, string>): Promise<RunningProcess> {
  const environment = { PATH: process.env["PATH"] ?? "", HOME: folder, PORT: "0", ...settings };
  const child = spawn(process.execPath, [join(folder, "dist/server.mjs")], { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; errors: string }>((done) => {
    child.on("close", (code, signal) => done({ code, signal, errors }));
  });
  await new Promise<void>((ready) => {
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("\n")) ready();
    });
    void ended.then(() => ready());
  });
  return { process: child, address: /http:\S+/.exec(output)?.[0] ?? "", ended };
}
