// The commands a session knows, as seen from the running scope: aliases and functions in scopes, cmdlets in one table, scripts in files.
import type { CmdletDefinition } from "../cmdlet.ts";
import type { AliasCommand, CmdletCommand, Command, CommandTable, FunctionCommand } from "../commands.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Scope } from "../scope/scope.ts";
import type { SessionState } from "../scope/session-state.ts";
import type { ScriptModule } from "../modules/script-module.ts";
import { builtInAliasOptions } from "./alias-options.ts";

/** What the table needs to know of its session. */
export interface TableHost {
  readonly state: SessionState;
  readonly globalState: SessionState;
  /** A script file by the name as typed (a path, or found through $env:PATH); null when there is none. */
  findScript(name: string): Command | null;
  /** Loads the module on $env:PSModulePath that has the command; null when none has. */
  autoload(name: string): Command | null;
  /** Modules whose commands can be called, the latest import last. */
  modules(): readonly ScriptModule[];
}

export class SessionCommands implements CommandTable {
  readonly #host: TableHost;
  readonly #cmdlets = new Map<string, CmdletCommand>();
  /** Grows with every change; callers drop what they looked up before. */
  version = 0;

  constructor(host: TableHost, cmdlets: readonly CmdletDefinition<never>[]) {
    this.#host = host;
    for (const definition of cmdlets) this.addCmdlet(definition);
  }

  addCmdlet(definition: CmdletDefinition<never>): void {
    this.#cmdlets.set(definition.name.toLowerCase(), { kind: "Cmdlet", name: definition.name, definition, module: definition.module });
    for (const name of definition.aliases ?? []) {
      this.setAlias({ kind: "Alias", name, definition: definition.name, options: builtInAliasOptions(name), description: "", module: null }, "global");
    }
  }

  find(name: string): Command | null {
    const key = name.toLowerCase();
    const slash = key.indexOf("\\");
    if (slash > 0 && slash < key.length - 1) return this.#inModule(key.slice(0, slash), key.slice(slash + 1)) ?? this.#host.findScript(name);
    const { current } = this.#host.state;
    return findAlias(current, key) ?? findFunction(current, key) ?? this.#cmdlets.get(key) ?? this.#host.findScript(name) ?? this.#host.autoload(name);
  }

  #inModule(module: string, key: string): Command | null {
    const cmdlet = this.#cmdlets.get(key);
    if (cmdlet?.module.toLowerCase() === module) return cmdlet;
    const loaded = this.#host.modules().find((m) => m.name.toLowerCase() === module);
    return loaded?.command(key) ?? null;
  }

  /** Cmdlets that came with a module of this name. */
  cmdletsOf(module: string): CmdletCommand[] {
    return [...this.#cmdlets.values()].filter((c) => c.module.toLowerCase() === module.toLowerCase());
  }

  /** Names of the modules that the cmdlets belong to. */
  cmdletModules(): string[] {
    return [...new Set([...this.#cmdlets.values()].map((c) => c.module))];
  }

  resolve(name: string): Command | null {
    let wanted = name;
    for (let links = 0; links < 64; links++) {
      const found = this.find(wanted);
      if (!found || found.kind !== "Alias") return found;
      wanted = found.definition;
      if (wanted.toLowerCase() === found.name.toLowerCase()) return this.#cmdlets.get(wanted.toLowerCase()) ?? findFunction(this.#host.state.current, wanted.toLowerCase());
    }
    return null;
  }

  all(): Command[] {
    const seen = new Map<string, Command>();
    for (let scope: Scope | null = this.#host.state.current; scope; scope = scope.parent) {
      for (const [key, alias] of scope.aliases ?? []) if (!seen.has(`alias ${key}`)) seen.set(`alias ${key}`, alias);
      for (const [key, fn] of scope.functions ?? []) if (!seen.has(`function ${key}`)) seen.set(`function ${key}`, fn);
    }
    const hidden: Command[] = [];
    const { root } = this.#host.globalState;
    for (const module of this.#host.modules()) {
      for (const { scope, kind, key, value } of module.placements) {
        if (kind === "function" && scope === root && seen.get(`function ${key}`) !== value) hidden.push(value as FunctionCommand);
      }
    }
    return [...seen.values(), ...hidden, ...this.#cmdlets.values()];
  }

  /** "global", "script", "local", a number of parents; the current scope when absent. */
  #scope(name: string | undefined): Scope {
    const { current } = this.#host.state;
    switch (name?.toLowerCase()) {
      case undefined:
      case "local":
      case "private":
        return current;
      case "global":
        return this.#host.globalState.root;
      case "script":
        return current.script;
    }
    let scope = current;
    for (let up = Number(name); up > 0 && scope.parent; up--) scope = scope.parent;
    return scope;
  }

  setAlias(alias: AliasCommand, scope?: string): void {
    const at = this.#scope(scope);
    (at.aliases ??= new Map()).set(alias.name.toLowerCase(), alias);
    this.version++;
  }

  removeAlias(name: string): boolean {
    this.version++;
    for (let scope: Scope | null = this.#host.state.current; scope; scope = scope.parent) {
      if (scope.aliases?.delete(name.toLowerCase())) return true;
    }
    return false;
  }

  setFunction(command: FunctionCommand, how: { scope?: string | undefined; force?: boolean; replacing?: boolean } = {}): void {
    const key = command.name.toLowerCase();
    const at = (how.replacing && how.scope === undefined ? this.#holderOf(key) : null) ?? this.#scope(how.scope);
    const old = at.functions?.get(key);
    if (old && ((old.options.includes("ReadOnly") && !how.force) || old.options.includes("Constant"))) throw functionNotWritable(old.name);
    (at.functions ??= new Map()).set(key, command);
    this.version++;
  }

  /** The nearest scope that has a function of the name. */
  #holderOf(key: string): Scope | null {
    for (let scope: Scope | null = this.#host.state.current; scope; scope = scope.parent) if (scope.functions?.has(key)) return scope;
    return null;
  }

  removeFunction(name: string): boolean {
    this.version++;
    for (let scope: Scope | null = this.#host.state.current; scope; scope = scope.parent) {
      if (scope.functions?.delete(name.toLowerCase())) return true;
    }
    return false;
  }
}

function findAlias(from: Scope, key: string): AliasCommand | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent) {
    const found = scope.aliases?.get(key);
    if (found) return found;
  }
  return null;
}

export function findFunction(from: Scope, key: string): FunctionCommand | null {
  for (let scope: Scope | null = from; scope; scope = scope.parent) {
    const found = scope.functions?.get(key);
    if (found) return found;
  }
  return null;
}

function functionNotWritable(name: string) {
  return runtimeError({
    id: "FunctionNotWritable",
    message: `Cannot write to function ${name} because it is read-only or constant.`,
    category: "WriteError",
    target: name,
    exception: "System.Management.Automation.SessionStateUnauthorizedAccessException",
  });
}
