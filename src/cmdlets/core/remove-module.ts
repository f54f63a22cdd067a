// Remove-Module: takes a module's commands out of the session.
import { cmdlet } from "#engine/cmdlet.ts";
import { removeModule } from "#engine/modules/import.ts";
import { visibleModules } from "#engine/modules/loaded.ts";
import { ScriptModule } from "#engine/modules/script-module.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import { baseOf } from "#engine/values/ps-object.ts";

interface Parameters {
  Name?: string[];
  ModuleInfo?: unknown[];
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Remove-Module",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Takes modules out of the session.",
  description: "Their commands are gone afterwards; the files stay.",
  aliases: ["rmo"],
  shouldProcess: "Medium",
  parameters: {
    Name: {
      type: "string[]",
      sets: [{ set: "name", position: 0, mandatory: true, pipeline: "value" }],
      wildcards: true,
      help: "Names of the modules.",
      complete: (word, session) => {
        const { state, globalState } = session as Engine;
        return visibleModules(session, state, globalState).map((m) => m.name).filter((n) => n.toLowerCase().startsWith(word.toLowerCase()));
      },
    },
    ModuleInfo: { type: "psmoduleinfo[]", sets: [{ set: "ModuleInfo", position: 0, mandatory: true, pipeline: "value" }], help: "Modules as objects." },
    Force: { type: "switch", help: "Also read-only ones." },
  },
  examples: [{ title: "One module", code: "Remove-Module Tools" }],
  links: ["Import-Module", "Get-Module"],
  run(call) {
    const engine = call.session as Engine;
    const found: ScriptModule[] = [];
    return {
      process(p) {
        const loaded = visibleModules(engine, engine.state, engine.globalState);
        for (const name of p.Name ?? []) found.push(...loaded.filter((m) => wildcard(name).matches(m.name) && !found.includes(m)));
        for (const item of p.ModuleInfo ?? []) {
          const module = baseOf(item);
          if (module instanceof ScriptModule && !found.includes(module)) found.push(module);
        }
      },
      end() {
        if (!found.length) {
          call.error({
            id: "Modules_NoModulesRemoved",
            message: "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.",
            category: "ResourceUnavailable",
            exception: "System.InvalidOperationException",
          });
        }
        return inTurn(found, (module) => after(call.shouldProcess(module.name, "Remove-Module"), (go) => (go ? removeModule(engine, module) : undefined)));
      },
    };
  },
});
