// Reading and writing the content of items, for Get-Content, Set-Content and their kin.
import { Byte } from "#dotnet/core/numbers.ts";
import type { Encoding } from "#dotnet/types/encoding.ts";
import type { ErrorShape } from "../errors/error-record.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { FileProvider } from "./file-provider.ts";
import { FileWriter } from "./file-writer.ts";
import { FlatProvider } from "./flat-provider.ts";
import { folderOf } from "./path-text.ts";
import type { Place } from "./place.ts";
import { badArgumentNamed, ioError, notSupported } from "./provider-errors.ts";

/** What content cmdlets say of a pattern that fits nothing. */
export function nothingFits(path: string): ErrorShape {
  return {
    id: "ItemNotFound",
    message: `An object at the specified path ${path} does not exist, or has been filtered by the -Include or -Exclude parameter.`,
    category: "ObjectNotFound",
    target: path,
    exception: "System.Exception",
  };
}

/** The bytes of a file. Errors: GetContainerContentException; NotSupported for other providers. */
export function fileBytes(place: Place): Uint8Array {
  const { provider, path } = place;
  if (!(provider instanceof FileProvider)) throw notSupported();
  if (provider.isContainer(path)) {
    throw runtimeError({
      id: "GetContainerContentException",
      message: `Unable to get content because it is a directory: '${path}'. Please use 'Get-ChildItem' instead.`,
      category: "InvalidOperation",
      target: path,
      exception: "System.InvalidOperationException",
    });
  }
  return provider.files.read(path);
}

/** The value of a variable, function, alias or environment variable. Error: Argument for a drive's root. */
export function flatContent(place: Place): unknown {
  const { provider, path } = place;
  if (!(provider instanceof FlatProvider)) throw notSupported();
  if (path === "") throw badArgumentNamed("path");
  return provider.items.valueOf(path);
}

export interface ContentWriter {
  write(value: unknown): void;
  close(): void;
}

export interface WriteRequest {
  append: boolean;
  noNewline: boolean;
  bytes: boolean;
  force: boolean;
  encoding: Encoding;
  /** The user chose the encoding. */
  given: boolean;
}

/** Errors: GetContentWriterDirectoryNotFoundError, GetContentWriterUnauthorizedAccessError, NotSupportedException for a folder. */
export function contentWriter(place: Place, request: WriteRequest, session: Session): ContentWriter {
  const { provider, path } = place;
  if (provider instanceof FlatProvider) return valueWriter(provider, place, request);
  if (!(provider instanceof FileProvider)) throw notSupported();
  checkTarget(provider, path, request.force);
  const writer = new FileWriter(provider.files, path, request);
  const put = (value: unknown): void => {
    const items = elementsOf(baseOf(value));
    if (items) for (const item of items) put(item);
    else if (value === null || value === undefined) return;
    else if (request.bytes) writer.bytes(Uint8Array.of(byteOf(value, session)));
    else writer.text(textOf(value, session) + (request.noNewline ? "" : "\n"));
  };
  return { write: put, close: () => writer.close() };
}

function byteOf(value: unknown, session: Session): number {
  const base = baseOf(value);
  if (base instanceof Byte) return base.value;
  const number = typeof base === "number" ? base : Number(textOf(value, session));
  if (Number.isInteger(number) && number >= 0 && number <= 255) return number;
  throw runtimeError({
    id: "ByteEncoding",
    message: "Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.",
    category: "InvalidArgument",
    exception: "System.Management.Automation.PSArgumentException",
  });
}

/** A file that can be written: its folder is there, it is no folder and not read-only. */
export function checkTarget(provider: FileProvider, path: string, force: boolean): void {
  const entry = provider.files.stat(path);
  if (entry?.directory) {
    throw ioError("System.NotSupportedException", "NotSpecified", `Unable to clear content because '${path}' is a directory. Clear-Content is only supported on files.`, { target: null, exception: "System.NotSupportedException" });
  }
  if (!provider.isContainer(folderOf(path) || "/")) {
    throw ioError("GetContentWriterDirectoryNotFoundError", "ObjectNotFound", `Could not find a part of the path '${path}'.`, { target: path, exception: "DirectoryNotFoundException" });
  }
  if (!entry?.readOnly) return;
  if (!force) {
    throw ioError("GetContentWriterUnauthorizedAccessError", "PermissionDenied", `Access to the path '${path}' is denied.`, { target: path, exception: "System.UnauthorizedAccessException" });
  }
  provider.files.setTimes(path, { readOnly: false });
}

/** One value stays itself, several become an array. */
function valueWriter(provider: FlatProvider, place: Place, request: WriteRequest): ContentWriter {
  if (place.path === "") throw badArgumentNamed("path");
  const values: unknown[] = [];
  if (request.append) {
    const old = provider.items.valueOf(place.path);
    if (old !== null) values.push(...(elementsOf(baseOf(old)) ?? [old]));
  }
  return {
    write(value) {
      const items = elementsOf(baseOf(value));
      if (items) values.push(...items);
      else values.push(value);
    },
    close() {
      provider.items.set(place.path, values.length === 1 ? values[0] : values, { force: request.force, isNew: false });
    },
  };
}
