// Get-Variable: variables as objects, or their values.
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards } from "#engine/operators/wildcard.ts";
import { scopedName, variableNotFound, variablesIn, visibleVariables } from "#engine/scope/named-scope.ts";
import { handleOf } from "#engine/scope/variable-handle.ts";
import { completeVariableNames, excludeParameter, includeParameter, scopeParameter } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Name?: string[];
  ValueOnly: boolean;
  Include?: string[];
  Exclude?: string[];
  Scope?: string;
}

export default cmdlet<Parameters>({
  name: "Get-Variable",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gets the variables of the session.",
  description: "Without -Name all variables that can be seen, with -Scope only those of that scope.",
  aliases: ["gv"],
  parameters: {
    Name: { type: "string[]", position: 0, pipeline: "both", wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], default: "*", help: "Names without $; patterns are allowed.", complete: completeVariableNames },
    ValueOnly: { type: "switch", help: "Gives the values alone." },
    Include: includeParameter,
    Exclude: excludeParameter,
    Scope: scopeParameter,
  },
  output: ["System.Management.Automation.PSVariable"],
  examples: [
    { title: "One variable", code: "$x = 5; Get-Variable x" },
    { title: "All preferences", code: "Get-Variable *Preference" },
  ],
  links: ["Set-Variable", "New-Variable", "Clear-Variable", "Remove-Variable"],
  run(call) {
    return {
      process(p) {
        for (const text of p.Name ?? ["*"]) {
          const { scope, name, prefixed } = scopedName(call.session, text, p.Scope);
          const filter = { ...(p.Include ? { include: p.Include } : {}), ...(p.Exclude ? { exclude: p.Exclude } : {}) };
          const found = p.Scope !== undefined || prefixed ? variablesIn(scope, name, filter) : visibleVariables(scope, name, filter);
          for (const variable of found) {
            if (variable.visibility === "Private") {
              call.error({
                id: "VariableIsPrivate",
                message: `Cannot access the variable '$${variable.name}' because it is a private variable.`,
                category: "PermissionDenied",
                target: variable.name,
                exception: "System.Management.Automation.SessionStateException",
              });
            } else call.write(p.ValueOnly ? variable.value : handleOf(variable));
          }
          if (!found.length && !hasWildcards(name) && !p.Include && !p.Exclude) call.error(variableNotFound(name));
        }
      },
    };
  },
});
