// Keys before the stored history is there.
import { describe, expect, it } from "vitest";
import type { Key } from "#terminal/dispatch.ts";
import { waitForHistory } from "#terminal/history/wait-for-history.ts";
import { keyTable } from "#terminal/keymap/key-row.ts";
import { windowsKeys } from "#terminal/keymap/windows.ts";

const key = (chord: string): Key => ({ chord, text: chord.length === 1 ? chord : "" });

const windows = keyTable(windowsKeys);

function keyboard() {
  let load = (): void => undefined;
  const loaded = new Promise<void>((resolve) => (load = resolve));
  const pressed: string[] = [];
  const press = waitForHistory(loaded, () => windows, (one) => {
    pressed.push(one.chord);
    return one.chord !== "F5";
  });
  return { press: (chord: string) => press(key(chord)), pressed, load: () => (load(), loaded) };
}

describe("keys before the stored history is there", () => {
  it("are pressed at once as long as none asks for history", () => {
    const { press, pressed } = keyboard();
    expect([press("a"), press("F5")]).toEqual([true, false]);
    expect(pressed).toEqual(["a", "F5"]);
  });

  it("wait from the first that asks for it, and come in their order", async () => {
    const { press, pressed, load } = keyboard();
    expect([press("a"), press("ArrowUp"), press("b")]).toEqual([true, true, true]);
    expect(pressed).toEqual(["a"]);
    await load();
    expect([press("c"), pressed]).toEqual([true, ["a", "ArrowUp", "b", "c"]]);
  });
});
