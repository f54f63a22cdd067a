// Get-ChildItem: what is in a folder or drive.
import { cmdlet } from "#engine/cmdlet.ts";
import { childPlaces } from "#engine/providers/child-places.ts";
import { decorated } from "#engine/providers/decorate.ts";
import { filterParameters, forceParameter, providerOfBound } from "#engine/providers/path-parameters.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  Filter?: string;
  Include?: string[];
  Exclude?: string[];
  Recurse: boolean;
  Depth?: { value: number };
  Force: boolean;
  Name: boolean;
  Attributes?: string[];
  Directory?: boolean;
  File?: boolean;
  Hidden?: boolean;
  ReadOnly?: boolean;
  System?: boolean;
  FollowSymlink?: boolean;
}

export default cmdlet<Parameters>({
  name: "Get-ChildItem",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the items in a folder or drive.",
  description: "Folders come before files. Hidden items (names that start with a dot) need -Force.",
  aliases: ["gci", "ls", "dir"],
  defaultSet: "Items",
  parameters: {
    Path: { type: "string[]", sets: [{ set: "Items", position: 0, pipeline: "both" }], wildcards: true, help: "Where to look; the current location when left out." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralItems", mandatory: true, pipeline: "property" }], help: "Where to look, without patterns." },
    ...filterParameters,
    Filter: { ...filterParameters.Filter, position: 1 },
    Recurse: { type: "switch", aliases: ["s", "r"], help: "Goes into all folders below." },
    Depth: { type: "uint", help: "How many levels of folders to go into." },
    Force: forceParameter,
    Name: { type: "switch", help: "Gives names only." },
  },
  dynamicParameters: (bound, session) =>
    providerOfBound(bound, session)?.tree
      ? {
          Attributes: { type: "string[]", help: "Attributes that items must have: Directory, !Hidden, ReadOnly+File." },
          FollowSymlink: { type: "switch", help: "Accepted; there are no links here." },
          Directory: { type: "switch", aliases: ["ad"], help: "Folders only." },
          File: { type: "switch", aliases: ["af"], help: "Files only." },
          Hidden: { type: "switch", aliases: ["ah", "h"], help: "Hidden items only." },
          ReadOnly: { type: "switch", aliases: ["ar"], help: "Read-only items only." },
          System: { type: "switch", aliases: ["as"], help: "System items only." },
        }
      : null,
  output: ["System.IO.FileInfo", "System.IO.DirectoryInfo"],
  examples: [
    { title: "The current folder", code: "Get-ChildItem" },
    { title: "Scripts in all folders below", code: "Get-ChildItem -Recurse -Filter *.ps1" },
    { title: "Environment variables", code: "Get-ChildItem Env:" },
  ],
  links: ["Get-Item", "Get-Location", "Set-Location"],
  run(call) {
    return {
      process(p) {
        const literal = p.LiteralPath !== undefined;
        for (const text of p.LiteralPath ?? p.Path ?? ["."]) {
          orWriteError(call, () => {
            const request = {
              literal,
              filter: p.Filter,
              include: p.Include,
              exclude: p.Exclude,
              recurse: p.Recurse || p.Depth !== undefined,
              depth: p.Depth?.value ?? Infinity,
              force: p.Force,
              kinds: { attributes: p.Attributes, directory: p.Directory, file: p.File, hidden: p.Hidden, readOnly: p.ReadOnly, system: p.System },
            };
            for (const { place, relative } of childPlaces(call.session, text, request)) {
              call.session.checkStop();
              if (p.Name) call.write(relative);
              else call.write(decorated(place.provider.item(place.path, true), place));
            }
          });
        }
      },
    };
  },
});
