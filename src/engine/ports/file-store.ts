// The files a session sees: POSIX paths, bytes and times. Synchronous, because scripts are; hosts keep it in memory and save behind it.

export interface FileEntry {
  readonly directory: boolean;
  /** Bytes; 0 for a directory. */
  readonly size: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly created: number;
  readonly modified: number;
  readonly readOnly: boolean;
}

export interface FileStore {
  /** Null when nothing is there. Paths are absolute, normalised, "/" as separator. */
  stat(path: string): FileEntry | null;
  /** Names in the directory, sorted by code unit. */
  list(path: string): string[];
  read(path: string): Uint8Array;
  write(path: string, bytes: Uint8Array): void;
  makeDirectory(path: string): void;
  /** Removes a file or an empty directory. */
  remove(path: string): void;
  rename(from: string, to: string): void;
  setTimes(path: string, times: { created?: number; modified?: number; readOnly?: boolean }): void;
}
