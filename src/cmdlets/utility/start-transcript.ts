// Start-Transcript: keeps what the session shows in a file.
import { ambient } from "#dotnet/core/ambient.ts";
import { invariantCulture } from "#dotnet/core/culture.ts";
import { decodeText } from "#dotnet/core/text-encoding.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { locationsOf } from "#engine/providers/location.ts";
import { joinPaths } from "#engine/providers/path-text.ts";
import { exactPlace } from "#engine/providers/resolve-path.ts";
import { startTranscript } from "#engine/transcript.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Path?: string;
  LiteralPath?: string;
  OutputDirectory?: string;
  Append: boolean;
  Force: boolean;
  NoClobber: boolean;
  IncludeInvocationHeader: boolean;
  UseMinimalHeader: boolean;
}

const SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+_";

/** PowerShell_transcript.MACHINE.random.time.txt */
function ownName(): string {
  const mark = Array.from(ambient.random(8), (byte) => SIGNS[byte & 63]).join("");
  return `PowerShell_transcript.${ambient.machineName}.${mark}.${DateTime.now().format("yyyyMMddHHmmss", invariantCulture)}.txt`;
}

export default cmdlet<Parameters>({
  name: "Start-Transcript",
  module: "Microsoft.PowerShell.Host",
  synopsis: "Keeps a record of the session in a text file.",
  shouldProcess: "Medium",
  defaultSet: "ByPath",
  parameters: {
    Path: { type: "string", sets: [{ set: "ByPath", position: 0 }], help: "The file.", default: "a new file in the home folder" },
    LiteralPath: { type: "string", aliases: ["PSPath", "LP"], sets: [{ set: "ByLiteralPath", position: 0 }], help: "The file, its name taken as it is." },
    OutputDirectory: { type: "string", sets: [{ set: "ByOutputDirectory", position: 0 }], help: "The folder for a file with a name of its own." },
    Append: { type: "switch", help: "Adds to the file." },
    Force: { type: "switch", help: "Writes to read-only files too." },
    NoClobber: { type: "switch", aliases: ["NoOverwrite"], help: "Leaves a file that exists alone." },
    IncludeInvocationHeader: { type: "switch", help: "Accepted." },
    UseMinimalHeader: { type: "switch", help: "A short heading." },
  },
  output: ["System.String"],
  examples: [{ title: "A record", code: "Start-Transcript ./record.txt; Get-Date; Stop-Transcript" }],
  links: ["Stop-Transcript"],
  run(call) {
    return {
      end(p) {
        const { session } = call;
        const { files } = locationsOf(session);
        const preset = session.getVariable("global:Transcript");
        const given = p.Path ?? p.LiteralPath ?? (preset ? textOf(preset, session) : undefined);
        const place = given ? exactPlace(session, given, p.LiteralPath !== undefined).path : joinPaths(p.OutputDirectory ? exactPlace(session, p.OutputDirectory, false).path : ambient.homeDirectory, ownName());
        const old = files.files.stat(place);
        if (old && p.NoClobber && !p.Append) {
          call.fail({
            id: "NoClobber", message: `File ${place} already exists and NoClobber was specified.`, category: "ResourceExists", target: place, exception: "System.IO.IOException",
          });
        }
        if (old?.directory) call.fail({ id: "CannotStartTranscription", message: `Transcription cannot be started due to the error: Access to the path '${place}' is denied.`, category: "InvalidOperation", exception: "System.Management.Automation.PSInvalidOperationException" });
        files.makeFolders(place.replace(/\/[^/]*$/, "") || "/");
        startTranscript(session, place, { before: old && p.Append ? (decodeText("utf-8", files.files.read(place)) ?? "") : "", minimal: p.UseMinimalHeader });
        call.write(`Transcript started, output file is ${place}`);
      },
    };
  },
});
