// Split-Path: parts of a path.
import { cmdlet } from "#engine/cmdlet.ts";
import type { ParameterDefinition } from "#engine/cmdlet.ts";
import { leafText, parentText, qualifierOf } from "#engine/providers/path-text.ts";
import { shownPath } from "#engine/providers/place.ts";
import { badArgumentNamed } from "#engine/providers/provider-errors.ts";
import { existingPlaces } from "#engine/providers/resolve-path.ts";
import { runtimeError } from "#engine/errors/error-record.ts";
import { orWriteError } from "#engine/scope/variable-parameters.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  Resolve: boolean;
}

const part = (set: string, help: string, mandatory = true): ParameterDefinition => ({ type: "switch", sets: [{ set, mandatory }], help });
const SETS = ["ParentSet", "LeafSet", "LeafBaseSet", "ExtensionSet", "QualifierSet", "NoQualifierSet", "IsAbsoluteSet"];

export default cmdlet<Parameters>({
  name: "Split-Path",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives one part of a path.",
  defaultSet: "ParentSet",
  parameters: {
    Path: { type: "string[]", sets: SETS.map((set) => ({ set, position: 0, mandatory: true, pipeline: "both" as const })), wildcards: true, help: "The paths to take apart." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralPathSet", mandatory: true, pipeline: "property" }], help: "The paths, taken as they stand." },
    Parent: part("ParentSet", "The part before the last name (what it gives anyway).", false),
    Leaf: part("LeafSet", "The last name."),
    LeafBase: part("LeafBaseSet", "The last name without its extension."),
    Extension: part("ExtensionSet", "The extension with its dot."),
    Qualifier: part("QualifierSet", "The drive."),
    NoQualifier: part("NoQualifierSet", "The path without its drive."),
    Resolve: { type: "switch", help: "Takes the existing items that the path means." },
    IsAbsolute: part("IsAbsoluteSet", "Whether the path is absolute."),
    Credential: { type: "pscredential", pipeline: "property", help: "Not used by the built-in providers." },
  },
  output: ["System.String", "System.Boolean"],
  examples: [
    { title: "The folder of a file", code: "Split-Path /home/partner/report.csv" },
    { title: "Its name", code: "Split-Path /home/partner/report.csv -Leaf" },
  ],
  links: ["Join-Path", "Convert-Path", "Resolve-Path"],
  run(call) {
    return {
      process(p) {
        for (const text of p.LiteralPath ?? p.Path ?? []) {
          orWriteError(call, () => {
            const paths = p.Resolve ? existingPlaces(call.session, text, { literal: p.LiteralPath !== undefined, force: true }).map(shownPath) : [text];
            for (const path of paths) call.write(partOf(path));
          });
        }
      },
    };

    function partOf(path: string): unknown {
      const qualifier = qualifierOf(path);
      switch (call.parameterSet) {
        case "LeafSet":
          return leafText(path);
        case "LeafBaseSet":
          return leafText(path).replace(/\.[^.]*$/, "");
        case "ExtensionSet":
          return /\.[^.]+$/.exec(leafText(path))?.[0] ?? "";
        case "QualifierSet":
          if (qualifier) return qualifier.endsWith("::") ? qualifier.slice(0, -2) : qualifier;
          throw runtimeError({
            id: "ParsePathFormatError",
            message: `Cannot parse path because path '${path}' does not have a qualifier specified.`,
            category: "InvalidArgument",
            target: path,
            exception: "System.FormatException",
          });
        case "NoQualifierSet":
          return path.slice(qualifier.length);
        case "IsAbsoluteSet":
          return qualifier !== "" || /^[\\/]/.test(path);
        default:
          if (/^[\\/]+$/.test(path)) throw badArgumentNamed("path");
          return parentText(path);
      }
    }
  },
});
