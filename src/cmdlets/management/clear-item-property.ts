// Clear-ItemProperty: takes the value of a property away; of files only the attributes.
import { cmdlet } from "#engine/cmdlet.ts";
import { FileProvider } from "#engine/providers/file-provider.ts";
import { needProperties } from "#engine/providers/item-properties.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, passThruParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { badArgument } from "#engine/providers/provider-errors.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<PathArguments & { Name: string; Force: boolean; PassThru: boolean; Credential?: unknown }>({
  name: "Clear-ItemProperty",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Takes the value of a property away.",
  aliases: ["clp"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    ...pathParameters({ pipeline: "property" }),
    Name: { type: "string", position: 1, mandatory: true, pipeline: "property", help: "The property." },
    PassThru: passThruParameter,
    Force: forceParameter,
    ...filterParameters,
    Credential: credentialParameter,
  },
  examples: [{ title: "No longer read-only", code: "Set-Content a.txt 'x'; Clear-ItemProperty a.txt Attributes" }],
  links: ["Get-ItemProperty", "Set-ItemProperty"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, { ...p, Force: true }, (place) =>
          after(call.shouldProcess(`Item: ${place.path} Property: ${p.Name}`, "Clear Property"), (go) => {
            if (!go) return;
            orWriteError(call, () => {
              needProperties(place);
              if (p.Name.toLowerCase() !== "attributes") throw badArgument("Unable to perform operation because the property cannot be cleared; only the attributes property can be cleared.");
              if (place.provider instanceof FileProvider) place.provider.files.setTimes(place.path, { readOnly: false });
            });
          }),
        ),
    };
  },
});
