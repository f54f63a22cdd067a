// AES as .NET's Aes class runs it: whole texts, block by block (CBC, ECB), with .NET's five ways of padding and its errors.
import { decryptBlocks, encryptBlocks } from "./aes-block.ts";
import { NetException } from "./exception.ts";

/** Bytes of a block. */
export const BLOCK = 16;

export type AesMode = "CBC" | "ECB";
export type AesPadding = "None" | "PKCS7" | "Zeros" | "ANSIX923" | "ISO10126";

export interface AesSetup {
  mode: AesMode;
  padding: AesPadding;
  /** 16, 24 or 32 bytes. */
  key: Uint8Array;
  /** 16 bytes; ECB has no use for it. */
  iv: Uint8Array;
  random(count: number): Uint8Array;
}

export function cryptographicError(message: string): NetException {
  return new NetException("System.Security.Cryptography.CryptographicException", message);
}

const incomplete = () => cryptographicError("The input data is not a complete block.");

/** Throws CryptographicException where there is no padding and the last block is not whole. */
export function encryptAes(plain: Uint8Array, setup: AesSetup): Uint8Array {
  const filled = padded(plain, setup);
  return encryptBlocks(filled, setup.key, setup.mode === "CBC" ? setup.iv : null);
}

/** Throws CryptographicException for incomplete blocks and for padding that is none: mostly the sign of a wrong key. */
export function decryptAes(secret: Uint8Array, setup: AesSetup): Uint8Array {
  if (secret.length % BLOCK) throw incomplete();
  if (!secret.length) return new Uint8Array(0);
  return bare(decryptBlocks(secret, setup.key, setup.mode === "CBC" ? setup.iv : null), setup.padding);
}

function padded(plain: Uint8Array, { padding, random }: AesSetup): Uint8Array {
  const over = plain.length % BLOCK;
  if (padding === "None") {
    if (over) throw incomplete();
    return plain;
  }
  if (padding === "Zeros" && !over) return plain;
  const count = BLOCK - over;
  const result = new Uint8Array(plain.length + count);
  result.set(plain);
  if (padding === "Zeros") return result;
  if (padding === "PKCS7") result.fill(count, plain.length);
  if (padding === "ISO10126") result.set(random(count), plain.length);
  result[result.length - 1] = count;
  return result;
}

function bare(plain: Uint8Array, padding: AesPadding): Uint8Array {
  if (padding === "None" || padding === "Zeros") return plain;
  const count = plain[plain.length - 1]!;
  const end = plain.length - count;
  const fill = plain.subarray(end, plain.length - 1);
  const expected = padding === "PKCS7" ? count : 0;
  if (count === 0 || count > BLOCK || (padding !== "ISO10126" && fill.some((byte) => byte !== expected))) throw cryptographicError("Padding is invalid and cannot be removed.");
  return plain.slice(0, end);
}
