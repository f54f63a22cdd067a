// Clear-Item: takes the value of an item away.
import { cmdlet } from "#engine/cmdlet.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

type Parameters = PathArguments & { Force: boolean; Credential?: unknown };

export default cmdlet<Parameters>({
  name: "Clear-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Takes the value of an item away.",
  description: "A variable keeps its name; environment variables, functions and aliases go.",
  aliases: ["cli"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: { ...pathParameters(), Force: forceParameter, ...filterParameters, Credential: credentialParameter },
  examples: [{ title: "A variable", code: "$x = 1; Clear-Item Variable:x" }],
  links: ["Set-Item", "Remove-Item", "Clear-Content"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, p, (place) =>
          after(call.shouldProcess(`Item: ${place.path}`, "Clear Item"), (go) => {
            if (go) orWriteError(call, () => place.provider.clearItem(place.path, p.Force));
          }),
        ),
    };
  },
});
