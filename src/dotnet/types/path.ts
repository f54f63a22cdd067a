// System.IO.Path with Unix rules.
import { ambient } from "../core/ambient.ts";
import { typedArray } from "../core/array.ts";
import { argumentError } from "../core/exception.ts";
import { charOf } from "../core/numbers.ts";
import { defineType, typeNamed } from "../core/type.ts";

const nameStart = (path: string) => path.lastIndexOf("/") + 1;

function needed(value: string | null, name: string): string {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return value;
}

/** Path.GetExtension: with its dot; "" when there is none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot < nameStart(path) || dot === path.length - 1 ? "" : path.slice(dot);
}

/** Path.GetDirectoryName: null for a root or the empty text. */
export function directoryOf(path: string): string | null {
  if (path === "" || path === "/") return null;
  const slash = path.lastIndexOf("/");
  if (slash < 0) return "";
  const cut = path.slice(0, slash).replace(/\/+$/, "");
  return (cut || "/").replace(/\/{2,}/g, "/");
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}

export function combinePaths(parts: readonly (string | null)[]): string {
  let result = "";
  for (const [i, part] of parts.entries()) {
    const text = needed(part, parts.length > 4 ? "paths" : `path${i + 1}`);
    if (!text) continue;
    if (text.startsWith("/")) result = text;
    else result += (result && !result.endsWith("/") ? "/" : "") + text;
  }
  return result;
}

function joinPaths(parts: readonly (string | null)[]): string {
  let result = "";
  for (const part of parts) {
    if (!part) continue;
    if (!result) result = part;
    else result += (result.endsWith("/") || part.startsWith("/") ? "" : "/") + part;
  }
  return result;
}

/** Path.GetFullPath: absolute, without . and .. and doubled slashes. */
export function fullPath(path: string, base = ambient.currentDirectory): string {
  const absolute = path.startsWith("/") ? path : `${base}/${path}`;
  const parts: string[] = [];
  for (const part of absolute.split("/")) {
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(part);
  }
  const tail = /\/(\.{1,2})?$/.test(absolute) && absolute.endsWith("/") && parts.length ? "/" : "";
  return `/${parts.join("/")}${tail}`;
}

function relative(from: string, to: string): string {
  const a = fullPath(from).split("/").filter(Boolean);
  const b = fullPath(to).split("/").filter(Boolean);
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [...a.slice(same).map(() => ".."), ...b.slice(same)].join("/") || ".";
}

const NAME_LETTERS = "abcdefghijklmnopqrstuvwxyz012345";
function randomName(): string {
  const letters = Array.from(ambient.random(11), (byte) => NAME_LETTERS[byte & 31]).join("");
  return `${letters.slice(0, 8)}.${letters.slice(8)}`;
}

const TEMPORARY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** An empty file of its own in the folder for temporary files. */
function temporaryFile(): string {
  const letters = Array.from(ambient.random(6), (byte) => TEMPORARY_LETTERS[byte % TEMPORARY_LETTERS.length]).join("");
  const path = `${ambient.tempDirectory}tmp${letters}.tmp`;
  ambient.makeFile(path);
  return path;
}

function changeExtension(path: string | null, extension: string | null): string | null {
  if (path === null) return null;
  const dot = path.lastIndexOf(".");
  const stem = dot >= nameStart(path) ? path.slice(0, dot) : path;
  if (extension === null) return stem;
  return `${stem}${extension.startsWith(".") ? "" : "."}${extension}`;
}

const chars = (...codes: number[]) => typedArray(typeNamed("System.Char"), codes.map(charOf));

export default defineType({
  name: "System.IO.Path",
  abstract: true,
  sealed: true,
  members: [
    ["static string ChangeExtension(string path, string extension)", changeExtension],
    ["static string Combine(string path1, string path2)", (...parts: (string | null)[]) => combinePaths(parts)],
    ["static string Combine(string path1, string path2, string path3)", (...parts: (string | null)[]) => combinePaths(parts)],
    ["static string Combine(string path1, string path2, string path3, string path4)", (...parts: (string | null)[]) => combinePaths(parts)],
    ["static string Combine(Params string[] paths)", (parts: string[]) => combinePaths(parts)],
    ["static bool EndsInDirectorySeparator(string path)", (path: string | null) => path?.endsWith("/") ?? false],
    ["static string GetDirectoryName(string path)", (path: string | null) => (path === null ? null : directoryOf(path))],
    ["static string GetExtension(string path)", (path: string | null) => (path === null ? null : extensionOf(path))],
    ["static string GetFileName(string path)", (path: string | null) => (path === null ? null : path.slice(nameStart(path)))],
    ["static string GetFileNameWithoutExtension(string path)", (path: string | null) => (path === null ? null : withoutExtension(path.slice(nameStart(path))))],
    ["static string GetFullPath(string path)", (path: string | null) => {
      if (needed(path, "path") === "") throw argumentError("ArgumentException", "The value cannot be an empty string.", "path");
      return fullPath(path!);
    }],
    ["static string GetFullPath(string path, string basePath)", (path: string | null, base: string | null) => {
      if (!needed(base, "basePath").startsWith("/")) throw argumentError("ArgumentException", "Basepath argument is not fully qualified.", "basePath");
      return fullPath(needed(path, "path"), base!);
    }],
    ["static char[] GetInvalidFileNameChars()", () => chars(0, 0x2f)],
    ["static char[] GetInvalidPathChars()", () => chars(0)],
    ["static string GetPathRoot(string path)", (path: string | null) => (path === null ? null : path.startsWith("/") ? "/" : "")],
    ["static string GetRandomFileName()", randomName],
    ["static string GetRelativePath(string relativeTo, string path)", (from: string | null, to: string | null) => relative(needed(from, "relativeTo"), needed(to, "path"))],
    ["static string GetTempFileName()", temporaryFile],
    ["static string GetTempPath()", () => ambient.tempDirectory],
    ["static bool HasExtension(string path)", (path: string | null) => path !== null && extensionOf(path) !== ""],
    ["static bool IsPathFullyQualified(string path)", (path: string | null) => needed(path, "path").startsWith("/")],
    ["static bool IsPathRooted(string path)", (path: string | null) => path?.startsWith("/") ?? false],
    ["static string Join(string path1, string path2)", (...parts: (string | null)[]) => joinPaths(parts)],
    ["static string Join(string path1, string path2, string path3)", (...parts: (string | null)[]) => joinPaths(parts)],
    ["static string Join(string path1, string path2, string path3, string path4)", (...parts: (string | null)[]) => joinPaths(parts)],
    ["static string Join(Params string[] paths)", (parts: string[]) => joinPaths(parts)],
    ["static string TrimEndingDirectorySeparator(string path)", (path: string) => (path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path)],
    ["static char AltDirectorySeparatorChar {get;}", () => "/"],
    ["static char DirectorySeparatorChar {get;}", () => "/"],
    ["static char[] InvalidPathChars {get;}", () => chars(0)],
    ["static char PathSeparator {get;}", () => ":"],
    ["static char VolumeSeparatorChar {get;}", () => "/"],
  ],
});
