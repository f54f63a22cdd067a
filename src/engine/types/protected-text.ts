// The text form of a SecureString, as PowerShell writes it where there is no data protection (Linux): UTF-16 bytes in hexadecimal.
import { NetException } from "#dotnet/core/exception.ts";

const SMA = "System.Management.Automation";

/** Little-endian UTF-16, as .NET lays strings out. */
export function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** PSArgumentException for half a character: the sign of a wrong key (text derived). */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes.length % 2) throw new NetException(`${SMA}.PSArgumentException`, "The specified key is not valid.");
  let text = "";
  for (let i = 0; i < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
  return text;
}

/** Two lower-case digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** FormatException of the first pair that is no number; a digit left over is not looked at. */
export function bytesOfHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i++) {
    const pair = text.slice(2 * i, 2 * i + 2);
    if (!/^[0-9a-f]{2}$/i.test(pair)) throw new NetException("System.FormatException", `The input string '${pair}' was not in a correct format.`);
    bytes[i] = parseInt(pair, 16);
  }
  return bytes;
}

export const protectedText = {
  write: (plain: string): string => hexOf(utf16Bytes(plain)),
  /** Throws PSArgumentException for an odd number of digits (text derived), FormatException for what is no hexadecimal. */
  read(text: string): string {
    if (text.length % 2) throw new NetException(`${SMA}.PSArgumentException`, `The parameter value "${text}" is not a valid encrypted string.`, null, { ParamName: "input" });
    return textOfBytes(bytesOfHex(text));
  },
};
