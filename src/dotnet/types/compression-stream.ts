// System.IO.Compression: GZipStream, DeflateStream and ZLibStream over another stream.
import { crc32 } from "../core/crc32.ts";
import { deflate } from "../core/deflate.ts";
import type { EnumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { corrupt, inflate } from "../core/inflate.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { MemoryStream, Stream } from "./stream.ts";

type Format = "GZip" | "Deflate" | "ZLib";
const SPACE = "System.IO.Compression";

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

const fourBytes = (value: number, bigEndian: boolean) => {
  const bytes = [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
  return bigEndian ? bytes.reverse() : bytes;
};

function packed(format: Format, bytes: Uint8Array): Uint8Array {
  const body = deflate(bytes);
  if (format === "Deflate") return body;
  if (format === "ZLib") return Uint8Array.from([0x78, 0x9c, ...body, ...fourBytes(adler32(bytes), true)]);
  return Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...body, ...fourBytes(crc32(bytes), false), ...fourBytes(bytes.length, false)]);
}

/** Where the data starts behind the header. */
function bodyStart(format: Format, bytes: Uint8Array): number {
  if (format === "Deflate") return 0;
  if (format === "ZLib") {
    if ((bytes[0]! & 15) !== 8 || ((bytes[0]! << 8) | bytes[1]!) % 31) throw new NetException("System.IO.InvalidDataException", "The archive entry was compressed using an unsupported compression method.");
    return 2;
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) throw new NetException("System.IO.InvalidDataException", "The archive entry was compressed using an unsupported compression method.");
  const flags = bytes[3]!;
  let at = 10;
  if (flags & 4) at += 2 + bytes[at]! + (bytes[at + 1]! << 8);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) throw corrupt();
    at = end + 1;
  }
  return flags & 2 ? at + 2 : at;
}

class CompressionStream extends Stream {
  readonly format: Format;
  readonly inner: Stream;
  readonly #compress: boolean;
  readonly #leaveOpen: boolean;
  readonly #pending = new MemoryStream();
  #content: MemoryStream | null = null;
  constructor(format: Format, inner: Stream, how: { compress: boolean; leaveOpen: boolean }) {
    super();
    this.format = format;
    this.inner = inner;
    this.#compress = how.compress;
    this.#leaveOpen = how.leaveOpen;
  }
  override get netType(): NetType {
    return typeNamed(`${SPACE}.${this.format}Stream`);
  }
  get canRead(): boolean {
    return !this.closed && !this.#compress;
  }
  get canWrite(): boolean {
    return !this.closed && this.#compress;
  }
  read(count: number): Uint8Array {
    this.guard();
    if (this.#compress) throw new NetException("System.InvalidOperationException", "Reading from the compression stream is not supported.");
    return (this.#content ??= this.#unpack()).read(count);
  }
  write(bytes: Uint8Array): void {
    this.guard();
    if (!this.#compress) throw new NetException("System.InvalidOperationException", "Writing to the compression stream is not supported.");
    this.#pending.write(bytes);
  }
  override close(): void {
    if (this.closed) return;
    if (this.#compress) this.inner.write(packed(this.format, this.#pending.toBytes()));
    super.close();
    if (!this.#leaveOpen) this.inner.close();
  }
  #unpack(): MemoryStream {
    const bytes = this.inner.readAll();
    return new MemoryStream(bytes.length ? inflate(bytes, bodyStart(this.format, bytes)).content : bytes);
  }
}

function members(format: Format): Member[] {
  const make = (stream: Stream | null, compress: boolean, leaveOpen = false) => {
    if (stream === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "stream");
    return new CompressionStream(format, stream, { compress, leaveOpen });
  };
  return [
    [`new(System.IO.Stream stream, ${SPACE}.CompressionMode mode)`, (stream: Stream | null, mode: EnumValue) => make(stream, Number(mode.value) === 1)],
    [`new(System.IO.Stream stream, ${SPACE}.CompressionMode mode, bool leaveOpen)`, (stream: Stream | null, mode: EnumValue, open: boolean) => make(stream, Number(mode.value) === 1, open)],
    [`new(System.IO.Stream stream, ${SPACE}.CompressionLevel compressionLevel)`, (stream: Stream | null) => make(stream, true)],
    [`new(System.IO.Stream stream, ${SPACE}.CompressionLevel compressionLevel, bool leaveOpen)`, (stream: Stream | null, _level: EnumValue, open: boolean) => make(stream, true, open)],
    ["System.IO.Stream BaseStream {get;}", (s: CompressionStream) => s.inner],
  ];
}

const formats: Format[] = ["GZip", "Deflate", "ZLib"];

export default [
  defineType({ name: `${SPACE}.CompressionMode`, kind: "enum", values: [["Decompress", 0], ["Compress", 1]] }),
  defineType({ name: `${SPACE}.CompressionLevel`, kind: "enum", values: [["Optimal", 0], ["Fastest", 1], ["NoCompression", 2], ["SmallestSize", 3]] }),
  ...formats.map((format) => defineType({ name: `${SPACE}.${format}Stream`, base: "System.IO.Stream", members: members(format) })),
];
