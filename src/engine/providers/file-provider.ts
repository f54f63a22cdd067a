// FileSystem: the provider over the session's file store.
import { linguisticCompare } from "#dotnet/core/compare.ts";
import type { FileEntry, FileStore } from "../ports/file-store.ts";
import type { Session } from "../session.ts";
import { textOf } from "../values/text.ts";
import { encodeText } from "#dotnet/core/text-encoding.ts";
import { copyFiles } from "./copy-files.ts";
import { isHidden, itemAt } from "./file-item.ts";
import { folderOf, nameOf, slashed, under } from "./path-text.ts";
import { pathNotFound } from "./place.ts";
import { badArgument, invalidOperation, ioError, notSupported } from "./provider-errors.ts";
import { ProviderInfo } from "./provider.ts";
import type { NewItemRequest, Provider } from "./provider.ts";

/** ProviderCapabilities: Filter, ShouldProcess, Credentials. */
const CAPABILITIES = 4 | 16 | 32;

export class FileProvider implements Provider {
  readonly info = new ProviderInfo("FileSystem", "Microsoft.PowerShell.Commands.FileSystemProvider", CAPABILITIES);
  readonly tree = true;
  readonly #session: Session;
  /** Where the session is: that folder cannot go away. */
  readonly #here: () => string;
  constructor(session: Session, here: () => string) {
    this.#session = session;
    this.#here = here;
  }

  get files(): FileStore {
    return this.#session.ports.files;
  }
  #stat(path: string): FileEntry | null {
    return this.files.stat(path);
  }
  #need(path: string): FileEntry {
    const entry = this.#stat(path);
    if (!entry) throw pathNotFound(path);
    return entry;
  }

  exists(path: string): boolean {
    return this.#stat(path) !== null;
  }
  isContainer(path: string): boolean {
    return this.#stat(path)?.directory === true;
  }

  /** Error: ItemNotFound for a hidden item without -Force. */
  item(path: string, force: boolean): unknown {
    if (!this.exists(path)) return null;
    if (!force && path !== "/" && isHidden(path)) {
      throw ioError("ItemNotFound", "ObjectNotFound", `Could not find item ${path}.`, { target: path });
    }
    return itemAt(path, this.files);
  }

  names(path: string, force: boolean): string[] {
    if (!this.isContainer(path)) return [];
    const names = this.files.list(path).filter((name) => force || !name.startsWith("."));
    const rank = (name: string) => (this.isContainer(under(path, name)) ? 0 : 1);
    return names
      .map((name) => ({ name, rank: rank(name) }))
      .sort((a, b) => a.rank - b.rank || linguisticCompare(a.name, b.name, true) || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  }

  /** Errors: NewItemIOError, DirectoryExist, NewItemUnauthorizedAccessError, Argument. */
  newItem(path: string, request: NewItemRequest): unknown {
    const kind = kindOf(request.type);
    if (kind === "Directory") return this.#newFolder(path, request.force);
    const entry = this.#stat(path);
    if (entry?.directory) throw denied("NewItemUnauthorizedAccessError", path);
    if (entry && !request.force) throw ioError("NewItemIOError", "WriteError", `The file '${path}' already exists.`, { target: path });
    const folder = folderOf(path) || "/";
    if (!this.isContainer(folder)) {
      if (!request.force) throw noFolder("NewItemIOError", path);
      this.makeFolders(folder);
    }
    if (entry?.readOnly) this.files.setTimes(path, { readOnly: false });
    const value = request.value === undefined || request.value === null ? "" : textOf(request.value, this.#session);
    this.files.write(path, encodeText("utf-8", value));
    return itemAt(path, this.files);
  }

  #newFolder(path: string, force: boolean): unknown {
    if (this.exists(path) && !(force && this.isContainer(path))) {
      throw ioError("DirectoryExist", "ResourceExists", `An item with the specified name ${path} already exists.`, { target: path });
    }
    this.makeFolders(path);
    return itemAt(path, this.files);
  }

  /** Makes the folder and all above it. Error: CreateDirectoryIOError when a file stands in the way. */
  makeFolders(path: string): void {
    let at = "";
    for (const name of path.split("/").filter(Boolean)) {
      at += `/${name}`;
      const entry = this.#stat(at);
      if (!entry) this.files.makeDirectory(at);
      else if (!entry.directory) throw ioError("CreateDirectoryIOError", "WriteError", `The file '${at}' already exists.`, { target: path });
    }
  }

  setItem(): void {
    throw notSupported();
  }
  clearItem(): void {
    throw notSupported();
  }

  /** Removes all below, too. Errors: RemoveFileSystemItemUnAuthorizedAccess, InvalidOperation for the current folder. */
  removeItem(path: string, force: boolean): void {
    const entry = this.#need(path);
    const here = this.#here();
    if (path === "/" || here === path || here.startsWith(`${path}/`)) throw invalidOperation(`Cannot remove the item at '${path}' because it is in use.`);
    if (entry.directory) for (const name of this.files.list(path)) this.removeItem(under(path, name), force);
    if (!force && (entry.readOnly || isHidden(path))) {
      const reason = "You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.";
      throw ioError("RemoveFileSystemItemUnAuthorizedAccess", "PermissionDenied", `Cannot remove item ${path}: ${reason}`, { target: itemAt(path, this.files) });
    }
    this.files.remove(path);
  }

  /** Errors: PathNotFound, Argument for a path as the name, RenameItemIOError. */
  renameItem(path: string, name: string, force: boolean): string {
    this.#need(path);
    const plain = slashed(name).replace(/^\.\//, "");
    if (plain.includes("/")) throw badArgument("Cannot rename the specified target, because it represents a path or device name.");
    const target = under(folderOf(path) || "/", plain);
    if (target === path) return path;
    if (this.exists(target)) throw ioError("RenameItemIOError", "WriteError", "Cannot create a file when that file already exists.", { target: path });
    if (!force && this.#stat(path)!.readOnly) throw denied("RenameItemUnauthorizedAccessError", path);
    this.files.rename(path, target);
    return target;
  }

  copyItem(path: string, destination: string, how: { recurse: boolean; force: boolean }): string[] {
    this.#need(path);
    return copyFiles(this, { from: path, to: this.#inside(path, destination), ...how });
  }

  /** Errors: MoveFileInfoItemIOError, MoveDirectoryItemIOError. */
  moveItem(path: string, destination: string, force: boolean): string {
    const entry = this.#need(path);
    const target = this.#inside(path, destination);
    const id = entry.directory ? "MoveDirectoryItemIOError" : "MoveFileInfoItemIOError";
    if (target === path) return path;
    if (!this.isContainer(folderOf(target) || "/")) throw noFolder(id, target);
    if (entry.directory && target.startsWith(`${path}/`)) {
      throw ioError(id, "WriteError", `The source '${path}' and destination '${target}' path must be different, and the destination must not be below the source.`, { target: itemAt(path, this.files) });
    }
    const old = this.#stat(target);
    if (old) {
      if (!force || old.directory) throw ioError(id, "WriteError", "Cannot create a file when that file already exists.", { target: itemAt(path, this.files) });
      this.files.remove(target);
    }
    this.files.rename(path, target);
    return target;
  }

  /** An existing folder as the destination takes the item in. */
  #inside(path: string, destination: string): string {
    return this.isContainer(destination) && destination !== path ? under(destination, nameOf(path)) : destination;
  }
}

/** "file", "directory" and their beginnings. Error: Argument. */
function kindOf(type: string | undefined): "File" | "Directory" {
  const text = (type ?? "file").toLowerCase();
  if (text === "" || "file".startsWith(text)) return "File";
  if ("directory".startsWith(text) || "container".startsWith(text)) return "Directory";
  if (["symboliclink", "junction", "hardlink"].some((name) => name.startsWith(text))) throw notSupported("Symbolic links are not supported on the specified path.");
  throw badArgument('The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.');
}

export function noFolder(id: string, path: string) {
  return ioError(id, "WriteError", `Could not find a part of the path '${path}'.`, { target: path, exception: "DirectoryNotFoundException" });
}

export function denied(id: string, path: string) {
  return ioError(id, "PermissionDenied", `Access to the path '${path}' is denied.`, { target: path, exception: "System.UnauthorizedAccessException" });
}
