// New-Item: makes files, folders, variables, functions, aliases, environment variables.
import { cmdlet } from "#engine/cmdlet.ts";
import { decorated } from "#engine/providers/decorate.ts";
import { givenOptions, optionsDynamic } from "#engine/providers/options-parameter.ts";
import { credentialParameter } from "#engine/providers/path-parameters.ts";
import { joinPaths } from "#engine/providers/path-text.ts";
import { shownPath } from "#engine/providers/place.ts";
import type { Place } from "#engine/providers/place.ts";
import { badArgumentNamed } from "#engine/providers/provider-errors.ts";
import { placeOf } from "#engine/providers/resolve-path.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";
import { unescapeWildcards } from "#engine/operators/wildcard.ts";
import { after, inTurn } from "#engine/values/maybe.ts";

interface Parameters {
  Path?: string[];
  Name?: string;
  ItemType?: string;
  Value?: unknown;
  Force: boolean;
  Credential?: unknown;
  Options?: unknown;
}

export default cmdlet<Parameters>({
  name: "New-Item",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Makes a new item: a file, a folder, a variable.",
  aliases: ["ni"],
  defaultSet: "pathSet",
  shouldProcess: "Medium",
  parameters: {
    Path: { type: "string[]", sets: [{ set: "pathSet", position: 0, mandatory: true, pipeline: "property" }, { set: "nameSet", position: 0, pipeline: "property" }], help: "Where to make it; with -Name, the folder." },
    Name: { type: "string", sets: [{ set: "nameSet", mandatory: true, pipeline: "property" }], validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }], help: "Its name." },
    ItemType: { type: "string", aliases: ["Type"], pipeline: "property", help: "File or Directory, for files.", complete: () => ["File", "Directory"] },
    Value: { type: "object", aliases: ["Target"], pipeline: "both", help: "Its first content." },
    Force: { type: "switch", help: "Replaces an item of the same name and makes missing folders." },
    Credential: credentialParameter,
  },
  dynamicParameters: optionsDynamic,
  output: ["System.IO.FileInfo", "System.IO.DirectoryInfo"],
  examples: [
    { title: "A folder", code: "New-Item -ItemType Directory reports" },
    { title: "A file with content", code: "New-Item note.txt -Value 'hello'" },
  ],
  links: ["Get-Item", "Set-Item", "Remove-Item", "Rename-Item"],
  run(call) {
    return {
      process: (p) =>
        inTurn(p.Path?.length ? p.Path : [""], (path) => {
          let place: Place | null = null;
          orWriteError(call, () => {
            if (!path && !p.Name) throw badArgumentNamed("path");
            place = placeOf(call.session, p.Name ? joinPaths(path || ".", p.Name) : path);
            if (!place.provider.tree) place = { ...place, path: unescapeWildcards(place.path) };
          });
          if (!place) return;
          return make(p, place);
        }),
    };

    function make(p: Parameters, place: Place) {
      const { provider, path } = place;
      const folder = provider.tree && /^(d|c)/i.test(p.ItemType ?? "");
      const action = !provider.tree ? "New Item" : folder ? "Create Directory" : "Create File";
      return after(call.shouldProcess(provider.tree ? `Destination: ${shownPath(place)}` : `Name: ${path} Value: `, action), (go) => {
        if (!go) return;
        orWriteError(call, () => {
          const item = provider.newItem(path, { type: p.ItemType, value: p.Value, force: p.Force, options: givenOptions(p.Options) });
          if (item !== null && item !== undefined) call.write(decorated(item, place));
        });
      });
    }
  },
});
