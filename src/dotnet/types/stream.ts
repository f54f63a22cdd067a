// System.IO.Stream and MemoryStream.
import { argumentError, NetException } from "../core/exception.ts";
import { reserve } from "../core/memory-limit.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

function unsupported(): NetException {
  return new NetException("System.NotSupportedException", "Specified method is not supported.");
}

export abstract class Stream extends NetObject {
  closed = false;
  abstract get canRead(): boolean;
  abstract get canWrite(): boolean;
  get canSeek(): boolean {
    return false;
  }
  get length(): number {
    throw unsupported();
  }
  get position(): number {
    throw unsupported();
  }
  set position(_value: number) {
    throw unsupported();
  }
  /** At most `count` bytes; none at the end. */
  abstract read(count: number): Uint8Array;
  abstract write(bytes: Uint8Array): void;
  setLength(_value: number): void {
    throw unsupported();
  }
  flush(): void {}
  close(): void {
    this.closed = true;
  }
  /** ObjectDisposedException once it is closed. */
  guard(): void {
    if (this.closed) throw new NetException("System.ObjectDisposedException", "Cannot access a closed Stream.");
  }
  /** All bytes from here on. */
  readAll(): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let part = this.read(65_536); part.length; part = this.read(65_536)) parts.push(part);
    const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

export class MemoryStream extends Stream {
  #buffer: Uint8Array;
  #length: number;
  #at = 0;
  readonly #fixed: boolean;
  readonly #writable: boolean;
  constructor(bytes: Uint8Array | null = null, writable = true) {
    super();
    this.#buffer = bytes ?? new Uint8Array(0);
    this.#length = this.#buffer.length;
    this.#fixed = bytes !== null;
    this.#writable = writable;
  }
  override get netType(): NetType {
    return typeNamed("System.IO.MemoryStream");
  }
  get canRead(): boolean {
    return !this.closed;
  }
  get canWrite(): boolean {
    return !this.closed && this.#writable;
  }
  override get canSeek(): boolean {
    return !this.closed;
  }
  override get length(): number {
    this.guard();
    return this.#length;
  }
  override get position(): number {
    this.guard();
    return this.#at;
  }
  override set position(value: number) {
    this.guard();
    if (value < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "value");
    this.#at = value;
  }
  get capacity(): number {
    return this.#buffer.length;
  }
  read(count: number): Uint8Array {
    this.guard();
    const part = this.#buffer.slice(this.#at, Math.min(this.#at + count, this.#length));
    this.#at += part.length;
    return part;
  }
  write(bytes: Uint8Array): void {
    this.guard();
    if (!this.#writable) throw new NetException("System.NotSupportedException", "Stream does not support writing.");
    this.#reserve(this.#at + bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
    this.#length = Math.max(this.#length, this.#at);
  }
  override setLength(value: number): void {
    this.guard();
    this.#reserve(value);
    this.#buffer.fill(0, this.#length, value);
    this.#length = value;
    this.#at = Math.min(this.#at, value);
  }
  /** Its content, also after it was closed. */
  toBytes(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }
  #reserve(size: number): void {
    if (size <= this.#buffer.length) return;
    reserve(size / 16);
    if (this.#fixed) throw new NetException("System.NotSupportedException", "Memory stream is not expandable.");
    const larger = new Uint8Array(Math.max(size, this.#buffer.length * 2, 256));
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}

function part(buffer: Uint8Array | null, offset: number, count: number): Uint8Array {
  if (buffer === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "buffer");
  if (offset < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "offset");
  if (count < 0 || offset + count > buffer.length) {
    throw new NetException("System.ArgumentException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
  }
  return buffer.subarray(offset, offset + count);
}

function readInto(stream: Stream, ...[buffer, offset, count]: [Uint8Array | null, number, number]): number {
  const target = part(buffer, offset, count);
  const bytes = stream.read(count);
  target.set(bytes);
  return bytes.length;
}

function seek(stream: Stream, offset: bigint, origin: { value: number | bigint }): bigint {
  if (!stream.canSeek) throw unsupported();
  const from = Number(origin.value);
  const to = Number(offset) + (from === 1 ? stream.position : from === 2 ? stream.length : 0);
  if (to < 0) throw new NetException("System.IO.IOException", "An attempt was made to move the position before the beginning of the stream.");
  stream.position = to;
  return BigInt(to);
}

const members: Member[] = [
  ["void Close()", (s: Stream) => s.close()],
  ["void CopyTo(System.IO.Stream destination)", (s: Stream, destination: Stream | null) => {
    if (destination === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "destination");
    destination.write(s.readAll());
  }],
  ["void Dispose()", (s: Stream) => s.close()],
  ["void Flush()", (s: Stream) => s.flush()],
  ["int Read(byte[] buffer, int offset, int count)", readInto],
  ["int ReadByte()", (s: Stream) => s.read(1)[0] ?? -1],
  ["long Seek(long offset, System.IO.SeekOrigin origin)", seek],
  ["void SetLength(long value)", (s: Stream, value: bigint) => s.setLength(Number(value))],
  ["void Write(byte[] buffer, int offset, int count)", (s: Stream, ...[buffer, offset, count]: [Uint8Array | null, number, number]) => s.write(part(buffer, offset, count))],
  ["void WriteByte(byte value)", (s: Stream, value: number) => s.write(Uint8Array.of(value))],
  ["bool CanRead {get;}", (s: Stream) => s.canRead],
  ["bool CanSeek {get;}", (s: Stream) => s.canSeek],
  ["bool CanTimeout {get;}", () => false],
  ["bool CanWrite {get;}", (s: Stream) => s.canWrite],
  ["long Length {get;}", (s: Stream) => BigInt(s.length)],
  ["long Position {get;set;}", (s: Stream) => BigInt(s.position), (s: Stream, value: bigint) => void (s.position = Number(value))],
];

function needed(buffer: Uint8Array | null): Uint8Array {
  if (buffer === null) throw argumentError("ArgumentNullException", "Buffer cannot be null.", "buffer");
  return buffer;
}

export default [
  defineType({ name: "System.IO.Stream", abstract: true, base: "System.MarshalByRefObject", interfaces: ["System.IDisposable", "System.IAsyncDisposable"], members }),
  defineType({ name: "System.IO.SeekOrigin", kind: "enum", values: [["Begin", 0], ["Current", 1], ["End", 2]] }),
  defineType({
    name: "System.IO.MemoryStream",
    base: "System.IO.Stream",
    members: [
      ["new()", () => new MemoryStream()],
      ["new(int capacity)", () => new MemoryStream()],
      ["new(byte[] buffer)", (buffer: Uint8Array | null) => new MemoryStream(needed(buffer))],
      ["new(byte[] buffer, bool writable)", (buffer: Uint8Array | null, writable: boolean) => new MemoryStream(needed(buffer), writable)],
      ["byte[] GetBuffer()", (s: MemoryStream) => s.toBytes()],
      ["byte[] ToArray()", (s: MemoryStream) => s.toBytes()],
      ["void WriteTo(System.IO.Stream stream)", (s: MemoryStream, stream: Stream) => stream.write(s.toBytes())],
      ["int Capacity {get;}", (s: MemoryStream) => s.capacity],
    ],
  }),
];
