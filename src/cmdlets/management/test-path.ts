// Test-Path: whether something is at a path.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import type { DateTime } from "#dotnet/types/date-time.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { FileSystemItem } from "#engine/providers/file-item.ts";
import { credentialParameter, filterParameters, pathParameters, providerOfBound } from "#engine/providers/path-parameters.ts";
import type { PathArguments } from "#engine/providers/path-parameters.ts";
import type { Place } from "#engine/providers/place.ts";
import { existingPlaces, placeOf } from "#engine/providers/resolve-path.ts";

interface Parameters extends PathArguments {
  PathType?: EnumValue;
  IsValid: boolean;
  Credential?: unknown;
  OlderThan?: DateTime;
  NewerThan?: DateTime;
}

const { Path, LiteralPath } = pathParameters();

export default cmdlet<Parameters>({
  name: "Test-Path",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Tells whether something is at a path.",
  defaultSet: "Path",
  parameters: {
    Path: { ...Path, validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }, { kind: "AllowEmptyString" }] },
    LiteralPath: { ...LiteralPath, validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }, { kind: "AllowEmptyString" }] },
    ...filterParameters,
    PathType: { type: "Microsoft.PowerShell.Commands.TestPathType", aliases: ["Type"], default: "Any", help: "Container for folders, Leaf for files, Any." },
    IsValid: { type: "switch", help: "Looks only whether the path is well written." },
    Credential: credentialParameter,
  },
  dynamicParameters: (bound, session) =>
    providerOfBound(bound, session)?.tree
      ? {
          OlderThan: { type: "datetime", help: "Only when last written before this moment." },
          NewerThan: { type: "datetime", help: "Only when last written after this moment." },
        }
      : null,
  output: ["System.Boolean"],
  examples: [
    { title: "A file", code: "Test-Path ./settings.json" },
    { title: "A variable", code: "Test-Path Variable:x" },
  ],
  links: ["Get-Item", "Resolve-Path", "Split-Path"],
  run(call) {
    return {
      process(p) {
        const literal = p.LiteralPath !== undefined;
        const paths = p.LiteralPath ?? p.Path ?? null;
        if (paths === null || paths.length === 0) return missing();
        for (const path of paths) {
          if (path === null) missing();
          else call.write(path.trim() !== "" && answer(p, path, literal));
        }
      },
    };

    function missing(): void {
      call.error({
        id: "NullPathNotPermitted",
        message: "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')",
        category: "InvalidArgument",
        exception: "System.ArgumentNullException",
      });
    }

    function answer(p: Parameters, path: string, literal: boolean): boolean {
      try {
        if (p.IsValid) {
          placeOf(call.session, path);
          return !path.includes("\u0000");
        }
        return existingPlaces(call.session, path, { literal, force: true, filter: p.Filter, include: p.Include, exclude: p.Exclude }).some((place) => fits(p, place));
      } catch (thrown) {
        if (thrown instanceof TerminatingError) return false;
        throw thrown;
      }
    }
  },
});

function fits(p: Parameters, place: Place): boolean {
  const type = p.PathType ? enumText(p.PathType) : "Any";
  const container = place.provider.isContainer(place.path);
  if (type !== "Any" && container !== (type === "Container")) return false;
  if (!p.OlderThan && !p.NewerThan) return true;
  const item = place.provider.item(place.path, true);
  if (!(item instanceof FileSystemItem)) return true;
  const written = item.entry?.modified ?? 0;
  return (!p.OlderThan || written < p.OlderThan.unixMilliseconds) && (!p.NewerThan || written > p.NewerThan.unixMilliseconds);
}
