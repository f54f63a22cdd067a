// A worker with a browser's small stack and little memory, which is killed when it does not answer in time.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import type { NarrowAnswer, NarrowTask } from "./narrow-worker.ts";

const root = resolve(import.meta.dirname, "../..");
/** Megabytes: Chromium gives a worker a little less than one for its stack. */
const STACK = 1;
const HEAP = 1_500;

export class Narrow {
  readonly #folder: string;
  #worker: Worker | null = null;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async build(): Promise<Narrow> {
    const folder = mkdtempSync(join(tmpdir(), "partnershell-fuzz-"));
    await build({
      root,
      configFile: false,
      logLevel: "error",
      publicDir: false,
      ssr: { noExternal: true, external: ["@electric-sql/pglite", "pg"] },
      build: {
        ssr: true,
        target: "node20",
        outDir: folder,
        emptyOutDir: true,
        rollupOptions: { input: { narrow: join(root, "test/fuzz/narrow-worker.ts") }, output: { format: "es", entryFileNames: "[name].mjs" } },
      },
    });
    return new Narrow(folder);
  }

  /** What the worker answers; throws when it fails, dies or is silent for `limit` milliseconds. */
  async ask(task: NarrowTask, limit: number): Promise<string> {
    const worker = (this.#worker ??= new Worker(join(this.#folder, "narrow.mjs"), { resourceLimits: { stackSizeMb: STACK, maxOldGenerationSizeMb: HEAP } }));
    const answer = await new Promise<NarrowAnswer>((resolveAnswer) => {
      const settle = (one: NarrowAnswer) => {
        clearTimeout(timer);
        worker.off("message", settle).off("error", died).off("exit", ended);
        resolveAnswer(one);
      };
      const died = (error: Error) => settle({ failure: `the worker died: ${error.message}` });
      const ended = (code: number) => settle({ failure: `the worker ended with ${code}` });
      const timer = setTimeout(() => settle({ failure: `no answer in ${limit / 1000} s` }), limit);
      worker.on("message", settle).on("error", died).on("exit", ended);
      worker.postMessage(task);
    });
    if ("output" in answer) return answer.output;
    this.#worker = null;
    await worker.terminate();
    throw new Error(answer.failure);
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
