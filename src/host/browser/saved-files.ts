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

/** Opens the files kept in the store; the home folder is made when it is missing. */
export async function openSavedFiles(store: Store, clock: Clock): Promise<SavedFiles> {
  const files = new MemoryFileStore(() => clock.now());
  const keys = await store.keys(prefix);
  const entries = await Promise.all(keys.map((key) => store.get(key)));
  files.restore(entries.filter((entry) => entry !== undefined) as SavedEntry[]);
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
