// System.IO.File, FileStream, StreamReader and StreamWriter over the session's file store.
import { typedArray } from "#dotnet/core/array.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { toText } from "#dotnet/core/format.ts";
import { decodeText } from "#dotnet/core/text-encoding.ts";
import type { Member } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import type { DateTime } from "#dotnet/types/date-time.ts";
import type { Encoding } from "#dotnet/types/encoding.ts";
import { utf8NoMark } from "#dotnet/types/encoding.ts";
import "#dotnet/types/path.ts";
import { StreamReader } from "#dotnet/types/stream-text.ts";
import type { FileSystemItem } from "../../providers/file-item.ts";
import { Attribute, FileItem, filesNow, fullPathNow, itemAt } from "../../providers/file-item.ts";
import { checkWritable, copyTo, deleteFile, fileEntry, moveTo, noFile, openFile, readBytes, writeBytes } from "../../providers/file-operations.ts";
import type { FileModeName } from "../../providers/file-operations.ts";
import type { FileStream } from "../../providers/file-stream.ts";
import { FileTextWriter } from "../../providers/file-text.ts";
import { linesOf, markedCodec } from "../../providers/text-content.ts";
import { elementsOf } from "../../values/enumerate.ts";
import { attributesValue, localTime, utcTime } from "./file-info.ts";

const IO = "System.IO";
const ENCODING = "System.Text.Encoding";
const STRINGS = "System.Collections.Generic.IEnumerable[string]";

function place(path: string | null, name = "path"): string {
  if (path === null) throw new NetException("System.ArgumentNullException", `Value cannot be null. (Parameter '${name}')`, null, { ParamName: name });
  if (path === "") throw new NetException("System.ArgumentException", `The value cannot be an empty string. (Parameter '${name}')`, null, { ParamName: name });
  return fullPathNow(path);
}

/** A byte order mark decides; else the encoding given, else UTF-8. */
function readText(path: string | null, encoding: Encoding = utf8NoMark): string {
  const bytes = readBytes(place(path));
  const marked = markedCodec(bytes);
  return marked ? (decodeText(marked.codec, bytes.subarray(marked.length)) ?? "") : encoding.text(bytes);
}

function joined(lines: unknown): string {
  if (lines === null) throw new NetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'contents')", null, { ParamName: "contents" });
  return (elementsOf(lines) ?? [lines]).map((line) => `${line === null ? "" : toText(line)}\n`).join("");
}

function write(path: string | null, text: string | null, encoding: Encoding = utf8NoMark): void {
  writeBytes(place(path), concat(encoding.preamble, encoding.bytes(text ?? "")));
}

function append(path: string | null, text: string | null, encoding: Encoding = utf8NoMark): void {
  const full = place(path);
  checkWritable(full);
  const old = filesNow().stat(full) ? filesNow().read(full) : encoding.preamble;
  writeBytes(full, concat(old, encoding.bytes(text ?? "")));
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

const strings = (lines: string[]) => typedArray(typeNamed("System.String"), lines);
const existing = (path: string | null): FileSystemItem => {
  const full = place(path);
  if (!filesNow().stat(full)) throw noFile(full);
  return itemAt(full, filesNow());
};
const open = (path: string | null, mode: EnumValue, access?: EnumValue) => {
  const rights = access ? Number(access.value) : undefined;
  const name = enumText(mode) as FileModeName;
  return openFile(place(path), rights === undefined ? { mode: name, read: name !== "Append", write: true } : { mode: name, read: (rights & 1) !== 0, write: (rights & 2) !== 0 });
};

const times = (["CreationTime", "LastAccessTime", "LastWriteTime"] as const).flatMap((name): Member[] => {
  const which = name === "CreationTime" ? "created" : "modified";
  const parameter = `${name[0]!.toLowerCase()}${name.slice(1)}`;
  const set = (path: string | null, at: DateTime) => existing(path).setTimes({ [which]: at.unixMilliseconds });
  return [
    [`static datetime Get${name}(string path)`, (path: string | null) => localTime(filesNow().stat(place(path))?.[which])],
    [`static datetime Get${name}Utc(string path)`, (path: string | null) => utcTime(filesNow().stat(place(path))?.[which])],
    [`static void Set${name}(string path, datetime ${parameter})`, set],
    [`static void Set${name}Utc(string path, datetime ${parameter}Utc)`, set],
  ];
});

const file: Member[] = [
  [`static void AppendAllLines(string path, ${STRINGS} contents)`, (path: string | null, lines: unknown) => append(path, joined(lines))],
  [`static void AppendAllLines(string path, ${STRINGS} contents, ${ENCODING} encoding)`, (path: string | null, lines: unknown, encoding: Encoding) => append(path, joined(lines), encoding)],
  ["static void AppendAllText(string path, string contents)", (path: string | null, text: string | null) => append(path, text)],
  [`static void AppendAllText(string path, string contents, ${ENCODING} encoding)`, append],
  [`static ${IO}.StreamWriter AppendText(string path)`, (path: string | null) => FileTextWriter.open(place(path), true, utf8NoMark)],
  ["static void Copy(string sourceFileName, string destFileName)", (from: string | null, to: string | null) => void copyTo(place(from, "sourceFileName"), place(to, "destFileName"), false)],
  ["static void Copy(string sourceFileName, string destFileName, bool overwrite)", (from: string | null, to: string | null, overwrite: boolean) => void copyTo(place(from, "sourceFileName"), place(to, "destFileName"), overwrite)],
  [`static ${IO}.FileStream Create(string path)`, (path: string | null) => openFile(place(path), { mode: "Create", read: true, write: true })],
  [`static ${IO}.StreamWriter CreateText(string path)`, (path: string | null) => FileTextWriter.open(place(path), false, utf8NoMark)],
  ["static void Delete(string path)", (path: string | null) => deleteFile(place(path))],
  ["static bool Exists(string path)", (path: string | null) => path !== null && path !== "" && new FileItem(fullPathNow(path)).exists],
  [`static ${IO}.FileAttributes GetAttributes(string path)`, (path: string | null) => attributesValue(existing(path).attributes)],
  ...times,
  ["static void Move(string sourceFileName, string destFileName)", (from: string | null, to: string | null) => moveTo(place(from, "sourceFileName"), place(to, "destFileName"), false)],
  ["static void Move(string sourceFileName, string destFileName, bool overwrite)", (from: string | null, to: string | null, overwrite: boolean) => moveTo(place(from, "sourceFileName"), place(to, "destFileName"), overwrite)],
  [`static ${IO}.FileStream Open(string path, ${IO}.FileMode mode)`, open],
  [`static ${IO}.FileStream Open(string path, ${IO}.FileMode mode, ${IO}.FileAccess access)`, open],
  [`static ${IO}.FileStream Open(string path, ${IO}.FileMode mode, ${IO}.FileAccess access, ${IO}.FileShare share)`, open],
  [`static ${IO}.FileStream OpenRead(string path)`, (path: string | null) => openFile(place(path), { mode: "Open", read: true, write: false })],
  [`static ${IO}.StreamReader OpenText(string path)`, (path: string | null) => readerOf(path)],
  [`static ${IO}.FileStream OpenWrite(string path)`, (path: string | null) => openFile(place(path), { mode: "OpenOrCreate", read: false, write: true })],
  ["static byte[] ReadAllBytes(string path)", (path: string | null) => readBytes(place(path))],
  ["static string[] ReadAllLines(string path)", (path: string | null) => strings(linesOf(readText(path)))],
  [`static string[] ReadAllLines(string path, ${ENCODING} encoding)`, (path: string | null, encoding: Encoding) => strings(linesOf(readText(path, encoding)))],
  ["static string ReadAllText(string path)", (path: string | null) => readText(path)],
  [`static string ReadAllText(string path, ${ENCODING} encoding)`, readText],
  [`static ${STRINGS} ReadLines(string path)`, (path: string | null) => strings(linesOf(readText(path)))],
  [`static ${STRINGS} ReadLines(string path, ${ENCODING} encoding)`, (path: string | null, encoding: Encoding) => strings(linesOf(readText(path, encoding)))],
  ["static void Replace(string sourceFileName, string destinationFileName, string destinationBackupFileName)", (from: string | null, to: string | null, backup: string | null) => {
    const target = place(to, "destinationFileName");
    fileEntry(target);
    if (backup) copyTo(target, place(backup), true);
    moveTo(place(from, "sourceFileName"), target, true);
  }],
  [`static void SetAttributes(string path, ${IO}.FileAttributes fileAttributes)`, (path: string | null, bits: EnumValue) => existing(path).setTimes({ readOnly: (Number(bits.value) & Attribute.ReadOnly) !== 0 })],
  ["static void WriteAllBytes(string path, byte[] bytes)", (path: string | null, bytes: Uint8Array) => writeBytes(place(path), bytes)],
  [`static void WriteAllLines(string path, ${STRINGS} contents)`, (path: string | null, lines: unknown) => write(path, joined(lines))],
  [`static void WriteAllLines(string path, ${STRINGS} contents, ${ENCODING} encoding)`, (path: string | null, lines: unknown, encoding: Encoding) => write(path, joined(lines), encoding)],
  ["static void WriteAllLines(string path, string[] contents)", (path: string | null, lines: unknown) => write(path, joined(lines))],
  [`static void WriteAllLines(string path, string[] contents, ${ENCODING} encoding)`, (path: string | null, lines: unknown, encoding: Encoding) => write(path, joined(lines), encoding)],
  ["static void WriteAllText(string path, string contents)", (path: string | null, text: string | null) => write(path, text)],
  [`static void WriteAllText(string path, string contents, ${ENCODING} encoding)`, write],
];

const readerOf = (path: string | null, encoding: Encoding | null = null) => new StreamReader(openFile(place(path), { mode: "Open", read: true, write: false }), encoding);
const writerOf = (path: string | null, more = false, encoding: Encoding = utf8NoMark) => FileTextWriter.open(place(path), more, encoding);

/** The class library's readers and writers know streams; with files there are paths, too. */
function alsoByPath(type: string, constructors: Member[]): void {
  const { definition } = typeNamed(type);
  (definition.members ??= []).push(...constructors);
  typeNamed(type).forgetMembers();
}

alsoByPath(`${IO}.StreamReader`, [
  ["new(string path)", readerOf],
  [`new(string path, ${ENCODING} encoding)`, readerOf],
  ["new(string path, bool detectEncodingFromByteOrderMarks)", (path: string | null) => readerOf(path)],
  [`new(string path, ${ENCODING} encoding, bool detectEncodingFromByteOrderMarks)`, readerOf],
]);
alsoByPath(`${IO}.StreamWriter`, [
  ["new(string path)", writerOf],
  ["new(string path, bool append)", writerOf],
  [`new(string path, bool append, ${ENCODING} encoding)`, writerOf],
]);

alsoByPath(`${IO}.Path`, [["static bool Exists(string path)", (path: string | null) => path !== null && path !== "" && filesNow().stat(fullPathNow(path)) !== null]]);

export default [
  defineType({ name: `${IO}.File`, abstract: true, sealed: true, members: file }),
  defineType({
    name: `${IO}.FileStream`,
    base: `${IO}.Stream`,
    members: [
      [`new(string path, ${IO}.FileMode mode)`, open],
      [`new(string path, ${IO}.FileMode mode, ${IO}.FileAccess access)`, open],
      [`new(string path, ${IO}.FileMode mode, ${IO}.FileAccess access, ${IO}.FileShare share)`, open],
      ["string Name {get;}", (s: FileStream) => s.path],
    ],
  }),
];
