// Set-Location: goes to another folder or drive.
import { cmdlet } from "#engine/cmdlet.ts";
import { ambient } from "#dotnet/core/ambient.ts";
import { runtimeError } from "#engine/errors/error-record.ts";
import { enterPath } from "#engine/providers/enter-path.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { passThruParameter } from "#engine/providers/path-parameters.ts";
import { PathInfo, pathNotFound } from "#engine/providers/place.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Path?: string;
  LiteralPath?: string;
  PassThru: boolean;
  StackName?: string;
}

export default cmdlet<Parameters>({
  name: "Set-Location",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Goes to another location.",
  description: "The path may be a folder or a drive; - and + go back and forth on the way taken so far.",
  aliases: ["sl", "cd", "chdir"],
  defaultSet: "Path",
  parameters: {
    Path: { type: "string", sets: [{ set: "Path", position: 0, pipeline: "both" }], wildcards: true, help: "Where to go; the home folder when left out." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralPath", mandatory: true, pipeline: "property" }], help: "Where to go, without patterns." },
    PassThru: passThruParameter,
    StackName: { type: "string", sets: [{ set: "Stack", pipeline: "property" }], help: "Makes this the stack that Push-Location and Pop-Location use." },
  },
  output: ["System.Management.Automation.PathInfo"],
  examples: [
    { title: "Home", code: "Set-Location ~" },
    { title: "Into the environment and back", code: "Set-Location Env:; Set-Location -" },
  ],
  links: ["Get-Location", "Push-Location", "Pop-Location"],
  run(call) {
    return {
      process(p) {
        const locations = locationsOf(call.session);
        orWriteError(call, () => {
          if (call.parameterSet === "Stack") {
            const name = p.StackName ?? "";
            if (!locations.hasStack(name)) throw stackNotFound(name);
            locations.defaultStack = name.toLowerCase() === "default" ? "" : name.toLowerCase();
            return;
          }
          const path = p.LiteralPath ?? p.Path ?? ambient.homeDirectory;
          if (p.LiteralPath === undefined && (path === "-" || path === "+")) locations.step(path);
          else enterPath(call.session, path, p.LiteralPath !== undefined);
          if (p.PassThru) call.write(new PathInfo(locations.here()));
        });
      },
    };
  },
});

function stackNotFound(name: string) {
  const error = pathNotFound(name);
  return runtimeError({ id: "StackNotFound", message: error.record.message, category: "ObjectNotFound", target: name, exception: "System.Management.Automation.ItemNotFoundException" });
}
