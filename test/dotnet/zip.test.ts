// Zip archives: one that .NET made is read, what is written is read back, and ZipArchive behaves as .NET's (texts seen on .NET 10).
import { describe, expect, it } from "vitest";
import { contentOf, readZip, writeZip, zipItem } from "#dotnet/core/zip-format.ts";
import { momentOfStamp, stampOfMoment } from "#dotnet/dates/zip-time.ts";
import { runScript } from "../support/session.ts";
import { failure } from "./invoke.ts";

const madeByNet =
  "UEsDBBQAAAAAAJt4dl0AAAAAAAAAAAAAAAAEAAAAZC9lL1BLAwQUAAAACACbeHZdhqYQNgcAAAAFAAAABwAAAGQvYS50eHTLSM3JyQcAUEsBAhQDFAAAAAAAm3h2XQAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAO1BAAAAAGQvZS9QSwEC" +
  "FAMUAAAACACbeHZdhqYQNgcAAAAFAAAABwAAAAAAAAAAAAAApIEiAAAAZC9hLnR4dFBLBQYAAAAAAgACAGcAAABOAAAAAAA=";
const bytes = new Uint8Array(Buffer.from(madeByNet, "base64"));
const words = (text: string) => new TextEncoder().encode(text);

describe("a zip archive", () => {
  it("of .NET is read with names, contents, sizes and sums", () => {
    const { items } = readZip(bytes);
    expect(items.map((i) => [i.name, new TextDecoder().decode(contentOf(i)), i.size, i.packed.length, i.crc, i.attributes])).toEqual([
      ["d/e/", "", 0, 0, 0, 1106051072],
      ["d/a.txt", "hello", 5, 7, 907060870, -2119958528],
    ]);
    expect(momentOfStamp(items[1]!.stamp).toText()).toBe("11/22/2026 3:04:54\u202fPM +00:00");
  });
  it("written again is the same", () => {
    expect(writeZip(readZip(bytes).items)).toEqual(bytes);
  });
  it("keeps names beyond ASCII, comments, stored files and times in steps of two seconds", () => {
    const stamp = stampOfMoment(momentOfStamp(0x5c2b_6a01));
    const items = [zipItem("ä/ö.txt", words("x".repeat(1000)), { stamp, comment: "é" }), zipItem("plain", words("as it is"), { stamp, store: true })];
    const back = readZip(writeZip(items, "the whole"));
    expect(back).toEqual({ items, comment: "the whole" });
    expect(back.items.map((i) => [i.method, contentOf(i).length])).toEqual([[8, 1000], [0, 8]]);
  });
  it("that is none is refused", () => {
    const broken = bytes.slice();
    broken[0] = 0;
    expect([new Uint8Array(0), words("not a zip at all, really not, no"), broken].map((b) => failure(() => readZip(b)))).toEqual([
      "InvalidDataException: Central Directory corrupt.",
      "InvalidDataException: End of Central Directory record could not be found.",
      "InvalidDataException: A local file header is corrupt.",
    ]);
  });
});

describe("[ZipArchive]", () => {
  it("is written, read and changed", async () => {
    const script = `
      $ms = [IO.MemoryStream]::new(); $z = [IO.Compression.ZipArchive]::new($ms, 'Create', $true)
      foreach ($n in 'a', 'd/b') { $w = [IO.StreamWriter]::new($z.CreateEntry($n).Open()); $w.Write("text of $n"); $w.Dispose() }
      $z.Dispose()
      $z = [IO.Compression.ZipArchive]::new($ms, [IO.Compression.ZipArchiveMode]::Update, $true); $z.GetEntry('a').Delete(); $null = $z.CreateEntry('c'); $z.Dispose()
      $z = [IO.Compression.ZipArchive]::new($ms); "$($z.Mode) $($z.Entries.Count)"; $z.Entries | % { "$($_.FullName) $($_.Name) $($_.Length)" }; [IO.StreamReader]::new($z.GetEntry('d/b').Open()).ReadToEnd(); $null -eq $z.GetEntry('a')`;
    expect(await runScript(script)).toBe("Read 2\nd/b b 11\nc c 0\ntext of d/b\nTrue\n");
  });
  it("says what its mode does not allow", async () => {
    const script = `
      $c = [IO.Compression.ZipArchive]::new(([IO.MemoryStream]::new()), 'Create'); $e = $c.CreateEntry('a'); $null = $e.Open()
      $r = [IO.Compression.ZipArchive]::new([IO.MemoryStream]::new([convert]::FromBase64String('${madeByNet}')))
      foreach ($try in { $c.GetEntry('q') }, { $c.CreateEntry('') }, { $e.Open() }, { $r.CreateEntry('x') }, { $r.Entries[0].Delete() }, { $r.Entries[0].LastWriteTime = [DateTimeOffset]::Now }, { $c.Dispose(); $c.CreateEntry('b') }) {
        try { & $try } catch { $_.Exception.InnerException.GetType().Name + ': ' + $_.Exception.InnerException.Message }
      }`;
    expect(await runScript(script)).toBe(
      [
        "NotSupportedException: Cannot access entries in Create mode.",
        "ArgumentException: The value cannot be an empty string. (Parameter 'entryName')",
        "IOException: Entries in create mode may only be written to once, and only one entry may be held open at a time.",
        "NotSupportedException: Cannot create entries on an archive opened in read mode.",
        "NotSupportedException: Delete can only be used when the archive is in Update mode.",
        "NotSupportedException: Cannot modify read-only archive.",
        "ObjectDisposedException: Cannot access a disposed object.\nObject name: 'System.IO.Compression.ZipArchive'.",
        "",
      ].join("\n"),
    );
  });
});
