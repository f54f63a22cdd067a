// Set-Variable: gives variables a value, or makes them.
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards, unescapeWildcards } from "#engine/operators/wildcard.ts";
import { changeVariable, createVariable } from "#engine/scope/change-variable.ts";
import type { VariableChange } from "#engine/scope/change-variable.ts";
import { scopedName, variablesIn } from "#engine/scope/named-scope.ts";
import { handleOf } from "#engine/scope/variable-handle.ts";
import {
  completeVariableNames, excludeParameter, includeParameter, optionBits, optionParameter, orWriteError, scopeParameter, visibilityOf, visibilityParameter,
} from "#engine/scope/variable-parameters.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Name: string[];
  Value?: unknown;
  Include?: string[];
  Exclude?: string[];
  Description?: string;
  Option?: unknown;
  Force: boolean;
  Visibility?: unknown;
  PassThru: boolean;
  Scope?: string;
}

export default cmdlet<Parameters>({
  name: "Set-Variable",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Sets the value of a variable; makes the variable when there is none.",
  aliases: ["sv", "set"],
  shouldProcess: "Medium",
  parameters: {
    Name: { type: "string[]", position: 0, mandatory: true, pipeline: "property", help: "Names without $.", complete: completeVariableNames },
    Value: { type: "object", position: 1, pipeline: "both", help: "The new value. Several objects from the pipeline become an array." },
    Include: includeParameter,
    Exclude: excludeParameter,
    Description: { type: "string", help: "A description of the variable." },
    Option: optionParameter,
    Force: { type: "switch", help: "Changes read-only variables, too." },
    Visibility: visibilityParameter,
    PassThru: { type: "switch", help: "Gives the variable out." },
    Scope: scopeParameter,
  },
  output: ["System.Management.Automation.PSVariable"],
  examples: [
    { title: "A value", code: "Set-Variable -Name color -Value 'red'; $color" },
    { title: "From the pipeline", code: "1..3 | Set-Variable list; $list.Count" },
  ],
  links: ["Get-Variable", "New-Variable", "Clear-Variable", "Remove-Variable"],
  run(call) {
    const nameGiven = call.isBound("Name");
    const valueGiven = call.isBound("Value");
    const values: unknown[] = [];
    const set = (p: Parameters, value: { of: unknown } | undefined): Maybe<void> =>
      inTurn(p.Name, (text) => {
        const { scope, name } = scopedName(call.session, text, p.Scope);
        const filter = { ...(p.Include ? { include: p.Include } : {}), ...(p.Exclude ? { exclude: p.Exclude } : {}) };
        const change = changeOf(p, value);
        const found = variablesIn(scope, name, filter);
        const filtered = p.Include !== undefined || p.Exclude !== undefined || hasWildcards(name);
        const about = (of: string) => `Name: ${of} Value: ${value ? textOf(value.of, call.session) : ""}`;
        if (!found.length && !filtered) {
          return after(call.shouldProcess(about(name), "Set variable"), (go) => {
            if (!go) return;
            const made = createVariable(scope, unescapeWildcards(name), change);
            if (p.PassThru) call.write(handleOf(made));
          });
        }
        return inTurn(found, (variable) =>
          after(call.shouldProcess(about(variable.name), "Set variable"), (go) => {
            if (go && orWriteError(call, () => changeVariable(variable, change)) && p.PassThru) call.write(handleOf(variable));
          }),
        );
      });
    return {
      process(p) {
        if (nameGiven) {
          if (!valueGiven && p.Value !== undefined) values.push(p.Value);
          return;
        }
        return set(p, p.Value === undefined ? undefined : { of: p.Value });
      },
      end(p) {
        if (!nameGiven) return;
        if (valueGiven) return set(p, { of: p.Value });
        return set(p, values.length ? { of: values.length === 1 ? values[0] : values } : undefined);
      },
    };
  },
});

function changeOf(p: Parameters, value: { of: unknown } | undefined): VariableChange {
  const options = optionBits(p.Option);
  const visibility = visibilityOf(p.Visibility);
  return {
    force: p.Force,
    ...(value ? { value } : {}),
    ...(options === undefined ? {} : { options }),
    ...(p.Description === undefined ? {} : { description: p.Description }),
    ...(visibility ? { visibility } : {}),
  };
}
