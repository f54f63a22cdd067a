// Unblock-File: files here are never blocked, so there is nothing to take off.
import { cmdlet } from "#engine/cmdlet.ts";
import { eachPlace, pathParameters } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import { after } from "#engine/values/maybe.ts";

export default cmdlet<PathArguments>({
  name: "Unblock-File",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Takes the mark of a download off files; files here carry none.",
  defaultSet: "ByPath",
  shouldProcess: "Medium",
  parameters: renamed(),
  examples: [{ title: "A file", code: "Set-Content a.ps1 '1'\nUnblock-File a.ps1" }],
  run(call) {
    return {
      process: (p) => eachPlace(call, p, (place) => after(call.shouldProcess(place.path), () => undefined)),
    };
  },
});

/** The shared path parameters under this cmdlet's own set names. */
function renamed() {
  const { Path, LiteralPath } = pathParameters();
  return {
    Path: { ...Path, sets: [{ set: "ByPath", mandatory: true, position: 0 }] },
    LiteralPath: { ...LiteralPath, sets: [{ set: "ByLiteralPath", mandatory: true, pipeline: "property" as const }] },
  };
}
