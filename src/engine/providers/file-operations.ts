// What the methods of System.IO.File, Directory, FileInfo and DirectoryInfo do, with .NET's exceptions.
import { NetException } from "#dotnet/core/exception.ts";
import type { FileEntry } from "../ports/file-store.ts";
import { FileStream } from "./file-stream.ts";
import { filesNow } from "./file-item.ts";
import { folderOf, under } from "./path-text.ts";
import { fitsFilter } from "./resolve-path.ts";

export function noFile(path: string): NetException {
  return new NetException("System.IO.FileNotFoundException", `Could not find file '${path}'.`, null, { FileName: path });
}

export function noPart(path: string): NetException {
  return new NetException("System.IO.DirectoryNotFoundException", `Could not find a part of the path '${path}'.`);
}

export function noAccess(path: string): NetException {
  return new NetException("System.UnauthorizedAccessException", `Access to the path '${path}' is denied.`);
}

/** A file's entry. Errors: FileNotFoundException, DirectoryNotFoundException, UnauthorizedAccessException for a folder. */
export function fileEntry(path: string): FileEntry {
  const entry = filesNow().stat(path);
  if (entry?.directory) throw noAccess(path);
  if (entry) return entry;
  throw filesNow().stat(folderOf(path) || "/")?.directory ? noFile(path) : noPart(path);
}

export function readBytes(path: string): Uint8Array {
  fileEntry(path);
  return filesNow().read(path);
}

/** Makes sure that a file can be written there. */
export function checkWritable(path: string): void {
  const files = filesNow();
  const entry = files.stat(path);
  if (entry?.directory || entry?.readOnly) throw noAccess(path);
  if (!entry && !files.stat(folderOf(path) || "/")?.directory) throw noPart(path);
}

export function writeBytes(path: string, bytes: Uint8Array): void {
  checkWritable(path);
  filesNow().write(path, bytes);
}

/** Nothing happens where no file is. */
export function deleteFile(path: string): void {
  const entry = filesNow().stat(path);
  if (entry?.directory) throw noAccess(path);
  if (entry) filesNow().remove(path);
  else if (!filesNow().stat(folderOf(path) || "/")?.directory) throw noPart(path);
}

export function deleteFolder(path: string, recurse: boolean): void {
  const files = filesNow();
  const entry = files.stat(path);
  if (!entry) throw noPart(path);
  if (!entry.directory) throw new NetException("System.IO.IOException", `The directory name is invalid. : '${path}'`);
  const names = files.list(path);
  if (names.length && !recurse) throw new NetException("System.IO.IOException", `Directory not empty : '${path}'`);
  for (const name of names) {
    const child = under(path, name);
    if (files.stat(child)!.directory) deleteFolder(child, true);
    else files.remove(child);
  }
  files.remove(path);
}

/** Makes the folder with all above it; gives its path. */
export function foldersMade(path: string): string {
  const files = filesNow();
  let at = "";
  for (const name of path.split("/").filter(Boolean)) {
    at += `/${name}`;
    const entry = files.stat(at);
    if (!entry) files.makeDirectory(at);
    else if (!entry.directory) throw new NetException("System.IO.IOException", `The file '${path}' already exists.`);
  }
  return path;
}

const exists = (path: string) => new NetException("System.IO.IOException", `The file '${path}' already exists.`);

export function copyTo(from: string, to: string, overwrite: boolean): string {
  const entry = fileEntry(from);
  checkWritable(to);
  if (!overwrite && filesNow().stat(to)) throw exists(to);
  filesNow().write(to, filesNow().read(from));
  filesNow().setTimes(to, { modified: entry.modified });
  return to;
}

export function moveTo(from: string, to: string, overwrite: boolean): void {
  const files = filesNow();
  const entry = files.stat(from);
  if (!entry) throw files.stat(folderOf(from) || "/")?.directory ? noFile(from) : noPart(from);
  if (from === to) return;
  const old = files.stat(to);
  if (old && (!overwrite || old.directory)) throw old.directory ? new NetException("System.IO.IOException", `Cannot create '${to}' because a file or directory with the same name already exists.`) : exists(to);
  if (!files.stat(folderOf(to) || "/")?.directory) throw noPart(to);
  if (entry.directory && to.startsWith(`${from}/`)) throw new NetException("System.IO.IOException", `Invalid argument : '${from}'`);
  if (old) files.remove(to);
  files.rename(from, to);
}

export interface Listing {
  what: "files" | "folders" | "all";
  pattern: string;
  recurse: boolean;
}

/** Full paths of what is in a folder; all of one level before the next. */
export function listFolder(path: string, how: Listing): string[] {
  const files = filesNow();
  const entry = files.stat(path);
  if (!entry) throw noPart(path);
  if (!entry.directory) throw new NetException("System.IO.IOException", `The directory name is invalid. : '${path}'`);
  const found: string[] = [];
  const folders = [path];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const name of files.list(folder)) {
      const child = under(folder, name);
      const { directory } = files.stat(child)!;
      if (directory && how.recurse) folders.push(child);
      if (how.what !== "all" && directory !== (how.what === "folders")) continue;
      if (fitsFilter(name, how.pattern)) found.push(child);
    }
  }
  return found;
}

export type FileModeName = "CreateNew" | "Create" | "Open" | "OpenOrCreate" | "Truncate" | "Append";

/** File.Open. */
export function openFile(path: string, how: { mode: FileModeName; read?: boolean; write?: boolean }): FileStream {
  const { mode } = how;
  const old = filesNow().stat(path);
  const writes = how.write ?? !how.read;
  const reads = how.read ?? (mode !== "Append" && !how.write);
  if (mode === "Open" || mode === "Truncate") fileEntry(path);
  if (mode === "CreateNew" && old) throw exists(path);
  if (writes || !old) checkWritable(path);
  const keeps = old !== null && mode !== "Create" && mode !== "Truncate";
  const bytes = keeps ? filesNow().read(path) : new Uint8Array();
  if (!keeps) filesNow().write(path, bytes);
  return new FileStream(path, { files: filesNow(), bytes, reads, writes, at: mode === "Append" ? bytes.length : 0 });
}
