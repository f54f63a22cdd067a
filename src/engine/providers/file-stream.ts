// System.IO.FileStream: bytes of a file with a place in them; what was written is stored at Flush and Dispose.
import { argumentError, NetException } from "#dotnet/core/exception.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { Stream } from "#dotnet/types/stream.ts";
import type { FileStore } from "../ports/file-store.ts";

export class FileStream extends Stream {
  readonly path: string;
  readonly #reads: boolean;
  readonly #writes: boolean;
  readonly #files: FileStore;
  #bytes: Uint8Array;
  #length: number;
  #at: number;
  #dirty = false;
  constructor(path: string, start: { files: FileStore; bytes: Uint8Array; reads: boolean; writes: boolean; at: number }) {
    super();
    this.path = path;
    this.#files = start.files;
    this.#bytes = start.bytes;
    this.#length = start.bytes.length;
    this.#at = start.at;
    this.#reads = start.reads;
    this.#writes = start.writes;
  }
  override get netType(): NetType {
    return typeNamed("System.IO.FileStream");
  }

  get canRead(): boolean {
    return this.#reads && !this.closed;
  }
  get canWrite(): boolean {
    return this.#writes && !this.closed;
  }
  override get canSeek(): boolean {
    return !this.closed;
  }
  #open(): void {
    if (this.closed) throw new NetException("System.ObjectDisposedException", "Cannot access a closed file.");
  }
  override get length(): number {
    this.#open();
    return this.#length;
  }
  override get position(): number {
    this.#open();
    return this.#at;
  }
  override set position(at: number) {
    this.#open();
    if (at < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "value");
    this.#at = at;
  }
  override setLength(length: number): void {
    this.#writing();
    if (length < this.#length) this.#bytes.fill(0, length, this.#length);
    this.#reserve(length);
    this.#length = length;
    this.#at = Math.min(this.#at, length);
    this.#dirty = true;
  }
  /** The next bytes; fewer at the end. */
  read(count: number): Uint8Array {
    this.#open();
    if (!this.#reads) throw new NetException("System.NotSupportedException", "Stream does not support reading.");
    const taken = this.#bytes.slice(Math.min(this.#at, this.#length), Math.min(this.#at + count, this.#length));
    this.#at += taken.length;
    return taken;
  }
  #writing(): void {
    this.#open();
    if (!this.#writes) throw new NetException("System.NotSupportedException", "Stream does not support writing.");
  }
  #reserve(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(length, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
  write(bytes: Uint8Array): void {
    this.#writing();
    this.#reserve(this.#at + bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    this.#length = Math.max(this.#length, this.#at);
    this.#dirty = true;
  }
  override flush(): void {
    if (!this.#dirty || this.closed) return;
    this.#files.write(this.path, this.#bytes.slice(0, this.#length));
    this.#dirty = false;
  }
  override close(): void {
    this.flush();
    this.closed = true;
  }
}
