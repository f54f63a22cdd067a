// Names of files as a cmdlet got them, as full paths of the file store.
import type { Session } from "../session.ts";
import { runtimeError } from "../errors/error-record.ts";
import { pathNotFound } from "./place.ts";
import { exactPlace, existingPlaces, isPattern } from "./resolve-path.ts";

/** Patterns give the files that fit; a plain name gives its full path, whether the file is there or not. */
export function filePathsOf(session: Session, names: readonly string[], literal: boolean): string[] {
  return names.flatMap((name) => (isPattern(name, { literal }) ? existingPlaces(session, name) : [exactPlace(session, name, literal)]).map((place) => place.path));
}

/** The bytes of a file that has to be there. Errors: PathNotFound; UnauthorizedAccessException for a folder (derived). */
export function bytesOfFile(session: Session, path: string): Uint8Array {
  const { files } = session.ports;
  const entry = files.stat(path);
  if (!entry) throw pathNotFound(path);
  if (!entry.directory) return files.read(path);
  throw runtimeError({ id: "System.UnauthorizedAccessException", message: `Access to the path '${path}' is denied.`, category: "PermissionDenied", target: path, exception: "System.UnauthorizedAccessException" });
}
