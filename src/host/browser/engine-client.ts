// The engine as the page sees it: EngineServices over a worker that is started in the background, watched, and restarted when it hangs.
import type { EngineServices, RunResult } from "#engine/services.ts";
import { keptSnapshot } from "./kept-snapshot.ts";
import { connectCalls } from "./message-calls.ts";
import type { Calls, MessageEnd } from "./message-calls.ts";
import type { Kept, PageOffer, ScreenSize, WorkerOffer, WorkerStart } from "./worker-protocol.ts";

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

/** A worker and the session in it. */
interface Seat {
  worker: EngineWorker;
  calls: Calls<WorkerOffer>;
  opened: Promise<{ prompt: string; restored: boolean }>;
}

/** The part of the patience after which a second worker is made ready, so that it can take over at once. */
const READY_AT = 0.1;

export function engineClient(settings: EngineClientSettings): EngineClient {
  const patience = settings.patience ?? 1_000;
  const kept = keptSnapshot();
  let start = settings.start;
  let seat: Seat;
  /** The session whose answer to Ctrl+C is waited for. */
  let watched: Seat | null = null;
  /** The line that runs. */
  let line: string | null = null;
  /** Set while a restart ends the line that runs: what its promise becomes. */
  let cutShort: Promise<string> | null = null;

  const take = (earlier: Kept): Seat => {
    const worker = settings.spawn();
    let isSeated = () => true;
    const calls: Calls<WorkerOffer> = connectCalls<WorkerOffer>(worker, {
      ...settings.page,
      ...Object.fromEntries(Object.entries(kept.offer).map(([name, keep]) => [name, (...args: never[]) => isSeated() && (keep as (...given: never[]) => void)(...args)])),
    });
    // Without a listener a worker whose script does not load would leave everybody waiting.
    worker.addEventListener("error", (event) => calls.cut(`The engine could not be started: ${event.message || "its program did not load"}`));
    const opened = calls.call("start", start, earlier);
    opened.catch(() => {});
    const taken = { worker, calls, opened };
    isSeated = () => seat === taken;
    return taken;
  };
  const ready = () => seat.opened.then(({ prompt }) => prompt);
  /** Ends the session; the line that runs ends with the prompt that comes out. */
  const replace = (next: Seat, prompt: Promise<string>): void => {
    const old = seat;
    old.worker.terminate();
    seat = next;
    cutShort = line === null ? null : prompt;
    old.calls.cut("the session was restarted");
  };
  /** Puts a session that goes on from the snapshot in the place of one that does not answer, and says so before the prompt. */
  const takeOver = (next: Seat, goesOn: boolean): void => {
    const prompt = next.opened.then(async ({ prompt: text, restored }) => {
      const notice = kept.notice(goesOn && restored);
      kept.workerStarts(goesOn && restored);
      void next.calls.call("resize", start.size).catch(() => {});
      await settings.page.output([{ text: notice, stream: "warning" }]);
      return text;
    });
    prompt.catch(() => {});
    replace(next, prompt);
  };

  seat = take(kept.files());
  return {
    get ready() {
      return ready();
    },
    async run(text): Promise<RunResult> {
      await seat.opened;
      line = text;
      try {
        const result = await seat.calls.call("run", text);
        kept.lineEnded();
        return result;
      } catch (error) {
        if (!cutShort) throw error;
        const prompt = await cutShort;
        cutShort = null;
        return { success: false, exitCode: null, prompt };
      } finally {
        line = null;
      }
    },
    stop() {
      const asked = seat;
      const answer = asked.calls.call("stop");
      // Pressed again while nothing is heard: the first one is being waited for.
      if (watched === asked) return void answer.catch(() => {});
      watched = asked;
      let next: Seat | null = null;
      let goesOn = false;
      const makeReady = (): Seat => {
        const earlier = kept.earlier(line);
        goesOn = earlier.session !== null;
        return (next = take(earlier));
      };
      const timers = [
        setTimeout(makeReady, patience * READY_AT),
        setTimeout(() => takeOver(next ?? makeReady(), goesOn), patience),
      ];
      const heard = () => {
        for (const timer of timers) clearTimeout(timer);
        if (watched === asked) watched = null;
        if (next && next !== seat) next.worker.terminate();
      };
      answer.then(heard, heard);
    },
    unknownCommand: async (text) => {
      await ready;
      return seat.calls.call("unknownCommand", text);
    },
    complete: async (text, cursor) => {
      await seat.opened;
      return seat.calls.call("complete", text, cursor);
    },
    parameterHelp: async (text, cursor) => {
      await seat.opened;
      return seat.calls.call("parameterHelp", text, cursor);
    },
    prompt: async () => {
      await seat.opened;
      return seat.calls.call("prompt");
    },
    resize(size) {
      start = { ...start, size };
      void seat.calls.call("resize", size).catch(() => {});
    },
    restart() {
      const next = take(kept.files());
      const prompt = next.opened.then((opened) => opened.prompt);
      replace(next, prompt);
      kept.workerStarts(false);
      return prompt;
    },
    dispose: () => seat.worker.terminate(),
  };
}
