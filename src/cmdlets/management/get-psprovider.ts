// Get-PSProvider: the kinds of stores that have paths.
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

export default cmdlet<{ PSProvider?: string[] }>({
  name: "Get-PSProvider",
  module: "Microsoft.PowerShell.Management",
  commandId: "Microsoft.PowerShell.Commands.GetPSProviderCommand",
  synopsis: "Gives the providers: files, variables, functions, aliases, environment.",
  parameters: {
    PSProvider: { type: "string[]", position: 0, pipeline: "both", validation: [{ kind: "NotNullOrEmpty" }], wildcards: true, help: "Names of providers." },
  },
  output: ["System.Management.Automation.ProviderInfo"],
  examples: [{ title: "All of them", code: "Get-PSProvider" }],
  links: ["Get-PSDrive"],
  run(call) {
    return {
      process(p) {
        const { providers } = locationsOf(call.session);
        for (const name of p.PSProvider ?? ["*"]) {
          orWriteError(call, () => {
            if (!hasWildcards(name)) return call.write(locationsOf(call.session).providerNamed(name).info);
            for (const { info } of providers) if (wildcard(name).matches(info.name)) call.write(info);
          });
        }
      },
    };
  },
});
