// Get-Module: the modules of the session, or those that could be imported.
import { cmdlet } from "#engine/cmdlet.ts";
import { availableBuiltIns } from "#engine/modules/built-in.ts";
import { availableModules } from "#engine/modules/find-module.ts";
import { moduleAtRest } from "#engine/modules/listed-module.ts";
import { visibleModules } from "#engine/modules/loaded.ts";
import type { ScriptModule } from "#engine/modules/script-module.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import type { Engine } from "#engine/pipeline/engine.ts";

interface Parameters {
  Name?: string[];
  All: boolean;
  ListAvailable: boolean;
}

export default cmdlet<Parameters>({
  name: "Get-Module",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Gives the modules that are imported or could be.",
  description: "Without -ListAvailable the imported ones.",
  aliases: ["gmo"],
  defaultSet: "Loaded",
  parameters: {
    Name: {
      type: "string[]",
      position: 0,
      pipeline: "value",
      wildcards: true,
      help: "Names; patterns are allowed.",
      complete: (word, session) => {
        const { state, globalState } = session as Engine;
        return visibleModules(session, state, globalState).map((m) => m.name).filter((n) => n.toLowerCase().startsWith(word.toLowerCase()));
      },
    },
    All: { type: "switch", sets: ["Loaded", "Available"], help: "Also the nested ones." },
    ListAvailable: { type: "switch", sets: [{ set: "Available", mandatory: true }], help: "The modules that could be imported." },
    Refresh: { type: "switch", sets: ["Available"], help: "Accepted: nothing is kept here that could be old." },
    SkipEditionCheck: { type: "switch", sets: ["Available"], help: "Accepted: there is one edition here." },
  },
  output: ["System.Management.Automation.PSModuleInfo"],
  examples: [{ title: "What a module gives", code: "(Get-Module Tools).ExportedFunctions.Keys" }],
  links: ["Import-Module", "Remove-Module"],
  run(call) {
    const engine = call.session as Engine;
    return {
      process(p) {
        const fits = (module: ScriptModule) => !p.Name || p.Name.some((pattern) => wildcard(pattern).matches(module.name));
        for (const module of listed(p).filter(fits)) call.write(module);
      },
    };

    function listed(p: Parameters): ScriptModule[] {
      if (p.ListAvailable) return [...availableModules(engine).map((file) => moduleAtRest(engine, file)), ...availableBuiltIns(engine)];
      // A module sees its own modules and those of the session.
      const own = visibleModules(engine, engine.state, engine.globalState);
      return p.All ? withParts(own) : [...own].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    }
  },
});

/** The modules with those inside of them, each once. */
function withParts(modules: readonly ScriptModule[]): ScriptModule[] {
  return [...new Set(modules.flatMap((module) => [module, ...withParts([...module.nested, ...module.imported])]))];
}
