// Names of files as a cmdlet got them, as full paths of the file store.
import type { Session } from "../session.ts";
import { exactPlace, existingPlaces, isPattern } from "./resolve-path.ts";

/** Patterns give the files that fit; a plain name gives its full path, whether the file is there or not. */
export function filePathsOf(session: Session, names: readonly string[], literal: boolean): string[] {
  return names.flatMap((name) => (isPattern(name, { literal }) ? existingPlaces(session, name) : [exactPlace(session, name, literal)]).map((place) => place.path));
}
