// Convert-Path: paths as their provider writes them.
import { cmdlet } from "#engine/cmdlet.ts";
import { eachPlace, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";

export default cmdlet<PathArguments>({
  name: "Convert-Path",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives paths as their provider writes them, without drives.",
  aliases: ["cvpa"],
  defaultSet: "Path",
  parameters: pathParameters(),
  output: ["System.String"],
  examples: [{ title: "The home folder as text", code: "Convert-Path ~" }],
  links: ["Resolve-Path", "Join-Path"],
  run(call) {
    return { process: (p) => eachPlace(call, { ...p, Force: true }, (place) => call.write(place.path)) };
  },
});
