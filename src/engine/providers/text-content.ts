// Text of files: encodings by name, byte order marks, lines.
import { EnumValue } from "#dotnet/core/enum.ts";
import type { Codec } from "#dotnet/core/text-encoding.ts";
import { decodeText, encodeText } from "#dotnet/core/text-encoding.ts";
import { Encoding, encodingNamed, encodingOfPage } from "#dotnet/types/encoding.ts";
import type { ParameterDefinition } from "../cmdlet.ts";
import { baseOf } from "../values/ps-object.ts";

const NAMES = new Map<string, () => Encoding>([
  ["ascii", () => new Encoding("us-ascii", false)],
  ["ansi", () => new Encoding("iso-8859-1", false)],
  ["bigendianunicode", () => new Encoding("utf-16be", true)],
  ["bigendianutf32", () => new Encoding("utf-32be", true)],
  ["oem", () => new Encoding("iso-8859-1", false)],
  ["string", () => new Encoding("utf-16le", true)],
  ["unicode", () => new Encoding("utf-16le", true)],
  ["unknown", () => new Encoding("utf-16le", true)],
  ["utf7", () => new Encoding("utf-8", false)],
  ["utf8", () => new Encoding("utf-8", false)],
  ["utf8bom", () => new Encoding("utf-8", true)],
  ["utf8nobom", () => new Encoding("utf-8", false)],
  ["utf32", () => new Encoding("utf-32le", true)],
]);

/** What -Encoding stands at when it is not given. */
export const defaultEncoding = new Encoding("utf-8", false);

/** Names and code pages become encodings; other values stay. Throws the NetException of Encoding.GetEncoding. */
function toEncoding(value: unknown): unknown {
  const base = baseOf(value);
  if (base instanceof Encoding || base === null || base instanceof EnumValue) return base;
  const named = typeof base === "string" ? NAMES.get(base.toLowerCase()) : undefined;
  if (named) return named();
  return typeof base === "number" ? encodingOfPage(base) : encodingNamed(String(base));
}

export const encodingParameter: ParameterDefinition = {
  type: "System.Text.Encoding",
  default: "utf8NoBOM",
  help: "The encoding of the file: utf8NoBOM, utf8BOM, unicode, ascii and others.",
  transform: toEncoding,
  complete: () => ["ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf7", "utf8", "utf8BOM", "utf8NoBOM", "utf32"],
};

/** The Unicode encoding whose byte order mark the bytes begin with. */
export function markedCodec(bytes: Uint8Array): { codec: Codec; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { codec: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { codec: "utf-32le", length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { codec: "utf-32be", length: 4 };
  if (a === 0xff && b === 0xfe) return { codec: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { codec: "utf-16be", length: 2 };
  return null;
}

/** The text; a byte order mark decides the encoding and is no part of it. */
export function textOfBytes(bytes: Uint8Array, encoding: Encoding = defaultEncoding): string {
  const marked = markedCodec(bytes);
  return decodeText(marked?.codec ?? encoding.kind.codec, marked ? bytes.subarray(marked.length) : bytes) ?? "";
}

/** Lines at \n, \r\n and \r; a newline at the very end starts none. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** The bytes of a text in an encoding, without a mark. */
export function bytesOfText(text: string, encoding: Encoding): Uint8Array {
  return encodeText(encoding.kind.codec, text);
}
