// Export-ModuleMember: says what a module shows.
import { cmdlet } from "#engine/cmdlet.ts";
import { moduleOfState } from "#engine/modules/script-module.ts";
import type { Engine } from "#engine/pipeline/engine.ts";

interface Parameters {
  Function?: string[];
  Cmdlet?: string[];
  Variable?: string[];
  Alias?: string[];
}

export default cmdlet<Parameters>({
  name: "Export-ModuleMember",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Says which functions, variables and aliases a module exports.",
  description: "Without it all functions and aliases come out and no variables; with it only what it names.",
  parameters: {
    Function: { type: "string[]", position: 0, pipeline: "both", wildcards: true, validation: [{ kind: "AllowEmptyCollection" }], help: "Functions." },
    Cmdlet: { type: "string[]", pipeline: "property", wildcards: true, validation: [{ kind: "AllowEmptyCollection" }], help: "Cmdlets." },
    Variable: { type: "string[]", pipeline: "property", wildcards: true, validation: [{ kind: "NotNull" }], help: "Variables, without the dollar sign." },
    Alias: { type: "string[]", pipeline: "property", wildcards: true, validation: [{ kind: "NotNull" }], help: "Aliases." },
  },
  examples: [{ title: "One function and one variable", code: "$null = New-Module { function Show { $state }; $state = 1; Export-ModuleMember -Function Show -Variable state }" }],
  links: ["New-Module", "Import-Module"],
  run(call) {
    const module = moduleOfState((call.session as Engine).state);
    return {
      process(p) {
        if (!module) {
          return call.fail({
            id: "Modules_CanOnlyExecuteExportModuleMemberInsideAModule",
            message: "The Export-ModuleMember cmdlet can only be called from inside a module.",
            category: "PermissionDenied",
            exception: "System.InvalidOperationException",
          });
        }
        const exported = (module.exported ??= { functions: [], aliases: [], variables: [] });
        exported.functions.push(...(p.Function ?? []));
        exported.variables.push(...(p.Variable ?? []));
        exported.aliases.push(...(p.Alias ?? []));
      },
    };
  },
});
