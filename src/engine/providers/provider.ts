// What a provider is: a kind of store whose items have paths (files, variables, functions...).
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export interface NewItemRequest {
  /** As typed; undefined when not given. */
  type: string | undefined;
  /** undefined when not given. */
  value: unknown;
  force: boolean;
  /** ScopedItemOptions of a function or alias; undefined when not given. */
  options?: readonly string[] | undefined;
}

/** Errors of all members are TerminatingErrors with PowerShell's ids. Paths are the provider's own: "/home/x" for files, a name for the flat ones, "" their root. */
export interface Provider {
  readonly info: ProviderInfo;
  /** Paths with folders (files); the others are one level of names. */
  readonly tree: boolean;
  exists(path: string): boolean;
  isContainer(path: string): boolean;
  /** The item as scripts get it, without notes. Error when it may not be shown. */
  item(path: string, force: boolean): unknown;
  /** Names of what is in a container, in the order of a listing. */
  names(path: string, force: boolean): string[];
  newItem(path: string, request: NewItemRequest): unknown;
  /** `value` undefined: none was given. */
  setItem(path: string, value: unknown, how: { force: boolean; options?: readonly string[] | undefined }): void;
  clearItem(path: string, force: boolean): void;
  removeItem(path: string, force: boolean): void;
  /** The new path. */
  renameItem(path: string, name: string, force: boolean): string;
  /** Paths of what was made. */
  copyItem(path: string, destination: string, how: { recurse: boolean; force: boolean }): string[];
  moveItem(path: string, destination: string, force: boolean): string;
}

/** A provider's name and what it can do: what Get-PSProvider gives. */
export class ProviderInfo extends NetObject {
  readonly name: string;
  /** Full name of the class behind it, for show. */
  readonly implementation: string;
  /** ProviderCapabilities bits. */
  readonly capabilities: number;
  readonly drives: Drive[] = [];
  home = "";
  constructor(name: string, implementation: string, capabilities: number) {
    super();
    this.name = name;
    this.implementation = implementation;
    this.capabilities = capabilities;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.ProviderInfo");
  }
  toText(): string {
    return `Microsoft.PowerShell.Core\\${this.name}`;
  }
}

/** A drive: a name for a place of a provider. */
export class Drive extends NetObject {
  readonly name: string;
  readonly provider: Provider;
  /** The provider's path of the drive's root. */
  readonly root: string;
  description: string;
  /** Where in the drive the session is, below the root, without a leading slash. */
  currentLocation = "";
  constructor(name: string, provider: Provider, place: { root: string; description?: string }) {
    super();
    this.name = name;
    this.provider = provider;
    this.root = place.root;
    this.description = place.description ?? "";
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSDriveInfo");
  }
  toText(): string {
    return this.name;
  }
}
