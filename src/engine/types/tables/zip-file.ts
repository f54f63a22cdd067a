// System.IO.Compression.ZipFile and ZipFileExtensions: archives as files.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { Member } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { writeZip, zipItem } from "#dotnet/core/zip-format.ts";
import { stampOfFile } from "#dotnet/dates/zip-time.ts";
import { ZipArchive } from "#dotnet/types/zip-archive.ts";
import type { ZipArchiveEntry } from "#dotnet/types/zip-archive.ts";
import { extractItem, itemsAt, itemsOfArchive, targetOf } from "../../archive/archive-files.ts";
import { filesNow, fullPathNow } from "../../providers/file-item.ts";
import { fileEntry, foldersMade, noPart, openFile, readBytes, writeBytes } from "../../providers/file-operations.ts";
import { nameOf } from "../../providers/path-text.ts";

const SPACE = "System.IO.Compression";

function place(path: string | null, name: string): string {
  if (path === null) throw new NetException("System.ArgumentNullException", `Value cannot be null. (Parameter '${name}')`, null, { ParamName: name });
  if (path === "") throw new NetException("System.ArgumentException", `The value cannot be an empty string. (Parameter '${name}')`, null, { ParamName: name });
  return fullPathNow(path);
}

const isStore = (level: EnumValue | undefined) => level !== undefined && enumText(level) === "NoCompression";

function create(...[source, destination, level, withBase = false]: [string | null, string | null, EnumValue?, boolean?]): void {
  const [from, to] = [place(source, "sourceDirectoryName"), place(destination, "destinationArchiveFileName")];
  if (!filesNow().stat(from)?.directory) throw noPart(from);
  if (filesNow().stat(to)) throw new NetException("System.IO.IOException", `The file '${to}' already exists.`);
  writeBytes(to, writeZip(itemsAt(from, withBase ? nameOf(from) : "", isStore(level))));
}

function extract(source: string | null, destination: string | null, overwrite = false): void {
  const items = itemsOfArchive(place(source, "sourceArchiveFileName"));
  const folder = foldersMade(place(destination, "destinationDirectoryName"));
  for (const item of items) extractItem(item, targetOf(item, folder), overwrite);
}

function open(path: string | null, mode: "Read" | "Create" | "Update"): ZipArchive {
  const file = place(path, "archiveFileName");
  if (mode === "Read") return new ZipArchive(openFile(file, { mode: "Open", read: true }));
  return new ZipArchive(openFile(file, { mode: mode === "Create" ? "CreateNew" : "OpenOrCreate", read: true, write: true }), mode);
}

function addFile(archive: ZipArchive, ...[source, name, level]: [string | null, string | null, EnumValue?]): ZipArchiveEntry {
  const file = place(source, "sourceFileName");
  const bytes = readBytes(file);
  const entry = archive.create(name, isStore(level));
  entry.item = zipItem(entry.item.name, bytes, { stamp: stampOfFile(fileEntry(file).modified), store: isStore(level) });
  return entry;
}

const fromEntry = (entry: ZipArchiveEntry, path: string | null, overwrite = false) => extractItem({ ...entry.item, name: nameOf(entry.item.name) }, place(path, "destinationFileName"), overwrite);

function extractAll(archive: ZipArchive, destination: string | null, overwrite = false): void {
  const folder = foldersMade(place(destination, "destinationDirectoryName"));
  for (const { item } of archive.entries) extractItem(item, targetOf(item, folder), overwrite);
}

const Z = `${SPACE}.ZipArchive source`;
const extensions: Member[] = [
  [`static ${SPACE}.ZipArchiveEntry CreateEntryFromFile(${SPACE}.ZipArchive destination, string sourceFileName, string entryName)`, addFile],
  [`static ${SPACE}.ZipArchiveEntry CreateEntryFromFile(${SPACE}.ZipArchive destination, string sourceFileName, string entryName, ${SPACE}.CompressionLevel compressionLevel)`, addFile],
  [`static void ExtractToDirectory(${Z}, string destinationDirectoryName)`, extractAll],
  [`static void ExtractToDirectory(${Z}, string destinationDirectoryName, bool overwriteFiles)`, extractAll],
  [`static void ExtractToFile(${SPACE}.ZipArchiveEntry source, string destinationFileName)`, fromEntry],
  [`static void ExtractToFile(${SPACE}.ZipArchiveEntry source, string destinationFileName, bool overwrite)`, fromEntry],
];

export default [
  defineType({
    name: `${SPACE}.ZipFile`,
    abstract: true,
    sealed: true,
    members: [
      ["static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName)", create],
      [`static void CreateFromDirectory(string sourceDirectoryName, string destinationArchiveFileName, ${SPACE}.CompressionLevel compressionLevel, bool includeBaseDirectory)`, create],
      ["static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName)", extract],
      ["static void ExtractToDirectory(string sourceArchiveFileName, string destinationDirectoryName, bool overwriteFiles)", extract],
      [`static ${SPACE}.ZipArchive Open(string archiveFileName, ${SPACE}.ZipArchiveMode mode)`, (path: string | null, mode: EnumValue) => open(path, enumText(mode) as "Read" | "Create" | "Update")],
      [`static ${SPACE}.ZipArchive OpenRead(string archiveFileName)`, (path: string | null) => open(path, "Read")],
    ],
  }),
  defineType({ name: `${SPACE}.ZipFileExtensions`, abstract: true, sealed: true, members: extensions }),
];
