// The session's files in the browser: all in memory, read from the store at the start and saved behind as they change.
import type { Clock } from "#engine/ports/clock.ts";
import type { Store } from "#engine/ports/store.ts";
import { MemoryFileStore } from "../memory-file-store.ts";
import type { SavedEntry } from "../memory-file-store.ts";

const prefix = "file:";
const delay = 200;

/** Opens the files kept in the store; the home folder is made when it is missing. */
export async function openSavedFiles(store: Store, clock: Clock): Promise<MemoryFileStore> {
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
    for (const path of paths) {
      const entry = files.saved(path);
      if (entry) await store.set(prefix + path, entry);
      else await store.delete(prefix + path);
    }
  };
  files.onChange = (path) => {
    changed.add(path);
    timer ??= setTimeout(() => void save(), delay);
  };
  return files;
}
