// System.Security.Cryptography.Rfc2898DeriveBytes: keys from passwords (PBKDF2).
import type { DigestName } from "../core/digest.ts";
import { derivedKey, digestNames } from "../core/digest.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { toText } from "../core/format.ts";
import { ambient } from "../core/ambient.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { Encoding } from "./encoding.ts";

const C = "System.Security.Cryptography";

interface Recipe {
  password: Uint8Array;
  salt: Uint8Array;
  iterations: number;
  digest: DigestName;
}

class Rfc2898DeriveBytes extends NetObject {
  readonly recipe: Recipe;
  #used = 0;
  constructor(recipe: Recipe) {
    super();
    if (recipe.iterations <= 0) throw argumentError("ArgumentOutOfRangeException", "Positive number required.", "iterations");
    this.recipe = recipe;
  }
  override get netType(): NetType {
    return typeNamed(`${C}.Rfc2898DeriveBytes`);
  }
  /** The next bytes of the key stream. */
  bytes(count: number): Uint8Array {
    if (count <= 0) throw argumentError("ArgumentOutOfRangeException", "Positive number required.", "cb");
    const all = derivedKey(this.recipe.digest, this.recipe, this.#used + count);
    const part = all.slice(this.#used);
    this.#used += count;
    return part;
  }
  reset(): void {
    this.#used = 0;
  }
}

class HashAlgorithmName extends NetObject {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override get netType(): NetType {
    return typeNamed(`${C}.HashAlgorithmName`);
  }
  toText(): string {
    return this.text;
  }
  equals(other: unknown): boolean {
    return other instanceof HashAlgorithmName && other.text === this.text;
  }
  hashKey(): string {
    return `hash algorithm ${this.text}`;
  }
}

function digestOf(name: HashAlgorithmName): DigestName {
  const found = digestNames.find((one) => one === name.text.toUpperCase());
  if (!found) throw new NetException(`${C}.CryptographicException`, `'${name.text}' is not a known hash algorithm.`);
  return found;
}

const bytesOf = (password: Uint8Array | string) => (typeof password === "string" ? new Encoding("utf-8", false).bytes(password) : password);
const make = (...[password, salt, iterations = 1000, name]: [Uint8Array | string, Uint8Array, number?, HashAlgorithmName?]) =>
  new Rfc2898DeriveBytes({ password: bytesOf(password), salt, iterations, digest: name ? digestOf(name) : "SHA1" });
const derive = (...[password, salt, iterations, name, length]: [Uint8Array | string, Uint8Array, number, HashAlgorithmName, number]) =>
  derivedKey(digestOf(name), { password: bytesOf(password), salt, iterations }, length);

export default [
  defineType({
    name: `${C}.HashAlgorithmName`,
    kind: "struct",
    members: [
      ["new(string name)", (name: string) => new HashAlgorithmName(name)],
      ["string Name {get;}", (n: HashAlgorithmName) => n.text],
      ["string ToString()", (n: HashAlgorithmName) => n.text],
      ...digestNames.map((name): Member => [`static ${C}.HashAlgorithmName ${name} {get;}`, () => new HashAlgorithmName(name)]),
    ],
  }),
  defineType({ name: `${C}.DeriveBytes`, abstract: true, interfaces: ["System.IDisposable"] }),
  defineType({
    name: `${C}.Rfc2898DeriveBytes`,
    base: `${C}.DeriveBytes`,
    members: [
      ...["string password", "byte[] password"].flatMap((password): Member[] => [
        [`new(${password}, byte[] salt)`, make],
        [`new(${password}, byte[] salt, int iterations)`, make],
        [`new(${password}, byte[] salt, int iterations, ${C}.HashAlgorithmName hashAlgorithm)`, make],
        [`static byte[] Pbkdf2(${password}, byte[] salt, int iterations, ${C}.HashAlgorithmName hashAlgorithm, int outputLength)`, derive],
      ]),
      ["new(string password, int saltSize, int iterations)", (password: string, size: number, iterations: number) => make(password, ambient.random(size), iterations)],
      ["byte[] GetBytes(int cb)", (d: Rfc2898DeriveBytes, count: number) => d.bytes(count)],
      ["void Reset()", (d: Rfc2898DeriveBytes) => d.reset()],
      ["void Dispose()", () => undefined],
      ["int IterationCount {get;}", (d: Rfc2898DeriveBytes) => d.recipe.iterations],
      ["byte[] Salt {get;}", (d: Rfc2898DeriveBytes) => d.recipe.salt],
      [`${C}.HashAlgorithmName HashAlgorithm {get;}`, (d: Rfc2898DeriveBytes) => new HashAlgorithmName(toText(d.recipe.digest))],
    ],
  }),
];
