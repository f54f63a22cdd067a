// PSModuleInfo as a value: a module's session state, what it exports, and what its manifest says.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { AliasCommand, CmdletCommand, FunctionCommand } from "../commands.ts";
import type { ScriptBlock } from "../script-block.ts";
import { SessionState } from "../scope/session-state.ts";
import type { View } from "../format/view.ts";
import type { Scope } from "../scope/scope.ts";
import type { Variable } from "../scope/variable.ts";

/** Patterns given to Export-ModuleMember. */
export interface ExportPatterns {
  functions: string[];
  aliases: string[];
  variables: string[];
}

/** One name that an import put somewhere. */
export interface Placement {
  scope: Scope;
  kind: "function" | "alias" | "variable";
  key: string;
  value: unknown;
}

let count = 0;

/** How many modules without a name there were; set to go on from there. */
export const unnamedModules = {
  get count(): number {
    return count;
  },
  set count(past: number) {
    count = past;
  },
};

export class ScriptModule extends NetObject {
  readonly name: string;
  /** The script it came from; null for a dynamic module. */
  path: string | null;
  /** The file that was imported: the manifest's, where there is one. */
  readonly file: string | null;
  readonly state: SessionState;
  moduleType: "Script" | "Manifest" | "Binary" = "Script";
  readonly functions = new Map<string, FunctionCommand>();
  readonly aliases = new Map<string, AliasCommand>();
  readonly variables = new Map<string, Variable>();
  readonly cmdlets = new Map<string, CmdletCommand>();
  /** Null until Export-ModuleMember runs: then only what it names comes out. */
  exported: ExportPatterns | null = null;
  readonly nested: ScriptModule[] = [];
  /** Modules that its own code imported. */
  readonly imported: ScriptModule[] = [];
  /** Names of the modules it requires, loaded. */
  readonly required: ScriptModule[] = [];
  version: readonly number[] = [0, 0];
  /** Keys of the manifest by lower-case name. */
  manifest: ReadonlyMap<string, unknown> = new Map();
  /** Views of its format files. */
  readonly views: View[] = [];
  onRemove: ScriptBlock | null = null;
  prefix: string | null = null;
  body: ScriptBlock | null = null;
  /** The folder that $PSScriptRoot means. */
  readonly base: string;
  readonly placements: Placement[] = [];

  constructor(parent: Scope, from: { name?: string; path?: string | null } = {}) {
    super();
    this.name = from.name ?? `__DynamicModule_${++count}`;
    this.path = from.path ?? null;
    this.file = this.path;
    this.base = this.path ? this.path.slice(0, Math.max(1, this.path.lastIndexOf("/"))) : "";
    this.state = new SessionState(parent, this);
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSModuleInfo");
  }
  toText(): string {
    return this.name;
  }
  /** By lower-case name; functions before cmdlets. */
  command(key: string): FunctionCommand | CmdletCommand | null {
    return this.functions.get(key) ?? this.cmdlets.get(key) ?? null;
  }
}

/** The module of a session state; null for the global one. */
export function moduleOfState(state: SessionState): ScriptModule | null {
  return state.module instanceof ScriptModule ? state.module : null;
}
