// From the text of a path to places: drives, providers, ~, relative paths, wildcards.
import { ambient } from "#dotnet/core/ambient.ts";
import { runtimeError } from "../errors/error-record.ts";
import { hasWildcards, unescapeWildcards, wildcard } from "../operators/wildcard.ts";
import type { Session } from "../session.ts";
import { locationsOf } from "./location.ts";
import type { Locations } from "./location.ts";
import { normalPath, slashed, under } from "./path-text.ts";
import { leafOf, pathNotFound, shownPath } from "./place.ts";
import type { Place } from "./place.ts";
import type { Drive, Provider } from "./provider.ts";

/** The place that a path means, wildcards and escapes taken as they stand. Errors: DriveNotFound, ProviderNotFound. */
export function placeOf(session: Session, text: string): Place {
  const locations = locationsOf(session);
  const qualified = /^((?:[^:/\\]+[\\/])?[^:/\\]+)::(.*)$/s.exec(text);
  if (qualified) return inProvider(locations, locations.providerNamed(qualified[1]!), qualified[2]!);
  const driven = /^([^/\\:]+):(.*)$/s.exec(text);
  if (driven) {
    const drive = locations.driveNamed(driven[1]!);
    if (!drive) throw driveNotFound(driven[1]!);
    return inDrive(drive, driven[2]!);
  }
  if (/^~(?=$|[\\/])/.test(text)) {
    const { current } = locations;
    const home = current.provider.tree ? current : locations.driveNamed("/")!;
    return { provider: home.provider, drive: home, path: normalPath(`${ambient.homeDirectory}/${text.slice(1)}`) };
  }
  if (/^[\\/]/.test(text)) {
    const root = locations.driveNamed("/")!;
    if (locations.current.provider.tree) return { provider: root.provider, drive: root, path: normalPath(text) };
    return inDrive(locations.current, text);
  }
  const here = locations.here();
  return { ...here, path: here.provider.tree ? normalPath(`${here.path}/${text}`) : flatName(text) };
}

function inProvider(locations: Locations, provider: Provider, rest: string): Place {
  if (!provider.tree) return { provider, drive: provider.info.drives[0] ?? null, path: flatName(rest) };
  const absolute = /^[\\/]/.test(rest) ? rest : `${locations.folder()}/${rest}`;
  return { provider, drive: null, path: normalPath(absolute) };
}

function inDrive(drive: Drive, rest: string): Place {
  const { provider } = drive;
  if (!provider.tree) return { provider, drive, path: flatName(rest) };
  const below = /^[\\/]/.test(rest) ? normalPath(rest) : normalPath(`${drive.currentLocation}/${rest}`);
  return { provider, drive, path: drive.root === "/" ? below : normalPath(drive.root + below) };
}

/** Names of flat providers may be written with a leading separator. */
function flatName(text: string): string {
  const name = text.replace(/^[\\/]+/, "");
  return name === "." || name === ".." ? "" : name;
}

export function driveNotFound(name: string) {
  return runtimeError({
    id: "DriveNotFound",
    message: `Cannot find drive. A drive with the name '${name}' does not exist.`,
    category: "ObjectNotFound",
    target: name,
    exception: "System.Management.Automation.DriveNotFoundException",
  });
}

export interface PathFilter {
  /** Takes wildcards as they stand. */
  literal?: boolean;
  /** Hidden items, too. */
  force?: boolean;
  /** The provider's filter: a pattern for names. */
  filter?: string | undefined;
  include?: string[] | undefined;
  exclude?: string[] | undefined;
}

/** The one place of a path without wildcards; it need not exist. */
export function exactPlace(session: Session, text: string, literal: boolean): Place {
  return placeOf(session, literal ? text : unescapeWildcards(text));
}

export function isPattern(text: string, how: PathFilter): boolean {
  return !how.literal && hasWildcards(text);
}

/**
 * All existing places of a path. A pattern may give none; a plain path that is not there is an error.
 * Errors: PathNotFound, DriveNotFound, ProviderNotFound, NotSupported for a filter that the provider does not know.
 */
export function existingPlaces(session: Session, text: string, how: PathFilter = {}): Place[] {
  const pattern = isPattern(text, how);
  const place = pattern ? placeOf(session, text) : exactPlace(session, text, how.literal === true);
  checkFilter(place, how.filter);
  if (!pattern && !place.provider.exists(place.path)) throw pathNotFound(shownPath(place));
  const found = pattern ? glob(place, how.force === true) : [place];
  const filter = pattern && how.filter ? how.filter : null;
  return found.filter((one) => (filter === null || fitsFilter(leafOf(one), filter)) && isChosen(leafOf(one), how));
}

/** Error: NotSupported. */
export function checkFilter(place: Place, filter: string | undefined): void {
  if (!filter || place.provider.tree) return;
  throw runtimeError({
    id: "NotSupported",
    message: "Cannot call method. The provider does not support the use of filters.",
    category: "NotImplemented",
    exception: "System.Management.Automation.PSNotSupportedException",
  });
}

/** -Filter: only * and ? are special; "*.*" is everything. */
export function fitsFilter(name: string, filter: string): boolean {
  if (filter === "*.*" || filter === "*") return true;
  return wildcard(filter.replace(/[[\]`]/g, "`$&")).matches(name);
}

/** Whether -Include and -Exclude let a name through. */
export function isChosen(name: string, how: Pick<PathFilter, "include" | "exclude">): boolean {
  const fits = (pattern: string) => wildcard(slashed(pattern).replace(/^.*\/(?=.)/, "")).matches(name);
  if (how.include?.length && !how.include.some(fits)) return false;
  return !how.exclude?.some(fits);
}

function glob(place: Place, force: boolean): Place[] {
  const { provider } = place;
  if (!provider.tree) {
    const pattern = wildcard(place.path);
    return provider.names("", force).filter((name) => pattern.matches(name)).map((path) => ({ ...place, path }));
  }
  let found = ["/"];
  let wild = false;
  for (const part of place.path.split("/").filter(Boolean)) {
    if (hasWildcards(part)) {
      wild = true;
      const pattern = wildcard(part);
      const hidden = force || part.startsWith(".");
      found = found.flatMap((folder) => provider.names(folder, hidden).filter((name) => pattern.matches(name)).map((name) => under(folder, name)));
    } else {
      const name = unescapeWildcards(part);
      const next = found.map((folder) => under(folder, name));
      found = next.filter((path) => provider.exists(path));
      // Only a missing beginning is an error: below a pattern, nothing fits quietly.
      if (!wild && !found.length) throw pathNotFound(shownPath({ ...place, path: next[0]! }));
    }
  }
  return found.map((path) => ({ ...place, path }));
}
