// One place of a provider: where an item is, or would be; and how it is written.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { folderOf, nameOf } from "./path-text.ts";
import type { Drive, Provider } from "./provider.ts";

export interface Place {
  readonly provider: Provider;
  /** Null for a path that named its provider. */
  readonly drive: Drive | null;
  /** The provider's own path. */
  readonly path: string;
}

/** The path with its drive, as locations and errors show it: "/home/x", "Env:/PATH", "zed:/a.txt". */
export function shownPath(place: Place): string {
  const { drive, path, provider } = place;
  if (!drive) return `${provider.info.toText()}::${path}`;
  if (!provider.tree) return `${drive.name}:/${path}`;
  if (drive.root === "/" && drive.name === "/") return path;
  return `${drive.name}:/${belowRoot(drive, path)}`;
}

/** The part of a provider's path below the drive's root. */
export function belowRoot(drive: Drive, path: string): string {
  if (!drive.provider.tree) return path;
  const rest = drive.root === "/" ? path.slice(1) : path.slice(drive.root.length + 1);
  return path === drive.root ? "" : rest;
}

/** PSPath: the path with its provider. */
export function providerQualified(provider: Provider, path: string): string {
  return `${provider.info.toText()}::${path}`;
}

export function parentPlace(place: Place): Place {
  return { ...place, path: place.provider.tree ? folderOf(place.path) || "/" : "" };
}

export function leafOf(place: Place): string {
  return place.provider.tree ? nameOf(place.path) : place.path;
}

/** Error: PathNotFound. */
export function pathNotFound(shown: string): TerminatingError {
  return runtimeError({
    id: "PathNotFound",
    message: `Cannot find path '${shown}' because it does not exist.`,
    category: "ObjectNotFound",
    target: shown,
    exception: "System.Management.Automation.ItemNotFoundException",
  });
}

/** What $PWD, Get-Location and Resolve-Path give. */
export class PathInfo extends NetObject {
  readonly place: Place;
  readonly path: string;
  constructor(place: Place) {
    super();
    this.place = place;
    this.path = shownPath(place);
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PathInfo");
  }
  get providerPath(): string {
    return this.place.path;
  }
  toText(): string {
    return this.path;
  }
}
