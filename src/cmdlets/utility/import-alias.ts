// Import-Alias: makes the aliases that a file lists.
import { cmdlet } from "#engine/cmdlet.ts";
import type { AliasCommand } from "#engine/commands.ts";
import { csvRecords } from "#engine/csv/csv-reader.ts";
import { aliasIn, putAlias } from "#engine/pipeline/change-alias.ts";
import { commandInfoOf } from "#engine/pipeline/command-info.ts";
import { sourceFiles } from "#engine/providers/open-source.ts";
import { textOfBytes } from "#engine/providers/text-content.ts";
import { orWriteError, scopeParameter } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Path?: string;
  LiteralPath?: string;
  Scope?: string;
  PassThru: boolean;
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Import-Alias",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Makes the aliases that a file lists.",
  aliases: ["ipal"],
  shouldProcess: "Medium",
  defaultSet: "ByPath",
  parameters: {
    Path: { type: "string", sets: [{ set: "ByPath", mandatory: true, position: 0, pipeline: "both" }], help: "The file." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", mandatory: true, pipeline: "property" }], help: "The file, its name taken as it stands." },
    Scope: { ...scopeParameter, validation: [{ kind: "NotNullOrEmpty" }] },
    PassThru: { type: "switch", help: "Gives the aliases." },
    Force: { type: "switch", help: "Replaces aliases that are there." },
  },
  output: ["System.Management.Automation.AliasInfo"],
  examples: [{ title: "There and back", code: "Set-Alias list Get-ChildItem; Export-Alias aliases.csv -Name list; Import-Alias aliases.csv -Force" }],
  links: ["Export-Alias", "Set-Alias"],
  run(call) {
    return {
      async process(p) {
        for (const path of sourceFiles(call.session, p.LiteralPath ?? p.Path ?? "", p.LiteralPath !== undefined)) {
          const lines = textOfBytes(call.session.ports.files.read(path), undefined).split(/\r?\n/);
          for (const [number, line] of lines.entries()) {
            if (line.trim() === "" || line.startsWith("#")) continue;
            const [fields] = [...csvRecords(line, ",")];
            if (!fields || fields.length < 4) {
              call.error({ id: "ImportAliasFileFormatError", message: `Cannot import an alias. Line number ${number + 1} in the file '${path}' is not a properly-formatted, comma-separated values (CSV) line for aliases. Change the line to contain four values separated by commas. If the value text itself contains a comma, then the value must be contained in quotation marks.`, category: "ReadError", target: path, exception: "System.IO.FileFormatException" });
              continue;
            }
            await put(fields, p);
          }
        }
      },
    };

    function put([name, definition, description, option]: string[], p: Parameters) {
      return after(call.shouldProcess(`Name: ${name} Value: ${definition}`, "Import Alias"), (go) => {
        if (!go) return;
        if (!p.Force && aliasIn(call.session, name!, p.Scope)) {
          call.error({ id: "AliasAlreadyExists", message: `The alias is not allowed, because an alias with the name '${name}' already exists.`, category: "ResourceExists", target: name, exception: "System.Management.Automation.SessionStateException" });
          return;
        }
        const options = option && option !== "None" ? option.split(", ") : [];
        const alias: AliasCommand = { kind: "Alias", name: name!, definition: definition!, description: description ?? "", options, module: null };
        if (orWriteError(call, () => putAlias(call.session, alias, { force: p.Force, ...(p.Scope === undefined ? {} : { scope: p.Scope }) })) && p.PassThru) call.write(commandInfoOf(alias));
      });
    }
  },
});
