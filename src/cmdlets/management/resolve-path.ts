// Resolve-Path: the existing places that a path means.
import { cmdlet } from "#engine/cmdlet.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { credentialParameter, eachPlace, forceParameter, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { relativeText } from "#engine/providers/path-text.ts";
import { PathInfo } from "#engine/providers/place.ts";
import { placeOf } from "#engine/providers/resolve-path.ts";

type Parameters = PathArguments & { Relative: boolean; RelativeBasePath?: string; Credential?: unknown };

const { Path, LiteralPath } = pathParameters();

export default cmdlet<Parameters>({
  name: "Resolve-Path",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the existing places that a path means.",
  aliases: ["rvpa"],
  defaultSet: "Path",
  parameters: {
    Path,
    LiteralPath,
    Relative: { type: "switch", help: "Gives paths as seen from the current location." },
    RelativeBasePath: { type: "string", help: "The folder that relative paths start from." },
    Force: forceParameter,
    Credential: credentialParameter,
  },
  output: ["System.Management.Automation.PathInfo", "System.String"],
  examples: [{ title: "The home folder", code: "Resolve-Path ~" }],
  links: ["Convert-Path", "Split-Path", "Test-Path"],
  run(call) {
    return {
      process(p) {
        const base = p.RelativeBasePath === undefined ? locationsOf(call.session).here().path : placeOf(call.session, p.RelativeBasePath).path;
        return eachPlace(call, { ...p, Force: true }, (place) => {
          if (p.Relative && place.provider.tree) call.write(relativeText(base, place.path));
          else call.write(new PathInfo(place));
        });
      },
    };
  },
});
