// A keyed store in memory: for the command line program, for tests, and for pages whose storage is blocked.
import type { Store } from "#engine/ports/store.ts";

/** `durable` is false: nothing outlives the process or the page. */
export function memoryStore(): Store {
  const values = new Map<string, unknown>();
  return {
    durable: false,
    // Values are copied both ways, as a database does: nobody changes what is stored by changing what was handed out.
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => void values.set(key, structuredClone(value)),
    delete: async (key) => void values.delete(key),
    keys: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    update: async (key, change) => void values.set(key, structuredClone(change(structuredClone(values.get(key))))),
  };
}
