// Copy-Item: copies files, folders, variables, functions.
import { cmdlet } from "#engine/cmdlet.ts";
import { badArgument } from "#engine/providers/provider-errors.ts";
import { decorated } from "#engine/providers/decorate.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, passThruParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { shownPath } from "#engine/providers/place.ts";
import type { Place } from "#engine/providers/place.ts";
import { exactPlace } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

type Parameters = PathArguments & { Destination?: string; Container: boolean; Recurse: boolean; PassThru: boolean; Force: boolean; Credential?: unknown };

export default cmdlet<Parameters>({
  name: "Copy-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Copies items.",
  description: "A folder is copied with what is in it under -Recurse; into an existing folder it goes as a whole.",
  aliases: ["copy", "cp", "cpi"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    ...pathParameters(),
    Destination: { type: "string", position: 1, pipeline: "property", help: "Where the copy goes; the current location when left out." },
    Container: { type: "switch", help: "Keeps the folders." },
    ...filterParameters,
    Recurse: { type: "switch", help: "Copies what is in folders, too." },
    PassThru: passThruParameter,
    Force: forceParameter,
    Credential: credentialParameter,
  },
  examples: [{ title: "A copy beside it", code: "Set-Content a.txt 'x'; Copy-Item a.txt b.txt" }],
  links: ["Move-Item", "Rename-Item", "New-Item"],
  run(call) {
    return { process: (p) => eachPlace(call, p, (place) => copy(p, place)) };

    function copy(p: Parameters, place: Place) {
      let target: Place | null = null;
      orWriteError(call, () => (target = exactPlace(call.session, p.Destination ?? ".", true)));
      if (!target) return;
      const to: Place = target;
      const { provider, path } = place;
      const kind = provider.isContainer(path) ? "Directory" : "File";
      const text = provider.tree ? `Item: ${shownPath(place)} Destination: ${shownPath(to)}` : `Item: ${path} Destination: ${to.path}`;
      return after(call.shouldProcess(text, provider.tree ? `Copy ${kind}` : "Copy Item"), (go) => {
        if (!go) return;
        orWriteError(call, () => {
          if (to.provider !== provider) throw otherProvider();
          const made = provider.copyItem(path, to.path, { recurse: p.Recurse, force: p.Force });
          if (p.PassThru) for (const one of made) call.write(decorated(provider.item(one, true), { ...to, path: one }));
        });
      });
    }
  },
});

function otherProvider() {
  return badArgument("Source and destination path did not resolve to the same provider.");
}
