// System.Guid.
import { ambient } from "../core/ambient.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Ref } from "../core/reference.ts";
import type { NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";

export class Guid extends NetObject {
  /** 32 hexadecimal digits in lower case, as written without dashes. */
  readonly digits: string;
  constructor(digits: string) {
    super();
    this.digits = digits;
  }
  override get netType(): NetType {
    return guidType;
  }
  toText(): string {
    return this.format("D");
  }
  /** N, D, B, P, X. FormatException for another. */
  format(format: string | null): string {
    const d = this.digits;
    const dashed = `${d.slice(0, 8)}-${d.slice(8, 12)}-${d.slice(12, 16)}-${d.slice(16, 20)}-${d.slice(20)}`;
    switch ((format ?? "").toUpperCase()) {
      case "":
      case "D":
        return dashed;
      case "N":
        return d;
      case "B":
        return `{${dashed}}`;
      case "P":
        return `(${dashed})`;
      case "X":
        return `{0x${d.slice(0, 8)},0x${d.slice(8, 12)},0x${d.slice(12, 16)},{${Array.from({ length: 8 }, (_, i) => `0x${d.slice(16 + i * 2, 18 + i * 2)}`).join(",")}}}`;
      default:
        throw new NetException("System.FormatException", 'Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".');
    }
  }
  equals(other: unknown): boolean {
    return other instanceof Guid && other.digits === this.digits;
  }
  hashKey(): string {
    return `guid ${this.digits}`;
  }
  compareTo(other: unknown): number {
    if (other === null) return 1;
    if (!(other instanceof Guid)) throw argumentError("ArgumentException", "Object must be of type GUID.", "value");
    return this.digits < other.digits ? -1 : this.digits > other.digits ? 1 : 0;
  }
}

const lengthFault = "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).";
const dashFault = "Dashes are in the wrong position for GUID parsing.";
const digitFault = "Guid string should only contain hexadecimal characters.";
const unknownFault = "Unrecognized Guid format.";

/** The digits, or why there are none. */
function read(text: string): { digits: string } | { fault: string } {
  const trimmed = text.trim();
  if (trimmed.length < 32) return { fault: unknownFault };
  if (trimmed[0] === "(") return enclosed(trimmed, ")");
  if (trimmed[0] === "{") return trimmed[9] === "-" ? enclosed(trimmed, "}") : readHex(trimmed);
  return trimmed[8] === "-" ? dashed(trimmed) : plain(trimmed);
}

function enclosed(text: string, close: string): { digits: string } | { fault: string } {
  return text.length === 38 && text.endsWith(close) ? dashed(text.slice(1, -1)) : { fault: lengthFault };
}

function dashed(text: string): { digits: string } | { fault: string } {
  if (text.length !== 36) return { fault: lengthFault };
  if (text[8] !== "-" || text[13] !== "-" || text[18] !== "-" || text[23] !== "-") return { fault: dashFault };
  return plain(text.replaceAll("-", ""));
}

function plain(text: string): { digits: string } | { fault: string } {
  if (text.length !== 32) return { fault: lengthFault };
  return /^[0-9a-f]{32}$/i.test(text) ? { digits: text.toLowerCase() } : { fault: digitFault };
}

function readHex(text: string): { digits: string } | { fault: string } {
  const bare = text.replace(/\s/g, "");
  if (!/^\{0x/i.test(bare)) return { fault: "Expected 0x prefix." };
  const parts = /^\{0x([0-9a-f]{1,8}),0x([0-9a-f]{1,4}),0x([0-9a-f]{1,4}),\{((?:0x[0-9a-f]{1,2},){7}0x[0-9a-f]{1,2})\}\}$/i.exec(bare);
  if (!parts) return { fault: "Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.)." };
  const bytes = parts[4]!.split(",").map((b) => b.slice(2).padStart(2, "0"));
  return { digits: (parts[1]!.padStart(8, "0") + parts[2]!.padStart(4, "0") + parts[3]!.padStart(4, "0") + bytes.join("")).toLowerCase() };
}

/** Guid.Parse. ArgumentNullException, FormatException. */
export function parseGuid(text: string | null): Guid {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "input");
  const result = read(text);
  if ("fault" in result) throw new NetException("System.FormatException", result.fault);
  return new Guid(result.digits);
}

/** Null when the text is no Guid. */
export function tryParseGuid(text: string): Guid | null {
  const result = read(text);
  return "fault" in result ? null : new Guid(result.digits);
}

function parseExact(text: string | null, format: string | null): Guid {
  const guid = parseGuid(text);
  if (guid.format(format).length !== text!.trim().length) throw new NetException("System.FormatException", lengthFault);
  return guid;
}

/** In a Guid's bytes the first three numbers are little-endian. */
const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

function fromBytes(bytes: Uint8Array | null, bigEndian = false): Guid {
  if (bytes === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "b");
  if (bytes.length !== 16) throw argumentError("ArgumentException", "Byte array for Guid must be exactly 16 bytes long.", "b");
  return new Guid(order.map((place, i) => bytes[bigEndian ? i : place]!.toString(16).padStart(2, "0")).join(""));
}

function toBytes(guid: Guid, bigEndian = false): Uint8Array {
  const bytes = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(guid.digits.slice(i * 2, i * 2 + 2), 16));
  return bigEndian ? bytes : Uint8Array.from(order, (place) => bytes[place]!);
}

const hex = (value: number, width: number) => (value < 0 ? value + 2 ** (width * 4) : value).toString(16).padStart(width, "0");

/** Guid.NewGuid: random, version 4. */
export function newGuid(): Guid {
  const bytes = ambient.random(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return fromBytes(bytes, true);
}

function newVersion7(): Guid {
  const bytes = ambient.random(16);
  let time = BigInt(Math.trunc(ambient.now()));
  for (let i = 5; i >= 0; i--, time >>= 8n) bytes[i] = Number(time & 0xffn);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return fromBytes(bytes, true);
}

function tryInto(text: string | null, result: Ref): boolean {
  const guid = text === null ? null : tryParseGuid(text);
  result.value = guid ?? emptyGuid;
  return guid !== null;
}

/** Guid.Empty. */
export const emptyGuid = new Guid("0".repeat(32));

const guidType = defineType({
  name: "System.Guid",
  kind: "struct",
  aliases: ["guid"],
  interfaces: ["System.IComparable", "System.IComparable`1[System.Guid]", "System.IEquatable`1[System.Guid]", "System.IFormattable", "System.ISpanFormattable", "System.IParsable`1[System.Guid]", "System.ISpanParsable`1[System.Guid]"],
  members: [
    ["new(byte[] b)", (bytes: Uint8Array | null) => fromBytes(bytes)],
    ["new(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)", (a: number, b: number, c: number, ...rest: number[]) => new Guid(hex(a, 8) + hex(b, 4) + hex(c, 4) + rest.map((n) => hex(n, 2)).join(""))],
    ["new(int a, short b, short c, byte[] d)", (a: number, b: number, c: number, d: Uint8Array) => new Guid(hex(a, 8) + hex(b, 4) + hex(c, 4) + Array.from(d, (n) => hex(n, 2)).join(""))],
    ["new(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)", (a: number, b: number, c: number, ...rest: number[]) => new Guid(hex(a, 8) + hex(b, 4) + hex(c, 4) + rest.map((n) => hex(n, 2)).join(""))],
    ["new(string g)", parseGuid],
    ["new()", () => emptyGuid],
    ["int CompareTo(System.Object value)", (guid: Guid, other: unknown) => guid.compareTo(other)],
    ["int CompareTo(guid value)", (guid: Guid, other: Guid) => guid.compareTo(other)],
    ["bool Equals(System.Object o)", (guid: Guid, other: unknown) => guid.equals(other)],
    ["bool Equals(guid g)", (guid: Guid, other: Guid) => guid.equals(other)],
    ["byte[] ToByteArray()", (guid: Guid) => toBytes(guid)],
    ["byte[] ToByteArray(bool bigEndian)", toBytes],
    ["string ToString()", (guid: Guid) => guid.toText()],
    ["string ToString(string format)", (guid: Guid, format: string | null) => guid.format(format)],
    ["string ToString(string format, System.IFormatProvider provider)", (guid: Guid, format: string | null) => guid.format(format)],
    ["int Variant {get;}", (guid: Guid) => Number.parseInt(guid.digits[16]!, 16)],
    ["int Version {get;}", (guid: Guid) => Number.parseInt(guid.digits[12]!, 16)],
    ["static guid Empty {get;}", () => emptyGuid],
    ["static guid AllBitsSet {get;}", () => new Guid("f".repeat(32))],
    ["static guid NewGuid()", newGuid],
    ["static guid CreateVersion7()", newVersion7],
    ["static guid Parse(string input)", parseGuid],
    ["static guid Parse(string s, System.IFormatProvider provider)", (text: string | null) => parseGuid(text)],
    ["static guid ParseExact(string input, string format)", parseExact],
    ["static bool TryParse(string input, [ref] guid result)", tryInto],
    ["static bool TryParse(string s, System.IFormatProvider provider, [ref] guid result)", (text: string | null, _: unknown, result: Ref) => tryInto(text, result)],
    ["static bool TryParseExact(string input, string format, [ref] guid result)", (text: string | null, format: string | null, result: Ref) => {
      const guid = text === null ? null : tryParseGuid(text);
      const fits = guid !== null && guid.format(format).length === text!.trim().length;
      result.value = fits ? guid : emptyGuid;
      return fits;
    }],
  ],
});
export default guidType;
