// Join-Path: puts parts of a path together.
import { cmdlet } from "#engine/cmdlet.ts";
import { joinPaths } from "#engine/providers/path-text.ts";
import { existingPlaces, placeOf } from "#engine/providers/resolve-path.ts";
import { shownPath } from "#engine/providers/place.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Path: string[];
  ChildPath: string[] | null;
  AdditionalChildPath?: string[];
  Resolve: boolean;
  Credential?: unknown;
}

export default cmdlet<Parameters>({
  name: "Join-Path",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Puts a path and child paths together.",
  parameters: {
    Path: { type: "string[]", aliases: ["PSPath"], position: 0, mandatory: true, pipeline: "both", help: "The front part." },
    ChildPath: { type: "string[]", position: 1, mandatory: true, pipeline: "property", validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }], help: "What comes after it." },
    AdditionalChildPath: { type: "string[]", position: 2, remaining: true, pipeline: "property", validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }, { kind: "AllowEmptyCollection" }], help: "Further parts." },
    Resolve: { type: "switch", help: "Gives the existing items that the joined path means." },
    Credential: { type: "pscredential", pipeline: "property", help: "Not used by the built-in providers." },
  },
  output: ["System.String"],
  examples: [{ title: "A file in the home folder", code: "Join-Path ~ reports 2026 june.csv" }],
  links: ["Split-Path", "Convert-Path", "Resolve-Path"],
  run(call) {
    return {
      process(p) {
        const children = [...(p.ChildPath?.length ? p.ChildPath : [""]), ...(p.AdditionalChildPath ?? [])].map((child) => child ?? "");
        for (const front of p.Path) {
          const joined = children.reduce(joinPaths, front);
          orWriteError(call, () => {
            if (p.Resolve) for (const place of existingPlaces(call.session, joined, { force: true })) call.write(place.provider.tree ? place.path : shownPath(place));
            else {
              if (/^[^/\\:]+:/.test(front)) placeOf(call.session, front);
              call.write(joined);
            }
          });
        }
      },
    };
  },
});
