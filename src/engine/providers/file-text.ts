// StreamWriter on a file: what is flushed is stored.
import { Encoding } from "#dotnet/types/encoding.ts";
import { StreamWriter } from "#dotnet/types/stream-text.ts";
import { openFile } from "./file-operations.ts";

export class FileTextWriter extends StreamWriter {
  /** Errors: those of File.Open. */
  static open(path: string, append: boolean, encoding: Encoding): FileTextWriter {
    const stream = openFile(path, { mode: append ? "Append" : "Create", read: false, write: true });
    // A file that has content got its byte order mark already.
    return new FileTextWriter(stream, stream.length ? new Encoding(encoding.kind.codec, false) : encoding);
  }
  override flush(): void {
    super.flush();
    this.stream.flush();
  }
}
