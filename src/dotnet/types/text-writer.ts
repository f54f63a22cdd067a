// System.IO.StringWriter and StringReader.
import { ambient } from "../core/ambient.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { currentCulture } from "../core/culture.ts";
import { compositeFormat, toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
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
const characters = (value: unknown) => (Array.isArray(value) ? value.map((c) => toText(c)).join("") : "");

/** What Write and WriteLine need of a writer. */
export interface TextSink {
  newLine: string;
  write(text: string): void;
  close(): void;
}

/** Write and WriteLine with their overloads. `split` divides what a call gets into the writer and the arguments proper. */
export function textWriting(prefix: "" | "static ", split: (...call: unknown[]) => { sink: TextSink; args: unknown[] }): Member[] {
  const form = (args: unknown[]) => {
    const [format, ...values] = args;
    if (format === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "format");
    return compositeFormat(format as string, values, currentCulture());
  };
  const spread = (args: unknown[]) => form([args[0], ...((args[1] as unknown[] | null) ?? [])]);
  const text = (args: unknown[]) => shown(args[0]);
  const overloads: [parameters: string, read: (args: unknown[]) => string][] = [
    ["string value", text],
    ["System.Object value", text],
    ["char[] buffer", (args) => characters(args[0])],
    ["char[] buffer, int index, int count", (args) => characters(args[0]).slice(args[1] as number, (args[1] as number) + (args[2] as number))],
    ["string format, System.Object arg0", form],
    ["string format, System.Object arg0, System.Object arg1", form],
    ["string format, System.Object arg0, System.Object arg1, System.Object arg2", form],
    ["string format, Params System.Object[] arg", spread],
  ];
  const rows = overloads.flatMap(([parameters, read]): Member[] => [
    [`${prefix}void Write(${parameters})`, (...call) => {
      const { sink, args } = split(...call);
      sink.write(read(args));
    }],
    [`${prefix}void WriteLine(${parameters})`, (...call) => {
      const { sink, args } = split(...call);
      sink.write(read(args) + sink.newLine);
    }],
  ]);
  const empty: Member = [`${prefix}void WriteLine()`, (...call) => {
    const { sink } = split(...call);
    sink.write(sink.newLine);
  }];
  return [empty, ...rows];
}

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
      ...textWriting("", (sink, ...args) => ({ sink: sink as TextSink, args })),
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
