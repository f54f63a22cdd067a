// A browser for history tests: one store that several tabs share, and a channel between them.
import type { Store } from "#engine/ports/store.ts";
import type { TabChannel } from "#engine/ports/tab-channel.ts";

export interface FakeBrowser {
  stored: Map<string, unknown>;
  tab(name: string): { store: Store; channel: TabChannel; tab: string };
}

/** Tabs opened on the same browser see each other's store and messages. */
export function browserOfTabs(settings: { durable?: boolean; broken?: boolean } = {}): FakeBrowser {
  const stored = new Map<string, unknown>();
  const listeners: { tab: string; hear(message: unknown): void }[] = [];
  const guard = (): Promise<void> => (settings.broken === true ? Promise.reject(new Error("storage is blocked")) : Promise.resolve());
  const store: Store = {
    durable: settings.durable ?? true,
    get: (key) => guard().then(() => structuredClone(stored.get(key))),
    set: (key, value) => guard().then(() => void stored.set(key, structuredClone(value))),
    delete: (key) => guard().then(() => void stored.delete(key)),
    keys: (prefix) => guard().then(() => [...stored.keys()].filter((key) => key.startsWith(prefix)).sort()),
    update: (key, change) => guard().then(() => void stored.set(key, structuredClone(change(structuredClone(stored.get(key)))))),
  };
  return {
    stored,
    tab: (tab) => ({
      store, tab,
      channel: {
        post: (message) => {
          for (const one of listeners) if (one.tab !== tab) one.hear(structuredClone(message));
        },
        subscribe: (listener) => {
          const one = { tab, hear: listener };
          listeners.push(one);
          return () => void listeners.splice(listeners.indexOf(one), 1);
        },
      },
    }),
  };
}
