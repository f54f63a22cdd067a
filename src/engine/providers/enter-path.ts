// Going to a location: one existing container, found by a path that may be a pattern.
import type { Session } from "../session.ts";
import { locationsOf } from "./location.ts";
import { pathNotFound, shownPath } from "./place.ts";
import type { Place } from "./place.ts";
import { badArgument } from "./provider-errors.ts";
import { existingPlaces } from "./resolve-path.ts";

/** Errors: PathNotFound, also for a file; Argument for a pattern that fits several. */
export function containerAt(session: Session, path: string, literal: boolean): Place {
  const found = existingPlaces(session, path, { literal, force: true }).filter((place) => place.provider.isContainer(place.path));
  if (found.length > 1) throw badArgument(`Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.`);
  if (found[0]) return found[0];
  const [file] = existingPlaces(session, path, { literal, force: true });
  throw pathNotFound(file ? shownPath(file) : path);
}

/** Set-Location to a path; the step back is kept. */
export function enterPath(session: Session, path: string, literal: boolean): void {
  locationsOf(session).go(containerAt(session, path, literal));
}
