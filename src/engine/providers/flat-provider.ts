// Providers without folders: variables, environment, functions, aliases. One level of names.
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { pathNotFound } from "./place.ts";
import { badArgumentNamed, itemExists, notSupported } from "./provider-errors.ts";
import { ProviderInfo } from "./provider.ts";
import type { NewItemRequest, Provider } from "./provider.ts";

/** What one of them has to say. */
export interface FlatItems {
  readonly provider: string;
  readonly drive: string;
  readonly implementation: string;
  /** Whether a cleared item goes away (it has no empty value). */
  readonly clearRemoves: boolean;
  names(): string[];
  /** The object that stands for the item; null when there is none. */
  get(name: string): unknown;
  /** What Get-Content gives. */
  valueOf(name: string): unknown;
  /** Sets or makes the item and gives its object. */
  set(name: string, value: unknown, how: { force: boolean; isNew: boolean; options?: readonly string[] | undefined }): unknown;
  remove(name: string, force: boolean): void;
}

const SHOULD_PROCESS = 16;

export class FlatProvider implements Provider {
  readonly items: FlatItems;
  readonly info: ProviderInfo;
  readonly tree = false;
  constructor(items: FlatItems) {
    this.items = items;
    this.info = new ProviderInfo(items.provider, items.implementation, SHOULD_PROCESS);
  }

  exists(path: string): boolean {
    return path === "" || this.items.get(path) !== null;
  }
  isContainer(path: string): boolean {
    return path === "";
  }
  item(path: string): unknown {
    return this.items.get(path);
  }
  names(path: string): string[] {
    return path === "" ? this.items.names().sort((a, b) => linguisticCompare(a, b, true)) : [];
  }

  #shown(name: string): string {
    return `${this.items.drive}:/${name}`;
  }

  /** Error: Argument without a name, or for one that is taken. */
  newItem(path: string, request: NewItemRequest): unknown {
    if (path === "") throw badArgumentNamed("path");
    if (!request.force && this.items.get(path) !== null) throw itemExists(path);
    return this.items.set(path, request.value === undefined ? null : request.value, { force: request.force, isNew: true, options: request.options });
  }
  setItem(path: string, value: unknown, how: { force: boolean; options?: readonly string[] | undefined }): void {
    if (path === "") throw badArgumentNamed("path");
    this.items.set(path, value, { ...how, isNew: false });
  }
  clearItem(path: string, force: boolean): void {
    if (this.items.clearRemoves) this.items.remove(path, force);
    else this.items.set(path, null, { force, isNew: false });
  }
  removeItem(path: string, force: boolean): void {
    if (path === "") throw badArgumentNamed("path");
    this.items.remove(path, force);
  }
  renameItem(path: string, name: string, force: boolean): string {
    if (this.items.get(path) === null) throw pathNotFound(this.#shown(path));
    if (!force && this.items.get(name) !== null) throw itemExists(name);
    this.items.set(name, this.items.valueOf(path), { force, isNew: true });
    this.items.remove(path, force);
    return name;
  }
  copyItem(path: string, destination: string, how: { force: boolean }): string[] {
    const name = destination || path;
    this.items.set(name, this.items.valueOf(path), { force: how.force, isNew: false });
    return [name];
  }
  moveItem(): string {
    throw notSupported();
  }
}
