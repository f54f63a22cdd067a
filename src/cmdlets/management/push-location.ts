// Push-Location: keeps the current location on a stack and goes elsewhere.
import { cmdlet } from "#engine/cmdlet.ts";
import { containerAt } from "#engine/providers/enter-path.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { passThruParameter } from "#engine/providers/path-parameters.ts";
import { PathInfo } from "#engine/providers/place.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Path?: string;
  LiteralPath?: string;
  PassThru: boolean;
  StackName?: string;
}

export default cmdlet<Parameters>({
  name: "Push-Location",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Keeps the current location and goes to another.",
  aliases: ["pushd"],
  defaultSet: "Path",
  parameters: {
    Path: { type: "string", sets: [{ set: "Path", position: 0, pipeline: "both" }], wildcards: true, help: "Where to go; nowhere when left out." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralPath", pipeline: "property" }], help: "Where to go, without patterns." },
    PassThru: passThruParameter,
    StackName: { type: "string", pipeline: "property", help: "The stack to keep it on." },
  },
  output: ["System.Management.Automation.PathInfo"],
  examples: [{ title: "A short visit", code: "Push-Location /; Get-ChildItem; Pop-Location" }],
  links: ["Pop-Location", "Get-Location", "Set-Location"],
  run(call) {
    return {
      process(p) {
        const locations = locationsOf(call.session);
        orWriteError(call, () => {
          const path = p.LiteralPath ?? p.Path;
          const target = path === undefined || path === null ? null : containerAt(call.session, path, p.LiteralPath !== undefined);
          locations.push(p.StackName);
          if (target) locations.go(target);
          if (p.PassThru) call.write(new PathInfo(locations.here()));
        });
      },
    };
  },
});
