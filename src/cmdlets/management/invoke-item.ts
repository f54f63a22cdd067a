// Invoke-Item: opening with the default program; there are none in this shell.
import { cmdlet } from "#engine/cmdlet.ts";
import { credentialParameter, eachPlace, filterParameters, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { notSupported } from "#engine/providers/provider-errors.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<PathArguments & { Credential?: unknown }>({
  name: "Invoke-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Opens an item with its default program; not possible in this shell.",
  description: "No item here has a program that opens it. Run scripts by their path, read files with Get-Content.",
  aliases: ["ii"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: { ...pathParameters(), ...filterParameters, Credential: credentialParameter },
  examples: [{ title: "Read a file instead", code: "Set-Content a.txt 'x'; Get-Content a.txt" }],
  links: ["Get-Content", "Get-Item"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, p, (place) =>
          after(call.shouldProcess(`Item: ${place.path}`, "Invoke Item"), (go) => {
            if (!go) return;
            call.error(
              place.provider.tree
                ? {
                    id: "InvalidOperation",
                    message: `No application is associated with the specified file for this operation: ${place.path}`,
                    category: "InvalidOperation",
                    target: place.path,
                    exception: "System.InvalidOperationException",
                  }
                : notSupported().record,
            );
          }),
        ),
    };
  },
});
