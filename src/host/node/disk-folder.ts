// A folder of the machine as a source for mounts (-Mount): read when a script looks, never written.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FolderSource } from "../memory-file-store.ts";

/** Entries that cannot be read (broken links, no permission) are left out. */
export function diskFolder(path: string): FolderSource {
  return {
    list() {
      return readdirSync(path).flatMap((name) => {
        try {
          const stat = statSync(join(path, name));
          if (!stat.isDirectory() && !stat.isFile()) return [];
          const readOnly = !stat.isDirectory() && (stat.mode & 0o200) === 0;
          return [{ name, directory: stat.isDirectory(), size: stat.size, created: stat.birthtimeMs, modified: stat.mtimeMs, readOnly }];
        } catch {
          return [];
        }
      });
    },
    folder: (name) => diskFolder(join(path, name)),
    read: (name) => new Uint8Array(readFileSync(join(path, name))),
  };
}
