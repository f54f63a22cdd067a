// Message digests by name.
import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";

const algorithms = { MD5: md5, SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

export type DigestName = keyof typeof algorithms;
export const digestNames = Object.keys(algorithms) as DigestName[];

/** The digest of the bytes. */
export function digest(name: DigestName, bytes: Uint8Array): Uint8Array {
  return algorithms[name](Uint8Array.from(bytes));
}

/** The keyed digest (RFC 2104) of the bytes. */
export function keyedDigest(name: DigestName, key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return hmac(algorithms[name], Uint8Array.from(key), Uint8Array.from(bytes));
}

/** A key of so many bytes from a password (RFC 2898). */
export function derivedKey(name: DigestName, from: { password: Uint8Array; salt: Uint8Array; iterations: number }, length: number): Uint8Array {
  return pbkdf2(algorithms[name], Uint8Array.from(from.password), Uint8Array.from(from.salt), { c: from.iterations, dkLen: length });
}

/** Bits of the digest. */
export function digestBits(name: DigestName): number {
  return algorithms[name].outputLen * 8;
}
