// System.IO.Compression.ZipArchive and its entries, over any stream.
import type { EnumValue } from "../core/enum.ts";
import { enumNamed, enumText } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import type { ZipItem } from "../core/zip-format.ts";
import { contentOf, readZip, writeZip, zipItem } from "../core/zip-format.ts";
import { momentOfStamp, stampOfMoment } from "../dates/zip-time.ts";
import { ReadOnlyCollection } from "./collection.ts";
import { DateTimeOffset } from "./date-time-offset.ts";
import { MemoryStream, Stream } from "./stream.ts";

const SPACE = "System.IO.Compression";
type Mode = "Read" | "Create" | "Update";
const unsupported = (message: string) => new NetException("System.NotSupportedException", message);

function needed<T>(value: T | null, name: string): T {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return value;
}

export class ZipArchive extends NetObject {
  readonly mode: Mode;
  readonly #stream: Stream;
  readonly #leaveOpen: boolean;
  #entries: ZipArchiveEntry[] = [];
  #closed = false;
  comment = "";
  constructor(stream: Stream | null, mode: Mode = "Read", leaveOpen = false) {
    super();
    this.#stream = needed(stream, "stream");
    this.mode = mode;
    this.#leaveOpen = leaveOpen;
    if (mode === "Create" || (mode === "Update" && this.#stream.length === 0)) return;
    if (this.#stream.canSeek) this.#stream.position = 0;
    const { items, comment } = readZip(this.#stream.readAll());
    this.comment = comment;
    this.#entries = items.map((item) => new ZipArchiveEntry(this, item));
  }
  override get netType(): NetType {
    return typeNamed(`${SPACE}.ZipArchive`);
  }
  /** NotSupportedException while the archive is only being written. */
  get entries(): ZipArchiveEntry[] {
    if (this.mode === "Create") throw unsupported("Cannot access entries in Create mode.");
    this.guard();
    return this.#entries;
  }
  guard(): void {
    if (this.#closed) throw new NetException("System.ObjectDisposedException", `Cannot access a disposed object.\nObject name: '${SPACE}.ZipArchive'.`);
  }
  find(name: string | null): ZipArchiveEntry | null {
    const wanted = needed(name, "entryName");
    return this.entries.find((e) => e.item.name === wanted) ?? null;
  }
  create(name: string | null, store = false): ZipArchiveEntry {
    if (needed(name, "entryName") === "") throw argumentError("ArgumentException", "The value cannot be an empty string.", "entryName");
    if (this.mode === "Read") throw unsupported("Cannot create entries on an archive opened in read mode.");
    this.guard();
    const entry = new ZipArchiveEntry(this, zipItem(name!, new Uint8Array(0), { stamp: stampOfMoment(DateTimeOffset.now()) }), store);
    this.#entries.push(entry);
    return entry;
  }
  remove(entry: ZipArchiveEntry): void {
    this.#entries = this.#entries.filter((e) => e !== entry);
  }
  /** Writes what is new, and closes the stream unless it is to stay open. */
  close(): void {
    if (this.#closed) return;
    if (this.mode !== "Read") {
      for (const entry of this.#entries) entry.finish();
      if (this.mode === "Update") {
        this.#stream.position = 0;
        this.#stream.setLength(0);
      }
      this.#stream.write(writeZip(this.#entries.map((e) => e.item), this.comment));
    }
    this.#closed = true;
    if (!this.#leaveOpen) this.#stream.close();
  }
}

/** The stream of an entry: what is written reaches the entry when it is closed. */
class EntryStream extends MemoryStream {
  readonly #done: (bytes: Uint8Array) => void;
  readonly #type: string;
  constructor(type: string, done: (bytes: Uint8Array) => void) {
    super();
    this.#type = type;
    this.#done = done;
  }
  override get netType(): NetType {
    return typeNamed(`${SPACE}.${this.#type}`);
  }
  override close(): void {
    if (this.closed) return;
    super.close();
    this.#done(this.toBytes());
  }
}

/** Reading: its content, which cannot be sought in, as .NET has it. */
class ContentStream extends Stream {
  readonly #content: MemoryStream;
  readonly #type: string;
  constructor(type: string, content: Uint8Array) {
    super();
    this.#type = type;
    this.#content = new MemoryStream(content, false);
  }
  override get netType(): NetType {
    return typeNamed(`${SPACE}.${this.#type}`);
  }
  get canRead(): boolean {
    return !this.closed;
  }
  get canWrite(): boolean {
    return false;
  }
  read(count: number): Uint8Array {
    this.guard();
    return this.#content.read(count);
  }
  write(): void {
    throw unsupported("Stream does not support writing.");
  }
}

export class ZipArchiveEntry extends NetObject {
  archive: ZipArchive | null;
  item: ZipItem;
  readonly #store: boolean;
  #written: EntryStream | null = null;
  constructor(archive: ZipArchive, item: ZipItem, store = false) {
    super();
    this.archive = archive;
    this.item = item;
    this.#store = store;
  }
  override get netType(): NetType {
    return typeNamed(`${SPACE}.ZipArchiveEntry`);
  }
  toText(): string {
    return this.item.name;
  }
  /** InvalidOperationException for a deleted entry. */
  #home(): ZipArchive {
    if (!this.archive) throw new NetException("System.InvalidOperationException", "Cannot modify deleted entry.");
    this.archive.guard();
    return this.archive;
  }
  get content(): Uint8Array {
    return contentOf(this.item);
  }
  fill(content: Uint8Array): void {
    const { name, stamp, attributes, comment } = this.item;
    this.item = zipItem(name, content, { stamp, attributes, comment, store: this.#store });
  }
  open(): Stream {
    const { mode } = this.#home();
    if (mode === "Read") return new ContentStream(this.item.method === 0 ? "SubReadStream" : "DeflateStream", this.content);
    if (this.#written && (mode === "Create" || !this.#written.closed)) {
      throw new NetException("System.IO.IOException", mode === "Create" ? "Entries in create mode may only be written to once, and only one entry may be held open at a time." : "Entries cannot be opened multiple times in Update mode.");
    }
    const stream = new EntryStream("WrappedStream", (bytes) => this.fill(bytes));
    if (mode === "Update") {
      stream.write(this.content);
      stream.position = 0;
    }
    return (this.#written = stream);
  }
  finish(): void {
    this.#written?.close();
  }
  /** InvalidOperationException once it was opened for writing: the figures are not known then. */
  measured(read: (item: ZipItem) => number): number {
    if (this.#written) throw new NetException("System.InvalidOperationException", "Length properties are unavailable once an entry has been opened for writing.");
    return read(this.item);
  }
  delete(): void {
    if (this.#home().mode !== "Update") throw unsupported("Delete can only be used when the archive is in Update mode.");
    this.archive!.remove(this);
    this.archive = null;
  }
  get modified(): DateTimeOffset {
    return momentOfStamp(this.item.stamp);
  }
  set modified(moment: DateTimeOffset) {
    if (this.#home().mode === "Read") throw unsupported("Cannot modify read-only archive.");
    this.item.stamp = stampOfMoment(moment);
  }
}

const modeOf = (mode: EnumValue): Mode => enumText(mode) as Mode;
const isStore = (level: EnumValue) => enumText(level) === "NoCompression";
const leaf = (name: string) => name.slice(name.lastIndexOf("/") + 1);

export default [
  defineType({ name: `${SPACE}.ZipArchiveMode`, kind: "enum", values: [["Read", 0], ["Create", 1], ["Update", 2]] }),
  defineType({ name: `${SPACE}.SubReadStream`, base: "System.IO.Stream", sealed: true }),
  defineType({ name: `${SPACE}.WrappedStream`, base: "System.IO.Stream", sealed: true }),
  defineType({
    name: `${SPACE}.ZipArchive`,
    interfaces: ["System.IDisposable", "System.IAsyncDisposable"],
    members: [
      ["new(System.IO.Stream stream)", (stream: Stream | null) => new ZipArchive(stream)],
      [`new(System.IO.Stream stream, ${SPACE}.ZipArchiveMode mode)`, (stream: Stream | null, mode: EnumValue) => new ZipArchive(stream, modeOf(mode))],
      [`new(System.IO.Stream stream, ${SPACE}.ZipArchiveMode mode, bool leaveOpen)`, (stream: Stream | null, mode: EnumValue, open: boolean) => new ZipArchive(stream, modeOf(mode), open)],
      [`${SPACE}.ZipArchiveEntry CreateEntry(string entryName)`, (z: ZipArchive, name: string | null) => z.create(name)],
      [`${SPACE}.ZipArchiveEntry CreateEntry(string entryName, ${SPACE}.CompressionLevel compressionLevel)`, (z: ZipArchive, name: string | null, level: EnumValue) => z.create(name, isStore(level))],
      ["void Dispose()", (z: ZipArchive) => z.close()],
      [`${SPACE}.ZipArchiveEntry GetEntry(string entryName)`, (z: ZipArchive, name: string | null) => z.find(name)],
      ["string Comment {get;set;}", (z: ZipArchive) => z.comment, (z: ZipArchive, text: string | null) => void (z.comment = text ?? "")],
      [`System.Collections.ObjectModel.ReadOnlyCollection[${SPACE}.ZipArchiveEntry] Entries {get;}`, (z: ZipArchive) => new ReadOnlyCollection(genericTypeOf(typeNamed("System.Collections.ObjectModel.ReadOnlyCollection`1"), [typeNamed(`${SPACE}.ZipArchiveEntry`)]), z.entries)],
      [`${SPACE}.ZipArchiveMode Mode {get;}`, (z: ZipArchive) => enumNamed(typeNamed(`${SPACE}.ZipArchiveMode`), z.mode)],
    ],
  }),
  defineType({
    name: `${SPACE}.ZipArchiveEntry`,
    members: [
      ["void Delete()", (e: ZipArchiveEntry) => e.delete()],
      ["System.IO.Stream Open()", (e: ZipArchiveEntry) => e.open()],
      ["string ToString()", (e: ZipArchiveEntry) => e.toText()],
      [`${SPACE}.ZipArchive Archive {get;}`, (e: ZipArchiveEntry) => e.archive],
      ["uint Crc32 {get;}", (e: ZipArchiveEntry) => e.item.crc],
      ["bool IsEncrypted {get;}", (e: ZipArchiveEntry) => e.item.encrypted],
      ["long CompressedLength {get;}", (e: ZipArchiveEntry) => BigInt(e.measured((item) => item.packed.length))],
      ["int ExternalAttributes {get;set;}", (e: ZipArchiveEntry) => e.item.attributes, (e: ZipArchiveEntry, bits: number) => void (e.item.attributes = bits)],
      ["string Comment {get;set;}", (e: ZipArchiveEntry) => e.item.comment, (e: ZipArchiveEntry, text: string | null) => void (e.item.comment = text ?? "")],
      ["string FullName {get;}", (e: ZipArchiveEntry) => e.item.name],
      ["System.DateTimeOffset LastWriteTime {get;set;}", (e: ZipArchiveEntry) => e.modified, (e: ZipArchiveEntry, moment: DateTimeOffset) => void (e.modified = moment)],
      ["long Length {get;}", (e: ZipArchiveEntry) => BigInt(e.measured((item) => item.size))],
      ["string Name {get;}", (e: ZipArchiveEntry) => leaf(e.item.name)],
    ],
  }),
];
