// Rename-ItemProperty: renames a property of an item; no built-in provider here has properties that can come and go.
import { cmdlet } from "#engine/cmdlet.ts";
import { needProperties } from "#engine/providers/item-properties.ts";
import { credentialParameter, eachPlace, filterParameters, forceParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

export default cmdlet<PathArguments & { Force: boolean }>({
  name: "Rename-ItemProperty",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Renames a property of an item; not possible for files, variables and the other items of this shell.",
  aliases: ["rnp"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    ...pathParameters({ pipeline: "property" }),
    Name: { type: "string", aliases: ["PSProperty"], position: 1, mandatory: true, pipeline: "property", help: "The property." },
    NewName: { type: "string", position: 2, mandatory: true, pipeline: "property", help: "Its new name." },
    PassThru: { type: "switch", help: "Gives the item out." },
    Force: forceParameter,
    ...filterParameters,
    Credential: credentialParameter,
  },
  examples: [{ title: "Change a value instead", code: "Set-Content a.txt 'x'; Set-ItemProperty a.txt LastWriteTime '2026-01-02'" }],
  links: ["Get-ItemProperty", "Set-ItemProperty"],
  run(call) {
    return { process: (p) => eachPlace(call, { ...p, Force: true }, (place) => void orWriteError(call, () => needProperties(place, "IDynamicPropertyCmdletProvider"))) };
  },
});
