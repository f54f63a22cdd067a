// Files and folders into the items of a zip archive, and back.
import { NetException } from "#dotnet/core/exception.ts";
import type { ZipItem } from "#dotnet/core/zip-format.ts";
import { contentOf, FOLDER_ATTRIBUTES, readZip, zipItem } from "#dotnet/core/zip-format.ts";
import { momentOfStamp, stampOfFile } from "#dotnet/dates/zip-time.ts";
import { filesNow } from "../providers/file-item.ts";
import { checkWritable, foldersMade, noPart, readBytes } from "../providers/file-operations.ts";
import { folderOf, normalPath, under } from "../providers/path-text.ts";

/** A file, or a folder with all that is in it, under the name it shall have; a folder of its own only where it is empty. */
export function itemsAt(path: string, name: string, store: boolean): ZipItem[] {
  const files = filesNow();
  const entry = files.stat(path);
  if (!entry) throw noPart(path);
  const stamp = stampOfFile(entry.modified);
  if (!entry.directory) return [zipItem(name, files.read(path), { stamp, store })];
  const names = files.list(path);
  if (!names.length && name) return [zipItem(`${name}/`, new Uint8Array(0), { stamp, attributes: FOLDER_ATTRIBUTES })];
  return names.flatMap((child) => itemsAt(under(path, child), name ? `${name}/${child}` : child, store));
}

/** The items of an archive file. Errors: FileNotFoundException, InvalidDataException. */
export const itemsOfArchive = (path: string): ZipItem[] => readZip(readBytes(path)).items;

const isFolder = (item: ZipItem) => item.name.endsWith("/") || item.name.endsWith("\\");

/** Where an item goes below a folder. IOException for names that lead out of it. */
export function targetOf(item: ZipItem, folder: string): string {
  const target = normalPath(`${folder}/${item.name.replaceAll("\\", "/")}`);
  if (target === folder || target.startsWith(folder === "/" ? "/" : `${folder}/`)) return target;
  throw new NetException("System.IO.IOException", "Extracting Zip entry would have resulted in a file outside the specified destination directory.");
}

/** Writes one item to its place, with the folders above it. IOException where a file stands already. */
export function extractItem(item: ZipItem, target: string, overwrite: boolean): void {
  const files = filesNow();
  if (isFolder(item)) return void foldersMade(target);
  foldersMade(folderOf(target) || "/");
  if (files.stat(target) && !overwrite) throw new NetException("System.IO.IOException", `The file '${target}' already exists.`);
  checkWritable(target);
  files.write(target, contentOf(item));
  files.setTimes(target, { modified: Number((momentOfStamp(item.stamp).utcTicks - 621_355_968_000_000_000n) / 10_000n) });
}
