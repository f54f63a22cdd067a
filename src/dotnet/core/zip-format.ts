// Zip archives as bytes (PKWARE APPNOTE): entries out of them and into them. Without zip64: nothing here is that large.
import { crc32 } from "./crc32.ts";
import { deflate } from "./deflate.ts";
import { NetException } from "./exception.ts";
import { inflate } from "./inflate.ts";
import { decodeText, encodeText } from "./text-encoding.ts";

/** One file or folder of an archive; names of folders end with a slash. */
export interface ZipItem {
  name: string;
  comment: string;
  /** Local time in DOS form: date in the upper, time in the lower 16 bits. */
  stamp: number;
  /** As stored: deflated or plain. */
  packed: Uint8Array;
  method: number;
  crc: number;
  size: number;
  /** Unix mode in the upper 16 bits, DOS attributes in the lower. */
  attributes: number;
  encrypted: boolean;
}

export const FILE_ATTRIBUTES = 0o100644 << 16;
export const FOLDER_ATTRIBUTES = (0o40755 << 16) | 16;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const UTF8 = 0x800;

const invalid = (message: string) => new NetException("System.IO.InvalidDataException", message);
const text = (bytes: Uint8Array) => decodeText("utf-8", bytes) ?? "";

/** An item with this content; `store` leaves it as it is. */
export function zipItem(name: string, content: Uint8Array, how: { stamp: number; store?: boolean; attributes?: number; comment?: string }): ZipItem {
  const store = how.store === true || content.length === 0;
  return {
    name,
    comment: how.comment ?? "",
    stamp: how.stamp,
    packed: store ? content : deflate(content),
    method: store ? STORED : DEFLATED,
    crc: crc32(content),
    size: content.length,
    attributes: how.attributes ?? FILE_ATTRIBUTES,
    encrypted: false,
  };
}

/** InvalidDataException for methods other than those two, and for damaged data. */
export function contentOf(item: ZipItem): Uint8Array {
  if (item.encrypted || (item.method !== STORED && item.method !== DEFLATED)) throw invalid("The archive entry was compressed using an unsupported compression method.");
  return item.method === STORED ? item.packed.slice() : inflate(item.packed).content;
}

/** The items in the order of the central directory, and the archive's comment. InvalidDataException for what is no archive. */
export function readZip(bytes: Uint8Array): { items: ZipItem[]; comment: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw invalid(bytes.length === 0 ? "Central Directory corrupt." : "End of Central Directory record could not be found.");
  let end = bytes.length - 22;
  const last = Math.max(0, end - 0xffff);
  while (end >= last && view.getUint32(end, true) !== END) end--;
  if (end < last) throw invalid("End of Central Directory record could not be found.");
  const count = view.getUint16(end + 10, true);
  const comment = text(bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true)));
  const items: ZipItem[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw invalid("Number of entries expected in End Of Central Directory does not correspond to number of entries in Central Directory.");
    const [nameLength, extra, note] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const start = at + 46;
    items.push({
      name: text(bytes.subarray(start, start + nameLength)),
      comment: text(bytes.subarray(start + nameLength + extra, start + nameLength + extra + note)),
      stamp: view.getUint32(at + 12, true),
      packed: packedAt(bytes, view, { at: view.getUint32(at + 42, true), length: view.getUint32(at + 20, true) }),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      attributes: view.getInt32(at + 38, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    });
    at = start + nameLength + extra + note;
  }
  return { items, comment };
}

/** Behind the local header, whose extra field may differ from the central one. */
function packedAt(bytes: Uint8Array, view: DataView, where: { at: number; length: number }): Uint8Array {
  const { at, length } = where;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw invalid("A local file header is corrupt.");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > bytes.length) throw invalid("A local file header is corrupt.");
  return bytes.subarray(start, start + length);
}

/** What local and central headers share, from "version needed" to "extra field length". */
function shared(item: ZipItem, nameLength: number): number[] {
  const flags = /^[ -~]*$/.test(item.name) ? 0 : UTF8;
  return [...two(20), ...two(flags), ...two(item.method), ...four(item.stamp), ...four(item.crc), ...four(item.packed.length), ...four(item.size), ...two(nameLength), ...two(0)];
}

const two = (value: number) => [value & 255, (value >>> 8) & 255];
const four = (value: number) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];

export function writeZip(items: readonly ZipItem[], comment = ""): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  let directoryLength = 0;
  for (const item of items) {
    const name = encodeText("utf-8", item.name);
    const note = encodeText("utf-8", item.comment);
    // Made by version 2.0 on Unix (3).
    const central = Uint8Array.from([...four(CENTRAL), 20, 3, ...shared(item, name.length), ...two(note.length), ...two(0), ...two(0), ...four(item.attributes), ...four(length)]);
    directory.push(central, name, note);
    directoryLength += central.length + name.length + note.length;
    const local = Uint8Array.from([...four(LOCAL), ...shared(item, name.length)]);
    parts.push(local, name, item.packed);
    length += local.length + name.length + item.packed.length;
  }
  const note = encodeText("utf-8", comment);
  const end = Uint8Array.from([...four(END), ...two(0), ...two(0), ...two(items.length), ...two(items.length), ...four(directoryLength), ...four(length), ...two(note.length)]);
  return joined([...parts, ...directory, end, note]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
