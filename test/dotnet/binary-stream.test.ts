// BinaryReader and BinaryWriter, keys from passwords, small collections. Bytes and texts are .NET 10's.
import { expect, test } from "vitest";
import { testSession } from "../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");

test("numbers and text go out and come back", async () => {
  expect(
    await lines(`$ms = [IO.MemoryStream]::new(); $w = [IO.BinaryWriter]::new($ms); $w.Write(5); $w.Write('héllo'); $w.Write(1.5); $w.Write($true); $w.Write([int16]-2); $w.Write(7L); [Convert]::ToHexString($ms.ToArray())
$ms.Position = 0; $b = [IO.BinaryReader]::new($ms); $b.ReadInt32(); $b.ReadString(); $b.ReadDouble(); $b.ReadBoolean(); $b.ReadInt16(); $b.ReadInt64(); $b.PeekChar(); try { $b.ReadInt32() } catch { $_.Exception.InnerException.Message }`),
  ).toEqual(["050000000668C3A96C6C6F000000000000F83F01FEFF0700000000000000", "5", "héllo", "1.5", "True", "-2", "7", "-1", "Unable to read beyond the end of the stream."]);
});

test("Rfc2898DeriveBytes at once and bit by bit", async () => {
  expect(
    await lines(`[Convert]::ToHexString([Security.Cryptography.Rfc2898DeriveBytes]::Pbkdf2('p', [byte[]](1..8), 1000, [Security.Cryptography.HashAlgorithmName]::SHA256, 16))
$r = [Security.Cryptography.Rfc2898DeriveBytes]::new('p', [byte[]](1..8), 1000); [Convert]::ToHexString($r.GetBytes(5)) + [Convert]::ToHexString($r.GetBytes(20))`),
  ).toEqual(["232ECD9140EDB551AD5D74D70F26A960", "3B6D62C73216E9B81ADBDB39A07D64E8278128336649C7F932"]);
});

test("a StringDictionary looks keys up without case; other small types scripts use", async () => {
  expect(
    await lines(`$d = New-Object System.Collections.Specialized.StringDictionary; $d.Add('KEY', 'v'); $d['Key']; $d.ContainsKey('key'); $e = [Globalization.StringInfo]::GetTextElementEnumerator('né'); while ($e.MoveNext()) { $e.GetTextElement() }
"$([Management.Automation.Host.Size]::new(3, 4))"; [IO.Path]::Exists('/home'); 'x' | Set-Content /home/partner/f.txt; (Get-Item /home/partner/f.txt).OpenText().ReadLine(); [Security.Cryptography.HashAlgorithm]::Create('SHA256').ComputeHash([byte[]](1)).Count`),
  ).toEqual(["v", "True", "n", "é", "3,4", "True", "x", "32"]);
});
