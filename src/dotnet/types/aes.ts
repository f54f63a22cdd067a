// System.Security.Cryptography: Aes and the older names for it.
import type { AesMode, AesPadding, AesSetup } from "../core/aes-cipher.ts";
import { BLOCK, cryptographicError, decryptAes, encryptAes } from "../core/aes-cipher.ts";
import { ambient } from "../core/ambient.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumNamed, enumText } from "../core/enum.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { AesTransform, needed } from "./crypto-transform.ts";

const SPACE = "System.Security.Cryptography";
const KEY_SIZE = "Specified key is not a valid size for this algorithm.";
const IV_SIZE = "Specified initialization vector (IV) does not match the block size for this algorithm.";
const isKeySize = (bytes: number) => bytes === 16 || bytes === 24 || bytes === 32;

class Aes extends NetObject {
  readonly type: NetType;
  mode: AesMode = "CBC";
  padding: AesPadding = "PKCS7";
  #key: Uint8Array | null = null;
  #iv: Uint8Array | null = null;
  #keyBytes = 32;
  constructor(type: NetType) {
    super();
    this.type = type;
  }
  override get netType(): NetType {
    return this.type;
  }
  /** Made at first use, as .NET does. */
  get key(): Uint8Array {
    return (this.#key ??= ambient.random(this.#keyBytes));
  }
  set key(key: Uint8Array | null) {
    if (key === null || !isKeySize(key.length)) throw cryptographicError(KEY_SIZE);
    this.#key = key.slice();
    this.#keyBytes = key.length;
  }
  get iv(): Uint8Array {
    return (this.#iv ??= ambient.random(BLOCK));
  }
  set iv(iv: Uint8Array | null) {
    if (iv === null || iv.length !== BLOCK) throw cryptographicError(IV_SIZE);
    this.#iv = iv.slice();
  }
  get keyBits(): number {
    return this.#keyBytes * 8;
  }
  set keyBits(bits: number) {
    if (!isKeySize(bits / 8)) throw cryptographicError(KEY_SIZE);
    this.#keyBytes = bits / 8;
    this.#key = null;
  }
  generate(what: "key" | "iv"): void {
    if (what === "key") this.#key = ambient.random(this.#keyBytes);
    else this.#iv = ambient.random(BLOCK);
  }
  /** Runs a whole text with the key and settings of now. */
  run(encrypts: boolean, bytes: Uint8Array, how: Pick<AesSetup, "mode" | "padding" | "iv">): Uint8Array {
    const setup = { key: this.key, random: (count: number) => ambient.random(count), ...how };
    return encrypts ? encryptAes(bytes, setup) : decryptAes(bytes, setup);
  }
  transform(encrypts: boolean, key: Uint8Array = this.key, iv: Uint8Array = this.iv): AesTransform {
    return new AesTransform(encrypts, { mode: this.mode, padding: this.padding, key: key.slice(), iv: iv.slice(), random: (count) => ambient.random(count) });
  }
}

const modes: Record<string, AesMode> = { CBC: "CBC", ECB: "ECB" };
const paddings = ["None", "PKCS7", "Zeros", "ANSIX923", "ISO10126"] as const;
const paddingOf = (given: EnumValue | undefined): AesPadding => {
  const found = given === undefined ? "PKCS7" : paddings.find((name) => name === enumText(given));
  if (!found) throw cryptographicError("Specified padding mode is not valid for this algorithm.");
  return found;
};
const modeOf = (given: EnumValue): AesMode => {
  const found = modes[enumText(given)];
  if (!found) throw cryptographicError("Specified cipher mode is not valid for this algorithm.");
  return found;
};

function given(encrypts: boolean) {
  return (aes: Aes, key: Uint8Array | null, iv: Uint8Array | null) => {
    if (!isKeySize(needed(key, "rgbKey").length)) throw argumentError("ArgumentException", KEY_SIZE, "rgbKey");
    if (iv && iv.length !== BLOCK) throw argumentError("ArgumentException", IV_SIZE, "rgbIV");
    if (!iv && aes.mode !== "ECB") throw cryptographicError("The cipher mode specified requires that an initialization vector (IV) be used.");
    return aes.transform(encrypts, key!, iv ?? new Uint8Array(BLOCK));
  };
}

function inOneGo(encrypts: boolean, mode: AesMode): Member {
  const [verb, text] = encrypts ? ["Encrypt", "plaintext"] : ["Decrypt", "ciphertext"];
  const padding = `${SPACE}.PaddingMode paddingMode`;
  if (mode === "ECB") return [`byte[] ${verb}Ecb(byte[] ${text}, ${padding})`, (aes: Aes, bytes: Uint8Array | null, p: EnumValue) => aes.run(encrypts, needed(bytes, text!), { mode, padding: paddingOf(p), iv: new Uint8Array(BLOCK) })];
  return [`byte[] ${verb}Cbc(byte[] ${text}, byte[] iv, ${padding} = 2)`, (aes: Aes, ...[bytes, iv, p]: [Uint8Array | null, Uint8Array | null, EnumValue?]) => {
    if (needed(iv, "iv").length !== BLOCK) throw argumentError("ArgumentException", IV_SIZE, "iv");
    return aes.run(encrypts, needed(bytes, text!), { mode, padding: paddingOf(p), iv: iv! });
  }];
}

const members: Member[] = [
  ["void Clear()", () => undefined],
  [`${SPACE}.ICryptoTransform CreateDecryptor()`, (aes: Aes) => aes.transform(false)],
  [`${SPACE}.ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV)`, given(false)],
  [`${SPACE}.ICryptoTransform CreateEncryptor()`, (aes: Aes) => aes.transform(true)],
  [`${SPACE}.ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV)`, given(true)],
  inOneGo(false, "CBC"),
  inOneGo(false, "ECB"),
  ["void Dispose()", () => undefined],
  inOneGo(true, "CBC"),
  inOneGo(true, "ECB"),
  ["void GenerateIV()", (aes: Aes) => aes.generate("iv")],
  ["void GenerateKey()", (aes: Aes) => aes.generate("key")],
  ["bool ValidKeySize(int bitLength)", (_: Aes, bits: number) => isKeySize(bits / 8)],
  ["int BlockSize {get;set;}", () => BLOCK * 8, (_: Aes, bits: number) => {
    if (bits !== BLOCK * 8) throw cryptographicError("Specified block size is not valid for this algorithm.");
  }],
  ["byte[] IV {get;set;}", (aes: Aes) => aes.iv.slice(), (aes: Aes, iv: Uint8Array | null) => void (aes.iv = iv)],
  ["byte[] Key {get;set;}", (aes: Aes) => aes.key.slice(), (aes: Aes, key: Uint8Array | null) => void (aes.key = key)],
  ["int KeySize {get;set;}", (aes: Aes) => aes.keyBits, (aes: Aes, bits: number) => void (aes.keyBits = bits)],
  [`${SPACE}.CipherMode Mode {get;set;}`, (aes: Aes) => enumNamed(typeNamed(`${SPACE}.CipherMode`), aes.mode), (aes: Aes, mode: EnumValue) => void (aes.mode = modeOf(mode))],
  [`${SPACE}.PaddingMode Padding {get;set;}`, (aes: Aes) => enumNamed(typeNamed(`${SPACE}.PaddingMode`), aes.padding), (aes: Aes, padding: EnumValue) => void (aes.padding = paddingOf(padding))],
];
const create = () => new Aes(typeNamed(`${SPACE}.AesImplementation`));
const older = (name: string) => {
  const type: NetType = defineType({ name: `${SPACE}.${name}`, base: `${SPACE}.Aes`, sealed: true, members: [["new()", () => new Aes(type)]] });
  return type;
};
export default [
  defineType({ name: `${SPACE}.CipherMode`, kind: "enum", values: [["CBC", 1], ["ECB", 2], ["OFB", 3], ["CFB", 4], ["CTS", 5]] }),
  defineType({ name: `${SPACE}.PaddingMode`, kind: "enum", values: paddings.map((name, i) => [name, i + 1]) }),
  defineType({ name: `${SPACE}.SymmetricAlgorithm`, abstract: true, interfaces: ["System.IDisposable"], members }),
  defineType({ name: `${SPACE}.Aes`, abstract: true, base: `${SPACE}.SymmetricAlgorithm`, members: [[`static ${SPACE}.Aes Create()`, create]] }),
  defineType({ name: `${SPACE}.AesImplementation`, sealed: true, base: `${SPACE}.Aes` }),
  older("AesManaged"),
  older("AesCryptoServiceProvider"),
  older("RijndaelManaged"),
];
