// Expand-Archive: the files of a zip archive.
import { NetException } from "#dotnet/core/exception.ts";
import { archivePathNotFound, expandedFileExists, extensionOf, notAnArchiveName } from "#engine/archive/archive-parameters.ts";
import { extractItem, itemsOfArchive, targetOf } from "#engine/archive/archive-files.ts";
import type { Call } from "#engine/cmdlet.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { filesNow, itemAt } from "#engine/providers/file-item.ts";
import { foldersMade } from "#engine/providers/file-operations.ts";
import { nameOf } from "#engine/providers/path-text.ts";
import { existingPlaces, placeOf } from "#engine/providers/resolve-path.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Path?: string;
  LiteralPath?: string;
  DestinationPath?: string;
  Force: boolean;
  PassThru: boolean;
}

export default cmdlet<Parameters>({
  name: "Expand-Archive",
  module: "Microsoft.PowerShell.Archive",
  function: true,
  commandId: "Expand-Archive",
  synopsis: "Takes the files out of a zip archive.",
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: {
    Path: { type: "string", sets: [{ set: "Path", mandatory: true, position: 0, pipeline: "both" }], validation: [{ kind: "NotNullOrEmpty" }], help: "The archive." },
    LiteralPath: { type: "string", aliases: ["PSPath"], sets: [{ set: "LiteralPath", mandatory: true, pipeline: "property" }], validation: [{ kind: "NotNullOrEmpty" }], help: "Its path taken as it stands." },
    DestinationPath: { type: "string", position: 1, validation: [{ kind: "NotNullOrEmpty" }], help: "The folder to put the files in.", default: "a folder named like the archive" },
    Force: { type: "switch", help: "Replaces files that exist." },
    PassThru: { type: "switch", help: "Gives the files out." },
  },
  output: ["System.IO.FileInfo", "System.IO.DirectoryInfo"],
  examples: [{ title: "There and back", code: "Set-Content a.txt 'x'; Compress-Archive a.txt a.zip; Expand-Archive a.zip out; Get-Content out/a.txt" }],
  links: ["Compress-Archive"],
  run(call) {
    return {
      process(p) {
        const archive = archiveAt(call, p);
        const extension = extensionOf(archive);
        if (extension.toLowerCase() !== ".zip") call.fail(notAnArchiveName(extension));
        const { path: folder } = placeOf(call.session, p.DestinationPath ?? nameOf(archive).slice(0, -extension.length));
        return after(call.shouldProcess(archive), (go) => {
          if (go) expand(call, p, { archive, folder });
        });
      },
    };
  },
});

/** The archive's full path. Error, which ends the command: ArchiveCmdletPathNotFound. */
function archiveAt(call: Call<Parameters>, p: Parameters): string {
  const text = p.LiteralPath ?? p.Path ?? "";
  try {
    const [place] = existingPlaces(call.session, text, { literal: p.LiteralPath !== undefined });
    if (place?.provider.tree && !place.provider.isContainer(place.path)) return place.path;
  } catch (thrown) {
    if (!(thrown instanceof TerminatingError)) throw thrown;
  }
  return call.fail(archivePathNotFound(text));
}

function expand(call: Call<Parameters>, p: Parameters, at: { archive: string; folder: string }): void {
  const items = itemsOfArchive(at.archive);
  const folder = foldersMade(at.folder);
  for (const item of items) {
    try {
      const target = targetOf(item, folder);
      const isThere = !p.Force && filesNow().stat(target)?.directory === false;
      if (isThere) call.error(expandedFileExists(target, at.archive, folder));
      else extractItem(item, target, true);
      if (p.PassThru && !isThere) call.write(itemAt(target, filesNow()));
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      call.error({ id: thrown.type.fullName, message: thrown.message, category: "NotSpecified", target: item.name, exception: thrown.type.fullName });
    }
  }
}
