// The modules that came with the session: its cmdlets under the names their originals have.
import type { CmdletCommand } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Session } from "../session.ts";
import { ScriptModule } from "./script-module.ts";

const made = new WeakMap<Session, Map<string, ScriptModule>>();

/** Cmdlets by module name. */
function cmdletsByModule(engine: Engine): Map<string, CmdletCommand[]> {
  const found = new Map<string, CmdletCommand[]>();
  for (const command of engine.commands.all()) {
    if (command.kind !== "Cmdlet") continue;
    const list = found.get(command.module) ?? [];
    list.push(command);
    found.set(command.module, list);
  }
  return found;
}

/** The module of that name; null when no cmdlet belongs to one. */
export function builtInModule(engine: Engine, name: string): ScriptModule | null {
  const key = name.toLowerCase();
  for (const [module, commands] of cmdletsByModule(engine)) if (module.toLowerCase() === key) return moduleOf(engine, module, commands);
  return null;
}

export function availableBuiltIns(engine: Engine): ScriptModule[] {
  return [...cmdletsByModule(engine)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, commands]) => moduleOf(engine, name, commands));
}

function moduleOf(engine: Engine, name: string, commands: readonly CmdletCommand[]): ScriptModule {
  let known = made.get(engine);
  if (!known) made.set(engine, (known = new Map()));
  let module = known.get(name);
  if (!module) {
    known.set(name, (module = new ScriptModule(engine.globalState.root, { name })));
    module.moduleType = name.startsWith("Microsoft.PowerShell.") ? "Manifest" : "Script";
    module.version = name.startsWith("Microsoft.PowerShell.") ? [7, 0, 0, 0] : [1, 0];
  }
  for (const command of commands) module.cmdlets.set(command.name.toLowerCase(), command);
  return module;
}
