// Putting a module's exports into a session state, and taking them out again.
import type { AliasCommand, FunctionCommand } from "../commands.ts";
import { dropViews } from "../format/session-views.ts";
import type { Engine } from "../pipeline/engine.ts";
import { wildcard } from "../operators/wildcard.ts";
import type { Scope } from "../scope/scope.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { dropLoaded, keepLoaded, modulesOf } from "./loaded.ts";
import { moduleOfState } from "./script-module.ts";
import type { ScriptModule } from "./script-module.ts";

export interface ImportOptions {
  /** The scope that gets the names. */
  into: Scope;
  prefix?: string;
  functions?: readonly string[];
  aliases?: readonly string[];
  variables?: readonly string[];
}

/** Makes the exports visible in the scope and the module known to the running session state. */
export function importModule(engine: Engine, module: ScriptModule, options: ImportOptions): void {
  placeExports(engine, module, options);
  const state = options.into.root() === engine.globalState.root && options.into.script === engine.globalState.root ? engine.globalState : engine.state;
  const list = modulesOf(engine, state);
  if (!list.includes(module)) list.push(module);
  const importer = moduleOfState(state);
  if (importer && !importer.nested.includes(module) && !importer.imported.includes(module)) importer.imported.push(module);
  keepLoaded(engine, module);
}

/** Names given (-Function, -Variable...) leave the kinds that are not named out. */
export function placeExports(engine: Engine, module: ScriptModule, options: ImportOptions): void {
  const chosen = options.functions ?? options.aliases ?? options.variables;
  const picks = (patterns: readonly string[] | undefined, name: string) => (patterns ? patterns.some((p) => wildcard(p).matches(name)) : !chosen);
  const { into, prefix } = options;
  const renamed = <T extends FunctionCommand | AliasCommand>(command: T): T => (prefix ? { ...command, name: withPrefix(command.name, prefix) } : command);
  for (const [key, fn] of [...module.functions]) {
    if (!picks(options.functions, fn.name)) continue;
    const placed = renamed(fn);
    if (prefix) {
      module.functions.delete(key);
      module.functions.set(placed.name.toLowerCase(), placed);
    }
    const place = placed.name.toLowerCase();
    (into.functions ??= new Map()).set(place, placed);
    module.placements.push({ scope: into, kind: "function", key: place, value: placed });
  }
  for (const alias of module.aliases.values()) {
    if (!picks(options.aliases, alias.name)) continue;
    const placed = renamed(alias);
    const place = placed.name.toLowerCase();
    (into.aliases ??= new Map()).set(place, placed);
    module.placements.push({ scope: into, kind: "alias", key: place, value: placed });
  }
  for (const [key, variable] of module.variables) {
    if (!picks(options.variables, variable.name)) continue;
    into.put(variable);
    module.placements.push({ scope: into, kind: "variable", key, value: variable });
  }
  engine.commandsChanged();
}

/** Get-Thing with Zed is Get-ZedThing. */
export function withPrefix(name: string, prefix: string): string {
  const dash = name.indexOf("-");
  return dash < 0 ? prefix + name : name.slice(0, dash + 1) + prefix + name.slice(dash + 1);
}

/** Runs OnRemove, takes the names away where they still stand, and forgets the module. */
export function removeModule(engine: Engine, module: ScriptModule): Maybe<void> {
  const asked = module.onRemove ? engine.invoke(module.onRemove, { args: [module] }) : [];
  return after(asked as Maybe<unknown>, () => {
    for (const { scope, kind, key, value } of module.placements.splice(0)) {
      if (kind === "variable") {
        if (scope.own(key) === value) scope.remove(key);
      } else {
        const table = kind === "function" ? scope.functions : scope.aliases;
        if (table?.get(key) === value) table!.delete(key);
      }
    }
    for (const state of [engine.state, engine.globalState]) {
      const list = modulesOf(engine, state);
      const at = list.indexOf(module);
      if (at >= 0) list.splice(at, 1);
    }
    dropLoaded(engine, module);
    if (module.views.length) dropViews(engine, new Set(module.views));
    engine.commandsChanged();
    const nested = [...module.nested];
    const next = (i: number): Maybe<void> => (i < nested.length ? after(removeModule(engine, nested[i]!), () => next(i + 1)) : undefined);
    return next(0);
  });
}
