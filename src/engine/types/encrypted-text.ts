// The text form of a SecureString encrypted with a key, as ConvertFrom-SecureString -Key writes it: AES-CBC, behind a fixed mark.
import { decryptAes, encryptAes } from "#dotnet/core/aes-cipher.ts";
import { isWhiteSpace } from "#dotnet/core/casing.ts";
import { ambient } from "#dotnet/core/ambient.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { fromBase64, toBase64 } from "#dotnet/core/base64.ts";
import { bytesOfHex, hexOf, textOfBytes, utf16Bytes } from "./protected-text.ts";

const MARK = "76492d1116743f0423413b16050a5345";
const settings = { mode: "CBC", padding: "PKCS7", random: (count: number) => ambient.random(count) } as const;

/** A SecureString as key is its UTF-16 bytes. */
export const keyOfText = utf16Bytes;

/** PSArgumentException for keys that AES has no use for. */
function checkKey(key: Uint8Array): void {
  if (![16, 24, 32].includes(key.length)) {
    throw new NetException("System.Management.Automation.PSArgumentException", "The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.", null, { ParamName: "key" });
  }
}

export const encryptedText = {
  /** Mark, then base64 of the UTF-16 text `2|initialization vector in base64|bytes in hexadecimal`. Throws PSArgumentException. */
  write(plain: string, key: Uint8Array): string {
    checkKey(key);
    const iv = ambient.random(16);
    const secret = encryptAes(utf16Bytes(plain), { ...settings, key, iv });
    return MARK + toBase64(utf16Bytes(`2|${toBase64(iv)}|${hexOf(secret)}`));
  },
  /** Throws PSArgumentException, FormatException for what is no hexadecimal, CryptographicException for another key. */
  read(text: string, key: Uint8Array): string {
    checkKey(key);
    const { secret, iv } = parts(text);
    return textOfBytes(decryptAes(bytesOfHex(secret), { ...settings, key, iv: iv ?? ambient.random(16) }));
  },
};

/** Texts without the mark are of the oldest form: bare bytes, whose vector nobody knows. */
function parts(text: string): { secret: string; iv: Uint8Array | null } {
  if (!text.toLowerCase().startsWith(MARK)) return { secret: text, iv: null };
  try {
    const elements = textOfBytes(fromBase64(text.slice(MARK.length), isWhiteSpace)).split("|");
    if (elements.length === 3) return { secret: elements[2]!, iv: fromBase64(elements[1]!, isWhiteSpace) };
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
  }
  return { secret: text, iv: null };
}
