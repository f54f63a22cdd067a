// Get-ItemPropertyValue: values of properties of files and folders.
import { cmdlet } from "#engine/cmdlet.ts";
import { getProperty } from "#engine/members/get-member.ts";
import { itemProperties } from "#engine/providers/item-properties.ts";
import { credentialParameter, eachPlace, filterParameters, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";

const { Path, LiteralPath } = pathParameters({ optional: true });

export default cmdlet<PathArguments & { Name: string[]; Credential?: unknown }>({
  name: "Get-ItemPropertyValue",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the values of properties of items.",
  aliases: ["gpv"],
  defaultSet: "Path",
  parameters: {
    Path,
    LiteralPath,
    Name: { type: "string[]", aliases: ["PSProperty"], position: 1, mandatory: true, help: "The properties." },
    ...filterParameters,
    Credential: credentialParameter,
  },
  examples: [{ title: "The size of a file", code: "Set-Content a.txt 'x'; Get-ItemPropertyValue a.txt -Name Length" }],
  links: ["Get-ItemProperty"],
  run(call) {
    return {
      process: (p) =>
        eachPlace(call, { ...p, Path: p.Path ?? (p.LiteralPath ? undefined : ["."]), Force: true }, (place) => {
          let found: Maybe<unknown> = undefined;
          if (!orWriteError(call, () => (found = itemProperties(place, p.Name, call.session)))) return;
          return after(found, (object) => inTurn(p.Name, (name) => after(getProperty(object, name, call.session), (value) => call.write(value))));
        }),
    };
  },
});
