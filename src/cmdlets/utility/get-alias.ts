// Get-Alias: the aliases of the session.
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { AliasCommand } from "#engine/commands.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";
import { aliasNotFound } from "#engine/pipeline/change-alias.ts";
import { commandInfoOf } from "#engine/pipeline/command-info.ts";
import { scopeNamed } from "#engine/scope/named-scope.ts";
import { scopeParameter } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Name?: string[];
  Exclude?: string[];
  Scope?: string;
  Definition?: string[];
}

export default cmdlet<Parameters>({
  name: "Get-Alias",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the aliases of the session.",
  aliases: ["gal"],
  defaultSet: "Default",
  parameters: {
    Name: { type: "string[]", position: 0, pipeline: "both", sets: [{ set: "Default", position: 0, pipeline: "both" }], wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], default: "*", help: "Aliases; patterns are allowed." },
    Exclude: { type: "string[]", wildcards: true, help: "Aliases to leave out." },
    Scope: scopeParameter,
    Definition: { type: "string[]", sets: ["Definition"], wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Commands whose aliases are wanted." },
  },
  output: ["System.Management.Automation.AliasInfo"],
  examples: [
    { title: "What an alias stands for", code: "Get-Alias gci" },
    { title: "The aliases of a command", code: "Get-Alias -Definition Where-Object" },
  ],
  links: ["Set-Alias", "New-Alias", "Remove-Alias"],
  run(call) {
    return {
      process(p) {
        const all = aliases(p.Scope).filter((alias) => !p.Exclude?.some((pattern) => wildcard(pattern).matches(alias.name)));
        const byDefinition = p.Definition !== undefined;
        for (const wanted of p.Definition ?? p.Name ?? ["*"]) {
          const pattern = wildcard(wanted);
          const found = all.filter((alias) => pattern.matches(byDefinition ? alias.definition : alias.name));
          for (const alias of found) call.write(commandInfoOf(alias));
          if (!found.length && !hasWildcards(wanted)) call.error(aliasNotFound(byDefinition ? "definition" : "name", wanted).record);
        }
      },
    };

    function aliases(scope: string | undefined): AliasCommand[] {
      const list = scope === undefined ? call.session.commands.all().filter((command) => command.kind === "Alias") : [...(scopeNamed(call.session, scope).aliases?.values() ?? [])];
      return list.sort((a, b) => linguisticCompare(a.name, b.name, true));
    }
  },
});
