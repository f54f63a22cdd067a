// Copying files and folders for Copy-Item.
import type { FileProvider } from "./file-provider.ts";
import { itemAt } from "./file-item.ts";
import { folderOf, under } from "./path-text.ts";
import { ioError } from "./provider-errors.ts";

export interface CopyRequest {
  from: string;
  to: string;
  recurse: boolean;
  force: boolean;
}

/** Gives the paths of what was made. Errors: CopyError, CopyFileInfoItemIOError, CopyFileInfoItemUnauthorizedAccessError, CopyContainerToLeaf. */
export function copyFiles(provider: FileProvider, request: CopyRequest): string[] {
  const { files } = provider;
  const { from, to, recurse, force } = request;
  const target = itemAt(from, files);
  if (from === to) throw ioError("CopyError", "WriteError", `Cannot overwrite the item ${from} with itself.`, { target: from });
  const entry = files.stat(from)!;
  const old = files.stat(to);
  if (entry.directory) {
    if (old && !old.directory) throw ioError("CopyContainerItemToLeafError", "InvalidArgument", `Cannot copy container item ${from} to a leaf item.`, { target: from });
    const names = files.list(from);
    provider.makeFolders(to);
    if (!recurse) return [to];
    return [to, ...names.filter((name) => under(from, name) !== to).flatMap((name) => copyFiles(provider, { from: under(from, name), to: under(to, name), recurse, force }))];
  }
  if (!provider.isContainer(folderOf(to) || "/")) {
    throw ioError("CopyFileInfoItemIOError", "WriteError", `Could not find a part of the path '${to}'.`, { target, exception: "DirectoryNotFoundException" });
  }
  if (old?.directory) throw ioError("CopyFileInfoItemIOError", "WriteError", `The target file '${to}' is a directory, not a file.`, { target });
  if (old?.readOnly) {
    if (!force) {
      throw ioError("CopyFileInfoItemUnauthorizedAccessError", "PermissionDenied", `Access to the path '${to}' is denied.`, { target, exception: "System.UnauthorizedAccessException" });
    }
    files.setTimes(to, { readOnly: false });
  }
  files.write(to, files.read(from));
  files.setTimes(to, { modified: entry.modified, readOnly: entry.readOnly });
  return [to];
}
