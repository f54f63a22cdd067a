// Pop-Location: goes back to where Push-Location was called.
import { cmdlet } from "#engine/cmdlet.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { passThruParameter } from "#engine/providers/path-parameters.ts";
import { PathInfo } from "#engine/providers/place.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  PassThru: boolean;
  StackName?: string;
}

export default cmdlet<Parameters>({
  name: "Pop-Location",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Goes back to the location that was kept last.",
  aliases: ["popd"],
  parameters: {
    PassThru: passThruParameter,
    StackName: { type: "string", pipeline: "property", help: "The stack to take it from." },
  },
  output: ["System.Management.Automation.PathInfo"],
  examples: [{ title: "There and back", code: "Push-Location /; Pop-Location" }],
  links: ["Push-Location", "Get-Location", "Set-Location"],
  run(call) {
    return {
      process(p) {
        orWriteError(call, () => {
          const locations = locationsOf(call.session);
          if (locations.pop(p.StackName) && p.PassThru) call.write(new PathInfo(locations.here()));
        });
      },
    };
  },
});
