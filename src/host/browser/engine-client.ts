// The engine as the page sees it: EngineServices over a worker that is started in the background, watched, and restarted when it hangs.
import type { EngineServices, RunResult } from "#engine/services.ts";
import { connectCalls } from "./message-calls.ts";
import type { Calls, MessageEnd } from "./message-calls.ts";
import type { PageOffer, ScreenSize, WorkerOffer, WorkerStart } from "./worker-protocol.ts";

/** A worker: the two ways to talk, its end, and its own failures (a script that could not be loaded). */
export interface EngineWorker extends MessageEnd {
  terminate(): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  addEventListener(type: "error", listener: (event: ErrorEvent) => void): void;
}

export interface EngineClientSettings {
  /** Starts a worker that runs engine-worker.ts. */
  spawn(): EngineWorker;
  start: WorkerStart;
  page: PageOffer;
  /** Milliseconds of silence after Ctrl+C before the worker is ended. */
  patience?: number;
}

export interface EngineClient extends EngineServices {
  /** The first prompt, when the session is there. */
  readonly ready: Promise<string>;
  resize(size: ScreenSize): void;
  /** Ends the session and opens a fresh one; its first prompt. */
  restart(): Promise<string>;
  dispose(): void;
}

const restarted = "The script did not answer to Ctrl+C, so the session was restarted: its variables and functions are gone, files and history are kept.\n";

export function engineClient(settings: EngineClientSettings): EngineClient {
  const patience = settings.patience ?? 1_000;
  let start = settings.start;
  let worker: EngineWorker;
  let calls: Calls<WorkerOffer>;
  let ready: Promise<string>;
  /** Set while a restart ends the line that runs: what its promise becomes. */
  let cutShort: Promise<string> | null = null;

  const open = (): Promise<string> => {
    worker = settings.spawn();
    calls = connectCalls<WorkerOffer>(worker, settings.page);
    const mine = calls;
    // Without a listener a worker whose script does not load would leave everybody waiting.
    worker.addEventListener("error", (event) => mine.cut(`The engine could not be started: ${event.message || "its program did not load"}`));
    ready = calls.call("start", start);
    return ready;
  };
  const restart = (): Promise<string> => {
    worker.terminate();
    const old = calls;
    cutShort = open();
    old.cut("the session was restarted");
    return cutShort;
  };

  void open().catch(() => {});
  return {
    get ready() {
      return ready;
    },
    async run(text): Promise<RunResult> {
      await ready;
      try {
        return await calls.call("run", text);
      } catch (error) {
        if (!cutShort) throw error;
        const prompt = await cutShort;
        cutShort = null;
        return { success: false, exitCode: null, prompt };
      }
    },
    stop() {
      const asked = calls;
      const silence = setTimeout(() => {
        if (asked !== calls) return;
        void restart().then(() => settings.page.output([{ text: restarted, stream: "warning" }]));
      }, patience);
      asked.call("stop").then(() => clearTimeout(silence), () => clearTimeout(silence));
    },
    complete: async (text, cursor) => {
      await ready;
      return calls.call("complete", text, cursor);
    },
    parameterHelp: async (text, cursor) => {
      await ready;
      return calls.call("parameterHelp", text, cursor);
    },
    prompt: async () => {
      await ready;
      return calls.call("prompt");
    },
    resize(size) {
      start = { ...start, size };
      void calls.call("resize", size).catch(() => {});
    },
    restart,
    dispose: () => worker.terminate(),
  };
}
