// Clear-Content: empties files.
import { cmdlet } from "#engine/cmdlet.ts";
import { checkTarget } from "#engine/providers/content.ts";
import { FileProvider } from "#engine/providers/file-provider.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { notSupported } from "#engine/providers/provider-errors.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<PathArguments & { Force: boolean; Credential?: unknown }>({
  name: "Clear-Content",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Empties a file and keeps it.",
  aliases: ["clc"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: { ...pathParameters({ pipeline: "property" }), ...filterParameters, Force: forceParameter, Credential: credentialParameter },
  examples: [{ title: "An empty file", code: "Set-Content a.txt 'x'; Clear-Content a.txt" }],
  links: ["Get-Content", "Set-Content", "Add-Content"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, p, (place) =>
          after(call.shouldProcess(`Item: ${place.path}`, "Clear Content"), (go) => {
            if (!go) return;
            orWriteError(call, () => {
              const { provider, path } = place;
              if (!(provider instanceof FileProvider)) throw notSupported("Cannot use interface. The IContentCmdletProvider interface is not supported by this provider.");
              checkTarget(provider, path, p.Force);
              provider.files.write(path, new Uint8Array());
            });
          }),
        ),
    };
  },
});
