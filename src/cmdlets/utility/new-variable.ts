// New-Variable: makes a variable that is not there yet.
import { cmdlet } from "#engine/cmdlet.ts";
import { changeVariable, createVariable } from "#engine/scope/change-variable.ts";
import type { VariableChange } from "#engine/scope/change-variable.ts";
import { scopedName } from "#engine/scope/named-scope.ts";
import { handleOf } from "#engine/scope/variable-handle.ts";
import { optionBits, optionParameter, orWriteError, scopeParameter, visibilityOf, visibilityParameter } from "#engine/scope/variable-parameters.ts";
import type { Variable } from "#engine/scope/variable.ts";
import { notWritable, VariableOption } from "#engine/scope/variable.ts";
import { after } from "#engine/values/maybe.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Name: string;
  Value?: unknown;
  Description?: string;
  Option?: unknown;
  Visibility?: unknown;
  Force: boolean;
  PassThru: boolean;
  Scope?: string;
}

export default cmdlet<Parameters>({
  name: "New-Variable",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Creates a variable.",
  aliases: ["nv"],
  shouldProcess: "Medium",
  parameters: {
    Name: { type: "string", position: 0, mandatory: true, pipeline: "property", help: "The name without $." },
    Value: { type: "object", position: 1, pipeline: "both", help: "Its first value." },
    Description: { type: "string", help: "A description of the variable." },
    Option: optionParameter,
    Visibility: visibilityParameter,
    Force: { type: "switch", help: "Replaces a variable of the same name, even a read-only one." },
    PassThru: { type: "switch", help: "Gives the variable out." },
    Scope: scopeParameter,
  },
  output: ["System.Management.Automation.PSVariable"],
  examples: [{ title: "A constant", code: "New-Variable -Name zip -Value 98052 -Option Constant; $zip" }],
  links: ["Get-Variable", "Set-Variable", "Clear-Variable", "Remove-Variable"],
  run(call) {
    return {
      process(p) {
        const { scope, name } = scopedName(call.session, p.Name, p.Scope);
        const value = p.Value === undefined ? null : p.Value;
        return after(call.shouldProcess(`Name: ${name} Value: ${textOf(value, call.session)}`, "New variable"), (go) => {
          if (!go) return;
          const options = optionBits(p.Option);
          const visibility = visibilityOf(p.Visibility);
          const change: VariableChange = { value: { of: value }, options: options ?? 0, description: p.Description ?? "", force: p.Force, ...(visibility ? { visibility } : {}) };
          const old = scope.variable(name.toLowerCase());
          if (old && !p.Force) {
            call.error({
              id: "VariableAlreadyExists",
              message: `A variable with name '${name}' already exists.`,
              category: "ResourceExists",
              target: name,
              exception: "System.Management.Automation.SessionStateException",
            });
            return;
          }
          let made: Variable | null = null;
          const done = orWriteError(call, () => {
            if (old && old.options & VariableOption.Constant) throw notWritable(old.name);
            if (old && old.options & VariableOption.AllScope) {
              changeVariable(old, change);
              made = old;
            } else made = createVariable(scope, name, change);
          });
          if (done && made && p.PassThru) call.write(handleOf(made));
        });
      },
    };
  },
});
