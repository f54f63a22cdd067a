// Set-Alias: makes an alias, or changes what it stands for.
import { cmdlet } from "#engine/cmdlet.ts";
import { aliasOf, aliasParameters } from "#engine/pipeline/alias-parameters.ts";
import type { AliasParameters } from "#engine/pipeline/alias-parameters.ts";
import { aliasIn, putAlias } from "#engine/pipeline/change-alias.ts";
import { commandInfoOf } from "#engine/pipeline/command-info.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<AliasParameters>({
  name: "Set-Alias",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Creates an alias or changes one.",
  description: "An alias is another name for a command; it cannot hold parameters.",
  aliases: ["sal"],
  defaultSet: "Default",
  shouldProcess: "Medium",
  parameters: { ...aliasParameters, Force: { type: "switch", help: "Changes a read-only alias, too." } },
  output: ["System.Management.Automation.AliasInfo"],
  examples: [{ title: "A short name", code: "Set-Alias list Get-ChildItem" }],
  links: ["Get-Alias", "New-Alias", "Remove-Alias"],
  run(call) {
    return {
      process: (p) =>
        after(call.shouldProcess(`Name: ${p.Name} Value: ${p.Value}`, "Set Alias"), (go) => {
          if (!go || !orWriteError(call, () => putAlias(call.session, aliasOf(p), { force: p.Force, ...(p.Scope === undefined ? {} : { scope: p.Scope }) }))) return;
          if (p.PassThru) call.write(commandInfoOf(aliasIn(call.session, p.Name, p.Scope)!));
        }),
    };
  },
});
