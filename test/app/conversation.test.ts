// The page's loop, its progress line, its links and its search for an API.
import { describe, expect, it } from "vitest";
import { converse } from "#app/conversation.ts";
import type { Screen } from "#app/conversation.ts";
import { findApi } from "#app/find-api.ts";
import { linkWith, prefillFrom } from "#app/prefill.ts";
import { progressLine } from "#app/progress-line.ts";
import { readChoice } from "#app/theme.ts";

function screenOf(lines: string[]): { screen: Screen; seen: string[] } {
  const seen: string[] = [];
  const screen: Screen = {
    readLine: async (prompt, options) => {
      seen.push(`${prompt}|${options?.initial ?? ""}`);
      return lines.shift() ?? null;
    },
    write: async (text) => void seen.push(text),
  };
  return { screen, seen };
}
const ready = Promise.resolve("PS> ");

describe("converse", () => {
  it("shows each line's own next prompt, brings the prefilled text once, and passes empty lines over", async () => {
    const { screen, seen } = screenOf(["one", "  ", "two"]);
    const ran: string[] = [];
    const engine = { run: async (text: string) => ({ success: true, exitCode: null, prompt: `${ran.push(text)}> ` }), restart: async () => "new> " };
    await converse({ screen, engine, firstPrompt: "0> ", ready, initial: "pre" });
    expect([ran, seen]).toEqual([["one", "two"], ["0> |pre", "1> |", "1> |", "2> |"]]);
  });
  it("opens a new session after exit and says so", async () => {
    const { screen, seen } = screenOf(["exit 3"]);
    const engine = { run: async () => ({ success: true, exitCode: 3, prompt: "old> " }), restart: async () => "new> " };
    await converse({ screen, engine, firstPrompt: "0> ", ready });
    expect(seen).toEqual(["0> |", "The session ended with exit code 3; this is a new one.\n", "new> |"]);
  });
  it("shows a failure of the program and goes on", async () => {
    const { screen, seen } = screenOf(["x"]);
    const engine = { run: () => Promise.reject(new Error("a bug")), restart: async () => "new> " };
    await converse({ screen, engine, firstPrompt: "0> ", ready });
    expect(seen).toEqual(["0> |", "PartnerShell itself failed: a bug\nPlease report this with the line you ran.\n", "0> |"]);
  });
});

describe("progressLine", () => {
  const record = { activityId: 1, parentId: -1, activity: "Copy", status: "a.txt", currentOperation: "", percent: 50, secondsRemaining: 3, completed: false };
  it("shows the newest open record and nothing when all are done", () => {
    const line = progressLine();
    expect(line(record)).toBe("Copy · a.txt [##########          ] 50% 3 s left");
    expect(line({ ...record, activityId: 2, percent: -1, activity: "Inner", status: "" })).toBe("Inner");
    expect(line({ ...record, activityId: 2, completed: true })).toBe("Copy · a.txt [##########          ] 50% 3 s left");
    expect(line({ ...record, completed: true })).toBe(null);
  });
});

describe("prefill", () => {
  it("reads back what a link carries, line breaks and signs too", () => {
    const text = "Get-PartnerCustomer |\n  ? { $_.Name -like '*&#ä+ ' }";
    expect(prefillFrom(new URL(linkWith("https://x.test/shell/?a=1", text)).hash)).toBe(text);
    expect([prefillFrom(""), prefillFrom("#other=1"), prefillFrom("#code=")]).toEqual([null, null, null]);
  });
});

describe("findApi", () => {
  const replying = (status: number, body: string) => (async () => new Response(body, { status })) as typeof fetch;
  it("takes an origin whose health check answers", async () => {
    expect(await findApi("http://x.test", replying(200, '{"status":"ok"}'))).toBe("http://x.test");
  });
  it.each([["a page for everything", replying(200, "<!doctype html>")], ["other JSON", replying(200, "null")], ["nothing", replying(404, '{"status":"ok"}')], ["no network", (() => Promise.reject(new TypeError("no"))) as typeof fetch]])(
    "does not take a host with %s", async (_title, send) => {
      expect(await findApi("http://x.test", send)).toBe(null);
    });
  it("does not ask when the page is a file", async () => {
    expect(await findApi("file://", replying(200, '{"status":"ok"}'))).toBe(null);
  });
});

describe("readChoice", () => {
  it("takes what is kept, and the system's theme when it is unknown or storage is blocked", () => {
    const kept = (value: string | null) => () => ({ getItem: () => value, setItem() {} });
    const blocked = () => {
      throw new Error("blocked");
    };
    expect([readChoice(kept("light")), readChoice(kept("pink")), readChoice(kept(null)), readChoice(blocked)]).toEqual(["light", "system", "system", "system"]);
  });
});
