// Remove-Variable: takes variables away.
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards } from "#engine/operators/wildcard.ts";
import { removeVariable } from "#engine/scope/change-variable.ts";
import { scopedName, variableNotFound, variablesIn } from "#engine/scope/named-scope.ts";
import { completeVariableNames, excludeParameter, includeParameter, orWriteError, scopeParameter } from "#engine/scope/variable-parameters.ts";
import { after, inTurn } from "#engine/values/maybe.ts";

interface Parameters {
  Name: string[];
  Include?: string[];
  Exclude?: string[];
  Force: boolean;
  Scope?: string;
}

export default cmdlet<Parameters>({
  name: "Remove-Variable",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Deletes variables with their values.",
  description: "Works on the current scope unless -Scope names another.",
  aliases: ["rv"],
  shouldProcess: "Medium",
  parameters: {
    Name: { type: "string[]", position: 0, mandatory: true, pipeline: "property", wildcards: true, help: "Names without $; patterns are allowed.", complete: completeVariableNames },
    Include: includeParameter,
    Exclude: excludeParameter,
    Force: { type: "switch", help: "Removes read-only variables, too." },
    Scope: scopeParameter,
  },
  examples: [{ title: "One variable", code: "$x = 1; Remove-Variable x" }],
  links: ["Get-Variable", "Set-Variable", "New-Variable", "Clear-Variable"],
  run(call) {
    return {
      process: (p) =>
        inTurn(p.Name, (text) => {
          const { scope, name } = scopedName(call.session, text, p.Scope);
          const filter = { ...(p.Include ? { include: p.Include } : {}), ...(p.Exclude ? { exclude: p.Exclude } : {}) };
          const found = variablesIn(scope, name, filter);
          if (!found.length && !hasWildcards(name) && !p.Include && !p.Exclude) return call.error(variableNotFound(name));
          return inTurn(found, (variable) =>
            after(call.shouldProcess(`Name: ${variable.name}`, "Remove variable"), (go) => {
              if (go) orWriteError(call, () => removeVariable(scope, variable, p.Force));
            }),
          );
        }),
    };
  },
});
