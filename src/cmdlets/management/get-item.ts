// Get-Item: items by path.
import { cmdlet } from "#engine/cmdlet.ts";
import { decorated } from "#engine/providers/decorate.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

type Parameters = PathArguments & { Credential?: unknown; Stream?: string[] };

export default cmdlet<Parameters>({
  name: "Get-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the items at paths.",
  description: "A folder comes as itself; Get-ChildItem gives what is in it.",
  aliases: ["gi"],
  defaultSet: "Path",
  parameters: { ...pathParameters(), ...filterParameters, Force: forceParameter, Credential: credentialParameter },
  output: ["System.IO.FileInfo", "System.IO.DirectoryInfo", "System.Management.Automation.PSVariable"],
  examples: [
    { title: "The current folder", code: "Get-Item ." },
    { title: "An environment variable", code: "Get-Item Env:HOME" },
  ],
  links: ["Get-ChildItem", "New-Item", "Remove-Item", "Test-Path"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, p, (place) => {
          const { provider, path } = place;
          const force = p.Force === true;
          orWriteError(call, () => {
            if (!provider.tree && path === "") {
              for (const name of provider.names("", force)) call.write(decorated(provider.item(name, force), { ...place, path: name }));
            } else call.write(decorated(provider.item(path, force), place));
          });
        }),
    };
  },
});
