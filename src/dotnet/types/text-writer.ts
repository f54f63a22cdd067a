// System.IO.StringWriter and StringReader.
import { ambient } from "../core/ambient.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { StringBuilder } from "./string-builder.ts";

export class StringWriter extends NetObject {
  readonly builder: StringBuilder;
  newLine = ambient.newLine;
  #closed = false;
  constructor(builder: StringBuilder = new StringBuilder()) {
    super();
    this.builder = builder;
  }
  override get netType(): NetType {
    return stringWriterType;
  }
  write(text: string): void {
    if (this.#closed) throw new NetException("System.ObjectDisposedException", "Cannot write to a closed TextWriter.");
    this.builder.append(text);
  }
  close(): void {
    this.#closed = true;
  }
  toText(): string {
    return this.builder.text;
  }
}

export class StringReader extends NetObject {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    super();
    this.#text = text;
  }
  override get netType(): NetType {
    return stringReaderType;
  }
  read(): number {
    return this.#at < this.#text.length ? this.#text.charCodeAt(this.#at++) : -1;
  }
  peek(): number {
    return this.#at < this.#text.length ? this.#text.charCodeAt(this.#at) : -1;
  }
  readLine(): string | null {
    if (this.#at >= this.#text.length) return null;
    const line = /[^\r\n]*/y;
    line.lastIndex = this.#at;
    const text = line.exec(this.#text)![0];
    this.#at += text.length;
    if (this.#text.startsWith("\r\n", this.#at)) this.#at += 2;
    else this.#at++;
    return text;
  }
  readToEnd(): string {
    const rest = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return rest;
  }
}

const shown = (value: unknown) => (value === null ? "" : toText(value));
const stringWriterType: NetType = defineType({
  name: "System.IO.StringWriter",
  base: "System.IO.TextWriter",
  members: [
    ["new()", () => new StringWriter()],
    ["new(System.Text.StringBuilder sb)", (builder: StringBuilder) => new StringWriter(builder)],
    ["System.Text.StringBuilder GetStringBuilder()", (w: StringWriter) => w.builder],
    ["string ToString()", (w: StringWriter) => w.toText()],
  ],
});

const stringReaderType: NetType = defineType({
  name: "System.IO.StringReader",
  base: "System.IO.TextReader",
  members: [
    ["new(string s)", (text: string | null) => {
      if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "s");
      return new StringReader(text);
    }],
  ],
});

export default [
  defineType({
    name: "System.IO.TextWriter",
    abstract: true,
    base: "System.MarshalByRefObject",
    interfaces: ["System.IDisposable", "System.IAsyncDisposable"],
    members: [
      ["void Close()", (w: StringWriter) => w.close()],
      ["void Dispose()", (w: StringWriter) => w.close()],
      ["void Flush()", () => undefined],
      ["void Write(string value)", (w: StringWriter, value: unknown) => w.write(shown(value))],
      ["void Write(System.Object value)", (w: StringWriter, value: unknown) => w.write(shown(value))],
      ["void WriteLine()", (w: StringWriter) => w.write(w.newLine)],
      ["void WriteLine(string value)", (w: StringWriter, value: unknown) => w.write(shown(value) + w.newLine)],
      ["void WriteLine(System.Object value)", (w: StringWriter, value: unknown) => w.write(shown(value) + w.newLine)],
      ["string NewLine {get;set;}", (w: StringWriter) => w.newLine, (w: StringWriter, value: string) => void (w.newLine = value)],
    ],
  }),
  defineType({
    name: "System.IO.TextReader",
    abstract: true,
    base: "System.MarshalByRefObject",
    interfaces: ["System.IDisposable"],
    members: [
      ["void Close()", () => undefined],
      ["void Dispose()", () => undefined],
      ["int Peek()", (r: StringReader) => r.peek()],
      ["int Read()", (r: StringReader) => r.read()],
      ["string ReadLine()", (r: StringReader) => r.readLine()],
      ["string ReadToEnd()", (r: StringReader) => r.readToEnd()],
    ],
  }),
  stringWriterType,
  stringReaderType,
];
