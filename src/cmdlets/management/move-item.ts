// Move-Item: moves files and folders.
import { cmdlet } from "#engine/cmdlet.ts";
import { decorated } from "#engine/providers/decorate.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, passThruParameter, pathParameters, providerOfBound } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { shownPath } from "#engine/providers/place.ts";
import type { Place } from "#engine/providers/place.ts";
import { exactPlace } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";
import { runtimeError } from "#engine/errors/error-record.ts";

type Parameters = PathArguments & { Destination?: string; PassThru: boolean; Force: boolean; Credential?: unknown };

export default cmdlet<Parameters>({
  name: "Move-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Moves items to another place or name.",
  aliases: ["move", "mv", "mi"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    ...pathParameters(),
    Destination: { type: "string", position: 1, pipeline: "property", help: "Where it goes; the current location when left out." },
    ...filterParameters,
    Force: { ...forceParameter, help: "Replaces a file that is there." },
    PassThru: passThruParameter,
    Credential: credentialParameter,
  },
  dynamicParameters(bound, session) {
    const provider = providerOfBound(bound, session);
    if (provider && !provider.tree) {
      const error = runtimeError({
        id: "GetDynamicParametersException",
        message: "Cannot retrieve the dynamic parameters for the cmdlet. The NavigationCmdletProvider methods are not supported by this provider.",
        category: "InvalidArgument",
        exception: "System.Management.Automation.ParameterBindingException",
      });
      // Binding knows of no cmdlet to blame yet.
      error.record.commandId = "Microsoft.PowerShell.Commands.MoveItemCommand";
      throw error;
    }
    return null;
  },
  examples: [{ title: "Into a folder", code: "Set-Content a.txt 'x'; New-Item -ItemType Directory d; Move-Item a.txt d" }],
  links: ["Copy-Item", "Rename-Item"],
  run(call) {
    return { process: (p) => eachPlace(call, p, (place) => move(p, place)) };

    function move(p: Parameters, place: Place) {
      let target: Place | null = null;
      orWriteError(call, () => (target = exactPlace(call.session, p.Destination ?? ".", true)));
      if (!target) return;
      const to: Place = target;
      const { provider, path } = place;
      const kind = provider.isContainer(path) ? "Directory" : "File";
      return after(call.shouldProcess(`Item: ${shownPath(place)} Destination: ${shownPath(to)}`, `Move ${kind}`), (go) => {
        if (!go) return;
        orWriteError(call, () => {
          const moved = provider.moveItem(path, to.path, p.Force);
          if (p.PassThru) call.write(decorated(provider.item(moved, true), { ...to, path: moved }));
        });
      });
    }
  },
});
