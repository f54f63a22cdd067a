// The page's end of the engine: calls over messages, and the watchdog that restarts a worker which does not listen.
import { afterEach, describe, expect, it } from "vitest";
import { engineClient } from "#host/browser/engine-client.ts";
import type { EngineWorker } from "#host/browser/engine-client.ts";
import { connectCalls } from "#host/browser/message-calls.ts";
import type { MessageEnd } from "#host/browser/message-calls.ts";
import type { PageOffer, WorkerOffer } from "#host/browser/worker-protocol.ts";

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A worker in this thread: it answers as told; while it hangs it hears nothing. */
function fakeWorker(offer: Partial<WorkerOffer>) {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  closers.push(() => port1.close());
  const end = port2 as unknown as MessageEnd;
  const page = connectCalls<PageOffer>(end, { start: () => "PS> ", stop() {}, ...offer } as WorkerOffer);
  const worker: EngineWorker = {
    postMessage: (message) => port1.postMessage(message),
    addEventListener: (type: string, listener: (event: never) => void) => type === "message" && port1.addEventListener("message", listener as never),
    terminate: () => port1.close(),
  };
  return { worker, page };
}

function pageOffer(printed: string[]): PageOffer {
  return {
    output: async (parts) => void printed.push(...parts.map((part) => `${part.stream}: ${part.text}`)),
    progress() {}, clear() {}, title() {}, memoryOnly() {},
    ask: async (caption, mask) => `${caption}${mask ? "masked" : "plain"}`,
    readClipboard: async () => "clip", writeClipboard: async () => {},
  };
}
const start = { size: { columns: 80, rows: 24 }, colors: true, apiBaseUri: null, timeZone: null };

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
  it("restarts a worker that does not, says so, and ends the line", async () => {
    let spawned = 0;
    const printed: string[] = [];
    const never = () => new Promise<never>(() => {});
    const spawn = () => fakeWorker(spawned++ === 0 ? { run: never, stop: never } : { start: async () => "PS new> ", run: async () => ({ success: true, exitCode: null, prompt: "PS new> " }) }).worker;
    const client = engineClient({ spawn, start, page: pageOffer(printed), patience: 50 });
    const run = client.run("'aaa' -match '(a+)+$'");
    await client.ready;
    client.stop();
    expect(await run).toEqual({ success: false, exitCode: null, prompt: "PS new> " });
    expect(await client.run("1")).toEqual({ success: true, exitCode: null, prompt: "PS new> " });
    expect([spawned, printed]).toEqual([2, ["warning: The script did not answer to Ctrl+C, so the session was restarted: its variables and functions are gone, files and history are kept.\n"]]);
  });
});
