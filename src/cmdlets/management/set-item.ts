// Set-Item: changes the value of a variable, an alias, a function or an environment variable.
import { cmdlet } from "#engine/cmdlet.ts";
import { decorated } from "#engine/providers/decorate.ts";
import { givenOptions, optionsDynamic } from "#engine/providers/options-parameter.ts";
import { credentialParameter, filterParameters, forceParameter, passThruParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import type { Place } from "#engine/providers/place.ts";
import { exactPlace, existingPlaces, isPattern } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after, inTurn } from "#engine/values/maybe.ts";

type Parameters = PathArguments & { Value?: unknown; Force: boolean; PassThru: boolean; Credential?: unknown; Options?: unknown };

export default cmdlet<Parameters>({
  name: "Set-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Changes the value of an item.",
  description: "For variables, aliases, functions and the environment; the content of files is Set-Content's.",
  aliases: ["si"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    ...pathParameters({ pipeline: "property" }),
    Value: { type: "object", position: 1, pipeline: "both", help: "The new value." },
    Force: forceParameter,
    PassThru: passThruParameter,
    ...filterParameters,
    Credential: credentialParameter,
  },
  dynamicParameters: optionsDynamic,
  examples: [{ title: "An environment variable", code: "Set-Item Env:COLOR blue; $env:COLOR" }],
  links: ["Get-Item", "New-Item", "Clear-Item"],
  run(call) {
    return {
      process: (p) =>
        inTurn(p.LiteralPath ?? p.Path ?? [], (text) => {
          const literal = p.LiteralPath !== undefined;
          let places: Place[] = [];
          orWriteError(call, () => {
            const how = { literal, force: true, include: p.Include, exclude: p.Exclude, filter: p.Filter };
            places = isPattern(text, how) ? existingPlaces(call.session, text, how) : [exactPlace(call.session, text, literal)];
          });
          return inTurn(places, (place) =>
            after(call.shouldProcess(`Item: ${place.path} Value: `, "Set Item"), (go) => {
              if (!go) return;
              orWriteError(call, () => {
                place.provider.setItem(place.path, p.Value === undefined ? null : p.Value, { force: p.Force, options: givenOptions(p.Options) });
                if (p.PassThru) call.write(decorated(place.provider.item(place.path, true), place));
              });
            }),
          );
        }),
    };
  },
});
