// System.IO.StreamReader and StreamWriter on files.
import { ambient } from "#dotnet/core/ambient.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Encoding } from "#dotnet/types/encoding.ts";
import { StringReader } from "#dotnet/types/text-writer.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { openFile } from "./file-operations.ts";
import type { FileStream } from "./file-stream.ts";

export class StreamReader extends StringReader {
  override get netType(): NetType {
    return typeNamed("System.IO.StreamReader");
  }
  get atEnd(): boolean {
    return this.peek() < 0;
  }
}

export class StreamWriter extends NetObject {
  readonly stream: FileStream;
  readonly encoding: Encoding;
  newLine = ambient.newLine;
  autoFlush = false;
  #waiting = "";
  #closed = false;
  constructor(stream: FileStream, encoding: Encoding) {
    super();
    this.stream = stream;
    this.encoding = encoding;
    if (stream.length === 0 && encoding.preamble.length) stream.write(encoding.preamble);
  }
  static open(path: string, append: boolean, encoding: Encoding): StreamWriter {
    return new StreamWriter(openFile(path, { mode: append ? "Append" : "Create", read: false, write: true }), encoding);
  }
  override get netType(): NetType {
    return typeNamed("System.IO.StreamWriter");
  }
  write(text: string): void {
    if (this.#closed) throw new NetException("System.ObjectDisposedException", "Cannot write to a closed TextWriter.");
    this.#waiting += text;
    if (this.autoFlush) this.flush();
  }
  flush(): void {
    if (this.#waiting) this.stream.write(this.encoding.bytes(this.#waiting));
    this.#waiting = "";
    this.stream.flush();
  }
  close(): void {
    if (this.#closed) return;
    this.flush();
    this.stream.close();
    this.#closed = true;
  }
}
