// System.Text.Encoding and its kinds.
import { typedArray } from "../core/array.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { Char, charOf } from "../core/numbers.ts";
import { CODE_PAGES } from "../core/code-pages.ts";
import type { Codec } from "../core/text-encoding.ts";
import { decodeText, encodeText } from "../core/text-encoding.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

interface Kind {
  codec: Codec;
  type: string;
  name: string;
  page: number;
  shown: string;
  preamble: number[];
}

const KINDS: Kind[] = [
  { codec: "utf-8", type: "UTF8Encoding", name: "utf-8", page: 65001, shown: "Unicode (UTF-8)", preamble: [0xef, 0xbb, 0xbf] },
  { codec: "utf-16le", type: "UnicodeEncoding", name: "utf-16", page: 1200, shown: "Unicode", preamble: [0xff, 0xfe] },
  { codec: "utf-16be", type: "UnicodeEncoding", name: "utf-16BE", page: 1201, shown: "Unicode (Big-Endian)", preamble: [0xfe, 0xff] },
  { codec: "utf-32le", type: "UTF32Encoding", name: "utf-32", page: 12000, shown: "Unicode (UTF-32)", preamble: [0xff, 0xfe, 0, 0] },
  { codec: "utf-32be", type: "UTF32Encoding", name: "utf-32BE", page: 12001, shown: "Unicode (UTF-32 Big-Endian)", preamble: [0, 0, 0xfe, 0xff] },
  { codec: "us-ascii", type: "ASCIIEncoding", name: "us-ascii", page: 20127, shown: "US-ASCII", preamble: [] },
  { codec: "iso-8859-1", type: "Latin1Encoding", name: "iso-8859-1", page: 28591, shown: "Western European (ISO)", preamble: [] },
  ...CODE_PAGES.map(([page, name, shown]): Kind => ({ codec: `cp${page}`, type: "SBCSCodePageEncoding", name, page, shown, preamble: [] })),
];
const byCodec = (codec: Codec) => KINDS.find((k) => k.codec === codec)!;

const NAMES: Record<string, Codec> = {
  "utf8": "utf-8",
  "unicode": "utf-16le",
  "ucs-2": "utf-16le",
  "utf-16le": "utf-16le",
  "unicodefffe": "utf-16be",
  "ascii": "us-ascii",
  "latin1": "iso-8859-1",
  "iso_8859-1": "iso-8859-1",
  "cp437": "cp437",
  "cp850": "cp850",
  "ibm866": "cp866",
  "x-cp1250": "cp1250",
  "x-cp1251": "cp1251",
  "latin2": "cp28592",
  "latin9": "cp28605",
};

export class Encoding extends NetObject {
  readonly kind: Kind;
  readonly mark: boolean;
  readonly strict: boolean;
  /** `mark`: writers put the byte order mark in front; `strict`: bad bytes throw. */
  constructor(codec: Codec, mark: boolean, strict = false) {
    super();
    this.kind = byCodec(codec);
    this.mark = mark;
    this.strict = strict;
  }
  override get netType(): NetType {
    // The two that everyone shares are of a class of their own.
    const isShared = this === utf8 || this === utf8NoMark;
    return typeNamed(`System.Text.${this.kind.type}${isShared ? "+UTF8EncodingSealed" : ""}`);
  }
  get preamble(): Uint8Array {
    return Uint8Array.from(this.mark ? this.kind.preamble : []);
  }
  bytes(text: string): Uint8Array {
    return encodeText(this.kind.codec, text);
  }
  text(bytes: Uint8Array): string {
    const text = decodeText(this.kind.codec, bytes, this.strict);
    if (text === null) {
      throw new NetException("System.Text.DecoderFallbackException", "Unable to translate bytes from specified code page to Unicode.");
    }
    return text;
  }
  equals(other: unknown): boolean {
    return other instanceof Encoding && other.kind === this.kind && other.mark === this.mark;
  }
  hashKey(): string {
    return `encoding ${this.kind.name} ${this.mark}`;
  }
}

export const utf8 = new Encoding("utf-8", true);
export const utf8NoMark = new Encoding("utf-8", false);
export const utf16 = new Encoding("utf-16le", true);
const shared = new Map<Codec, Encoding>([["utf-8", utf8], ["utf-16le", utf16], ...KINDS.slice(2).map((k): [Codec, Encoding] => [k.codec, new Encoding(k.codec, k.preamble.length > 0)])]);

/** Encoding.GetEncoding by name. */
export function encodingNamed(name: string): Encoding {
  const lower = name.toLowerCase();
  const codec = NAMES[lower] ?? KINDS.find((k) => k.name.toLowerCase() === lower)?.codec;
  if (!codec) {
    throw argumentError("ArgumentException", `'${name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`, "name");
  }
  return shared.get(codec)!;
}

/** Encoding.GetEncoding by code page. Error: NotSupportedException. */
export function encodingOfPage(page: number): Encoding {
  if (page === 0) return utf8;
  const kind = KINDS.find((k) => k.page === page);
  if (!kind) {
    throw new NetException("System.NotSupportedException", `No data is available for encoding ${page}. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.`);
  }
  return shared.get(kind.codec)!;
}

const needed = <T>(value: T | null, name: string): T => {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return value;
};
const charsText = (chars: unknown): string => (needed(chars, "chars") as (Char | string)[]).map((c) => (c instanceof Char ? String.fromCharCode(c.code) : c)).join("");

function part(bytes: Uint8Array | null, index: number, count: number): Uint8Array {
  const all = needed(bytes, "bytes");
  if (index < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "index");
  if (count < 0) throw argumentError("ArgumentOutOfRangeException", "Non-negative number required.", "count");
  if (index + count > all.length) throw argumentError("ArgumentOutOfRangeException", "Index and count must refer to a location within the buffer.", "bytes");
  return all.subarray(index, index + count);
}

const toChars = (text: string) => typedArray(typeNamed("System.Char"), Array.from({ length: text.length }, (_, i) => charOf(text.charCodeAt(i))));
const T = "System.Text.Encoding";
const fixed = (codec: Codec) => () => shared.get(codec)!;
const sub = (name: string, make: (...args: boolean[]) => Encoding, constructors: string[]) =>
  defineType({ name: `System.Text.${name}`, base: T, members: constructors.map((text): [string, (...args: boolean[]) => Encoding] => [text, make]) });

export default [
  defineType({
    name: T,
    abstract: true,
    interfaces: ["System.ICloneable"],
    members: [
      ["System.Object Clone()", (e: Encoding) => new Encoding(e.kind.codec, e.mark, e.strict)],
      ["bool Equals(System.Object value)", (e: Encoding, other: unknown) => e.equals(other)],
      ["int GetByteCount(char[] chars)", (e: Encoding, chars: unknown) => e.bytes(charsText(chars)).length],
      ["int GetByteCount(string s)", (e: Encoding, s: string | null) => e.bytes(needed(s, "s")).length],
      ["byte[] GetBytes(char[] chars)", (e: Encoding, chars: unknown) => e.bytes(charsText(chars))],
      ["byte[] GetBytes(char[] chars, int index, int count)", (e: Encoding, chars: unknown, index: number, count: number) => e.bytes(charsText(chars).substr(index, count))],
      ["byte[] GetBytes(string s)", (e: Encoding, s: string | null) => e.bytes(needed(s, "s"))],
      ["byte[] GetBytes(string s, int index, int count)", (e: Encoding, s: string | null, index: number, count: number) => e.bytes(needed(s, "s").substr(index, count))],
      ["int GetCharCount(byte[] bytes)", (e: Encoding, bytes: Uint8Array | null) => e.text(needed(bytes, "bytes")).length],
      ["char[] GetChars(byte[] bytes)", (e: Encoding, bytes: Uint8Array | null) => toChars(e.text(needed(bytes, "bytes")))],
      ["char[] GetChars(byte[] bytes, int index, int count)", (e: Encoding, bytes: Uint8Array | null, index: number, count: number) => toChars(e.text(part(bytes, index, count)))],
      ["int GetMaxByteCount(int charCount)", (e: Encoding, count: number) => (count + 1) * (e.kind.codec === "utf-8" ? 3 : e.kind.codec.startsWith("utf-16") ? 2 : e.kind.codec.startsWith("utf-32") ? 4 : 1)],
      ["byte[] GetPreamble()", (e: Encoding) => e.preamble],
      ["string GetString(byte[] bytes)", (e: Encoding, bytes: Uint8Array | null) => e.text(needed(bytes, "bytes"))],
      ["string GetString(byte[] bytes, int index, int count)", (e: Encoding, bytes: Uint8Array | null, index: number, count: number) => e.text(part(bytes, index, count))],
      ["string BodyName {get;}", (e: Encoding) => e.kind.name],
      ["int CodePage {get;}", (e: Encoding) => e.kind.page],
      ["string EncodingName {get;}", (e: Encoding) => e.kind.shown],
      ["string HeaderName {get;}", (e: Encoding) => e.kind.name],
      ["bool IsSingleByte {get;}", (e: Encoding) => !e.kind.codec.startsWith("utf")],
      ["string WebName {get;}", (e: Encoding) => e.kind.name],
      ["int WindowsCodePage {get;}", (e: Encoding) => (e.kind.codec.startsWith("utf") ? 1200 : 1252)],
      ["static byte[] Convert(System.Text.Encoding srcEncoding, System.Text.Encoding dstEncoding, byte[] bytes)", (from: Encoding, to: Encoding, bytes: Uint8Array | null) => to.bytes(from.text(needed(bytes, "bytes")))],
      ["static System.Text.Encoding GetEncoding(int codepage)", encodingOfPage],
      ["static System.Text.Encoding GetEncoding(string name)", (name: string | null) => encodingNamed(needed(name, "name"))],
      ["static System.Text.Encoding ASCII {get;}", fixed("us-ascii")],
      ["static System.Text.Encoding BigEndianUnicode {get;}", fixed("utf-16be")],
      ["static System.Text.Encoding Default {get;}", () => utf8NoMark],
      ["static System.Text.Encoding Latin1 {get;}", fixed("iso-8859-1")],
      ["static System.Text.Encoding UTF32 {get;}", fixed("utf-32le")],
      ["static System.Text.Encoding UTF8 {get;}", fixed("utf-8")],
      ["static System.Text.Encoding Unicode {get;}", fixed("utf-16le")],
    ],
  }),
  sub("UTF8Encoding", (mark = false, strict = false) => new Encoding("utf-8", mark, strict), ["new()", "new(bool encoderShouldEmitUTF8Identifier)", "new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)"]),
  defineType({ name: "System.Text.UTF8Encoding+UTF8EncodingSealed", base: "System.Text.UTF8Encoding", sealed: true }),
  sub("UnicodeEncoding", (big = false, mark = true) => new Encoding(big ? "utf-16be" : "utf-16le", mark), ["new()", "new(bool bigEndian, bool byteOrderMark)", "new(bool bigEndian, bool byteOrderMark, bool throwOnInvalidBytes)"]),
  sub("UTF32Encoding", (big = false, mark = true) => new Encoding(big ? "utf-32be" : "utf-32le", mark), ["new()", "new(bool bigEndian, bool byteOrderMark)"]),
  sub("ASCIIEncoding", () => new Encoding("us-ascii", false), ["new()"]),
  defineType({ name: "System.Text.SBCSCodePageEncoding", base: T }),
  sub("Latin1Encoding", () => new Encoding("iso-8859-1", false), []),
];
