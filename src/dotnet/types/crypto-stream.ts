// System.Security.Cryptography.CryptoStream: another stream behind an ICryptoTransform.
import type { EnumValue } from "../core/enum.ts";
import { enumText } from "../core/enum.ts";
import { NetException } from "../core/exception.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { AesTransform } from "./crypto-transform.ts";
import { needed } from "./crypto-transform.ts";
import { MemoryStream, Stream } from "./stream.ts";

const SPACE = "System.Security.Cryptography";

class CryptoStream extends Stream {
  readonly #inner: Stream;
  readonly #transform: AesTransform;
  readonly #writes: boolean;
  readonly #leaveOpen: boolean;
  readonly #pending = new MemoryStream();
  #content: MemoryStream | null = null;
  flushed = false;
  constructor(inner: Stream, transform: AesTransform, how: { writes: boolean; leaveOpen: boolean }) {
    super();
    this.#inner = inner;
    this.#transform = transform;
    this.#writes = how.writes;
    this.#leaveOpen = how.leaveOpen;
  }
  override get netType(): NetType {
    return typeNamed(`${SPACE}.CryptoStream`);
  }
  get canRead(): boolean {
    return !this.closed && !this.#writes;
  }
  get canWrite(): boolean {
    return !this.closed && this.#writes;
  }
  read(count: number): Uint8Array {
    if (this.#writes) throw new NetException("System.NotSupportedException", "Stream does not support reading.");
    return (this.#content ??= new MemoryStream(this.#transform.final(this.#inner.readAll()))).read(count);
  }
  write(bytes: Uint8Array): void {
    if (!this.#writes) throw new NetException("System.NotSupportedException", "Stream does not support writing.");
    this.#pending.write(bytes);
  }
  finish(): void {
    if (this.flushed) throw new NetException("System.NotSupportedException", "FlushFinalBlock() method was called twice on a CryptoStream. It can only be called once.");
    this.flushed = true;
    if (this.#writes) this.#inner.write(this.#transform.final(this.#pending.toBytes()));
  }
  override close(): void {
    if (this.closed) return;
    if (!this.flushed) this.finish();
    super.close();
    if (!this.#leaveOpen) this.#inner.close();
  }
}

const makeStream = (stream: Stream | null, transform: AesTransform | null, ...[mode, leaveOpen = false]: [EnumValue, boolean?]) =>
  new CryptoStream(needed(stream, "stream"), needed(transform, "transform"), { writes: enumText(mode) === "Write", leaveOpen });

export default [
  defineType({ name: `${SPACE}.CryptoStreamMode`, kind: "enum", values: [["Read", 0], ["Write", 1]] }),
  defineType({
    name: `${SPACE}.CryptoStream`,
    base: "System.IO.Stream",
    members: [
      [`new(System.IO.Stream stream, ${SPACE}.ICryptoTransform transform, ${SPACE}.CryptoStreamMode mode)`, makeStream],
      [`new(System.IO.Stream stream, ${SPACE}.ICryptoTransform transform, ${SPACE}.CryptoStreamMode mode, bool leaveOpen)`, makeStream],
      ["void FlushFinalBlock()", (s: CryptoStream) => s.finish()],
      ["bool HasFlushedFinalBlock {get;}", (s: CryptoStream) => s.flushed],
    ],
  }),
];
