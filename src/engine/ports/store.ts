// A keyed store that outlives the session: history, settings, the practice tenant in the page.

export interface Store {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Keys that start with the prefix, sorted by code unit. */
  keys(prefix: string): Promise<string[]>;
  /** Reads, changes and writes one key as one step that no other tab can interleave with. */
  update(key: string, change: (old: unknown) => unknown): Promise<void>;
  /** False when nothing is kept beyond this page (storage blocked or full): the host says so once. */
  readonly durable: boolean;
}
