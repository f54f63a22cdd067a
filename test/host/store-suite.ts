// What every Store must do; run on each implementation.
import { expect, it } from "vitest";
import type { Store } from "#engine/ports/store.ts";

export function storeSuite(open: () => Promise<Store> | Store): void {
  it("gives undefined for a key that nobody set", async () => {
    expect(await (await open()).get("none")).toBe(undefined);
  });
  it("gives back what was set, as a copy", async () => {
    const store = await open();
    const value = { list: [1, { deep: "x" }], bytes: new Uint8Array([1, 2]) };
    await store.set("a", value);
    value.list.push(2);
    expect(await store.get("a")).toEqual({ list: [1, { deep: "x" }], bytes: new Uint8Array([1, 2]) });
  });
  it("keeps null apart from nothing", async () => {
    const store = await open();
    await store.set("a", null);
    expect(await store.get("a")).toBe(null);
  });
  it("forgets a deleted key and does not mind deleting it twice", async () => {
    const store = await open();
    await store.set("a", 1);
    await store.delete("a");
    await store.delete("a");
    expect(await store.get("a")).toBe(undefined);
  });
  it("lists the keys with a prefix, sorted by code unit", async () => {
    const store = await open();
    for (const key of ["b:1", "a:z", "a:B", "a:a", "a", "a:ä", "__proto__"]) await store.set(key, key);
    expect(await store.keys("a:")).toEqual(["a:B", "a:a", "a:z", "a:ä"]);
    expect(await store.keys("")).toEqual(["__proto__", "a", "a:B", "a:a", "a:z", "a:ä", "b:1"]);
  });
  it("updates a key in one step even when many do it at once", async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 50 }, () => store.update("n", (old) => ((old as number | undefined) ?? 0) + 1)));
    expect(await store.get("n")).toBe(50);
  });
  it("keeps the old value and hands on the error when a change fails", async () => {
    const store = await open();
    await store.set("n", 1);
    await expect(store.update("n", () => {
      throw new Error("no");
    })).rejects.toThrow("no");
    expect(await store.get("n")).toBe(1);
  });
}
