// Clear-Variable: takes a variable's value away and keeps the variable.
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards } from "#engine/operators/wildcard.ts";
import { changeVariable } from "#engine/scope/change-variable.ts";
import { scopedName, variableNotFound, variablesIn } from "#engine/scope/named-scope.ts";
import { handleOf } from "#engine/scope/variable-handle.ts";
import { completeVariableNames, excludeParameter, includeParameter, orWriteError, scopeParameter } from "#engine/scope/variable-parameters.ts";
import { after, inTurn } from "#engine/values/maybe.ts";

interface Parameters {
  Name: string[];
  Include?: string[];
  Exclude?: string[];
  Force: boolean;
  PassThru: boolean;
  Scope?: string;
}

export default cmdlet<Parameters>({
  name: "Clear-Variable",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Sets variables to $null.",
  description: "The variable stays; one with a type gets what $null is in that type.",
  aliases: ["clv"],
  shouldProcess: "Medium",
  parameters: {
    Name: { type: "string[]", position: 0, mandatory: true, pipeline: "property", wildcards: true, help: "Names without $; patterns are allowed.", complete: completeVariableNames },
    Include: includeParameter,
    Exclude: excludeParameter,
    Force: { type: "switch", help: "Clears read-only variables, too." },
    PassThru: { type: "switch", help: "Gives the variable out." },
    Scope: scopeParameter,
  },
  output: ["System.Management.Automation.PSVariable"],
  examples: [{ title: "All that begin with my", code: "$my1 = 1; Clear-Variable my*; $my1" }],
  links: ["Get-Variable", "Set-Variable", "New-Variable", "Remove-Variable"],
  run(call) {
    return {
      process: (p) =>
        inTurn(p.Name, (text) => {
          const { scope, name } = scopedName(call.session, text, p.Scope);
          const filter = { ...(p.Include ? { include: p.Include } : {}), ...(p.Exclude ? { exclude: p.Exclude } : {}) };
          const found = variablesIn(scope, name, filter);
          if (!found.length && !hasWildcards(name) && !p.Include && !p.Exclude) return call.error(variableNotFound(name));
          return inTurn(found, (variable) =>
            after(call.shouldProcess(`Name: ${variable.name}`, "Clear variable"), (go) => {
              if (go && orWriteError(call, () => changeVariable(variable, { value: { of: null }, force: p.Force })) && p.PassThru) call.write(handleOf(variable));
            }),
          );
        }),
    };
  },
});
