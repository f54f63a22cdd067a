// Get-Location: where the session is.
import { cmdlet } from "#engine/cmdlet.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { PathInfo } from "#engine/providers/place.ts";
import { driveNotFound } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  PSProvider?: string[];
  PSDrive?: string[];
  Stack: boolean;
  StackName?: string[];
}

export default cmdlet<Parameters>({
  name: "Get-Location",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the current location.",
  aliases: ["gl", "pwd"],
  defaultSet: "Location",
  parameters: {
    PSProvider: { type: "string[]", pipeline: "property", sets: ["Location"], help: "Gives the location in the drives of these providers." },
    PSDrive: { type: "string[]", pipeline: "property", sets: ["Location"], help: "Gives the location in these drives." },
    Stack: { type: "switch", sets: ["Stack"], help: "Gives the locations that Push-Location kept." },
    StackName: { type: "string[]", pipeline: "property", sets: ["Stack"], help: "The stacks to show." },
  },
  output: ["System.Management.Automation.PathInfo", "System.Management.Automation.PathInfoStack"],
  examples: [
    { title: "Where am I", code: "Get-Location" },
    { title: "What Pop-Location would go back to", code: "Push-Location /; Get-Location -Stack; Pop-Location" },
  ],
  links: ["Set-Location", "Push-Location", "Pop-Location"],
  run(call) {
    return {
      process(p) {
        const locations = locationsOf(call.session);
        if (call.parameterSet === "Stack") {
          for (const name of p.StackName ?? [undefined]) orWriteError(call, () => call.write(locations.stack(name)));
          return;
        }
        for (const name of p.PSDrive ?? []) {
          const drive = locations.driveNamed(name);
          if (drive) call.write(new PathInfo(locations.placeIn(drive)));
          else call.error(driveNotFound(name).record);
        }
        for (const name of p.PSProvider ?? []) {
          orWriteError(call, () => {
            const { drives } = locations.providerNamed(name).info;
            const drive = drives.find((d) => d === locations.current) ?? drives[0];
            if (drive) call.write(new PathInfo(locations.placeIn(drive)));
          });
        }
        if (!p.PSDrive && !p.PSProvider) call.write(new PathInfo(locations.here()));
      },
    };
  },
});
