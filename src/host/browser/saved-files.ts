// The session's files in the browser: all in memory, read from the store at the start and saved behind as they change.
import type { Clock } from "#engine/ports/clock.ts";
import type { Store } from "#engine/ports/store.ts";
import { MemoryFileStore } from "../memory-file-store.ts";
import type { SavedEntry } from "../memory-file-store.ts";

const prefix = "file:";
const delay = 200;

export interface SavedFiles {
  files: MemoryFileStore;
  /** Writes what waits at once: the next line may leave no time for it. */
  saveNow(): void;
}

/** A file or folder as the page keeps it while the store keeps nothing; null: removed. */
export type PageFile = readonly [path: string, entry: SavedEntry | null];

/** The page's memory, which outlives the worker. */
export interface PageFiles {
  /** What an earlier worker gave it. */
  earlier: readonly PageFile[];
  keep(file: PageFile): void;
}

/** Opens the files kept in the store, or else by the page; the home folder is made when it is missing. */
export async function openSavedFiles(store: Store, clock: Clock, page: PageFiles = { earlier: [], keep() {} }): Promise<SavedFiles> {
  const files = new MemoryFileStore(() => clock.now());
  const keys = await store.keys(prefix);
  const entries = await Promise.all(keys.map((key) => store.get(key)));
  files.restore(entries.filter((entry) => entry !== undefined) as SavedEntry[]);
  for (const [path, entry] of page.earlier) {
    if (entry) files.restore([entry]);
    else if (files.stat(path)) files.remove(path);
  }
  for (const path of ["/home/partner", "/tmp"]) files.makeDirectories(path);

  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const save = async () => {
    timer = null;
    const paths = [...changed];
    changed.clear();
    await Promise.all(paths.map((path) => {
      const entry = files.saved(path);
      return entry ? store.set(prefix + path, entry) : store.delete(prefix + path);
    }));
    if (!store.durable) for (const path of paths) page.keep([path, files.saved(path)]);
  };
  files.onChange = (path) => {
    changed.add(path);
    timer ??= setTimeout(() => void save(), delay);
  };
  return {
    files,
    saveNow() {
      if (timer === null) return;
      clearTimeout(timer);
      void save();
    },
  };
}
