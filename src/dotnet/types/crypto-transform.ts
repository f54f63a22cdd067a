// System.Security.Cryptography.ICryptoTransform: AES block by block.
import type { AesPadding, AesSetup } from "../core/aes-cipher.ts";
import { BLOCK, decryptAes, encryptAes } from "../core/aes-cipher.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

const SPACE = "System.Security.Cryptography";

/** An argument that must not be null; ArgumentNullException. */
export function needed<T>(value: T | null, name: string): T {
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return value;
}

/** Block by block: each CBC block is mixed with the encrypted one before it, so that one is kept. */
export class AesTransform extends NetObject {
  readonly encrypts: boolean;
  readonly #setup: AesSetup;
  #before: Uint8Array;
  /** The last block to decrypt waits for the end: it may be padding. */
  #held = new Uint8Array(0);
  constructor(encrypts: boolean, setup: AesSetup) {
    super();
    this.encrypts = encrypts;
    this.#setup = setup;
    this.#before = setup.iv;
  }
  override get netType(): NetType {
    return typeNamed(`${SPACE}.UniversalCrypto${this.encrypts ? "Encryptor" : "Decryptor"}`);
  }
  /** Whole blocks in the middle of a text. */
  blocks(bytes: Uint8Array): Uint8Array {
    const all = this.#joined(bytes);
    const { padding } = this.#setup;
    const ready = this.encrypts || padding === "None" || padding === "Zeros" ? all.length : all.length - BLOCK;
    this.#held = all.slice(ready);
    return this.#run(all.slice(0, ready), "None");
  }
  /** The rest of the text; afterwards another can follow. */
  final(bytes: Uint8Array): Uint8Array {
    const result = this.#run(this.#joined(bytes), this.#setup.padding);
    this.#held = new Uint8Array(0);
    this.#before = this.#setup.iv;
    return result;
  }
  #run(bytes: Uint8Array, padding: AesPadding): Uint8Array {
    const setup = { ...this.#setup, padding, iv: this.#before };
    const result = this.encrypts ? encryptAes(bytes, setup) : decryptAes(bytes, setup);
    const secret = this.encrypts ? result : bytes;
    if (secret.length) this.#before = secret.slice(-BLOCK);
    return result;
  }
  #joined(bytes: Uint8Array): Uint8Array {
    const all = new Uint8Array(this.#held.length + bytes.length);
    all.set(this.#held);
    all.set(bytes, this.#held.length);
    return all;
  }
}

function part(bytes: Uint8Array | null, offset: number, count: number): Uint8Array {
  const given = needed(bytes, "inputBuffer");
  if (offset < 0 || count < 0 || offset + count > given.length) {
    throw argumentError("ArgumentOutOfRangeException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.", "inputCount");
  }
  return given.subarray(offset, offset + count);
}

function transformBlock(t: AesTransform, ...[input, offset, count, output, at]: [Uint8Array | null, number, number, Uint8Array | null, number]): number {
  const bytes = part(input, offset, count);
  if (count <= 0 || count % BLOCK) throw argumentError("ArgumentOutOfRangeException", "TransformBlock may only process bytes in block sized increments.", "inputCount");
  const target = needed(output, "outputBuffer");
  if (count > target.length - at) throw argumentError("ArgumentOutOfRangeException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.", "outputBuffer");
  const done = t.blocks(bytes);
  target.set(done, at);
  return done.length;
}

const members: Member[] = [
  ["void Dispose()", () => undefined],
  ["int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)", transformBlock],
  ["byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)", (t: AesTransform, ...[bytes, offset, count]: [Uint8Array | null, number, number]) => t.final(part(bytes, offset, count))],
  ["bool CanReuseTransform {get;}", () => true],
  ["bool CanTransformMultipleBlocks {get;}", () => true],
  ["int InputBlockSize {get;}", () => BLOCK],
  ["int OutputBlockSize {get;}", () => BLOCK],
];

export default [
  defineType({ name: `${SPACE}.ICryptoTransform`, kind: "interface", interfaces: ["System.IDisposable"], members }),
  ...["Encryptor", "Decryptor"].map((name) => defineType({ name: `${SPACE}.UniversalCrypto${name}`, sealed: true, interfaces: [`${SPACE}.ICryptoTransform`, "System.IDisposable"], members })),
];
