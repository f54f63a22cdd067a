// Get-ItemProperty: properties of files and folders.
import { cmdlet } from "#engine/cmdlet.ts";
import { itemProperties } from "#engine/providers/item-properties.ts";
import { credentialParameter, eachPlace, filterParameters, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";

export default cmdlet<PathArguments & { Name?: string[]; Credential?: unknown }>({
  name: "Get-ItemProperty",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives properties of items.",
  aliases: ["gp"],
  defaultSet: "Path",
  parameters: {
    ...pathParameters(),
    Name: { type: "string[]", aliases: ["PSProperty"], position: 1, wildcards: true, help: "The properties; all when left out." },
    ...filterParameters,
    Credential: credentialParameter,
  },
  output: ["System.Management.Automation.PSCustomObject"],
  examples: [{ title: "When a file was written", code: "Set-Content a.txt 'x'; Get-ItemProperty a.txt -Name LastWriteTime" }],
  links: ["Set-ItemProperty", "Get-ItemPropertyValue", "Get-Item"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, { ...p, Force: true }, (place) => {
          let found: Maybe<unknown> = undefined;
          if (orWriteError(call, () => (found = itemProperties(place, p.Name, call.session)))) return after(found, (item) => call.write(item));
        }),
    };
  },
});
