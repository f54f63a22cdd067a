// System.Security.Cryptography: MD5, SHA1, SHA256, SHA384, SHA512 and their HMACs.
import type { DigestName } from "../core/digest.ts";
import { digest, digestBits, digestNames, keyedDigest } from "../core/digest.ts";
import { ambient } from "../core/ambient.ts";
import { argumentError } from "../core/exception.ts";
import { reserve } from "../core/memory-limit.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { Stream } from "./stream.ts";

const SPACE = "System.Security.Cryptography";

export class HashAlgorithm extends NetObject {
  readonly algorithm: DigestName;
  readonly type: NetType;
  /** Set for the keyed kinds. */
  key: Uint8Array | null;
  hash: Uint8Array | null = null;
  constructor(algorithm: DigestName, type: NetType, key: Uint8Array | null = null) {
    super();
    this.algorithm = algorithm;
    this.type = type;
    this.key = key;
  }
  override get netType(): NetType {
    return this.type;
  }
  compute(bytes: Uint8Array): Uint8Array {
    return (this.hash = this.key ? keyedDigest(this.algorithm, this.key, bytes) : digest(this.algorithm, bytes));
  }
}

function needed<T>(value: T | null, name: string): T {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return value;
}

const shared: Member[] = [
  ["void Clear()", () => undefined],
  ["byte[] ComputeHash(System.IO.Stream inputStream)", (h: HashAlgorithm, stream: Stream) => h.compute(stream.readAll())],
  ["byte[] ComputeHash(byte[] buffer)", (h: HashAlgorithm, buffer: Uint8Array | null) => h.compute(needed(buffer, "buffer"))],
  ["byte[] ComputeHash(byte[] buffer, int offset, int count)", (h: HashAlgorithm, buffer: Uint8Array | null, offset: number, count: number) => h.compute(needed(buffer, "buffer").subarray(offset, offset + count))],
  ["void Dispose()", () => undefined],
  ["void Initialize()", (h: HashAlgorithm) => void (h.hash = null)],
  ["bool CanReuseTransform {get;}", () => true],
  ["byte[] Hash {get;}", (h: HashAlgorithm) => h.hash],
  ["int HashSize {get;}", (h: HashAlgorithm) => digestBits(h.algorithm)],
];

class Generator extends NetObject {
  readonly #type: string;
  constructor(type: string) {
    super();
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
}

const hexText = (length: number, lower: boolean) => {
  const text = Array.from(ambient.random(Math.ceil(length / 2)), (byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, length);
  return lower ? text : text.toUpperCase();
};

/** Filling an array with random bytes. */
const filling: Member[] = [
  ["void GetBytes(byte[] data)", (_: Generator, data: Uint8Array | null) => needed(data, "data").set(ambient.random(data!.length))],
  ["void GetBytes(byte[] data, int offset, int count)", (_: Generator, data: Uint8Array | null, offset: number, count: number) => needed(data, "data").set(ambient.random(count), offset)],
  ["void GetNonZeroBytes(byte[] data)", (_: Generator, data: Uint8Array | null) => {
    const target = needed(data, "data");
    for (let i = 0; i < target.length; ) {
      const byte = ambient.random(1)[0]!;
      if (byte) target[i++] = byte;
    }
  }],
  ["void Dispose()", () => undefined],
];

function plain(name: DigestName): NetType[] {
  const own = `${SPACE}.${name}`;
  const make = () => new HashAlgorithm(name, typeNamed(`${own}+Implementation`));
  return [
    defineType({
      name: own, base: `${SPACE}.HashAlgorithm`, abstract: true,
      members: [
        [`static ${own} Create()`, make],
        ["static byte[] HashData(byte[] source)", (source: Uint8Array | null) => digest(name, needed(source, "source"))],
        ["static byte[] HashData(System.IO.Stream source)", (source: Stream | null) => digest(name, needed(source, "source").readAll())],
      ],
    }),
    defineType({ name: `${own}+Implementation`, base: own, sealed: true }),
    defineType({ name: `${own}${name.startsWith("SHA") ? "Managed" : "CryptoServiceProvider"}`, base: own, sealed: true, members: [["new()", make]] }),
  ];
}

function keyed(name: DigestName): NetType {
  const own = `${SPACE}.HMAC${name}`;
  return defineType({
    name: own, base: `${SPACE}.HMAC`,
    members: [
      ["new()", () => new HashAlgorithm(name, typeNamed(own), ambient.random(name === "SHA384" || name === "SHA512" ? 128 : 64))],
      ["new(byte[] key)", (key: Uint8Array | null) => new HashAlgorithm(name, typeNamed(own), needed(key, "key"))],
      ["static byte[] HashData(byte[] key, byte[] source)", (key: Uint8Array | null, source: Uint8Array | null) => keyedDigest(name, needed(key, "key"), needed(source, "source"))],
    ],
  });
}

export default [
  defineType({ name: `${SPACE}.HashAlgorithm`, abstract: true, interfaces: ["System.IDisposable"], members: [...shared, ["static System.Security.Cryptography.HashAlgorithm Create(string hashName)", named]] }),
  defineType({
    name: `${SPACE}.HMAC`, base: `${SPACE}.HashAlgorithm`, abstract: true,
    members: [["byte[] Key {get;set;}", (h: HashAlgorithm) => h.key, (h: HashAlgorithm, key: Uint8Array) => void (h.key = key)], ["string HashName {get;set;}", (h: HashAlgorithm) => h.algorithm, () => undefined]],
  }),
  ...digestNames.flatMap(plain),
  ...digestNames.map(keyed),
  defineType({ name: `${SPACE}.RandomNumberGeneratorImplementation`, base: `${SPACE}.RandomNumberGenerator`, sealed: true }),
  defineType({
    name: `${SPACE}.RNGCryptoServiceProvider`, base: `${SPACE}.RandomNumberGenerator`, sealed: true,
    members: [["new()", () => new Generator(`${SPACE}.RNGCryptoServiceProvider`)]],
  }),
  ...(["SHA1", "SHA256", "SHA384", "SHA512"] as const).map((name) =>
    defineType({
      name: `${SPACE}.${name}CryptoServiceProvider`, base: `${SPACE}.${name}`, sealed: true,
      members: [["new()", () => new HashAlgorithm(name, typeNamed(`${SPACE}.${name}CryptoServiceProvider`))]],
    }),
  ),
  defineType({
    name: `${SPACE}.RandomNumberGenerator`, abstract: true, interfaces: ["System.IDisposable"],
    members: [
      [`static ${SPACE}.RandomNumberGenerator Create()`, () => new Generator(`${SPACE}.RandomNumberGeneratorImplementation`)],
      ...filling,
      ["static string GetString(System.ReadOnlySpan[char] choices, int length)", (choices: unknown, length: number) => {
        reserve(length);
        const signs = [...toText(choices)];
        return Array.from({ length }, () => signs[below(0, signs.length)]).join("");
      }],
      ["static string GetHexString(int stringLength, bool lowercase)", (length: number, lower: boolean) => (reserve(length), hexText(length, lower))],
      ["static string GetHexString(int stringLength)", (length: number) => (reserve(length), hexText(length, false))],
      ["static byte[] GetBytes(int count)", (count: number) => {
        reserve(count / 16);
        return ambient.random(count);
      }],
      ["static void Fill(byte[] data)", (data: Uint8Array) => data.set(ambient.random(data.length))],
      ["static int GetInt32(int toExclusive)", (to: number) => below(0, to)],
      ["static int GetInt32(int fromInclusive, int toExclusive)", (from: number, to: number) => below(from, to)],
    ],
  }),
];

/** HashAlgorithm.Create by name; null for names nobody knows. */
function named(name: string): HashAlgorithm | null {
  const found = digestNames.find((one) => one === name.toUpperCase().replace("-", "").replace(/^SYSTEM\.SECURITY\.CRYPTOGRAPHY\./, ""));
  return found ? new HashAlgorithm(found, typeNamed(`${SPACE}.${found}+Implementation`)) : null;
}

/** An even choice among the integers from `from` up to, not including, `to`. */
function below(from: number, to: number): number {
  const span = to - from;
  if (span <= 0) throw argumentError("ArgumentOutOfRangeException", "Range of random number does not contain at least one possibility.", "toExclusive");
  const limit = Math.floor(0x1_0000_0000 / span) * span;
  for (;;) {
    const [a, b, c, d] = ambient.random(4) as Iterable<number> as [number, number, number, number];
    const value = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    if (value < limit) return from + (value % span);
  }
}
