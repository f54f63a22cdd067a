// Rename-Item: gives an item another name.
import { cmdlet } from "#engine/cmdlet.ts";
import { decorated } from "#engine/providers/decorate.ts";
import { credentialParameter, passThruParameter } from "#engine/providers/path-parameters.ts";
import { pathNotFound, shownPath } from "#engine/providers/place.ts";
import type { Place } from "#engine/providers/place.ts";
import { exactPlace } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Path?: string;
  LiteralPath?: string;
  NewName: string;
  Force: boolean;
  PassThru: boolean;
  Credential?: unknown;
}

export default cmdlet<Parameters>({
  name: "Rename-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives an item another name.",
  aliases: ["ren", "rni"],
  defaultSet: "ByPath",
  shouldProcess: "Medium",
  parameters: {
    Path: { type: "string", sets: [{ set: "ByPath", position: 0, mandatory: true, pipeline: "both" }], help: "The item." },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", mandatory: true, pipeline: "property" }], help: "The item, its path taken as it stands." },
    NewName: { type: "string", position: 1, mandatory: true, pipeline: "property", help: "The new name, without a folder." },
    Force: { type: "switch", help: "Renames read-only items, too." },
    PassThru: passThruParameter,
    Credential: credentialParameter,
  },
  examples: [{ title: "Another extension", code: "Set-Content a.txt 'x'; Get-Item a.txt | Rename-Item -NewName { $_.BaseName + '.md' }" }],
  links: ["Move-Item", "Copy-Item"],
  run(call) {
    return {
      process(p) {
        let found: Place | null = null;
        orWriteError(call, () => {
          const place = exactPlace(call.session, p.LiteralPath ?? p.Path ?? "", p.LiteralPath !== undefined);
          if (!place.provider.exists(place.path)) throw pathNotFound(shownPath(place));
          found = place;
        });
        if (!found) return;
        const place: Place = found;
        const { provider, path } = place;
        const action = provider.tree ? (provider.isContainer(path) ? "Rename Directory" : "Rename File") : "Rename Item";
        const text = provider.tree ? `Item: ${path} Destination: ${path.slice(0, path.lastIndexOf("/") + 1)}${p.NewName}` : `Item: ${path} NewName: ${p.NewName}`;
        return after(call.shouldProcess(text, action), (go) => {
          if (!go) return;
          orWriteError(call, () => {
            const renamed = provider.renameItem(path, p.NewName, p.Force);
            if (p.PassThru) call.write(decorated(provider.item(renamed, true), { ...place, path: renamed }));
          });
        });
      },
    };
  },
});
