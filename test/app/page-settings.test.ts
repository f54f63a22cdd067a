// What the page takes from the window: the height a soft keyboard leaves, and whether xterm speaks itself.
import { describe, expect, it } from "vitest";
import { wantsScreenReader } from "#app/screen-reader.ts";
import { followVisibleHeight } from "#app/visible-height.ts";

describe("the visible height", () => {
  it("follows the viewport, but not while it is zoomed", () => {
    const listeners: (() => void)[] = [];
    const viewport = { height: 600, scale: 1, addEventListener: (_type: string, listener: () => void) => void listeners.push(listener) };
    const set: string[] = [];
    const root = { style: { setProperty: (name: string, value: string) => void set.push(`${name}: ${value}`) } } as unknown as HTMLElement;
    followVisibleHeight(viewport, root, () => void set.push("to the top"));
    const changed = (height: number, scale: number) => {
      Object.assign(viewport, { height, scale });
      listeners[0]!();
    };
    changed(310.4, 1);
    changed(155, 2);
    changed(600, 1);
    expect([set, listeners.length]).toEqual([["--visible-height: 310px", "to the top", "--visible-height: 600px", "to the top"], 2]);
  });
});

describe("xterm's screen-reader mode", () => {
  it("is asked for by the address, remembered, and taken back", () => {
    const kept = new Map<string, string>();
    const store = () => ({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) });
    expect(["", "?sr=1", "", "?sr=0", ""].map((search) => wantsScreenReader(search, store))).toEqual([false, true, true, false, false]);
  });

  it("holds for the page where nothing can be remembered", () => {
    const store = () => {
      throw new Error("blocked");
    };
    expect(["?sr=1", ""].map((search) => wantsScreenReader(search, store))).toEqual([true, false]);
  });
});
