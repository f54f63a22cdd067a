// A file store in memory, for both hosts: a tree of nodes whose folders and files may be read lazily from somewhere else (mounts).
import { NetException } from "#dotnet/core/exception.ts";
import type { FileEntry, FileStore } from "#engine/ports/file-store.ts";

/** A folder elsewhere, read on demand; what scripts change stays in memory. */
export interface FolderSource {
  list(): { name: string; directory: boolean; size: number; created: number; modified: number; readOnly: boolean }[];
  folder(name: string): FolderSource;
  read(name: string): Uint8Array;
}

interface FileNode {
  readonly directory: false;
  size: number;
  /** Bytes that count against the space there is; 0 for a file of a mounted folder. */
  written: number;
  /** The bytes, or how to get them. */
  bytes: Uint8Array | (() => Uint8Array);
  created: number;
  modified: number;
  readOnly: boolean;
}

interface FolderNode {
  readonly directory: true;
  /** The children, or how to get them. */
  children: Map<string, Node> | (() => Map<string, Node>);
  created: number;
  modified: number;
  readOnly: boolean;
}

type Node = FileNode | FolderNode;

/** One stored file or folder, as a host saves it. */
export interface SavedEntry {
  path: string;
  /** Null for a folder. */
  bytes: Uint8Array | null;
  created: number;
  modified: number;
  readOnly: boolean;
}

/** Bytes all files together may have, so that a script cannot fill the memory of the tab. */
const SPACE = 1 << 28;
/** Linux's limits. */
const LONGEST_PATH = 4095;
const LONGEST_NAME = 255;

function checkLength(path: string): void {
  if (path.length <= LONGEST_PATH && path.length - path.lastIndexOf("/") - 1 <= LONGEST_NAME) return;
  throw new NetException("System.IO.PathTooLongException", `The path '${path}' is too long, or a component of the specified path is too long.`);
}

/** What .NET says of a folder where it wants a file. */
const denied = (path: string) => new NetException("System.UnauthorizedAccessException", `Access to the path '${path}' is denied.`);

const segments = (path: string) => path.split("/").filter((part) => part !== "");
const parentOf = (path: string) => `/${segments(path).slice(0, -1).join("/")}`;

/** Errors are those of .NET's File and Directory: a cmdlet need not look at everything before it reads. */
export class MemoryFileStore implements FileStore {
  readonly #now: () => number;
  readonly #root: FolderNode;
  #used = 0;
  /** Called with each path that changed, for hosts that save behind. */
  onChange: ((path: string) => void) | null = null;

  constructor(now: () => number) {
    this.#now = now;
    this.#root = this.#newFolder();
  }

  #newFolder(): FolderNode {
    const time = this.#now();
    return { directory: true, children: new Map(), created: time, modified: time, readOnly: false };
  }

  /** Throws what .NET says of a full disk. */
  #take(path: string, bytes: number): void {
    if (bytes > 0 && this.#used + bytes > SPACE) throw new NetException("System.IO.IOException", `No space left on device : '${path}'`);
    this.#used += bytes;
  }

  #childrenOf(folder: FolderNode): Map<string, Node> {
    if (typeof folder.children === "function") folder.children = folder.children();
    return folder.children;
  }

  #find(path: string): Node | null {
    let node: Node = this.#root;
    for (const name of segments(path)) {
      if (!node.directory) return null;
      const next = this.#childrenOf(node).get(name);
      if (!next) return null;
      node = next;
    }
    return node;
  }

  #need(path: string): Node {
    const node = this.#find(path);
    if (!node) throw new NetException("System.IO.FileNotFoundException", `Could not find file '${path}'.`);
    return node;
  }

  #parent(path: string): Map<string, Node> {
    const parent = this.#find(parentOf(path));
    if (!parent?.directory) throw new NetException("System.IO.DirectoryNotFoundException", `Could not find a part of the path '${path}'.`);
    parent.modified = this.#now();
    return this.#childrenOf(parent);
  }

  stat(path: string): FileEntry | null {
    const node = this.#find(path);
    if (!node) return null;
    const { directory, created, modified, readOnly } = node;
    return { directory, size: node.directory ? 0 : node.size, created, modified, readOnly };
  }

  list(path: string): string[] {
    const node = this.#need(path);
    if (!node.directory) throw new NetException("System.IO.IOException", `The directory name is invalid. : '${path}'`);
    return [...this.#childrenOf(node).keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  read(path: string): Uint8Array {
    const node = this.#need(path);
    if (node.directory) throw denied(path);
    if (typeof node.bytes === "function") node.bytes = node.bytes();
    return node.bytes.slice();
  }

  write(path: string, bytes: Uint8Array): void {
    const folder = this.#parent(path);
    const name = segments(path).at(-1)!;
    const old = folder.get(name);
    if (old?.directory) throw denied(path);
    checkLength(path);
    this.#take(path, bytes.length - (old?.written ?? 0));
    const time = this.#now();
    folder.set(name, { directory: false, size: bytes.length, written: bytes.length, bytes: bytes.slice(), created: old?.created ?? time, modified: time, readOnly: old?.readOnly ?? false });
    this.onChange?.(path);
  }

  makeDirectory(path: string): void {
    const folder = this.#parent(path);
    const name = segments(path).at(-1)!;
    if (folder.has(name)) throw new NetException("System.IO.IOException", `The file '${path}' already exists.`);
    checkLength(path);
    folder.set(name, this.#newFolder());
    this.onChange?.(path);
  }

  /** Makes a folder with all folders above it; nothing happens where it is there. */
  makeDirectories(path: string): void {
    const parts = segments(path);
    for (let i = 1; i <= parts.length; i++) {
      const part = `/${parts.slice(0, i).join("/")}`;
      if (!this.#find(part)) this.makeDirectory(part);
    }
  }

  remove(path: string): void {
    const node = this.#need(path);
    if (node === this.#root) throw denied(path);
    if (node.directory && this.#childrenOf(node).size > 0) throw new NetException("System.IO.IOException", `Directory not empty : '${path}'`);
    this.#parent(path).delete(segments(path).at(-1)!);
    if (!node.directory) this.#used -= node.written;
    this.onChange?.(path);
  }

  rename(from: string, to: string): void {
    const node = this.#need(from);
    if (to === from || to.startsWith(`${from}/`)) throw new NetException("System.IO.IOException", `Invalid argument : '${from}'`);
    const target = this.#parent(to);
    this.#parent(from).delete(segments(from).at(-1)!);
    target.set(segments(to).at(-1)!, node);
    this.onChange?.(from);
    this.#announce(to, node);
  }

  #announce(path: string, node: Node): void {
    this.onChange?.(path);
    if (node.directory && this.onChange) for (const [name, child] of this.#childrenOf(node)) this.#announce(`${path}/${name}`, child);
  }

  setTimes(path: string, times: { created?: number; modified?: number; readOnly?: boolean }): void {
    const node = this.#need(path);
    node.created = times.created ?? node.created;
    node.modified = times.modified ?? node.modified;
    node.readOnly = times.readOnly ?? node.readOnly;
    this.onChange?.(path);
  }

  /** Shows a folder from elsewhere at the path. */
  mount(path: string, source: FolderSource): void {
    this.makeDirectories(path);
    const node = this.#need(path);
    if (!node.directory) throw new NetException("System.IO.IOException", `The directory name is invalid. : '${path}'`);
    node.children = () => childrenFrom(source);
  }

  /** Shows the folder's entries around those that are there already, which stay. */
  mountAround(path: string, source: FolderSource): void {
    this.makeDirectories(path);
    const node = this.#need(path);
    if (!node.directory) throw new NetException("System.IO.IOException", `The directory name is invalid. : '${path}'`);
    const own = this.#childrenOf(node);
    node.children = () => new Map([...childrenFrom(source), ...own]);
  }

  /** One entry for saving; null when nothing is there any more. */
  saved(path: string): SavedEntry | null {
    const node = this.#find(path);
    if (!node) return null;
    return { path, bytes: node.directory ? null : this.read(path), created: node.created, modified: node.modified, readOnly: node.readOnly };
  }

  /** Puts saved entries back, folders before what is in them; says nothing to `onChange`. */
  restore(entries: Iterable<SavedEntry>): void {
    const listener = this.onChange;
    this.onChange = null;
    for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      this.makeDirectories(entry.bytes ? parentOf(entry.path) : entry.path);
      if (entry.bytes) this.write(entry.path, entry.bytes);
      this.setTimes(entry.path, entry);
    }
    this.onChange = listener;
  }
}

function childrenFrom(source: FolderSource): Map<string, Node> {
  return new Map(source.list().map(({ name, directory, size, created, modified, readOnly }): [string, Node] => {
    const times = { created, modified, readOnly };
    if (directory) return [name, { directory: true, children: () => childrenFrom(source.folder(name)), ...times }];
    return [name, { directory: false, size, written: 0, bytes: () => source.read(name), ...times }];
  }));
}
