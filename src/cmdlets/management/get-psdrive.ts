// Get-PSDrive: the drives of the session.
import { cmdlet } from "#engine/cmdlet.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";

interface Parameters {
  Name?: string[];
  LiteralName?: string[];
  Scope?: string;
  PSProvider?: string[];
}

export default cmdlet<Parameters>({
  name: "Get-PSDrive",
  module: "Microsoft.PowerShell.Management",
  commandId: "Microsoft.PowerShell.Commands.GetPSDriveCommand",
  synopsis: "Gives the drives of the session.",
  aliases: ["gdr"],
  defaultSet: "Name",
  parameters: {
    Name: { type: "string[]", sets: [{ set: "Name", position: 0, pipeline: "property" }], wildcards: true, help: "Names of drives; patterns are allowed." },
    LiteralName: { type: "string[]", sets: [{ set: "LiteralName", position: 0, mandatory: true, pipeline: "property" }], help: "Names as they stand." },
    Scope: { type: "string", pipeline: "property", help: "Accepted; drives belong to the whole session." },
    PSProvider: { type: "string[]", pipeline: "property", help: "Only drives of these providers." },
  },
  output: ["System.Management.Automation.PSDriveInfo"],
  examples: [{ title: "All drives", code: "Get-PSDrive" }],
  links: ["New-PSDrive", "Remove-PSDrive", "Get-PSProvider"],
  run(call) {
    return {
      process(p) {
        const all = [...locationsOf(call.session).drives.values()].filter((d) => !p.PSProvider || p.PSProvider.some((name) => wildcard(name).matches(d.provider.info.name)));
        for (const name of p.LiteralName ?? p.Name ?? ["*"]) {
          const pattern = p.LiteralName === undefined && hasWildcards(name);
          const found = all.filter((d) => (pattern ? wildcard(name).matches(d.name) : d.name.toLowerCase() === name.toLowerCase()));
          for (const drive of found.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))) call.write(drive);
          if (!found.length && !pattern) {
            call.error({
              id: "GetLocationNoMatchingDrive",
              message: `Cannot find drive. A drive with the name '${name}' does not exist.`,
              category: "ObjectNotFound",
              target: name,
              exception: "System.Management.Automation.DriveNotFoundException",
            });
          }
        }
      },
    };
  },
});
