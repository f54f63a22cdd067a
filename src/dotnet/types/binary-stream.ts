// System.IO.BinaryReader and BinaryWriter: numbers and text as bytes of a stream, least significant byte first.
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { Encoding } from "./encoding.ts";
import type { Stream } from "./stream.ts";

const IO = "System.IO";

class BinaryReader extends NetObject {
  readonly stream: Stream;
  readonly encoding: Encoding;
  constructor(stream: Stream | null, encoding: Encoding | null = null) {
    super();
    if (stream === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "input");
    if (!stream.canRead) throw new NetException("System.ArgumentException", "Stream was not readable.");
    this.stream = stream;
    this.encoding = encoding ?? new Encoding("utf-8", false);
  }
  override get netType(): NetType {
    return typeNamed(`${IO}.BinaryReader`);
  }
  /** Exactly so many bytes. */
  take(count: number): DataView {
    const bytes = this.stream.read(count);
    if (bytes.length < count) throw new NetException(`${IO}.EndOfStreamException`, "Unable to read beyond the end of the stream.");
    return new DataView(bytes.buffer, bytes.byteOffset, count);
  }
  /** The length of a string: seven bits a byte. */
  length(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.take(1).getUint8(0);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new NetException("System.FormatException", "Too many bytes in what should have been a 7-bit encoded integer.");
  }
}

class BinaryWriter extends NetObject {
  readonly stream: Stream;
  readonly encoding: Encoding;
  constructor(stream: Stream | null, encoding: Encoding | null = null) {
    super();
    if (stream === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "output");
    if (!stream.canWrite) throw new NetException("System.ArgumentException", "Stream was not writable.");
    this.stream = stream;
    this.encoding = encoding ?? new Encoding("utf-8", false);
  }
  override get netType(): NetType {
    return typeNamed(`${IO}.BinaryWriter`);
  }
  put(size: number, set: (view: DataView) => void): void {
    const bytes = new Uint8Array(size);
    set(new DataView(bytes.buffer));
    this.stream.write(bytes);
  }
  text(value: string | null): void {
    if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
    const bytes = this.encoding.bytes(value);
    const head: number[] = [];
    let left = bytes.length;
    for (; left > 127; left >>>= 7) head.push((left & 127) | 128);
    this.stream.write(Uint8Array.from([...head, left, ...bytes]));
  }
}

const reading: [type: string, name: string, size: number, read: (view: DataView) => unknown][] = [
  ["byte", "Byte", 1, (v) => v.getUint8(0)], ["sbyte", "SByte", 1, (v) => v.getInt8(0)], ["bool", "Boolean", 1, (v) => v.getUint8(0) !== 0],
  ["short", "Int16", 2, (v) => v.getInt16(0, true)], ["ushort", "UInt16", 2, (v) => v.getUint16(0, true)],
  ["int", "Int32", 4, (v) => v.getInt32(0, true)], ["uint", "UInt32", 4, (v) => v.getUint32(0, true)],
  ["long", "Int64", 8, (v) => v.getBigInt64(0, true)], ["ulong", "UInt64", 8, (v) => v.getBigUint64(0, true)],
  ["float", "Single", 4, (v) => v.getFloat32(0, true)], ["double", "Double", 8, (v) => v.getFloat64(0, true)],
];
const writing: [type: string, size: number, write: (view: DataView, value: never) => void][] = [
  ["bool", 1, (v, value: boolean) => v.setUint8(0, value ? 1 : 0)], ["byte", 1, (v, value: number) => v.setUint8(0, value)], ["sbyte", 1, (v, value: number) => v.setInt8(0, value)],
  ["short", 2, (v, value: number) => v.setInt16(0, value, true)], ["ushort", 2, (v, value: number) => v.setUint16(0, value, true)],
  ["int", 4, (v, value: number) => v.setInt32(0, value, true)], ["uint", 4, (v, value: number) => v.setUint32(0, value, true)],
  ["long", 8, (v, value: bigint) => v.setBigInt64(0, value, true)], ["ulong", 8, (v, value: bigint) => v.setBigUint64(0, value, true)],
  ["float", 4, (v, value: number) => v.setFloat32(0, value, true)], ["double", 8, (v, value: number) => v.setFloat64(0, value, true)],
];

export default [
  defineType({
    name: `${IO}.BinaryReader`,
    interfaces: ["System.IDisposable"],
    members: [
      [`new(${IO}.Stream input)`, (stream: Stream | null) => new BinaryReader(stream)],
      [`new(${IO}.Stream input, System.Text.Encoding encoding)`, (stream: Stream | null, encoding: Encoding) => new BinaryReader(stream, encoding)],
      ...reading.map(([type, name, size, read]): Member => [`${type} Read${name}()`, (r: BinaryReader) => read(r.take(size))]),
      ["byte[] ReadBytes(int count)", (r: BinaryReader, count: number) => {
        if (count < 0) throw argumentError("ArgumentOutOfRangeException", `count ('${count}') must be a non-negative value.`, "count");
        return r.stream.read(count);
      }],
      ["char ReadChar()", (r: BinaryReader) => r.encoding.text(new Uint8Array(r.take(1).buffer.slice(0, 1)))],
      ["char[] ReadChars(int count)", (r: BinaryReader, count: number) => [...r.encoding.text(r.stream.read(count))]],
      ["string ReadString()", (r: BinaryReader) => r.encoding.text(r.stream.read(r.length()))],
      ["int PeekChar()", (r: BinaryReader) => {
        const [byte] = r.stream.read(1);
        if (byte === undefined) return -1;
        r.stream.position -= 1;
        return byte;
      }],
      [`${IO}.Stream BaseStream {get;}`, (r: BinaryReader) => r.stream],
      ["void Close()", (r: BinaryReader) => r.stream.close()],
      ["void Dispose()", (r: BinaryReader) => r.stream.close()],
    ],
  }),
  defineType({
    name: `${IO}.BinaryWriter`,
    interfaces: ["System.IDisposable"],
    members: [
      [`new(${IO}.Stream output)`, (stream: Stream | null) => new BinaryWriter(stream)],
      [`new(${IO}.Stream output, System.Text.Encoding encoding)`, (stream: Stream | null, encoding: Encoding) => new BinaryWriter(stream, encoding)],
      ...writing.map(([type, size, write]): Member => [`void Write(${type} value)`, (w: BinaryWriter, value: never) => w.put(size, (view) => write(view, value))]),
      ["void Write(byte[] buffer)", (w: BinaryWriter, bytes: Uint8Array) => w.stream.write(bytes)],
      ["void Write(byte[] buffer, int index, int count)", (w: BinaryWriter, bytes: Uint8Array, index: number, count: number) => w.stream.write(bytes.subarray(index, index + count))],
      ["void Write(char ch)", (w: BinaryWriter, character: string) => w.stream.write(w.encoding.bytes(character))],
      ["void Write(string value)", (w: BinaryWriter, value: string | null) => w.text(value)],
      ["void Flush()", (w: BinaryWriter) => w.stream.flush()],
      [`${IO}.Stream BaseStream {get;}`, (w: BinaryWriter) => w.stream],
      ["void Close()", (w: BinaryWriter) => w.stream.close()],
      ["void Dispose()", (w: BinaryWriter) => w.stream.close()],
    ],
  }),
];
