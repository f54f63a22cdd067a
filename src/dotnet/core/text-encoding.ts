// Text to bytes and back: UTF-8, UTF-16, UTF-32, ASCII and Latin-1 with .NET's replacement rules.

import { decodeFromPage, encodeInPage } from "./code-pages.ts";

/** "cp1252" and its like are code pages of one byte. */
export type Codec = `cp${number}` | "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be" | "us-ascii" | "iso-8859-1";

const isPage = (codec: Codec): codec is `cp${number}` => codec.startsWith("cp");
const pageOf = (codec: `cp${number}`): number => Number(codec.slice(2));

/** Bytes of the text; what the encoding cannot say becomes ? (or U+FFFD in the Unicode ones). */
export function encodeText(codec: Codec, text: string): Uint8Array {
  if (isPage(codec)) return encodeInPage(pageOf(codec), text);
  switch (codec) {
    case "utf-8":
      return utf8Bytes(text);
    case "us-ascii":
    case "iso-8859-1": {
      const top = codec === "us-ascii" ? 0x7f : 0xff;
      const bytes: number[] = [];
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        bytes.push(code <= top ? code : 0x3f);
        // A surrogate pair is one character that cannot be said.
        if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
      }
      return Uint8Array.from(bytes);
    }
    case "utf-16le":
    case "utf-16be": {
      const good = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
      const view = new DataView(new ArrayBuffer(good.length * 2));
      for (let i = 0; i < good.length; i++) view.setUint16(i * 2, good.charCodeAt(i), codec === "utf-16le");
      return new Uint8Array(view.buffer);
    }
    default: {
      const points = Array.from(text, (c) => c.codePointAt(0)!);
      const view = new DataView(new ArrayBuffer(points.length * 4));
      points.forEach((point, i) => view.setUint32(i * 4, point >= 0xd800 && point < 0xe000 ? 0xfffd : point, codec === "utf-32le"));
      return new Uint8Array(view.buffer);
    }
  }
}

function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i);
    if (point >= 0xd800 && point < 0xe000) {
      const low = text.charCodeAt(i + 1);
      if (point < 0xdc00 && (low & 0xfc00) === 0xdc00) {
        point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
        i++;
      } else point = 0xfffd;
    }
    if (point < 0x80) bytes[at++] = point;
    else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6);
      bytes[at++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    } else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 63);
      bytes[at++] = 0x80 | ((point >> 6) & 63);
      bytes[at++] = 0x80 | (point & 63);
    }
  }
  return bytes.slice(0, at);
}

/** Text of the bytes; a byte order mark stays in (GetString keeps it). Null instead of replacing when `strict`. */
export function decodeText(codec: Codec, bytes: Uint8Array, strict = false): string | null {
  if (isPage(codec)) return decodeFromPage(pageOf(codec), bytes);
  switch (codec) {
    case "utf-8":
      return utf8Text(bytes, strict);
    case "us-ascii":
    case "iso-8859-1": {
      let text = "";
      for (const byte of bytes) text += byte < 0x80 || codec === "iso-8859-1" ? String.fromCharCode(byte) : "?";
      return text;
    }
    case "utf-16le":
    case "utf-16be": {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let text = "";
      for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(view.getUint16(i, codec === "utf-16le"));
      if (bytes.length % 2) text += "\ufffd";
      return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
    }
    default: {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let text = "";
      for (let i = 0; i + 3 < bytes.length; i += 4) {
        const point = view.getUint32(i, codec === "utf-32le");
        text += point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? "\ufffd" : String.fromCodePoint(point);
      }
      return bytes.length % 4 ? `${text}\ufffd` : text;
    }
  }
}

/** One U+FFFD for each longest part of a sequence that could have been good, as the Unicode standard advises. */
function utf8Text(bytes: Uint8Array, strict: boolean): string | null {
  const parts: string[] = [];
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i++]!;
    let point = first;
    if (first >= 0x80) {
      const length = first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
      point = first & (0x3f >> length);
      let low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
      let high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
      let left = length;
      while (left > 0 && i < bytes.length && bytes[i]! >= low && bytes[i]! <= high) {
        point = (point << 6) | (bytes[i++]! & 0x3f);
        left--;
        low = 0x80;
        high = 0xbf;
      }
      if (length === 0 || left > 0) {
        if (strict) return null;
        point = 0xfffd;
      }
    }
    text += String.fromCodePoint(point);
    if (text.length > 8192) {
      parts.push(text);
      text = "";
    }
  }
  return parts.join("") + text;
}
