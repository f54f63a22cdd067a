// Keys pressed while the stored history is still being read: one that asks for it waits, and so do those behind it.
import type { Key } from "../dispatch.ts";
import type { KeyTable } from "../keymap/key-row.ts";

/** `press` for the time before `loaded` resolves and after it. What `press` gives for a key that waits is not known yet: the browser does not get it. */
export function waitForHistory(loaded: Promise<void>, keys: () => KeyTable, press: (key: Key) => boolean): (key: Key) => boolean {
  let there = false;
  const waiting: Key[] = [];
  void loaded.then(() => {
    there = true;
    for (const key of waiting) press(key);
  });
  return (key) => {
    const asks = keys().get(key.chord)?.name.includes("History") ?? false;
    if (there || (waiting.length === 0 && !asks)) return press(key);
    waiting.push(key);
    return true;
  };
}
