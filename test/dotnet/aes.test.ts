// AES against Node's own: whole texts, block by block, through a stream; errors with .NET's texts (seen on .NET 10).
import { createCipheriv, createDecipheriv } from "node:crypto";
import { describe, expect, it } from "vitest";
import { setAmbient } from "#dotnet/core/ambient.ts";
import type { AesMode, AesPadding } from "#dotnet/core/aes-cipher.ts";
import { decryptAes, encryptAes } from "#dotnet/core/aes-cipher.ts";
import { runScript } from "../support/session.ts";
import { failure } from "./invoke.ts";

const random = (count: number) => new Uint8Array(count).map((_, i) => (i * 37 + 5) & 255);
setAmbient({ random });
const iv = random(16);
const text = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7 + 1) & 255);
const setup = (mode: AesMode, padding: AesPadding, bytes = 32) => ({ mode, padding, key: random(bytes), iv, random });

describe("AES", () => {
  it.each([["CBC", 16], ["CBC", 24], ["CBC", 32], ["ECB", 16], ["ECB", 32]] as const)("in %s with %i bytes of key gives what OpenSSL gives", (mode, bytes) => {
    for (const length of [0, 1, 15, 16, 17, 64]) {
      const how = setup(mode, "PKCS7", bytes);
      const cipher = createCipheriv(`aes-${bytes * 8}-${mode.toLowerCase()}`, how.key, mode === "ECB" ? null : iv);
      const expected = new Uint8Array(Buffer.concat([cipher.update(text(length)), cipher.final()]));
      expect(encryptAes(text(length), how)).toEqual(expected);
      expect(decryptAes(expected, how)).toEqual(text(length));
    }
  });
  it("pads in .NET's other ways", () => {
    const last = (padding: AesPadding) => {
      const how = setup("CBC", padding);
      const decipher = createDecipheriv("aes-256-cbc", how.key, iv).setAutoPadding(false);
      return [...Buffer.concat([decipher.update(encryptAes(text(13), how)), decipher.final()]).subarray(13)];
    };
    expect([last("Zeros"), last("ANSIX923"), last("ISO10126")]).toEqual([[0, 0, 0], [0, 0, 3], [5, 42, 3]]);
    for (const padding of ["ANSIX923", "ISO10126"] as const) expect(decryptAes(encryptAes(text(13), setup("CBC", padding)), setup("CBC", padding))).toEqual(text(13));
  });
  it("refuses incomplete blocks and padding that is none", () => {
    expect([
      failure(() => encryptAes(text(5), setup("CBC", "None"))),
      failure(() => decryptAes(text(5), setup("CBC", "PKCS7"))),
      failure(() => decryptAes(text(16), setup("CBC", "PKCS7"))),
    ]).toEqual([
      "CryptographicException: The input data is not a complete block.",
      "CryptographicException: The input data is not a complete block.",
      "CryptographicException: Padding is invalid and cannot be removed.",
    ]);
  });
});

const prepare = "$a = [Security.Cryptography.Aes]::Create(); $a.Key = 1..32; $a.IV = 1..16; $in = [Text.Encoding]::UTF8.GetBytes('hello world hello world'); $hex = { [convert]::ToHexString($args[0]) };";

describe("[Aes] in a script", () => {
  it("encrypts in one go, by a transform, and through a CryptoStream", async () => {
    const script = `${prepare}
      $x = $a.CreateEncryptor().TransformFinalBlock($in, 0, 23); & $hex $x
      (& $hex $a.EncryptCbc($in, $a.IV)) -eq (& $hex $x)
      $ms = [IO.MemoryStream]::new(); $cs = [Security.Cryptography.CryptoStream]::new($ms, $a.CreateEncryptor(), 'Write'); $cs.Write($in, 0, 23); $cs.Dispose(); (& $hex $ms.ToArray()) -eq (& $hex $x)
      $cs = [Security.Cryptography.CryptoStream]::new([IO.MemoryStream]::new($x), $a.CreateDecryptor(), 'Read'); [IO.StreamReader]::new($cs).ReadToEnd()
      [Text.Encoding]::UTF8.GetString($a.DecryptCbc($x, $a.IV))`;
    expect(await runScript(script)).toBe("7AAB095EDDACE2859D91D3D9755E2CD7AB8A2F74E1FCBD95A4229E9F0DF34A2F\nTrue\nTrue\nhello world hello world\nhello world hello world\n");
  });
  it("works block by block, holding the last one back when it decrypts", async () => {
    const script = `${prepare}
      $t = $a.CreateEncryptor(); $o = [byte[]]::new(32); $t.TransformBlock($in, 0, 16, $o, 0); $rest = $t.TransformFinalBlock($in, 16, 7); $x = $o[0..15] + $rest; & $hex $x
      $d = $a.CreateDecryptor(); $d.TransformBlock($x, 0, 32, $o, 0); $rest = $d.TransformFinalBlock($x, 0, 0); [Text.Encoding]::UTF8.GetString($o, 0, 16) + [Text.Encoding]::UTF8.GetString($rest)`;
    expect(await runScript(script)).toBe("16\n7AAB095EDDACE2859D91D3D9755E2CD7AB8A2F74E1FCBD95A4229E9F0DF34A2F\n16\nhello world hello world\n");
  });
  it("refuses with .NET's words", async () => {
    const script = `${prepare}
      foreach ($try in { $a.Key = 1..5 }, { $a.IV = 1..5 }, { $a.KeySize = 100 }, { $a.Mode = 'OFB' }, { $a.CreateEncryptor((1..3), $a.IV) }, { $a.CreateEncryptor($a.Key, $null) }, { $a.CreateEncryptor().TransformFinalBlock($in, 0, 99) }) {
        try { & $try } catch { $_.Exception.InnerException.GetType().Name + ': ' + $_.Exception.InnerException.Message }
      }`;
    expect(await runScript(script)).toBe(
      [
        "CryptographicException: Specified key is not a valid size for this algorithm.",
        "CryptographicException: Specified initialization vector (IV) does not match the block size for this algorithm.",
        "CryptographicException: Specified key is not a valid size for this algorithm.",
        "CryptographicException: Specified cipher mode is not valid for this algorithm.",
        "ArgumentException: Specified key is not a valid size for this algorithm. (Parameter 'rgbKey')",
        "CryptographicException: The cipher mode specified requires that an initialization vector (IV) be used.",
        "ArgumentOutOfRangeException: Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection. (Parameter 'inputCount')",
        "",
      ].join("\n"),
    );
  });
});
