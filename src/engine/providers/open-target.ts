// The file that Out-File, Export-Csv and others write to: one place, found by a path that may be a pattern.
import type { FileStore } from "../ports/file-store.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { FileProvider } from "./file-provider.ts";
import { folderOf } from "./path-text.ts";
import { invalidOperation, ioError } from "./provider-errors.ts";
import { exactPlace, existingPlaces, isPattern } from "./resolve-path.ts";

export interface TargetRequest {
  literal: boolean;
  force: boolean;
  noClobber: boolean;
}

/** Errors: FileOpenFailure, NoClobber, ReadWriteFileNotFileSystemProvider; statement-terminating. */
export function openTarget(session: Session, text: string, how: TargetRequest): { files: FileStore; path: string } {
  const path = targetPath(session, text, how.literal);
  const { files } = session.ports;
  const entry = files.stat(path);
  if (entry?.directory) throw openFailure(path, `Access to the path '${path}' is denied.`, "System.UnauthorizedAccessException");
  if (entry && how.noClobber) throw ioError("NoClobber", "ResourceExists", `The file '${path}' already exists.`, { target: path });
  if (!files.stat(folderOf(path) || "/")?.directory) throw openFailure(path, `Could not find a part of the path '${path}'.`, "System.IO.DirectoryNotFoundException");
  if (entry?.readOnly) {
    if (!how.force) throw openFailure(path, `Access to the path '${path}' is denied.`, "System.UnauthorizedAccessException");
    files.setTimes(path, { readOnly: false });
  }
  return { files, path };
}

function targetPath(session: Session, text: string, literal: boolean): string {
  const found = isPattern(text, { literal }) ? existingPlaces(session, text, {}) : [exactPlace(session, text, literal)];
  if (found.length > 1) throw invalidOperation("Cannot perform operation because the wildcard path resolved to more than one file. Provide a path that resolves to a single file.");
  const [place] = found;
  if (!place) throw invalidOperation(`Cannot perform operation because the wildcard path ${text} did not resolve to a file.`);
  if (!(place.provider instanceof FileProvider)) {
    throw runtimeError({
      id: "ReadWriteFileNotFileSystemProvider",
      message: `Cannot open file because the current provider (${place.provider.info.toText()}) cannot open a file.`,
      category: "InvalidArgument",
      exception: "System.Management.Automation.PSInvalidOperationException",
    });
  }
  return place.path;
}

export function openFailure(path: string, message: string, exception: string) {
  return ioError("FileOpenFailure", "OpenError", message, { target: path, exception });
}
