// The Store port on IndexedDB. Where the browser refuses (private windows, blocked cookies, full disk) it goes on in memory and says so.
import { clear, createStore, del, get, promisifyRequest, set, update } from "idb-keyval";
import type { UseStore } from "idb-keyval";
import type { Store } from "#engine/ports/store.ts";
import { memoryStore } from "../memory-store.ts";

export interface IndexedDbStore extends Store {
  /** Forgets everything; for "erase my data". */
  clear(): Promise<void>;
}

const afterEvery = "\uffff";

/** Opens the named database. `onMemoryOnly` is called once, at the first refusal; from then on nothing is kept beyond the page. */
export function indexedDbStore(name: string, onMemoryOnly: () => void = () => {}): IndexedDbStore {
  const memory = memoryStore();
  let database: UseStore | null = null;
  let durable = true;
  const giveUp = () => {
    if (durable) {
      durable = false;
      onMemoryOnly();
    }
  };
  const attempt = async <T>(onDisk: (store: UseStore) => Promise<T>, inMemory: () => Promise<T>): Promise<T> => {
    if (!durable) return inMemory();
    try {
      database ??= createStore(name, "values");
      return await onDisk(database);
    } catch {
      // Any refusal counts: what was on disk stays there, this page goes on without it.
      giveUp();
      return inMemory();
    }
  };
  return {
    get durable() {
      return durable;
    },
    get: (key) => attempt((store) => get(key, store), () => memory.get(key)),
    set: (key, value) => attempt((store) => set(key, value, store), () => memory.set(key, value)),
    delete: (key) => attempt((store) => del(key, store), () => memory.delete(key)),
    keys: (prefix) => attempt(
      (store) => store("readonly", (table) => promisifyRequest(table.getAllKeys(IDBKeyRange.bound(prefix, prefix + afterEvery)))).then((keys) => keys.map(String)),
      () => memory.keys(prefix),
    ),
    update: async (key, change) => {
      // An error of the caller's own function is the caller's, not the database's.
      let thrown: { error: unknown } | null = null;
      const guarded = (old: unknown) => {
        try {
          return change(old);
        } catch (error) {
          thrown = { error };
          return old;
        }
      };
      await attempt((store) => update(key, guarded, store), () => memory.update(key, guarded));
      if (thrown) throw (thrown as { error: unknown }).error;
    },
    clear: () => attempt((store) => clear(store), async () => {
      for (const key of await memory.keys("")) await memory.delete(key);
    }),
  };
}
