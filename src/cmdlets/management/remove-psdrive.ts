// Remove-PSDrive: takes drives away.
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { invalidOperation } from "#engine/providers/provider-errors.ts";
import type { Drive } from "#engine/providers/provider.ts";
import { driveNotFound } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after, inTurn } from "#engine/values/maybe.ts";

interface Parameters {
  Name?: string[];
  LiteralName?: string[];
  PSProvider?: string[];
  Scope?: string;
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Remove-PSDrive",
  module: "Microsoft.PowerShell.Management",
  commandId: "Microsoft.PowerShell.Commands.RemovePSDriveCommand",
  synopsis: "Takes drives away; what they show stays.",
  aliases: ["rdr"],
  defaultSet: "Name",
  shouldProcess: "Medium",
  parameters: {
    Name: { type: "string[]", sets: [{ set: "Name", position: 0, mandatory: true, pipeline: "property" }], wildcards: true, validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }], help: "Names of drives." },
    LiteralName: { type: "string[]", sets: [{ set: "LiteralName", position: 0, mandatory: true, pipeline: "property" }], help: "Names as they stand." },
    PSProvider: { type: "string[]", pipeline: "property", help: "Only drives of these providers." },
    Scope: { type: "string", pipeline: "property", help: "Accepted; drives belong to the whole session." },
    Force: { type: "switch", help: "Also the drive the session is in." },
  },
  examples: [{ title: "One drive", code: "New-PSDrive h FileSystem /home/partner; Remove-PSDrive h" }],
  links: ["Get-PSDrive", "New-PSDrive"],
  run(call) {
    return {
      process: (p) =>
        inTurn(p.LiteralName ?? p.Name ?? [], (name) => {
          const locations = locationsOf(call.session);
          const pattern = p.LiteralName === undefined && hasWildcards(name);
          const found = [...locations.drives.values()].filter((d) => (pattern ? wildcard(name).matches(d.name) : d.name.toLowerCase() === name.toLowerCase()));
          if (!found.length && !pattern) return call.error(driveNotFound(name).record);
          return inTurn(found, (drive) => remove(p, drive));
        }),
    };

    function remove(p: Parameters, drive: Drive) {
      return after(call.shouldProcess(`Name: ${drive.name} Provider: ${drive.provider.info.toText()} Root: ${drive.root}`, "Remove Drive"), (go) => {
        if (!go) return;
        orWriteError(call, () => {
          const locations = locationsOf(call.session);
          if (locations.current === drive && !p.Force) throw invalidOperation(`Cannot remove drive '${drive.name}' because it is in use.`);
          if (drive.name === "/") throw invalidOperation("Cannot remove drive '/' because it is in use.");
          locations.removeDrive(drive);
          if (locations.current === drive) locations.move({ provider: drive.provider, drive: locations.driveNamed("/"), path: "/" });
        });
      });
    }
  },
});
