// The Store port's behaviour suite on memory, on IndexedDB, and on an IndexedDB that refuses.
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexedDbStore } from "#host/browser/indexed-db-store.ts";
import { memoryStore } from "#host/memory-store.ts";
import { storeSuite } from "./store-suite.ts";

const world = globalThis as { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange };
beforeEach(() => {
  world.indexedDB = new IDBFactory();
  world.IDBKeyRange = IDBKeyRange;
});
afterEach(() => {
  delete world.indexedDB;
  delete world.IDBKeyRange;
});

describe("memory", () => {
  storeSuite(memoryStore);
  it("is not durable", () => {
    expect(memoryStore().durable).toBe(false);
  });
});

describe("IndexedDB", () => {
  storeSuite(() => indexedDbStore("test"));
  it("is durable: a second store on the same database sees the values", async () => {
    const first = indexedDbStore("test");
    await first.set("a", 1);
    expect(await indexedDbStore("test").get("a")).toBe(1);
    expect(first.durable).toBe(true);
  });
  it("forgets everything on clear", async () => {
    const store = indexedDbStore("test");
    await store.set("a", 1);
    await store.clear();
    expect(await store.keys("")).toEqual([]);
  });
});

describe("IndexedDB that refuses", () => {
  const refusing = (said: string[] = []) => {
    delete world.indexedDB;
    return indexedDbStore("test", () => said.push("memory only"));
  };
  storeSuite(() => refusing());
  it("says once that it keeps nothing", async () => {
    const said: string[] = [];
    const store = refusing(said);
    expect(store.durable).toBe(true);
    await store.set("a", 1);
    await store.set("b", 2);
    expect([store.durable, said]).toEqual([false, ["memory only"]]);
    expect(await store.get("a")).toBe(1);
  });
});
