// System.IO.StreamReader and StreamWriter: text over a stream.
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { ambient } from "../core/ambient.ts";
import { Encoding } from "./encoding.ts";
import type { Stream } from "./stream.ts";
import { StringReader } from "./text-writer.ts";

const marks: [bytes: number[], make: () => Encoding][] = [
  [[0xef, 0xbb, 0xbf], () => new Encoding("utf-8", true)],
  [[0xff, 0xfe, 0, 0], () => new Encoding("utf-32le", true)],
  [[0xff, 0xfe], () => new Encoding("utf-16le", true)],
  [[0xfe, 0xff], () => new Encoding("utf-16be", true)],
];

function readable(stream: Stream | null): Stream {
  if (stream === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "stream");
  if (!stream.canRead) throw new NetException("System.ArgumentException", "Stream was not readable.");
  return stream;
}

/** Reads the rest of its stream when it is first asked. */
export class StreamReader extends NetObject {
  readonly stream: Stream;
  encoding: Encoding;
  #reader: StringReader | null = null;
  constructor(stream: Stream | null, encoding: Encoding | null = null) {
    super();
    this.stream = readable(stream);
    this.encoding = encoding ?? new Encoding("utf-8", true);
  }
  override get netType(): NetType {
    return typeNamed("System.IO.StreamReader");
  }
  get #text(): StringReader {
    if (this.#reader) return this.#reader;
    const bytes = this.stream.readAll();
    const mark = marks.find(([start]) => start.every((byte, i) => bytes[i] === byte));
    if (mark) this.encoding = mark[1]();
    return (this.#reader = new StringReader(this.encoding.text(mark ? bytes.subarray(mark[0].length) : bytes)));
  }
  read(): number {
    return this.#text.read();
  }
  peek(): number {
    return this.#text.peek();
  }
  readLine(): string | null {
    return this.#text.readLine();
  }
  readToEnd(): string {
    return this.#text.readToEnd();
  }
  close(): void {
    this.stream.close();
  }
}

/** Sends text on when it is flushed or closed. */
export class StreamWriter extends NetObject {
  readonly stream: Stream;
  readonly encoding: Encoding;
  newLine = ambient.newLine;
  autoFlush = false;
  #pending = "";
  #started = false;
  #closed = false;
  constructor(stream: Stream | null, encoding: Encoding | null = null) {
    super();
    if (stream === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "stream");
    if (!stream.canWrite) throw new NetException("System.ArgumentException", "Stream was not writable.");
    this.stream = stream;
    this.encoding = encoding ?? new Encoding("utf-8", false);
  }
  override get netType(): NetType {
    return typeNamed("System.IO.StreamWriter");
  }
  write(text: string): void {
    if (this.#closed) throw new NetException("System.ObjectDisposedException", "Cannot write to a closed TextWriter.\nObject name: 'StreamWriter'.");
    this.#pending += text;
    if (this.autoFlush) this.flush();
  }
  flush(): void {
    if (this.#pending === "") return;
    if (!this.#started && this.encoding.mark) this.stream.write(this.encoding.preamble);
    this.#started = true;
    this.stream.write(this.encoding.bytes(this.#pending));
    this.#pending = "";
  }
  close(): void {
    if (this.#closed) return;
    this.flush();
    this.#closed = true;
    this.stream.close();
  }
}

export default [
  defineType({
    name: "System.IO.StreamReader",
    base: "System.IO.TextReader",
    members: [
      ["new(System.IO.Stream stream)", (stream: Stream | null) => new StreamReader(stream)],
      ["new(System.IO.Stream stream, System.Text.Encoding encoding)", (stream: Stream | null, encoding: Encoding | null) => new StreamReader(stream, encoding)],
      ["void Close()", (r: StreamReader) => r.close()],
      ["void Dispose()", (r: StreamReader) => r.close()],
      ["System.IO.Stream BaseStream {get;}", (r: StreamReader) => r.stream],
      ["System.Text.Encoding CurrentEncoding {get;}", (r: StreamReader) => r.encoding],
      ["bool EndOfStream {get;}", (r: StreamReader) => r.peek() < 0],
    ],
  }),
  defineType({
    name: "System.IO.StreamWriter",
    base: "System.IO.TextWriter",
    members: [
      ["new(System.IO.Stream stream)", (stream: Stream | null) => new StreamWriter(stream)],
      ["new(System.IO.Stream stream, System.Text.Encoding encoding)", (stream: Stream | null, encoding: Encoding | null) => new StreamWriter(stream, encoding)],
      ["void Flush()", (w: StreamWriter) => w.flush()],
      ["bool AutoFlush {get;set;}", (w: StreamWriter) => w.autoFlush, (w: StreamWriter, value: boolean) => void (w.autoFlush = value)],
      ["System.IO.Stream BaseStream {get;}", (w: StreamWriter) => w.stream],
      ["System.Text.Encoding Encoding {get;}", (w: StreamWriter) => w.encoding],
    ],
  }),
];
