// Compress-Archive: files and folders as a zip archive.
import type { ZipItem } from "#dotnet/core/zip-format.ts";
import { readZip, writeZip } from "#dotnet/core/zip-format.ts";
import { archiveExists, archiveIsReadOnly, archivePathNotFound, duplicatePath, extensionOf, notAnArchiveName } from "#engine/archive/archive-parameters.ts";
import { itemsAt } from "#engine/archive/archive-files.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { filesNow, itemAt } from "#engine/providers/file-item.ts";
import { folderOf, nameOf } from "#engine/providers/path-text.ts";
import { existingPlaces, placeOf } from "#engine/providers/resolve-path.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  DestinationPath: string;
  CompressionLevel?: string;
  PassThru: boolean;
  Update: boolean;
  Force: boolean;
}

const sets = (kind: "Path" | "LiteralPath") => [kind, `${kind}WithUpdate`, `${kind}WithForce`];
const both = (suffix: string) => [`Path${suffix}`, `LiteralPath${suffix}`].map((set) => ({ set, mandatory: true }));

export default cmdlet<Parameters>({
  name: "Compress-Archive",
  module: "Microsoft.PowerShell.Archive",
  function: true,
  commandId: "Compress-Archive",
  synopsis: "Puts files and folders into a zip archive.",
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    Path: { type: "string[]", sets: sets("Path").map((set) => ({ set, mandatory: true, position: 0, pipeline: "both" as const })), validation: [{ kind: "NotNullOrEmpty" }], wildcards: true, help: "What to put in: paths, patterns allowed." },
    LiteralPath: { type: "string[]", aliases: ["PSPath"], sets: sets("LiteralPath").map((set) => ({ set, mandatory: true, pipeline: "property" as const })), validation: [{ kind: "NotNullOrEmpty" }], help: "Paths taken as they stand." },
    DestinationPath: { type: "string", position: 1, mandatory: true, validation: [{ kind: "NotNullOrEmpty" }], help: "The archive; .zip is added where it is missing." },
    CompressionLevel: { type: "string", validation: [{ kind: "Set", values: ["Optimal", "NoCompression", "Fastest"] }], default: "Optimal", help: "NoCompression stores the files as they are." },
    PassThru: { type: "switch", help: "Gives the archive's file out." },
    Update: { type: "switch", sets: both("WithUpdate"), help: "Adds to an archive that exists, replacing files of the same name." },
    Force: { type: "switch", sets: both("WithForce"), help: "Replaces an archive that exists." },
  },
  output: ["System.IO.FileInfo"],
  examples: [{ title: "A folder", code: "New-Item -ItemType Directory reports; Set-Content reports/a.txt 'x'; Compress-Archive reports reports.zip" }],
  links: ["Expand-Archive"],
  run(call) {
    const sources: string[] = [];
    return {
      process(p) {
        for (const text of p.LiteralPath ?? p.Path ?? []) sources.push(...pathsOf(call, text, p.LiteralPath !== undefined));
      },
      end(p) {
        if (!sources.length) return;
        const twice = sources.find((path, i) => sources.indexOf(path) !== i);
        if (twice !== undefined) call.fail(duplicatePath(p.LiteralPath ? "LiteralPath" : "Path", twice));
        const target = archivePath(call, p);
        return after(call.shouldProcess(target), (go) => {
          if (!go) return;
          const items = sources.flatMap((path) => itemsAt(path, nameOf(path), p.CompressionLevel === "NoCompression"));
          const files = filesNow();
          files.write(target, writeZip(p.Update && files.stat(target) ? updated(readZip(files.read(target)).items, items) : items));
          if (p.PassThru) call.write(itemAt(target, files));
        });
      },
    };
  },
});

/** Error, which ends the command: ArchiveCmdletPathNotFound. */
function pathsOf(call: Call<Parameters>, text: string, literal: boolean): string[] {
  try {
    const places = existingPlaces(call.session, text, { literal });
    if (places.length && places.every((place) => place.provider.tree)) return places.map((place) => place.path);
  } catch (thrown) {
    if (!(thrown instanceof TerminatingError)) throw thrown;
  }
  return call.fail(archivePathNotFound(text));
}

/** The archive's full path, after all that can be wrong with it. */
function archivePath(call: Call<Parameters>, p: Parameters): string {
  const place = placeOf(call.session, p.DestinationPath);
  const extension = extensionOf(place.path);
  if (!place.provider.tree || !filesNow().stat(folderOf(place.path) || "/")?.directory) call.fail(archivePathNotFound(p.DestinationPath));
  if (extension && extension.toLowerCase() !== ".zip") call.fail(notAnArchiveName(extension));
  const target = extension ? place.path : `${place.path}.zip`;
  const old = filesNow().stat(target);
  if (old && !p.Update && !p.Force) call.fail(archiveExists(target));
  if (old?.readOnly && !p.Force) call.fail(archiveIsReadOnly(target));
  return target;
}

/** The old items with the new ones in the place of those of the same name. */
function updated(old: readonly ZipItem[], added: readonly ZipItem[]): ZipItem[] {
  const byName = new Map([...old, ...added].map((item) => [item.name, item]));
  return [...byName.values()];
}
