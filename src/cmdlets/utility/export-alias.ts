// Export-Alias: writes aliases to a file, as a list that Import-Alias reads or as a script that makes them.
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { AliasCommand } from "#engine/commands.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";
import { aliasNotFound } from "#engine/pipeline/change-alias.ts";
import { commandInfoOf } from "#engine/pipeline/command-info.ts";
import { FileWriter } from "#engine/providers/file-writer.ts";
import { openTarget } from "#engine/providers/open-target.ts";
import { defaultEncoding } from "#engine/providers/text-content.ts";
import { scopeNamed } from "#engine/scope/named-scope.ts";
import { scopeParameter } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Path?: string;
  LiteralPath?: string;
  Name?: string[];
  PassThru: boolean;
  As?: string;
  Append: boolean;
  Force: boolean;
  NoClobber: boolean;
  Description?: string;
  Scope?: string;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export default cmdlet<Parameters>({
  name: "Export-Alias",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Writes aliases to a file.",
  aliases: ["epal"],
  shouldProcess: "Medium",
  defaultSet: "ByPath",
  parameters: {
    Path: { type: "string", sets: [{ set: "ByPath", mandatory: true, position: 0 }], help: "The file." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", mandatory: true, pipeline: "property" }], help: "The file, its name taken as it stands." },
    Name: { type: "string[]", position: 1, pipeline: "both", wildcards: true, help: "Which aliases; all when absent." },
    PassThru: { type: "switch", help: "Gives the aliases, too." },
    As: { type: "string", validation: [{ kind: "Set", values: ["Csv", "Script"] }], default: "Csv", help: "A list (Csv), or a script." },
    Append: { type: "switch", help: "Adds to the file." },
    Force: { type: "switch", help: "Overwrites a read-only file." },
    NoClobber: { type: "switch", aliases: ["NoOverwrite"], help: "Does not touch a file that is there." },
    Description: { type: "string", validation: [{ kind: "NotNullOrEmpty" }], help: "A line of text above the list." },
    Scope: scopeParameter,
  },
  output: ["System.Management.Automation.AliasInfo"],
  examples: [{ title: "My own aliases", code: "Set-Alias list Get-ChildItem; Export-Alias aliases.csv -Name list; Get-Content aliases.csv" }],
  links: ["Import-Alias", "Get-Alias"],
  run(call) {
    const all = (scope: string | undefined) =>
      scope === undefined ? call.session.commands.all().filter((command): command is AliasCommand => command.kind === "Alias") : [...(scopeNamed(call.session, scope).aliases?.values() ?? [])];
    const chosen: AliasCommand[] = [];
    return {
      process(p) {
        const known = all(p.Scope).sort((a, b) => linguisticCompare(a.name, b.name, true));
        for (const name of p.Name ?? ["*"]) {
          const found = known.filter((alias) => wildcard(name).matches(alias.name));
          chosen.push(...found);
          if (!found.length && !hasWildcards(name)) call.error(aliasNotFound("name", name).record);
        }
      },
      end(p) {
        const target = p.LiteralPath ?? p.Path ?? "";
        return after(call.shouldProcess(target, "Export-Alias"), (go) => {
          if (!go) return;
          const { files, path } = openTarget(call.session, target, { literal: p.LiteralPath !== undefined, force: p.Force, noClobber: p.NoClobber && !p.Append });
          const writer = new FileWriter(files, path, { append: p.Append, encoding: defaultEncoding, given: false });
          // The heading differs from machine to machine in PowerShell; this part of it does not (derived).
          const heading = ["Alias File", ...(p.Description === undefined ? [] : [p.Description])];
          for (const line of heading) writer.text(`# ${line}\n`);
          for (const alias of chosen) {
            const option = alias.options.join(", ") || "None";
            const list = [alias.name, alias.definition, alias.description, option].map(quoted).join(",");
            writer.text(p.As === "Script" ? `set-alias -Name:${quoted(alias.name)} -Value:${quoted(alias.definition)} -Description:${quoted(alias.description)} -Option:${quoted(option)}\n` : `${list}\n`);
            if (p.PassThru) call.write(commandInfoOf(alias));
          }
          writer.close();
        });
      },
    };
  },
});
