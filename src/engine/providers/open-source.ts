// The files that Import-Csv and others read from.
import type { Session } from "../session.ts";
import { FileProvider } from "./file-provider.ts";
import { openFailure } from "./open-target.ts";
import { folderOf } from "./path-text.ts";
import { invalidOperation } from "./provider-errors.ts";
import { exactPlace, existingPlaces, isPattern } from "./resolve-path.ts";

/** Full paths of existing files. Errors: FileOpenFailure; statement-terminating. */
export function sourceFiles(session: Session, text: string, literal: boolean): string[] {
  const places = isPattern(text, { literal }) ? existingPlaces(session, text, {}) : [exactPlace(session, text, literal)];
  if (!places.length) throw invalidOperation(`Cannot perform operation because the wildcard path ${text} did not resolve to a file.`);
  return places.map(({ provider, path }) => {
    if (!(provider instanceof FileProvider)) throw invalidOperation(`Cannot open file because the current provider (${provider.info.toText()}) cannot open a file.`);
    const entry = provider.files.stat(path);
    if (entry?.directory) throw openFailure(path, `Access to the path '${path}' is denied.`, "System.UnauthorizedAccessException");
    if (!entry) {
      const folder = provider.isContainer(folderOf(path) || "/");
      throw folder
        ? openFailure(path, `Could not find file '${path}'.`, "System.IO.FileNotFoundException")
        : openFailure(path, `Could not find a part of the path '${path}'.`, "System.IO.DirectoryNotFoundException");
    }
    return path;
  });
}
