// ConvertTo- and ConvertFrom-SecureString with and without a key.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("a SecureString as text", () => {
  it("comes back with the key it was encrypted with, bytes or text", async () => {
    const script = `
      $s = ConvertTo-SecureString 'pässword' -AsPlainText
      $e = $s | ConvertFrom-SecureString -Key (1..24); $e.Substring(0, 36)
      $e | ConvertTo-SecureString -Key (1..24) | ConvertFrom-SecureString -AsPlainText
      $k = ConvertTo-SecureString '1234567890123456' -AsPlainText
      ConvertFrom-SecureString $s $k | ConvertTo-SecureString -SecureKey $k | ConvertFrom-SecureString -AsPlainText`;
    expect(await runScript(script)).toBe("76492d1116743f0423413b16050a5345MgB8\npässword\npässword\n");
  });
  it("is refused with the wrong key, a key of no size, and text that is none (texts derived)", async () => {
    const script = `
      $e = ConvertTo-SecureString 'data' -AsPlainText | ConvertFrom-SecureString -Key (1..16)
      foreach ($try in { $e | ConvertTo-SecureString -Key (2..17) -ErrorAction Stop }, { $e | ConvertTo-SecureString -Key (1..17) -ErrorAction Stop }, { ConvertTo-SecureString zz }, { ConvertTo-SecureString abc -ErrorAction Stop }, { ConvertTo-SecureString x -AsPlainText | ConvertFrom-SecureString -Key 1, 2 }) {
        try { & $try } catch { $_.FullyQualifiedErrorId; "$_" }
      }`;
    expect(await runScript(script)).toBe(
      [
        "ImportSecureString_InvalidArgument_CryptographicError,Microsoft.PowerShell.Commands.ConvertToSecureStringCommand",
        "Padding is invalid and cannot be removed.",
        "ImportSecureString_InvalidArgument,Microsoft.PowerShell.Commands.ConvertToSecureStringCommand",
        "The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.",
        "System.FormatException,Microsoft.PowerShell.Commands.ConvertToSecureStringCommand",
        "The input string 'zz' was not in a correct format.",
        "ImportSecureString_InvalidArgument,Microsoft.PowerShell.Commands.ConvertToSecureStringCommand",
        'The parameter value "abc" is not a valid encrypted string.',
        "Argument,Microsoft.PowerShell.Commands.ConvertFromSecureStringCommand",
        "The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.",
        "",
      ].join("\n"),
    );
  });
});
