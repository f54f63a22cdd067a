// New-Module: a module made of a script block.
import { cmdlet } from "#engine/cmdlet.ts";
import { customObjectOf } from "#engine/modules/custom-object.ts";
import { collectExports, limitExports } from "#engine/modules/exports.ts";
import { placeExports } from "#engine/modules/import.ts";
import { runBody } from "#engine/modules/load-module.ts";
import { ScriptModule } from "#engine/modules/script-module.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { Collector } from "#engine/pipeline/pipe.ts";
import type { ScriptBlock } from "#engine/script-block.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Name?: string;
  ScriptBlock: ScriptBlock;
  Function?: string[];
  Cmdlet?: string[];
  ReturnResult: boolean;
  AsCustomObject: boolean;
  ArgumentList?: unknown[];
}

export default cmdlet<Parameters>({
  name: "New-Module",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Makes a module of a script block.",
  description: "The block runs in a session state of its own; its functions and aliases, or what Export-ModuleMember names, come out.",
  aliases: ["nmo"],
  defaultSet: "ScriptBlock",
  parameters: {
    Name: { type: "string", sets: [{ set: "Name", position: 0, mandatory: true, pipeline: "value" }], help: "Name of the module." },
    ScriptBlock: {
      type: "scriptblock",
      sets: [{ set: "Name", position: 1, mandatory: true }, { set: "ScriptBlock", position: 0, mandatory: true }],
      validation: [{ kind: "NotNull" }],
      help: "The module's code.",
    },
    Function: { type: "string[]", validation: [{ kind: "NotNull" }], help: "Functions to export." },
    Cmdlet: { type: "string[]", validation: [{ kind: "NotNull" }], help: "Cmdlets to export." },
    ReturnResult: { type: "switch", help: "Gives what the block puts out instead of the module." },
    AsCustomObject: { type: "switch", help: "Gives an object whose methods are the module's functions." },
    ArgumentList: { type: "object[]", aliases: ["Args"], remaining: true, help: "Arguments of the block." },
  },
  output: ["System.Management.Automation.PSModuleInfo"],
  examples: [{ title: "A counter that keeps its own state", code: "$null = New-Module { $n = 0; function Step { $script:n++; $n } }; Step; Step" }],
  links: ["Import-Module", "Export-ModuleMember"],
  run(call) {
    const engine = call.session as Engine;
    return {
      end(p) {
        const module = new ScriptModule(engine.globalState.root, p.Name === undefined ? {} : { name: p.Name });
        const out = new Collector();
        const streams = engine.frame?.streams ?? engine.hostStreams;
        return after(runBody(engine, module, p.ScriptBlock, { args: p.ArgumentList ?? [], streams, out }), () => {
          collectExports(module);
          if (p.Function) limitExports(module, { functions: p.Function, aliases: null, variables: null });
          if (p.AsCustomObject) {
            call.write(customObjectOf(module));
            return;
          }
          placeExports(engine, module, { into: engine.state.root });
          if (p.ReturnResult) for (const value of out.items) call.write(value);
          else call.write(module);
        });
      },
    };
  },
});
