// Remove-Alias: takes aliases away.
import { cmdlet } from "#engine/cmdlet.ts";
import { dropAlias } from "#engine/pipeline/change-alias.ts";
import { orWriteError, scopeParameter } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Name: string[];
  Scope?: string;
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Remove-Alias",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Removes aliases.",
  parameters: {
    Name: { type: "string[]", position: 0, mandatory: true, pipeline: "both", help: "The aliases." },
    Scope: scopeParameter,
    Force: { type: "switch", help: "Removes a read-only alias, too." },
  },
  examples: [{ title: "One alias", code: "Set-Alias list Get-ChildItem; Remove-Alias list" }],
  links: ["Get-Alias", "Set-Alias", "New-Alias"],
  run(call) {
    return {
      process(p) {
        for (const name of p.Name) orWriteError(call, () => dropAlias(call.session, name, { force: p.Force, ...(p.Scope === undefined ? {} : { scope: p.Scope }) }));
      },
    };
  },
});
