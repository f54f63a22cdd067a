// Base64 and hexadecimal text of bytes.
import { NetException } from "./exception.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const digits = Uint8Array.from(ALPHABET, (c) => c.charCodeAt(0));
const PADDING = 61;
/** Characters put into a text at once. */
const CHUNK = 4096;

/** Convert.ToBase64String; `lines` breaks after 76 characters with CR LF, as InsertLineBreaks does. */
export function toBase64(bytes: Uint8Array, lines = false): string {
  const parts: string[] = [];
  let codes: number[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    codes.push(digits[group >> 18]!, digits[(group >> 12) & 63]!, left > 1 ? digits[(group >> 6) & 63]! : PADDING, left > 2 ? digits[group & 63]! : PADDING);
    if (lines && (i / 3) % 19 === 18 && i + 3 < bytes.length) codes.push(13, 10);
    if (codes.length < CHUNK) continue;
    parts.push(String.fromCharCode(...codes));
    codes = [];
  }
  return parts.join("") + String.fromCharCode(...codes);
}

const values = new Map([...ALPHABET].map((c, i) => [c.charCodeAt(0), i]));

/** Convert.FromBase64String: FormatException with .NET's text. White space is skipped. */
export function fromBase64(text: string, isSpace: (code: number) => boolean): Uint8Array {
  const bad = () =>
    new NetException(
      "System.FormatException",
      "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.",
    );
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) continue;
    if (code === 61) {
      padding++;
      continue;
    }
    const value = values.get(code);
    if (value === undefined || padding > 0) throw bad();
    bits = (bits << 6) | value;
    if (++count % 4 === 0) {
      bytes.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
      bits = 0;
    }
  }
  const rest = count % 4;
  if ((count + padding) % 4 !== 0 || padding > 2 || rest === 1) throw bad();
  if (rest === 2) bytes.push((bits >> 4) & 255);
  else if (rest === 3) bytes.push((bits >> 10) & 255, (bits >> 2) & 255);
  return Uint8Array.from(bytes);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => b.toString(16).toUpperCase().padStart(2, "0")).join("");
}

/** Convert.FromHexString: FormatException with .NET's texts. */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0) throw new NetException("System.FormatException", "The input is not a valid hex string as its length is not a multiple of 2.");
  if (!/^[0-9a-f]*$/i.test(text)) throw new NetException("System.FormatException", "The input is not a valid hex string as it contains a non-hex character.");
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}
