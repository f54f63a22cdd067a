// Weeks of the year, platform facts, buffers: small .NET types. The sums over all days of 32 years were taken from .NET 10.
import { expect, test } from "vitest";
import { testSession } from "../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");

test("GetWeekOfYear agrees with .NET for every day of some years, every rule and every first day", async () => {
  expect(
    await lines(`$c = [cultureinfo]::InvariantCulture.Calendar; $o = ''
foreach ($d in '2021-01-01', '2024-01-01', '2023-01-01', '2020-12-31', '2024-02-29') { foreach ($r in 0..2) { foreach ($f in 'Sunday', 'Monday') { $o += "$($c.GetWeekOfYear($d, $r, $f)) " } } }; $o.Trim()
$h = 0L; for ($d = [datetime]'1999-01-01'; $d -lt [datetime]'2031-01-01'; $d = $d.AddDays(1)) { $h = ($h * 31 + [Globalization.ISOWeek]::GetWeekOfYear($d)) % 1000000007 }; $h`),
  ).toEqual(["1 1 52 52 53 53 1 1 53 1 1 1 1 1 1 52 1 52 53 53 52 52 53 53 9 9 8 9 9 9", "449694241"]);
});

test("categories of characters take accents off", async () => {
  expect(await lines("-join ('Crème Brûlée'.Normalize('FormD').ToCharArray() | Where-Object { [Globalization.CharUnicodeInfo]::GetUnicodeCategory($_) -ne 'NonSpacingMark' })")).toEqual(["Creme Brulee"]);
});

test("what scripts ask and set about the platform", async () => {
  expect(
    await lines(`[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12; [Net.ServicePointManager]::SecurityProtocol
[Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([Runtime.InteropServices.OSPlatform]::Linux); [Runtime.InteropServices.RuntimeInformation]::IsOSPlatform([Runtime.InteropServices.OSPlatform]::Windows)
try { [Security.Principal.WindowsIdentity]::GetCurrent() } catch { $_.Exception.InnerException.Message }`),
  ).toEqual(["Tls12", "True", "False", "Windows Principal functionality is not supported on this platform."]);
});

test("buffers, random bytes, bits, lazy values", async () => {
  expect(
    await lines(`$a = [byte[]](1..10); $b = [byte[]]::new(5); [Buffer]::BlockCopy($a, 2, $b, 0, 5); "$b"; $r = [Security.Cryptography.RandomNumberGenerator]::Create(); $r.GetBytes($b); $b.Count
[Numerics.BitOperations]::PopCount(255); [Numerics.BitOperations]::Log2(1024); $l = [Lazy[object]]::new([Func[object]]{ 'made' }); $l.IsValueCreated; $l.Value; $l.IsValueCreated
(New-Object Security.Cryptography.SHA256CryptoServiceProvider).ComputeHash([byte[]](97, 98, 99))[0]`),
  ).toEqual(["3 4 5 6 7", "5", "8", "10", "False", "made", "True", "186"]);
});
