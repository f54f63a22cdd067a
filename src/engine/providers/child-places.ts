// What Get-ChildItem lists: children of containers, matches of patterns, with filters and recursion.
import type { Session } from "../session.ts";
import { hasWildcards } from "../operators/wildcard.ts";
import { Attribute, FileSystemItem } from "./file-item.ts";
import { under } from "./path-text.ts";
import { leafOf, pathNotFound } from "./place.ts";
import type { Place } from "./place.ts";
import { checkFilter, exactPlace, existingPlaces, fitsFilter, isChosen, isPattern, placeOf } from "./resolve-path.ts";
import type { PathFilter } from "./resolve-path.ts";

export interface Kinds {
  attributes?: string[] | undefined;
  directory?: boolean | undefined;
  file?: boolean | undefined;
  hidden?: boolean | undefined;
  readOnly?: boolean | undefined;
  system?: boolean | undefined;
}

export interface ChildRequest extends PathFilter {
  recurse: boolean;
  depth: number;
  force: boolean;
  kinds: Kinds;
}

export interface Child {
  place: Place;
  /** Its path from where the listing started. */
  relative: string;
}

/** Errors: PathNotFound, NotSupported for -Filter where the provider has none. */
export function childPlaces(session: Session, text: string, request: ChildRequest): Child[] {
  const pattern = isPattern(text, request);
  const place = pattern ? placeOf(session, text) : exactPlace(session, text, request.literal === true);
  checkFilter(place, request.filter);
  const seesHidden = request.force || request.kinds.hidden === true || (request.kinds.attributes ?? []).some((a) => /hidden|\bh\b/i.test(a));
  const how = { ...request, force: seesHidden };
  if (!pattern) {
    if (place.provider.isContainer(place.path)) {
      if (how.include?.length && !how.recurse && !isChosen(leafOf(place), { include: how.include })) return [];
      return listing(place, how);
    }
    if (how.recurse && place.provider.tree) return below(place, how);
    if (!place.provider.exists(place.path)) throw pathNotFound(place.path);
    return isChosen(leafOf(place), how) && fitsKinds(place, how.kinds) ? [{ place, relative: leafOf(place) }] : [];
  }
  if (how.recurse && place.provider.tree) return below(place, how);
  return existingPlaces(session, text, how)
    .filter((one) => fitsKinds(one, how.kinds))
    .map((one) => ({ place: one, relative: leafOf(one) }));
}

/** `name -Recurse`: the name is looked for in the folder and all below. */
function below(place: Place, how: ChildRequest): Child[] {
  const slash = place.path.lastIndexOf("/");
  const folder = place.path.slice(0, slash) || "/";
  const leaf = place.path.slice(slash + 1);
  const start = { ...place, path: folder };
  if (hasWildcards(folder) || !place.provider.isContainer(folder)) throw pathNotFound(place.path);
  return listing(start, leaf === "*" ? how : { ...how, include: [...(how.include ?? []), leaf] });
}

function listing(start: Place, how: ChildRequest): Child[] {
  const found: Child[] = [];
  const visit = (folder: Place, front: string, depth: number): void => {
    const children = folder.provider.names(folder.path, how.force).map((name): Child => ({
      place: { ...folder, path: folder.provider.tree ? under(folder.path, name) : name },
      relative: front + name,
    }));
    for (const child of children) {
      const name = leafOf(child.place);
      if (how.filter && !fitsFilter(name, how.filter)) continue;
      if (isChosen(name, how) && fitsKinds(child.place, how.kinds)) found.push(child);
    }
    if (!how.recurse || depth >= how.depth) return;
    for (const child of children) if (child.place.provider.isContainer(child.place.path)) visit(child.place, `${child.relative}/`, depth + 1);
  };
  visit(start, "", 0);
  return found;
}

const LETTERS: { readonly [letter: string]: string } = { d: "directory", h: "hidden", r: "readonly", a: "archive", s: "system" };

function fitsKinds(place: Place, kinds: Kinds): boolean {
  if (!place.provider.tree) return true;
  const item = place.provider.item(place.path, true);
  if (!(item instanceof FileSystemItem)) return true;
  const bits = item.attributes;
  const has = (name: string): boolean => {
    const word = LETTERS[name.toLowerCase()] ?? name.toLowerCase();
    if (word === "directory") return (bits & Attribute.Directory) !== 0;
    if (word === "hidden") return (bits & Attribute.Hidden) !== 0;
    if (word === "readonly") return (bits & Attribute.ReadOnly) !== 0;
    return word === "normal" && bits === Attribute.Normal;
  };
  if (kinds.directory && kinds.file !== true && !has("directory")) return false;
  if (kinds.file && kinds.directory !== true && has("directory")) return false;
  if (kinds.hidden && !has("hidden")) return false;
  if (kinds.readOnly && !has("readonly")) return false;
  if (kinds.system) return false;
  if (!kinds.attributes?.length) return true;
  // "," is or, "+" is and, "!" is not.
  return kinds.attributes
    .flatMap((text) => text.split(","))
    .some((all) => all.split("+").every((one) => (one.trim().startsWith("!") ? !has(one.trim().slice(1)) : has(one.trim()))));
}
