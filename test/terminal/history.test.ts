// History: survives a reload, is shared by tabs, keeps secrets, works without storage.
import { describe, expect, it } from "vitest";
import { openHistory } from "#terminal/history/history.ts";
import type { HistorySettings, OpenedHistory } from "#terminal/history/history.ts";
import { browserOfTabs } from "./fake-browser.ts";
import { parse } from "./language.ts";

let clock = 0;
const now = (): number => ++clock;

/** A history whose stored lines are there. */
async function opened(settings: HistorySettings): Promise<OpenedHistory> {
  const history = openHistory(settings);
  await history.loaded;
  return history;
}

describe("the history", () => {
  it("is there again after a reload", async () => {
    const browser = browserOfTabs();
    const first = await opened({ ...browser.tab("a"), now, parse });
    first.add("Get-Date", null);
    await first.saved();
    const again = await opened({ ...browser.tab("a"), now, parse });
    expect(again.lines()).toEqual([{ text: "Get-Date", foreign: false, log: null }]);
  });

  it("takes lines before the stored ones are read, and puts those in front", async () => {
    const browser = browserOfTabs();
    const first = await opened({ ...browser.tab("a"), now, parse });
    first.add("stored", null);
    await first.saved();
    const again = openHistory({ ...browser.tab("a"), now, parse });
    again.add("at once", null);
    expect(again.lines().map((line) => line.text)).toEqual(["at once"]);
    await again.loaded;
    await again.saved();
    expect(again.lines().map((line) => line.text)).toEqual(["stored", "at once"]);
    expect((browser.stored.get("history") as { text: string }[]).map(({ text }) => text)).toEqual(["stored", "at once"]);
  });

  it("keeps new lines to the tab while nothing is to be saved, and no more lines than asked for", async () => {
    const browser = browserOfTabs();
    const history = await opened({ ...browser.tab("a"), now, parse });
    history.add("saved", null);
    history.keep({ saved: false, limit: 2 });
    history.add("one", null);
    history.add("two", null);
    await history.saved();
    expect(history.lines().map((line) => line.text)).toEqual(["one", "two"]);
    expect((browser.stored.get("history") as { text: string }[]).map(({ text }) => text)).toEqual(["saved"]);
  });

  it("puts a tab's own lines nearest after a reload", async () => {
    const browser = browserOfTabs();
    const one = await opened({ ...browser.tab("one"), now, parse });
    const two = await opened({ ...browser.tab("two"), now, parse });
    one.add("first", null);
    two.add("second", null);
    await Promise.all([one.saved(), two.saved()]);
    const again = await opened({ ...browser.tab("one"), now, parse });
    expect(again.lines().map((line) => line.text)).toEqual(["second", "first"]);
  });

  it("marks lines of another open tab as foreign and finds them in a search", async () => {
    const browser = browserOfTabs();
    const one = await opened({ ...browser.tab("one"), now, parse });
    const two = await opened({ ...browser.tab("two"), now, parse });
    two.add("Get-Help", null);
    expect(one.lines()).toEqual([{ text: "Get-Help", foreign: true, log: null }]);
    expect(one.search("help").map((entry) => [entry.text, entry.tab])).toEqual([["Get-Help", "two"]]);
    expect(one.all().map((entry) => entry.text)).toEqual(["Get-Help"]);
  });

  it("loses no line when two tabs write at the same time", async () => {
    const browser = browserOfTabs();
    const one = await opened({ ...browser.tab("one"), now, parse });
    const two = await opened({ ...browser.tab("two"), now, parse });
    for (let at = 0; at < 20; at++) {
      one.add(`a${at}`, null);
      two.add(`b${at}`, null);
    }
    await Promise.all([one.saved(), two.saved()]);
    expect((browser.stored.get("history") as unknown[]).length).toBe(40);
  });

  it("keeps the newest 4,096 lines", async () => {
    const browser = browserOfTabs();
    browser.stored.set("history", Array.from({ length: 4096 }, (_, at) => ({ text: `line ${at}`, tab: "old", time: at })));
    const history = await opened({ ...browser.tab("a"), now, parse });
    history.add("newest", null);
    await history.saved();
    const stored = browser.stored.get("history") as { text: string }[];
    expect([stored.length, stored[0]?.text, stored.at(-1)?.text, history.lines().length]).toEqual([4096, "line 1", "newest", 4096]);
  });

  it("never stores or tells a sensitive line, but walks to it", async () => {
    const browser = browserOfTabs();
    const one = await opened({ ...browser.tab("one"), now, parse });
    const two = await opened({ ...browser.tab("two"), now, parse });
    one.add("$password = 'hunter2'", null);
    one.add("Connect-PartnerCenter -RefreshToken 'eyJhbGciOiJIUzI1NiJ9.x'", null);
    await one.saved();
    expect(JSON.stringify([...browser.stored])).toBe("[]");
    expect(two.lines()).toEqual([]);
    expect(one.lines().map((line) => line.text)).toEqual(["$password = 'hunter2'", "Connect-PartnerCenter -RefreshToken 'eyJhbGciOiJIUzI1NiJ9.x'"]);
  });

  it("does not add blank lines or an immediate repeat", async () => {
    const history = await opened({ ...browserOfTabs().tab("a"), now, parse });
    for (const line of ["dir", "dir", " ", "", "ls", "dir"]) history.add(line, null);
    expect(history.lines().map((line) => line.text)).toEqual(["dir", "ls", "dir"]);
  });

  it("works in memory when storage is blocked, and says so", async () => {
    const history = await opened({ ...browserOfTabs({ broken: true }).tab("a"), now, parse });
    history.add("dir", null);
    await history.saved();
    expect(history.lines().map((line) => line.text)).toEqual(["dir"]);
    expect(history.notice()).toBe("History is kept in this tab only: the browser offers no storage here, or it is full.");
  });

  it("says nothing when storage works", async () => {
    const history = await opened({ ...browserOfTabs().tab("a"), now, parse });
    expect(history.notice()).toBe(null);
  });

  it("survives rubbish in the store and in messages", async () => {
    const browser = browserOfTabs();
    browser.stored.set("history", [null, 5, { text: 7 }, { text: "ok", tab: "x", time: 1 }]);
    const history = await opened({ ...browser.tab("a"), now, parse });
    browser.tab("b").channel.post({ kind: "history-line", entry: { text: 5 } });
    browser.tab("b").channel.post("hello");
    expect(history.lines().map((line) => line.text)).toEqual(["ok"]);
  });

  it("forgets everything when cleared", async () => {
    const browser = browserOfTabs();
    const history = await opened({ ...browser.tab("a"), now, parse });
    history.add("dir", null);
    await history.clear();
    expect([history.lines(), browser.stored.get("history")]).toEqual([[], []]);
  });
});
