// Files and folders as objects: System.IO.FileInfo and DirectoryInfo over the session's file store.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { runningEngine } from "../pipeline/running.ts";
import type { FileEntry, FileStore } from "../ports/file-store.ts";
import { folderOf, nameOf, normalPath } from "./path-text.ts";

/** FileAttributes bits. */
export const Attribute = { ReadOnly: 1, Hidden: 2, Directory: 16, Normal: 128 } as const;

/** The file store of the session that runs. */
export function filesNow(): FileStore {
  return runningEngine().ports.files;
}

/** A path as .NET takes it: relative ones from the session's folder; both separators. */
export function fullPathNow(path: string): string {
  const text = path.replace(/^[A-Za-z]:(?=[\\/])/, "");
  return normalPath(/^[\\/]/.test(text) ? text : `${runningEngine().location()}/${text}`);
}

export function isHidden(path: string): boolean {
  return nameOf(path).startsWith(".");
}

export function attributesOf(path: string, entry: FileEntry): number {
  const bits = (entry.directory ? Attribute.Directory : 0) | (entry.readOnly ? Attribute.ReadOnly : 0) | (isHidden(path) ? Attribute.Hidden : 0);
  return bits || Attribute.Normal;
}

export abstract class FileSystemItem extends NetObject {
  readonly path: string;
  /** Looked at anew at each read: the file may change. */
  readonly files: FileStore;
  constructor(path: string, files: FileStore = filesNow()) {
    super();
    this.path = path;
    this.files = files;
  }
  get entry(): FileEntry | null {
    return this.files.stat(this.path);
  }
  get name(): string {
    return nameOf(this.path) || "/";
  }
  get extension(): string {
    const dot = this.name.lastIndexOf(".");
    return dot < 0 || dot === this.name.length - 1 ? "" : this.name.slice(dot);
  }
  get attributes(): number {
    const { entry } = this;
    return entry ? attributesOf(this.path, entry) : -1;
  }
  setTimes(times: { created?: number; modified?: number; readOnly?: boolean }): void {
    if (!this.entry) throw new NetException("System.IO.FileNotFoundException", `Could not find file '${this.path}'.`, null, { FileName: this.path });
    this.files.setTimes(this.path, times);
  }
  equals(other: unknown): boolean {
    return this === other;
  }
  toText(): string {
    return this.path;
  }
}

export class FileItem extends FileSystemItem {
  override get netType(): NetType {
    return typeNamed("System.IO.FileInfo");
  }
  get exists(): boolean {
    return this.entry?.directory === false;
  }
  get length(): number {
    const { entry } = this;
    if (!entry || entry.directory) throw new NetException("System.IO.FileNotFoundException", `Could not find file '${this.path}'.`, null, { FileName: this.path });
    return entry.size;
  }
  get directory(): FolderItem {
    return new FolderItem(folderOf(this.path) || "/", this.files);
  }
  get baseName(): string {
    const { name, extension } = this;
    return extension ? name.slice(0, -extension.length) : name;
  }
}

export class FolderItem extends FileSystemItem {
  override get netType(): NetType {
    return typeNamed("System.IO.DirectoryInfo");
  }
  get exists(): boolean {
    return this.entry?.directory === true;
  }
  get parent(): FolderItem | null {
    const folder = folderOf(this.path);
    return folder ? new FolderItem(folder, this.files) : null;
  }
}

/** The object for what stands at the path; a file where nothing is. */
export function itemAt(path: string, files: FileStore): FileItem | FolderItem {
  return files.stat(path)?.directory ? new FolderItem(path, files) : new FileItem(path, files);
}

/** "d----", "--r--", "---h-" as Get-ChildItem shows them. */
export function modeOf(item: FileSystemItem): string {
  const bits = item.attributes;
  if (bits === -1) return "";
  return `${bits & Attribute.Directory ? "d" : "-"}-${bits & Attribute.ReadOnly ? "r" : "-"}${bits & Attribute.Hidden ? "h" : "-"}-`;
}
