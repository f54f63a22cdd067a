// System.IO.FileInfo, DirectoryInfo and their base, over the session's file store.
import { setAmbient } from "#dotnet/core/ambient.ts";
import { typedArray } from "#dotnet/core/array.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { Member } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { utf8NoMark } from "#dotnet/types/encoding.ts";
import { StreamReader } from "#dotnet/types/stream-text.ts";
import type { FileSystemItem } from "../../providers/file-item.ts";
import { Attribute, FileItem, filesNow, FolderItem, fullPathNow, itemAt } from "../../providers/file-item.ts";
import { copyTo, deleteFile, deleteFolder, foldersMade, listFolder, moveTo, openFile } from "../../providers/file-operations.ts";
import { FileTextWriter } from "../../providers/file-text.ts";
import type { Listing } from "../../providers/file-operations.ts";

const IO = "System.IO";
/** What .NET says of a file that is not there: 1601-01-01. */
const NEVER = -11_644_473_600_000;

/** A moment of the file store as a local DateTime. */
export function localTime(milliseconds: number | undefined): DateTime {
  return DateTime.fromUnixMilliseconds(milliseconds ?? NEVER).toLocalTime();
}
export function utcTime(milliseconds: number | undefined): DateTime {
  return DateTime.fromUnixMilliseconds(milliseconds ?? NEVER);
}

const time = (name: string, which: "created" | "modified"): Member[] => [
  [`datetime ${name} {get;set;}`, (f: FileSystemItem) => localTime(f.entry?.[which]), (f: FileSystemItem, t: DateTime) => f.setTimes({ [which]: t.unixMilliseconds })],
  [`datetime ${name}Utc {get;set;}`, (f: FileSystemItem) => utcTime(f.entry?.[which]), (f: FileSystemItem, t: DateTime) => f.setTimes({ [which]: t.unixMilliseconds })],
];

export function attributesValue(bits: number): EnumValue {
  return enumValue(typeNamed(`${IO}.FileAttributes`), bits);
}

const common: Member[] = [
  [`${IO}.FileAttributes Attributes {get;set;}`, (f: FileSystemItem) => attributesValue(f.attributes), (f: FileSystemItem, a: EnumValue) => f.setTimes({ readOnly: (Number(a.value) & Attribute.ReadOnly) !== 0 })],
  ...time("CreationTime", "created"),
  ["string Extension {get;}", (f: FileSystemItem) => f.extension],
  ["string FullName {get;}", (f: FileSystemItem) => f.path],
  ...time("LastAccessTime", "modified"),
  ...time("LastWriteTime", "modified"),
  ["string LinkTarget {get;}", () => null],
  ["void Refresh()", () => undefined],
  ["string ToString()", (f: FileSystemItem) => f.path],
];

const names = (list: readonly string[]) => typedArray(typeNamed("System.String"), [...list]);
const items = (type: string, paths: readonly string[]) => typedArray(typeNamed(`${IO}.${type}`), paths.map((path) => itemAt(path, filesNow())));
const RECURSE = 1;

/** GetFiles and its kin with their three overloads. */
function listing(method: string, result: string, what: Listing["what"]): Member[] {
  const run = (d: FolderItem, pattern = "*", option?: EnumValue) => items(result, listFolder(d.path, { what, pattern, recurse: Number(option?.value ?? 0) === RECURSE }));
  return [
    [`${IO}.${result}[] ${method}()`, run],
    [`${IO}.${result}[] ${method}(string searchPattern)`, run],
    [`${IO}.${result}[] ${method}(string searchPattern, ${IO}.SearchOption searchOption)`, run],
  ];
}

const needed = (path: string | null, name: string): string => {
  if (path === null) throw new NetException("System.ArgumentNullException", `Value cannot be null. (Parameter '${name}')`, null, { ParamName: name });
  if (path === "") throw new NetException("System.ArgumentException", `The path is empty. (Parameter 'path')`, null, { ParamName: "path" });
  return fullPathNow(path);
};

export default [
  defineType({ name: `${IO}.FileSystemInfo`, abstract: true, base: "System.MarshalByRefObject", members: common }),
  defineType({
    name: `${IO}.FileInfo`,
    base: `${IO}.FileSystemInfo`,
    sealed: true,
    members: [
      ["new(string fileName)", (path: string | null) => new FileItem(needed(path, "fileName"))],
      [`${IO}.FileInfo CopyTo(string destFileName)`, (f: FileItem, to: string) => new FileItem(copyTo(f.path, fullPathNow(to), false))],
      [`${IO}.FileInfo CopyTo(string destFileName, bool overwrite)`, (f: FileItem, to: string, overwrite: boolean) => new FileItem(copyTo(f.path, fullPathNow(to), overwrite))],
      [`${IO}.FileStream Create()`, (f: FileItem) => openFile(f.path, { mode: "Create" })],
      ["void Delete()", (f: FileItem) => deleteFile(f.path)],
      ["void MoveTo(string destFileName)", (f: FileItem, to: string) => moveTo(f.path, fullPathNow(to), false)],
      ["void MoveTo(string destFileName, bool overwrite)", (f: FileItem, to: string, overwrite: boolean) => moveTo(f.path, fullPathNow(to), overwrite)],
      [`${IO}.FileStream OpenRead()`, (f: FileItem) => openFile(f.path, { mode: "Open", read: true })],
      [`${IO}.StreamReader OpenText()`, (f: FileItem) => new StreamReader(openFile(f.path, { mode: "Open", read: true, write: false }))],
      [`${IO}.StreamWriter CreateText()`, (f: FileItem) => FileTextWriter.open(f.path, false, utf8NoMark)],
      [`${IO}.StreamWriter AppendText()`, (f: FileItem) => FileTextWriter.open(f.path, true, utf8NoMark)],
      [`${IO}.FileStream Create()`, (f: FileItem) => openFile(f.path, { mode: "Create", read: true, write: true })],
      [`${IO}.FileStream OpenWrite()`, (f: FileItem) => openFile(f.path, { mode: "OpenOrCreate", write: true })],
      [`${IO}.DirectoryInfo Directory {get;}`, (f: FileItem) => f.directory],
      ["string DirectoryName {get;}", (f: FileItem) => f.directory.path],
      ["bool Exists {get;}", (f: FileItem) => f.exists],
      ["bool IsReadOnly {get;set;}", (f: FileItem) => f.entry?.readOnly ?? false, (f: FileItem, on: boolean) => f.setTimes({ readOnly: on })],
      ["long Length {get;}", (f: FileItem) => BigInt(f.length)],
      ["string Name {get;}", (f: FileItem) => f.name],
    ],
  }),
  defineType({
    name: `${IO}.DirectoryInfo`,
    base: `${IO}.FileSystemInfo`,
    sealed: true,
    members: [
      ["new(string path)", (path: string | null) => new FolderItem(needed(path, "path"))],
      ["void Create()", (d: FolderItem) => void foldersMade(d.path)],
      [`${IO}.DirectoryInfo CreateSubdirectory(string path)`, (d: FolderItem, path: string) => new FolderItem(foldersMade(fullPathNow(`${d.path}/${path}`)))],
      ["void Delete()", (d: FolderItem) => deleteFolder(d.path, false)],
      ["void Delete(bool recursive)", (d: FolderItem, recurse: boolean) => deleteFolder(d.path, recurse)],
      ...listing("EnumerateDirectories", "DirectoryInfo", "folders"),
      ...listing("EnumerateFiles", "FileInfo", "files"),
      ...listing("EnumerateFileSystemInfos", "FileSystemInfo", "all"),
      ...listing("GetDirectories", "DirectoryInfo", "folders"),
      ...listing("GetFiles", "FileInfo", "files"),
      ...listing("GetFileSystemInfos", "FileSystemInfo", "all"),
      ["void MoveTo(string destDirName)", (d: FolderItem, to: string) => moveTo(d.path, fullPathNow(to), false)],
      ["bool Exists {get;}", (d: FolderItem) => d.exists],
      ["string Name {get;}", (d: FolderItem) => d.name],
      [`${IO}.DirectoryInfo Parent {get;}`, (d: FolderItem) => d.parent],
      [`${IO}.DirectoryInfo Root {get;}`, () => new FolderItem("/")],
    ],
  }),
  defineType({
    name: `${IO}.Directory`,
    abstract: true,
    sealed: true,
    members: [
      [`static ${IO}.DirectoryInfo CreateDirectory(string path)`, (path: string | null) => new FolderItem(foldersMade(needed(path, "path")))],
      ["static void Delete(string path)", (path: string | null) => deleteFolder(needed(path, "path"), false)],
      ["static void Delete(string path, bool recursive)", (path: string | null, recurse: boolean) => deleteFolder(needed(path, "path"), recurse)],
      ["static bool Exists(string path)", (path: string | null) => path !== null && path !== "" && new FolderItem(fullPathNow(path)).exists],
      ["static string GetCurrentDirectory()", () => fullPathNow(".")],
      ["static void SetCurrentDirectory(string path)", (path: string) => {
        const full = fullPathNow(path);
        if (!filesNow().stat(full)?.directory) throw new NetException(`${IO}.DirectoryNotFoundException`, `Could not find a part of the path '${full}'.`);
        setAmbient({ currentDirectory: full });
      }],
      [`static ${IO}.DirectoryInfo GetParent(string path)`, (path: string | null) => new FolderItem(needed(path, "path")).parent],
      ["static string GetDirectoryRoot(string path)", () => "/"],
      ["static void Move(string sourceDirName, string destDirName)", (from: string | null, to: string | null) => moveTo(needed(from, "sourceDirName"), needed(to, "destDirName"), false)],
      ...(["CreationTime", "LastAccessTime", "LastWriteTime"] as const).flatMap((name): Member[] => {
        const which = name === "CreationTime" ? "created" : "modified";
        return [
          [`static datetime Get${name}(string path)`, (path: string | null) => localTime(new FolderItem(needed(path, "path")).entry?.[which])],
          [`static datetime Get${name}Utc(string path)`, (path: string | null) => utcTime(new FolderItem(needed(path, "path")).entry?.[which])],
          [`static void Set${name}(string path, datetime ${name[0]!.toLowerCase()}${name.slice(1)})`, (path: string | null, at: DateTime) => new FolderItem(needed(path, "path")).setTimes({ [which]: at.unixMilliseconds })],
        ];
      }),
      ...([["Directories", "folders"], ["Files", "files"], ["FileSystemEntries", "all"]] as const).flatMap(([name, what]) =>
        ["Enumerate", "Get"].flatMap((verb): Member[] => {
          const run = (path: string | null, pattern = "*", option?: EnumValue) => names(shownAs(path, listFolder(needed(path, "path"), { what, pattern, recurse: Number(option?.value ?? 0) === RECURSE })));
          return [
            [`static string[] ${verb}${name}(string path)`, run],
            [`static string[] ${verb}${name}(string path, string searchPattern)`, run],
            [`static string[] ${verb}${name}(string path, string searchPattern, ${IO}.SearchOption searchOption)`, run],
          ];
        }),
      ),
    ],
  }),
];

/** Directory's methods give paths that begin as the argument did. */
function shownAs(given: string | null, paths: readonly string[]): string[] {
  const full = fullPathNow(given!);
  const front = given!.replace(/\/+$/, "");
  return paths.map((path) => (full === "/" ? path : front + path.slice(full.length)));
}
