// Ids, passwords and tags in the service's style, from the random port.

import type { Random } from "#engine/ports/random.ts";

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const lower = "abcdefghijkmnopqrstuvwxyz";
const upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const digits = "0123456789";
const signs = "*=;.!#$%&?+-";
const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** True for the 8-4-4-4-12 form, in any case. */
export function isGuid(text: string): boolean {
  return guidPattern.test(text);
}

/** A version 4 GUID in lower case. */
export function newGuid(random: Random): string {
  const bytes = random.bytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The first password of a customer's admin: 8 to 13 characters of four kinds (samples: "0Krha*Io", "=;;n.=s9Z"). */
export function newPassword(random: Random): string {
  const bytes = random.bytes(32);
  const length = 8 + ((bytes[0] ?? 0) % 6);
  const kinds = [lower, upper, digits, signs];
  const characters = Array.from({ length }, (_, index) => {
    const kind = kinds[index] ?? lower + upper + digits + signs;
    return kind.charAt((bytes[index + 1] ?? 0) % kind.length);
  });
  // Shuffled, so that the four required kinds do not always stand first.
  for (let index = length - 1; index > 0; index--) {
    const other = (bytes[index + 15] ?? 0) % (index + 1);
    [characters[index], characters[other]] = [characters[other] ?? "", characters[index] ?? ""];
  }
  return characters.join("");
}

/** A billing profile's tag: a signed 64-bit integer as text. */
export function newEtag(random: Random): string {
  const value = random.bytes(8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return BigInt.asIntN(64, value).toString();
}

/** A correlation vector: 16 characters and ".0". */
export function newCorrelationVector(random: Random): string {
  return `${Array.from(random.bytes(16), (byte) => base64.charAt(byte % 64)).join("")}.0`;
}

/** An opaque token, 64 hexadecimal characters. */
export function newToken(random: Random): string {
  return toHex(random.bytes(32));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
