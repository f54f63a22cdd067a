// Digests by name, with the well-known values of "abc".
import { describe, expect, it } from "vitest";
import { digest, digestBits, digestNames, keyedDigest } from "#dotnet/core/digest.ts";

const hex = (bytes: Uint8Array) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
const abc = new TextEncoder().encode("abc");

describe("digest", () => {
  it("gives the known digests of abc", () => {
    expect(digestNames.map((name) => `${name} ${digestBits(name)} ${hex(digest(name, abc)).slice(0, 16)}`)).toEqual([
      "MD5 128 900150983cd24fb0", "SHA1 160 a9993e364706816a", "SHA256 256 ba7816bf8f01cfea", "SHA384 384 cb00753f45a35e8b", "SHA512 512 ddaf35a193617aba",
    ]);
  });
  it("gives the keyed digest of RFC 4231's second case", () => {
    const key = new TextEncoder().encode("Jefe");
    const data = new TextEncoder().encode("what do ya want for nothing?");
    expect(hex(keyedDigest("SHA256", key, data))).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  });
});
