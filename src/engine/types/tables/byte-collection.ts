// What Format-Hex gives: up to 16 bytes with their place and their text.
import { toHex } from "#dotnet/core/base64.ts";
import { UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";

export class ByteCollection extends NetObject {
  readonly offset: bigint;
  readonly bytes: Uint8Array;
  readonly path: string | null;
  /** What the bytes come from: a file, or "String (System.String) <1234ABCD>". */
  readonly label: string;
  constructor(offset: bigint, bytes: Uint8Array, source: { path: string | null; label: string }) {
    super();
    this.offset = offset;
    this.bytes = bytes;
    this.path = source.path;
    this.label = source.label;
  }
  override get netType(): NetType {
    return byteCollectionType;
  }
  get hexOffset(): string {
    return this.offset.toString(16).toUpperCase().padStart(16, "0");
  }
  get hexBytes(): string {
    return Array.from(this.bytes, (byte) => toHex(Uint8Array.of(byte))).join(" ");
  }
  /** Zero is a blank, other control characters are replaced; the rest is Latin-1. */
  get ascii(): string {
    return Array.from(this.bytes, (byte) => (byte === 0 ? " " : byte < 32 || (byte >= 127 && byte < 160) ? "\ufffd" : String.fromCharCode(byte))).join("");
  }
  toText(): string {
    return `${this.hexOffset}   ${this.hexBytes.padEnd(48)}${this.ascii}`;
  }
}

const byteCollectionType = defineType({
  name: "Microsoft.PowerShell.Commands.ByteCollection",
  members: [
    ["ulong Offset64 {get;}", (b: ByteCollection) => new UInt64(b.offset)],
    ["uint Offset {get;}", (b: ByteCollection) => new UInt32(Number(b.offset))],
    ["byte[] Bytes {get;}", (b: ByteCollection) => b.bytes],
    ["string Path {get;}", (b: ByteCollection) => b.path],
    ["string HexOffset {get;}", (b: ByteCollection) => b.hexOffset],
    ["string HexBytes {get;}", (b: ByteCollection) => b.hexBytes],
    ["string Ascii {get;}", (b: ByteCollection) => b.ascii],
    ["string Label {get;}", (b: ByteCollection) => b.label],
    ["string ToString()", (b: ByteCollection) => b.toText()],
  ],
});

export default byteCollectionType;
