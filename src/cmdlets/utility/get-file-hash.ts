// Get-FileHash: the digest of files and streams.
import { toHex } from "#dotnet/core/base64.ts";
import { digest, digestNames } from "#dotnet/core/digest.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { Stream } from "#dotnet/types/stream.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { ErrorRecord } from "#engine/errors/error-record.ts";
import { errorRecord, TerminatingError } from "#engine/errors/error-record.ts";
import { readBytes } from "#engine/providers/file-operations.ts";
import { existingPlaces } from "#engine/providers/resolve-path.ts";
import { FileHashInfo } from "#engine/types/tables/file-hash-info.ts";

interface Parameters {
  Path?: string[];
  LiteralPath?: string[];
  InputStream?: Stream;
  Algorithm?: string;
}

export default cmdlet<Parameters>({
  name: "Get-FileHash",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the digest of files, to tell whether two hold the same.",
  defaultSet: "Path",
  parameters: {
    Path: { type: "string[]", sets: [{ set: "Path", mandatory: true, position: 0, pipeline: "both" }], wildcards: true, help: "The files." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: [{ set: "LiteralPath", mandatory: true, pipeline: "property" }], help: "The files, their names taken as they stand." },
    InputStream: { type: "System.IO.Stream", sets: [{ set: "StreamParameterSet", mandatory: true, position: 0 }], help: "A stream, read to its end." },
    Algorithm: { type: "string", position: 1, validation: [{ kind: "Set", values: ["SHA1", "SHA256", "SHA384", "SHA512", "MD5"] }], default: "SHA256", help: "SHA1, SHA256, SHA384, SHA512 or MD5." },
  },
  output: ["Microsoft.PowerShell.Commands.FileHashInfo"],
  examples: [{ title: "A file", code: "Set-Content a.txt 'abc' -NoNewline\nGet-FileHash a.txt" }],
  run(call) {
    return {
      process(p) {
        const name = digestNames.find((one) => one === p.Algorithm?.toUpperCase()) ?? "SHA256";
        const give = (bytes: Uint8Array, path: string | null) => call.write(new FileHashInfo(name, toHex(digest(name, bytes)), path));
        if (p.InputStream) return give(p.InputStream.readAll(), null);
        for (const text of p.LiteralPath ?? p.Path ?? []) {
          for (const path of pathsOf(text, p.LiteralPath !== undefined)) {
            if (call.session.ports.files.stat(path)?.directory) continue;
            try {
              give(readBytes(path), path);
            } catch (thrown) {
              if (!(thrown instanceof NetException)) throw thrown;
              call.error(errorRecord({ id: "FileReadError", message: `The file '${path}' cannot be read: ${thrown.message}`, category: "ReadError", exception: "System.IO.FileNotFoundException", target: path }));
            }
          }
        }
      },
    };

    function pathsOf(text: string, literal: boolean): string[] {
      try {
        return existingPlaces(call.session, text, { literal }).map((place) => place.path);
      } catch (thrown) {
        if (!(thrown instanceof TerminatingError)) throw thrown;
        call.error(notFound(thrown.record, text));
        return [];
      }
    }
  },
});

function notFound(cause: ErrorRecord, text: string): ErrorRecord {
  const isMissing = cause.category.category === "ObjectNotFound";
  return isMissing ? errorRecord({ id: "FileNotFound", message: cause.message, category: "ObjectNotFound", exception: cause.exception.type.fullName, target: text }) : cause;
}
