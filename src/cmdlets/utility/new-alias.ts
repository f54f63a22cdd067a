// New-Alias: makes an alias that is not there yet.
import { cmdlet } from "#engine/cmdlet.ts";
import { aliasOf, aliasParameters } from "#engine/pipeline/alias-parameters.ts";
import type { AliasParameters } from "#engine/pipeline/alias-parameters.ts";
import { aliasIn, putAlias } from "#engine/pipeline/change-alias.ts";
import { commandInfoOf } from "#engine/pipeline/command-info.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<AliasParameters>({
  name: "New-Alias",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Creates an alias.",
  description: "An alias is another name for a command. One that exists is left alone unless -Force is given.",
  aliases: ["nal"],
  shouldProcess: "Medium",
  parameters: { ...aliasParameters, Force: { type: "switch", help: "Replaces an alias of the same name, even a read-only one." } },
  output: ["System.Management.Automation.AliasInfo"],
  examples: [{ title: "A short name", code: "New-Alias list Get-ChildItem" }],
  links: ["Get-Alias", "Set-Alias", "Remove-Alias"],
  run(call) {
    return {
      process: (p) =>
        after(call.shouldProcess(`Name: ${p.Name} Value: ${p.Value}`, "New Alias"), (go) => {
          if (!go) return;
          if (!p.Force && aliasIn(call.session, p.Name, p.Scope)) {
            call.error({
              id: "AliasAlreadyExists",
              message: `The alias is not allowed, because an alias with the name '${p.Name}' already exists.`,
              category: "ResourceExists",
              target: p.Name,
              exception: "System.Management.Automation.SessionStateException",
            });
            return;
          }
          if (!orWriteError(call, () => putAlias(call.session, aliasOf(p), { force: p.Force, ...(p.Scope === undefined ? {} : { scope: p.Scope }) }))) return;
          if (p.PassThru) call.write(commandInfoOf(aliasIn(call.session, p.Name, p.Scope)!));
        }),
    };
  },
});
