// Remove-Item: removes files, folders, variables, functions, aliases.
import { cmdlet } from "#engine/cmdlet.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import type { Place } from "#engine/providers/place.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";

type Parameters = PathArguments & { Recurse: boolean; Force: boolean; Credential?: unknown };

export default cmdlet<Parameters>({
  name: "Remove-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Removes items.",
  description: "A folder with something in it is removed after a question, or at once with -Recurse.",
  aliases: ["ri", "rm", "rmdir", "del", "erase", "rd"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    ...pathParameters(),
    ...filterParameters,
    Recurse: { type: "switch", help: "Removes what is in folders, too." },
    Force: forceParameter,
    Credential: credentialParameter,
  },
  examples: [
    { title: "A file", code: "Set-Content a.txt 'x'; Remove-Item a.txt" },
    { title: "A folder with everything in it", code: "New-Item -ItemType Directory old; Remove-Item old -Recurse" },
  ],
  links: ["New-Item", "Clear-Item", "Get-ChildItem"],
  run(call) {
    return { process: (p) => eachPlace(call, p, (place) => remove(p, place)) };

    function remove(p: Parameters, place: Place): Maybe<void> {
      const { provider, path } = place;
      if (!provider.exists(path)) return;
      const full = provider.tree && provider.isContainer(path) && provider.names(path, true).length > 0;
      const action = !provider.tree ? "Remove Item" : provider.isContainer(path) ? "Remove Directory" : "Remove File";
      const question = () =>
        full && !p.Recurse
          ? call.shouldContinue(`The item at ${path} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?`, "Confirm")
          : true;
      return after(question(), (sure) => {
        if (!sure) return;
        return after(call.shouldProcess(provider.tree ? path : `Item: ${path}`, action), (go) => {
          if (go) orWriteError(call, () => provider.removeItem(path, p.Force));
        });
      });
    }
  },
});
