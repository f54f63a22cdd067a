// The page's end of the engine: calls over messages, and the watchdog that restarts a worker which does not listen.
import { afterEach, describe, expect, it } from "vitest";
import { engineClient } from "#host/browser/engine-client.ts";
import type { EngineWorker } from "#host/browser/engine-client.ts";
import { connectCalls } from "#host/browser/message-calls.ts";
import type { MessageEnd } from "#host/browser/message-calls.ts";
import type { Loss } from "#engine/snapshot/write-session.ts";
import type { Kept, KeepOffer, PageOffer, WorkerOffer } from "#host/browser/worker-protocol.ts";

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A worker in this thread: it answers as told; while it hangs it hears nothing. */
function fakeWorker(offer: Partial<WorkerOffer>) {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  closers.push(() => port1.close());
  const end = port2 as unknown as MessageEnd;
  const page = connectCalls<PageOffer & KeepOffer>(end, { start: async () => ({ prompt: "PS> ", restored: true }), stop() {}, resize() {}, ...offer } as WorkerOffer);
  const worker: EngineWorker = {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: never) => void) => type === "message" && port1.addEventListener("message", listener as never),
    terminate: () => port1.close(),
  };
  return { worker, page };
}

/** A worker's answer to a line. */
const done = { success: true, exitCode: null, prompt: "PS> " };
const stopped = (prompt: string) => ({ success: false, exitCode: null, prompt });
const hangs = () => new Promise<never>(() => {});

function pageOffer(printed: string[]): PageOffer {
  return {
    output: async (parts) => void printed.push(...parts.map((part) => `${part.stream}: ${part.text}`)),
    progress() {}, clear() {}, title() {}, lineEditor() {}, memoryOnly() {},
    ask: async (caption, mask) => `${caption}${mask ? "masked" : "plain"}`,
    readClipboard: async () => "clip", writeClipboard: async () => {},
  };
}
const start = { size: { columns: 80, rows: 24 }, colors: true, apiBaseUri: null, timeZone: null, keys: { Windows: [], Emacs: [] } };

describe("engineClient", () => {
  it("runs lines in the worker, which asks the page and prints there", async () => {
    const printed: string[] = [];
    const { worker, page } = fakeWorker({
      async run(text) {
        const answer = await page.call("ask", "Name: ", true);
        await page.call("output", [{ text: `${text} ${answer}`, stream: "output" }]);
        return { success: true, exitCode: null, prompt: "PS /> " };
      },
    });
    const client = engineClient({ spawn: () => worker, start, page: pageOffer(printed) });
    expect(await client.ready).toBe("PS> ");
    expect(await client.run("go")).toEqual({ success: true, exitCode: null, prompt: "PS /> " });
    expect(printed).toEqual(["output: go Name: masked"]);
  });
  it("hands on the worker's errors", async () => {
    const { worker } = fakeWorker({ run: () => Promise.reject(new Error("a bug")) });
    await expect(engineClient({ spawn: () => worker, start, page: pageOffer([]) }).run("x")).rejects.toThrow("a bug");
  });
  it("leaves a worker alone that hears Ctrl+C", async () => {
    let stopped = () => {};
    const { worker } = fakeWorker({
      run: () => new Promise((resolve) => (stopped = () => resolve({ success: false, exitCode: null, prompt: "PS> " }))),
      stop: () => stopped(),
    });
    let spawned = 0;
    const printed: string[] = [];
    const client = engineClient({ spawn: () => (spawned++, worker), start, page: pageOffer(printed), patience: 50 });
    const run = client.run("while(1){}");
    await client.ready;
    client.stop();
    expect(await run).toEqual({ success: false, exitCode: null, prompt: "PS> " });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([spawned, printed]).toEqual([1, []]);
  });
  const says = (text: string) => [`warning: The script did not answer to Ctrl+C, so the session was restarted: ${text}\n`];

  it("restarts a worker that does not, says so, and ends the line; a session without lines is as it was", async () => {
    const earlier: Kept[] = [];
    const printed: string[] = [];
    const first = fakeWorker({ run: hangs, stop: hangs });
    const second = fakeWorker({ start: async (_, from) => (earlier.push(from), { prompt: "PS new> ", restored: true }), run: async () => ({ ...done, prompt: "PS new> " }) });
    const workers = [first, second];
    const client = engineClient({ spawn: () => workers.shift()!.worker, start, page: pageOffer(printed), patience: 50 });
    const run = client.run("'aaa' -match '(a+)+$'");
    await client.ready;
    client.stop();
    client.stop();
    expect(await run).toEqual(stopped("PS new> "));
    expect(await client.run("1")).toEqual({ ...done, prompt: "PS new> " });
    expect([workers, earlier, printed]).toEqual([[], [{ session: { parts: [], line: "'aaa' -match '(a+)+$'" }, files: [] }], says("its variables and functions are as they were before this line, files and history are kept.")]);
  });
  it("goes on from the last snapshot, and names what is not in it", async () => {
    const earlier: Kept[] = [];
    const printed: string[] = [];
    const first = fakeWorker({
      stop: hangs,
      async run(text) {
        if (text !== "$a = 1") return hangs();
        void first.page.call("keepPart", 0, "[old]");
        void first.page.call("kept", { parts: 1, lines: 0, lost: [] });
        void first.page.call("keepPart", 1, "[b]");
        void first.page.call("keepPart", 0, "[a]");
        const why = (name: string, reason: Loss["why"]) => ({ name, why: reason });
        void first.page.call("kept", { parts: 2, lines: 1, lost: [why("job", "cannot be kept"), why("reader", "cannot be kept"), why("big", "too large"), why("table", "in part"), why("Job1", "job")] });
        // Not whole when the line hangs: it does not count.
        void first.page.call("keepPart", 0, "[half]");
        return done;
      },
    });
    const second = fakeWorker({ start: async (_, from) => (earlier.push(from), { prompt: "PS> ", restored: true }) });
    const workers = [first, second];
    const client = engineClient({ spawn: () => workers.shift()!.worker, start, page: pageOffer(printed), patience: 50 });
    expect(await client.run("$a = 1")).toEqual(done);
    const run = client.run("hang");
    setTimeout(() => client.stop(), 10);
    expect(await run).toEqual(stopped("PS> "));
    expect(earlier).toEqual([{ session: { parts: ["[a]", "[b]"], line: "hang" }, files: [] }]);
    expect(printed).toEqual(says(
      "its variables and functions are as they were before this line, files and history are kept. Jobs are gone: Job1. Gone, because such objects live in the running session only: $job, $reader. Gone, because too large to keep: $big. Kept in part: $table.",
    ));
  });
  it("tells how old the snapshot is, and when there is none", async () => {
    for (const [sends, text] of [
      [true, "its variables and functions are as they were 2 lines before this one, files and history are kept."],
      [false, "its variables and functions are gone, files and history are kept."],
    ] as const) {
      const printed: string[] = [];
      const first = fakeWorker({
        stop: hangs,
        async run(line) {
          if (line === "hang") return hangs();
          if (line === "one" && sends) void first.page.call("kept", { parts: 1, lines: 1, lost: [] });
          return done;
        },
      });
      const workers = [first, fakeWorker({})];
      const client = engineClient({ spawn: () => workers.shift()!.worker, start, page: pageOffer(printed), patience: 50 });
      for (const line of ["one", "two", "three"]) await client.run(line);
      const run = client.run("hang");
      setTimeout(() => client.stop(), 10);
      expect(await run).toEqual(stopped("PS> "));
      expect(printed).toEqual(says(text));
    }
  });
  it("gives files that the storage does not take to every later session", async () => {
    const earlier: Kept[] = [];
    const start2 = async (_: unknown, from: Kept) => (earlier.push(from), { prompt: "PS> ", restored: true });
    const first = fakeWorker({ run: async () => {
      void first.page.call("keepFile", ["/a.txt", { path: "/a.txt", bytes: new Uint8Array([65]), created: 1, modified: 2, readOnly: false }]);
      void first.page.call("keepFile", ["/b.txt", null]);
      return done;
    } });
    const workers = [first, fakeWorker({ start: start2 })];
    const client = engineClient({ spawn: () => workers.shift()!.worker, start, page: pageOffer([]), patience: 50 });
    await client.run("Set-Content a.txt A");
    expect(await client.restart()).toBe("PS> ");
    expect(earlier).toEqual([{ session: null, files: [["/a.txt", { path: "/a.txt", bytes: new Uint8Array([65]), created: 1, modified: 2, readOnly: false }], ["/b.txt", null]] }]);
  });
  it("makes the next session ready before the patience ends, and lets it go when the old one answers after all", async () => {
    const printed: string[] = [];
    let ended = 0;
    let spawned = 0;
    const first = fakeWorker({ run: () => new Promise((resolve) => setTimeout(() => resolve(done), 120)), stop: () => new Promise<void>((resolve) => setTimeout(resolve, 100)) });
    const spare = fakeWorker({});
    const spawn = () => (spawned++ ? { ...spare.worker, terminate: () => void ended++ } : first.worker);
    const client = engineClient({ spawn, start, page: pageOffer(printed), patience: 200 });
    const run = client.run("slow");
    await client.ready;
    client.stop();
    expect(await run).toEqual(done);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect([spawned, ended, printed]).toEqual([2, 1, []]);
  });
});
