// Ports of the page and its worker: tabs, paced output, files that are saved behind.
import { afterEach, describe, expect, it } from "vitest";
import { broadcastTabChannel } from "#host/browser/broadcast-tab-channel.ts";
import type { Calls } from "#host/browser/message-calls.ts";
import { pageOutput } from "#host/browser/page-output.ts";
import { openSavedFiles } from "#host/browser/saved-files.ts";
import type { PageFile } from "#host/browser/saved-files.ts";
import type { OutputPart, PageOffer } from "#host/browser/worker-protocol.ts";
import { systemClock } from "#host/clock.ts";
import { memoryStore } from "#host/memory-store.ts";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((step) => step()));

describe("broadcastTabChannel", () => {
  it("reaches every other tab, never itself, and not after the subscription ended", async () => {
    const [one, two] = [broadcastTabChannel("test"), broadcastTabChannel("test")];
    const heard: unknown[] = [];
    undo.push(one.subscribe((message) => heard.push(["one", message])));
    const stop = two.subscribe((message) => heard.push(["two", message]));
    one.post({ n: 1 });
    await wait(50);
    stop();
    one.post({ n: 2 });
    await wait(50);
    expect(heard).toEqual([["two", { n: 1 }]]);
  });
});

describe("pageOutput", () => {
  function recorded() {
    const sent: OutputPart[][] = [];
    const taken: (() => void)[] = [];
    const page = {
      call: (name: string, parts: OutputPart[]) => {
        if (name !== "output") return Promise.resolve();
        sent.push(parts);
        return new Promise<void>((resolve) => taken.push(resolve));
      },
      cut() {},
    } as unknown as Calls<PageOffer>;
    return { sent, taken, output: pageOutput(page, { columns: 80, rows: 24 }, true) };
  }
  it("gathers neighbours of one stream into one piece and sends on the next turn", async () => {
    const { sent, output } = recorded();
    output.write("a", "output");
    output.write("b\n", "output");
    output.write("w\n", "warning");
    expect(sent).toEqual([]);
    await wait(20);
    expect(sent).toEqual([[{ text: "ab\n", stream: "output" }, { text: "w\n", stream: "warning" }]]);
  });
  it("makes a script wait while too much is on its way", async () => {
    const { sent, taken, output } = recorded();
    for (let i = 0; i < 20; i++) output.write("x".repeat(32_768), "output");
    expect(sent.length).toBe(20);
    let drained = false;
    const waiting = output.drained().then(() => (drained = true));
    await wait(10);
    expect(drained).toBe(false);
    for (const resolve of taken.slice(0, 12)) resolve();
    await waiting;
    expect(drained).toBe(true);
  });
});

describe("openSavedFiles", () => {
  it("finds again what an earlier session wrote, and not what it removed", async () => {
    const store = memoryStore();
    const clock = systemClock("UTC");
    const { files: first } = await openSavedFiles(store, clock);
    first.makeDirectories("/home/partner/notes");
    first.write("/home/partner/notes/a.txt", new Uint8Array([65]));
    first.write("/home/partner/gone.txt", new Uint8Array([66]));
    await wait(300);
    first.remove("/home/partner/gone.txt");
    await wait(300);
    const { files: second } = await openSavedFiles(store, clock);
    expect([second.list("/home/partner"), [...second.read("/home/partner/notes/a.txt")]]).toEqual([["notes"], [65]]);
    expect(second.stat("/home/partner/notes/a.txt")).toEqual(first.stat("/home/partner/notes/a.txt"));
  });
  it("gives the page what the store does not keep beyond the worker", async () => {
    const clock = systemClock("UTC");
    const kept: PageFile[] = [];
    const first = await openSavedFiles({ ...memoryStore(), durable: false }, clock, { earlier: [], keep: (file) => void kept.push(file) });
    first.files.write("/home/partner/a.txt", new Uint8Array([65]));
    first.files.write("/home/partner/b.txt", new Uint8Array([66]));
    first.files.remove("/home/partner/b.txt");
    first.saveNow();
    await wait(50);
    const second = await openSavedFiles(memoryStore(), clock, { earlier: kept, keep() {} });
    expect([kept.map(([path, entry]) => [path, entry?.bytes?.[0]]), second.files.list("/home/partner"), [...second.files.read("/home/partner/a.txt")]])
      .toEqual([[["/home/partner/a.txt", 65], ["/home/partner/b.txt", undefined]], ["a.txt"], [65]]);
  });
  it("writes at once what waits when it is told to", async () => {
    const store = memoryStore();
    const clock = systemClock("UTC");
    const first = await openSavedFiles(store, clock);
    first.files.write("/home/partner/a.txt", new Uint8Array([65]));
    first.saveNow();
    expect((await openSavedFiles(store, clock)).files.list("/home/partner")).toEqual(["a.txt"]);
  });
});
